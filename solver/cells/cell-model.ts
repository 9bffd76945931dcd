// What the protocol and the recorder see of an assembled cell model, whichever it is.

import type { ImplicitSystem } from '../integrate/implicit-system.ts';
import type { Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import type { Spectrum } from './impedance.ts';
import type { ParticlePopulation } from './particle-population.ts';
import type { PorousBlock } from './porous-layout.ts';

export interface CellModel extends ImplicitSystem {
  readonly grid: CellGrid;
  readonly border: Border;
  /** Where the border starts in y. */
  readonly borderOffset: number;
  /** Where the salt concentrations of the mesh cells start in y; −1 where the model keeps them constant. */
  readonly concentrationIndex: number;
  /** The populations of particles with their currents; a block has one particle per mesh cell or one for its electrode. */
  readonly blocks: readonly PorousBlock[];
  /** Where the currents of the sites start in y. */
  readonly siteIndex: number;
  /** Fills y with uniform concentrations at rest; `stoichiometry` by material. */
  initialise(y: Float64Array, stoichiometry: (role: 'anode' | 'cathode', material: string) => number): void;
  /** A first guess of the algebraic unknowns for the border's control, from the differential ones in y. */
  guess(y: Float64Array): void;
  /** Name of an unknown for messages, e.g. "electrolyte concentration in the cathode, 3 µm from the separator". */
  nameOf(index: number): string;
  /** Brings every material function to temperature T, K. */
  setTemperature(T: number): void;
  /** Small-signal impedance at the state y, Ω m² of one electrode pair. Throws NotAvailable where the model has none. */
  impedance(y: Float64Array, frequency: Float64Array): Spectrum;
  /** The state by place, for profiles and for the audit. */
  fields(y: Float64Array, out: CellFields): void;
}

/** Quantities by mesh cell. Electrode quantities are NaN in the separator. */
export interface CellFields {
  readonly concentration: Float64Array;
  readonly electrolytePotential: Float64Array;
  readonly solidPotential: Float64Array;
  /** Potential in the electrolyte without its ohmic drop: ∫ K d ln u from the anode's first cell, V. */
  readonly diffusionPotential: Float64Array;
  /** By block of the model, and in it by cell of its electrode. */
  readonly populations: readonly PopulationFields[];
  /** Heat of reaction, ohmic heat, reversible heat and work against the open-circuit potential, W/m²; see the audit. */
  reactionHeat: number;
  ohmicHeat: number;
  reversibleHeat: number;
  equilibriumPower: number;
  /** Charge on the cathode's double layer, C/m², and energy in all double layers, J/m². */
  doubleLayerCharge: number;
  doubleLayerEnergy: number;
  /** What the phases between the electrodes' surfaces take of the voltage on discharge, V. */
  electrolyteOhmic: number;
  electrolyteConcentration: number;
  solidOhmic: number;
}

export interface PopulationFields {
  readonly electrode: PorousElectrodeGrid;
  readonly population: ParticlePopulation;
  /** Particle mean and surface. */
  readonly stoichiometry: Float64Array;
  readonly surfaceStoichiometry: Float64Array;
  /** A/m² of particle surface, > 0 where lithium leaves the particle. */
  readonly reactionCurrent: Float64Array;
  /** Open-circuit potential at the reacting surface with guard, and Δφ above it, V. */
  readonly equilibrium: Float64Array;
  readonly overpotential: Float64Array;
}

export function createCellFields({ grid, blocks }: CellModel): CellFields {
  const vector = (count = grid.cells): Float64Array => new Float64Array(count);
  return {
    concentration: vector(),
    electrolytePotential: vector(),
    solidPotential: vector(),
    diffusionPotential: vector(),
    populations: blocks.map(({ electrode, particles: { population } }) => ({
      electrode,
      population,
      stoichiometry: vector(electrode.count),
      surfaceStoichiometry: vector(electrode.count),
      reactionCurrent: vector(electrode.count),
      equilibrium: vector(electrode.count),
      overpotential: vector(electrode.count),
    })),
    reactionHeat: 0,
    ohmicHeat: 0,
    reversibleHeat: 0,
    equilibriumPower: 0,
    doubleLayerCharge: 0,
    doubleLayerEnergy: 0,
    electrolyteOhmic: NaN,
    electrolyteConcentration: NaN,
    solidOhmic: NaN,
  };
}

/** Mean over the cells of an electrode. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
