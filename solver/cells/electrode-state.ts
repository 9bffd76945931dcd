// What the state of a cell model says of its electrodes as a whole: lithium, open-circuit voltage, losses.

import { currentIndex } from './border.ts';
import type { PorousElectrodeGrid } from './cell-grid.ts';
import { meanOf, type CellFields, type CellModel } from './cell-model.ts';
import { commonPotential, equilibriumAt } from './equilibrium.ts';

/** Lithium in the particles of an electrode, mol per m² of the cell. */
export function lithiumContent(fields: CellFields, electrode: PorousElectrodeGrid): number {
  let sum = 0;
  for (const { population, stoichiometry, electrode: own } of fields.populations)
    if (own === electrode)
      sum += population.maximumConcentration * population.volumeFraction * electrode.thickness * meanOf(stoichiometry);
  return sum;
}

/** Open-circuit voltage at the mean stoichiometries, V; 0 between two lithium electrodes. */
export function openCircuitVoltage({ grid, blocks }: CellModel, y: Float64Array): number {
  const half = (electrode: PorousElectrodeGrid | undefined): number => {
    if (electrode === undefined) return 0;
    const [only] = electrode.populations;
    const own = blocks.filter((b) => b.electrode === electrode);
    const means = own.map(({ particles }) => {
      let sum = 0;
      for (let i = 0; i < particles.count; i++) sum += particles.meanAt(y, i);
      return sum / particles.count;
    });
    return own.length === 1 && only !== undefined
      ? equilibriumAt(only, means[0])
      : commonPotential(electrode.populations, means);
  };
  return half(grid.cathode) - half(grid.anode);
}

/** What each part of the cell takes of the open-circuit voltage on discharge (and adds on charge), V. Their sum is OCV − V. */
export interface Losses {
  /** Charge transfer and films, mean over the electrode; of lithium its whole overpotential without contacts. */
  readonly anodeReaction: number;
  readonly cathodeReaction: number;
  /** Surface against mean of the particles, and of the particles among themselves. */
  readonly anodeDiffusion: number;
  readonly cathodeDiffusion: number;
  readonly electrolyteOhmic: number;
  readonly electrolyteConcentration: number;
  readonly solidOhmic: number;
  /** Contacts of lithium, tabs and collectors. */
  readonly contact: number;
}

export function lossesOf({ grid, border, borderOffset }: CellModel, y: Float64Array, fields: CellFields): Losses {
  const anode = electrodeLosses(fields, grid.anode);
  const cathode = electrodeLosses(fields, grid.cathode);
  const face = (f: typeof border.anode): { reaction: number; contact: number } =>
    f === undefined
      ? { reaction: 0, contact: 0 }
      : { reaction: f.overpotential.value - f.overpotential.ohmic, contact: f.overpotential.ohmic };
  const [onAnode, onCathode] = [face(border.anode), face(border.cathode)];
  return {
    anodeReaction: anode.reaction + onAnode.reaction,
    cathodeReaction: -cathode.reaction - onCathode.reaction,
    anodeDiffusion: anode.diffusion,
    cathodeDiffusion: -cathode.diffusion,
    electrolyteOhmic: fields.electrolyteOhmic,
    electrolyteConcentration: fields.electrolyteConcentration,
    solidOhmic: fields.solidOhmic,
    contact: y[borderOffset + currentIndex] * border.seriesResistance + onAnode.contact - onCathode.contact,
  };
}

/** Means by share of the surface. */
function electrodeLosses(
  fields: CellFields,
  electrode: PorousElectrodeGrid | undefined,
): { readonly reaction: number; readonly diffusion: number } {
  if (electrode === undefined) return { reaction: 0, diffusion: 0 };
  const own = fields.populations.filter((p) => p.electrode === electrode);
  let reaction = 0;
  let surface = 0;
  for (const { population, overpotential, equilibrium } of own) {
    const share = population.specificArea / electrode.specificArea;
    reaction += share * meanOf(overpotential);
    surface += share * meanOf(equilibrium);
  }
  const rest = commonPotential(
    own.map((p) => p.population),
    own.map((p) => meanOf(p.stoichiometry)),
  );
  return { reaction, diffusion: surface - rest };
}
