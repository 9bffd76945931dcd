// The state of a single-particle model by place, recomputed from y alone: for profiles, and as the audit's own path to the heats.

import { currentIndex, heatBesideCells } from './border.ts';
import type { CellFields, PopulationFields } from './cell-model.ts';
import { fillLosses } from './electrode-state.ts';
import { equilibriumAt } from './equilibrium.ts';
import { prepareDiffusion, prepareIonic } from './faces.ts';
import { lookUp } from './hermite-table.ts';
import type { PorousBlock } from './porous-layout.ts';
import { evaluateVoltage, type Single } from './single-particle-voltage.ts';

export function singleParticleFields(single: Single, y: Float64Array, out: CellFields): void {
  const { layout, border, parts, grid, blocks, b } = single;
  for (let k = 0; k < border.size; k++) b[k] = y[layout.border + k];
  const current = b[currentIndex];
  if (single.hasSalt) for (let c = 0; c < grid.cells; c++) out.concentration[c] = y[layout.u + c];
  if (single.withElectrolyte) {
    prepareIonic(single.faces, out.concentration);
    prepareDiffusion(single.faces, out.concentration);
  }
  evaluateVoltage(single, out.concentration, current, b);
  out.ohmicHeat = -current * (parts.ohmic + parts.concentration) + heatBesideCells(border, b);
  out.reactionHeat = 0;
  out.reversibleHeat = 0;
  out.equilibriumPower = 0;
  for (let k = 0; k < blocks.length; k++) blockFields(single, blocks[k], y, out.populations[k], out);
  const { losses } = out;
  losses.solidOhmic = 0;
  if (single.withElectrolyte)
    for (const e of single.electrodes) losses.solidOhmic += (current * e.thickness) / (3 * e.conductivity);
  losses.electrolyteOhmic = -parts.ohmic - losses.solidOhmic;
  losses.electrolyteConcentration = -parts.concentration;
  fillLosses(grid, border, current, out);
  for (const face of border.faces) out.reactionHeat += face.at.current * face.overpotential.value;
}

function blockFields(
  { layout, grid }: Single,
  { electrode, particles, phi, site }: PorousBlock,
  y: Float64Array,
  fields: PopulationFields,
  out: CellFields,
): void {
  const { population } = particles;
  const j = y[layout.j + site];
  const potential = y[layout.phi + phi];
  const mean = particles.meanAt(y, 0);
  const surface = particles.surfaceAt(y, 0, j);
  const reacting = surface - population.present.constriction * j;
  const equilibrium = equilibriumAt(population, reacting);
  for (let i = 0; i < 2; i++) {
    fields.stoichiometry[i] = mean;
    fields.surfaceStoichiometry[i] = surface;
    fields.reactionCurrent[i] = j;
    fields.equilibrium[i] = equilibrium;
    fields.overpotential[i] = potential - equilibrium;
  }
  const flow = population.specificArea * electrode.thickness * j;
  out.reactionHeat += flow * (potential - equilibrium);
  out.equilibriumPower += flow * equilibrium;
  if (!population.hasEntropy) return;
  lookUp(population.entropy, reacting, pair);
  out.reversibleHeat += flow * grid.temperature * pair[0];
}

const pair = new Float64Array(2);
