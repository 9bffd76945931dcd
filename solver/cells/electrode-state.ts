// What the state of a cell model says of its electrodes as a whole: lithium, open-circuit voltage, losses.

import type { Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
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

/** Fills in what the surfaces of the electrodes and the contacts take; interfaces and populations are evaluated. */
export function fillLosses(grid: CellGrid, border: Border, current: number, fields: CellFields): void {
  const { losses } = fields;
  const [onAnode, onCathode] = [border.anode?.overpotential, border.cathode?.overpotential];
  const anode = electrodeLosses(fields, grid.anode);
  const cathode = electrodeLosses(fields, grid.cathode);
  losses.anodeReaction = anode.reaction + (onAnode === undefined ? 0 : onAnode.value - onAnode.ohmic);
  losses.cathodeReaction = -cathode.reaction - (onCathode === undefined ? 0 : onCathode.value - onCathode.ohmic);
  losses.anodeDiffusion = anode.diffusion;
  losses.cathodeDiffusion = -cathode.diffusion;
  losses.contact = current * border.seriesResistance + (onAnode?.ohmic ?? 0) - (onCathode?.ohmic ?? 0);
}

/** Means by share of the surface. */
function electrodeLosses(
  { populations }: CellFields,
  electrode: PorousElectrodeGrid | undefined,
): { readonly reaction: number; readonly diffusion: number } {
  if (electrode === undefined) return nothing;
  const own = populations.filter((p) => p.electrode === electrode);
  let reaction = 0;
  let surface = 0;
  for (const { population, overpotential, equilibrium } of own) {
    const share = population.specificArea / electrode.specificArea;
    reaction += share * meanOf(overpotential);
    surface += share * meanOf(equilibrium);
  }
  const rest = commonPotential(
    electrode.populations,
    own.map((p) => meanOf(p.stoichiometry)),
  );
  return { reaction, diffusion: surface - rest };
}

const nothing = { reaction: 0, diffusion: 0 };
