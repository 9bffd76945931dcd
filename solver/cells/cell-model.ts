// What the protocol and the recorder see of an assembled cell model, whichever it is.

import type { ImplicitSystem } from '../integrate/implicit-system.ts';
import type { Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';

export interface CellModel extends ImplicitSystem {
  readonly grid: CellGrid;
  readonly border: Border;
  /** Where the border starts in y. */
  readonly borderOffset: number;
  /** Where the salt concentrations of the mesh cells start in y. */
  readonly concentrationIndex: number;
  /** Fills y with uniform concentrations at rest. */
  initialise(y: Float64Array, stoichiometry: { anode: number; cathode: number }): void;
  /** A first guess of the algebraic unknowns for the border's control, from the differential ones in y. */
  guess(y: Float64Array): void;
  /** Name of an unknown for messages, e.g. "electrolyte concentration in the cathode, 3 µm from the separator". */
  nameOf(index: number): string;
  /** Mean stoichiometry of an electrode over its thickness. */
  meanStoichiometry(y: Float64Array, electrode: PorousElectrodeGrid): number;
  /** The state by place, for profiles and for the audit. */
  fields(y: Float64Array, out: CellFields): void;
}

/** Quantities by mesh cell. Electrode quantities are NaN in the separator. */
export interface CellFields {
  readonly concentration: Float64Array;
  readonly stoichiometry: Float64Array;
  readonly surfaceStoichiometry: Float64Array;
  /** A/m² of particle surface, > 0 where lithium leaves the particle. */
  readonly reactionCurrent: Float64Array;
  readonly electrolytePotential: Float64Array;
  readonly solidPotential: Float64Array;
  /** Heat of reaction, ohmic heat and work against the open-circuit potential, W/m²; see the audit. */
  reactionHeat: number;
  ohmicHeat: number;
  equilibriumPower: number;
}

export function createCellFields(cells: number): CellFields {
  const vector = (): Float64Array => new Float64Array(cells);
  return {
    concentration: vector(),
    stoichiometry: vector(),
    surfaceStoichiometry: vector(),
    reactionCurrent: vector(),
    electrolytePotential: vector(),
    solidPotential: vector(),
    reactionHeat: 0,
    ohmicHeat: 0,
    equilibriumPower: 0,
  };
}
