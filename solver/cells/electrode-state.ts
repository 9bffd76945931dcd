// What the state of a cell model says of its electrodes as a whole: lithium, open-circuit voltage, losses.

import type { Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { meanOf, type CellFields } from './cell-model.ts';
import { commonPotential, equilibriumAt } from './equilibrium.ts';

/** Lithium in the particles of an electrode, mol per m² of the cell. */
export function lithiumContent(fields: CellFields, electrode: PorousElectrodeGrid): number {
  let sum = 0;
  for (const { population, stoichiometry, electrode: own } of fields.populations)
    if (own === electrode)
      sum += population.maximumConcentration * population.volumeFraction * electrode.thickness * meanOf(stoichiometry);
  return sum;
}

/**
 * Fills in the open-circuit voltage and what the surfaces of the electrodes and the contacts take of it; interfaces and populations
 * are evaluated.
 */
export function fillLosses(grid: CellGrid, border: Border, current: number, fields: CellFields): void {
  const { losses } = fields;
  const [onAnode, onCathode] = [border.anode?.overpotential, border.cathode?.overpotential];
  electrodeLosses(fields, grid.anode, anode);
  electrodeLosses(fields, grid.cathode, cathode);
  fields.openCircuitVoltage = cathode.rest - anode.rest;
  losses.anodeReaction = anode.reaction + (onAnode === undefined ? 0 : onAnode.value - onAnode.ohmic);
  losses.cathodeReaction = -cathode.reaction - (onCathode === undefined ? 0 : onCathode.value - onCathode.ohmic);
  losses.anodeDiffusion = anode.surface - anode.rest;
  losses.cathodeDiffusion = cathode.rest - cathode.surface;
  const atTerminals = current - (border.bypass?.flow.value ?? 0);
  losses.contact = atTerminals * border.seriesResistance + (onAnode?.ohmic ?? 0) - (onCathode?.ohmic ?? 0);
}

/** Means of one electrode, V: overpotential, potential of the surfaces, open-circuit potential at the mean stoichiometries. */
interface ElectrodeMeans {
  reaction: number;
  surface: number;
  rest: number;
}

const anode: ElectrodeMeans = { reaction: 0, surface: 0, rest: 0 };
const cathode: ElectrodeMeans = { reaction: 0, surface: 0, rest: 0 };

/** Means by share of the surface; all 0 for lithium. */
function electrodeLosses(
  { populations }: CellFields,
  electrode: PorousElectrodeGrid | undefined,
  out: ElectrodeMeans,
): void {
  out.reaction = 0;
  out.surface = 0;
  out.rest = 0;
  if (electrode === undefined) return;
  for (let k = 0; k < populations.length; k++) {
    const { population, overpotential, equilibrium, stoichiometry, electrode: own } = populations[k];
    if (own !== electrode) continue;
    const share = population.specificArea / electrode.specificArea;
    out.reaction += share * meanOf(overpotential);
    out.surface += share * meanOf(equilibrium);
    out.rest = equilibriumAt(population, meanOf(stoichiometry));
  }
  if (electrode.populations.length === 1) return;
  const own = populations.filter((p) => p.electrode === electrode);
  out.rest = commonPotential(
    electrode.populations,
    own.map((p) => meanOf(p.stoichiometry)),
  );
}
