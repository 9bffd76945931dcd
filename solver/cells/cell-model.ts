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
  /** Whether the potentials of electrolyte and solid are known by place. */
  readonly resolvesPotentials: boolean;
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
  /** Small-signal impedance at the state y, Ω m² of one electrode pair. */
  impedance(y: Float64Array, frequency: Float64Array): Spectrum;
  /** The state by place, for profiles and for the audit. */
  fields(y: Float64Array, out: CellFields): void;
}

/** The surroundings take temperature T (K); a cell without a heat balance takes it at once. */
export function setSurroundings(model: CellModel, T: number): void {
  model.border.ambientTemperature = T;
  if (model.border.heat === undefined) model.setTemperature(T);
}

/** Quantities by mesh cell. Potentials of the solid are NaN in the separator, and all of them where a model does not resolve them. */
export interface CellFields {
  readonly concentration: Float64Array;
  readonly electrolytePotential: Float64Array;
  readonly solidPotential: Float64Array;
  /** Potential in the electrolyte without its ohmic drop: ∫ K d ln u from the anode's first cell, V. */
  readonly diffusionPotential: Float64Array;
  /** By block of the model, and in it by cell of its electrode; twice the same for a particle that stands for all of it. */
  readonly populations: readonly PopulationFields[];
  /** Heat of reaction, ohmic heat, reversible heat and work against the open-circuit potential, W/m²; see the audit. */
  reactionHeat: number;
  ohmicHeat: number;
  reversibleHeat: number;
  equilibriumPower: number;
  /** Open-circuit voltage at the mean stoichiometries, V; 0 between two lithium electrodes. */
  openCircuitVoltage: number;
  /** Charge on the cathode's double layer, C/m², and energy in all double layers, J/m². */
  doubleLayerCharge: number;
  doubleLayerEnergy: number;
  readonly losses: Losses;
}

/** What each part of the cell takes of the open-circuit voltage on discharge (and adds on charge), V. Their sum is OCV − V. */
export interface Losses {
  /** Charge transfer and films, mean over the electrode; of lithium its overpotential without contacts. */
  anodeReaction: number;
  cathodeReaction: number;
  /** Surface against mean of the particles, and of the particles among themselves. */
  anodeDiffusion: number;
  cathodeDiffusion: number;
  electrolyteOhmic: number;
  electrolyteConcentration: number;
  solidOhmic: number;
  /** Contacts of lithium, tabs and collectors. */
  contact: number;
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
    concentration: vector().fill(grid.initialU),
    electrolytePotential: vector().fill(NaN),
    solidPotential: vector().fill(NaN),
    diffusionPotential: vector().fill(NaN),
    populations: blocks.map(({ electrode, particles: { population, count } }) => {
      const places = Math.max(2, count);
      return {
        electrode,
        population,
        stoichiometry: vector(places),
        surfaceStoichiometry: vector(places),
        reactionCurrent: vector(places),
        equilibrium: vector(places),
        overpotential: vector(places),
      };
    }),
    reactionHeat: 0,
    ohmicHeat: 0,
    reversibleHeat: 0,
    equilibriumPower: 0,
    openCircuitVoltage: 0,
    doubleLayerCharge: 0,
    doubleLayerEnergy: 0,
    losses: {
      anodeReaction: 0,
      cathodeReaction: 0,
      anodeDiffusion: 0,
      cathodeDiffusion: 0,
      electrolyteOhmic: 0,
      electrolyteConcentration: 0,
      solidOhmic: 0,
      contact: 0,
    },
  };
}

/** Mean over the cells of an electrode. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
