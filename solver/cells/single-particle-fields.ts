// The state of a single-particle model by place, recomputed from y alone: for profiles, and as the audit's own path to the heats.

import { currentIndex } from './border.ts';
import type { CellFields } from './cell-model.ts';
import { fillLosses } from './electrode-state.ts';
import { equilibriumAt } from './equilibrium.ts';
import { prepareDiffusion, prepareIonic } from './faces.ts';
import { lookUp } from './hermite-table.ts';
import { evaluateVoltage, type Single } from './single-particle-voltage.ts';

export function singleParticleFields(single: Single, y: Float64Array, out: CellFields): void {
  const { layout, border, parts, grid, blocks } = single;
  const b = y.subarray(layout.border, layout.size);
  const current = b[currentIndex];
  if (single.hasSalt) for (let c = 0; c < grid.cells; c++) out.concentration[c] = y[layout.u + c];
  if (single.withElectrolyte) {
    prepareIonic(single.faces, out.concentration);
    prepareDiffusion(single.faces, out.concentration);
  }
  evaluateVoltage(single, out.concentration, current, b);
  out.ohmicHeat = -current * (parts.ohmic + parts.concentration) + current * current * border.seriesResistance;
  out.reactionHeat = 0;
  out.reversibleHeat = 0;
  out.equilibriumPower = 0;
  blocks.forEach(({ electrode, particles, phi, site }, k) => {
    const { population } = particles;
    const fields = out.populations[k];
    const j = y[layout.j + site];
    const surface = particles.surfaceAt(y, 0, j);
    const reacting = surface - population.present.constriction * j;
    const equilibrium = equilibriumAt(population, reacting);
    const mean = particles.meanAt(y, 0);
    for (let i = 0; i < 2; i++) {
      fields.stoichiometry[i] = mean;
      fields.surfaceStoichiometry[i] = surface;
      fields.reactionCurrent[i] = j;
      fields.equilibrium[i] = equilibrium;
      fields.overpotential[i] = y[layout.phi + phi] - equilibrium;
    }
    const flow = population.specificArea * electrode.thickness * j;
    lookUp(population.entropy, reacting, pair);
    out.reactionHeat += flow * (y[layout.phi + phi] - equilibrium);
    out.reversibleHeat += flow * grid.temperature * pair[0];
    out.equilibriumPower += flow * equilibrium;
  });
  const { losses } = out;
  losses.solidOhmic = 0;
  if (single.withElectrolyte)
    for (const e of single.electrodes) losses.solidOhmic += (current * e.thickness) / (3 * e.conductivity);
  losses.electrolyteOhmic = -parts.ohmic - losses.solidOhmic;
  losses.electrolyteConcentration = -parts.concentration;
  fillLosses(grid, border, current, out);
  for (const face of [border.anode, border.cathode])
    if (face !== undefined) out.reactionHeat += face.at.current * face.overpotential.value;
}

const pair = new Float64Array(2);
