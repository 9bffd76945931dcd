// The state of the porous-electrode model by place, recomputed from y alone: for profiles, and as the audit's own path
// to the heats (definitions, section 5): heats come from fluxes and conductances, not from the energy identity.

import { currentIndex, evaluateInterfaces, heatBesideCells, type Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import type { CellFields } from './cell-model.ts';
import { fillLosses } from './electrode-state.ts';
import { equilibriumAt } from './equilibrium.ts';
import { evaluateCurrents, lithiumBoundary, prepareDiffusion, prepareIonic, type Faces } from './faces.ts';
import { lookUp } from './hermite-table.ts';
import { leaveStep } from './layer-state.ts';
import type { LithiumInterface } from './lithium-interface.ts';
import type { PorousBlock, PorousLayout } from './porous-layout.ts';

export function porousElectrodeFields(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  faces: Faces,
  y: Float64Array,
  out: CellFields,
): void {
  const current = y[layout.border + currentIndex];
  for (let c = 0; c < grid.cells; c++) out.concentration[c] = y[layout.u + c];
  out.reactionHeat = 0;
  out.ohmicHeat = heatBesideCells(border, y.subarray(layout.border));
  out.reversibleHeat = 0;
  out.equilibriumPower = 0;
  prepareIonic(faces, out.concentration);
  evaluateCurrents(faces, y, layout.phi, current);
  marchPotential(grid, faces, current, out);
  addEnds(grid, faces, current, out);
  if (border.faces.length > 0) {
    const { anodeEnd, cathodeEnd } = faces;
    leaveStep(border.faces);
    evaluateInterfaces(border, y.subarray(layout.border), anodeEnd.surface, cathodeEnd.surface);
  }
  const start =
    grid.anode === undefined
      ? faces.anodeEnd.drop - (border.anode?.overpotential.value ?? 0)
      : (-current * grid.width[0]) / (2 * grid.anode.conductivity) - y[layout.phi];
  for (let c = 0; c < grid.cells; c++) out.electrolytePotential[c] += start;
  for (let k = 0; k < blocks.length; k++) blockFields(grid, blocks[k], layout, y, k, out);
  phaseLosses(grid, border, faces, current, out);
  fillLosses(grid, border, current, out);
  out.doubleLayerCharge = 0;
  out.doubleLayerEnergy = 0;
  for (let k = 0; k < 2; k++) {
    const electrode = k === 0 ? grid.anode : grid.cathode;
    if (electrode !== undefined && electrode.doubleLayer > 0) addDoubleLayer(grid, electrode, out);
    const face = k === 0 ? border.anode : border.cathode;
    if (face !== undefined) addInterface(face, out);
  }
}

/** Heat of a lithium interface, and what its double layer holds. */
function addInterface({ at, laws, layer, overpotential }: LithiumInterface, out: CellFields): void {
  out.reactionHeat += at.current * overpotential.value;
  if (layer === undefined) return;
  out.reactionHeat -= layer.charging * at.transferOverpotential;
  out.doubleLayerEnergy += 0.5 * laws.doubleLayerCapacitance * at.contact * at.transferOverpotential ** 2;
}

function addDoubleLayer(grid: CellGrid, electrode: PorousElectrodeGrid, out: CellFields): void {
  for (let c = electrode.first; c < electrode.first + electrode.count; c++) {
    const capacitance = electrode.doubleLayer * electrode.specificArea * grid.width[c];
    const difference = out.solidPotential[c] - out.electrolytePotential[c];
    out.doubleLayerEnergy += 0.5 * capacitance * difference ** 2;
    if (electrode.role === 'cathode') out.doubleLayerCharge += capacitance * difference;
  }
}

/** φ_e relative to the first cell centre, and the ohmic heat of both phases. */
function marchPotential(grid: CellGrid, faces: Faces, current: number, out: CellFields): void {
  let phi = 0;
  let diffusion = 0;
  out.electrolytePotential[0] = 0;
  out.diffusionPotential[0] = 0;
  for (let c = 0; c + 1 < grid.cells; c++) {
    const ionic = faces.current[c];
    const solid = faces.solid[c];
    phi += faces.drop[c];
    diffusion += faces.drop[c] + ionic * faces.resistance[c];
    out.electrolytePotential[c + 1] = phi;
    out.diffusionPotential[c + 1] = diffusion;
    const solidCurrent = current - ionic;
    out.ohmicHeat += -ionic * faces.drop[c] + solidCurrent * solidCurrent * solid;
  }
}

/** Ohmic heat of the half cells at both ends; leaves the lithium surfaces evaluated. */
function addEnds(grid: CellGrid, faces: Faces, current: number, out: CellFields): void {
  if (grid.anode === undefined || grid.cathode === undefined) prepareDiffusion(faces, out.concentration);
  for (let k = 0; k < 2; k++) {
    const role = k === 0 ? 'anode' : 'cathode';
    const electrode = grid[role];
    if (electrode === undefined) {
      lithiumBoundary(faces, role, out.concentration, current);
      out.ohmicHeat -= current * (k === 0 ? faces.anodeEnd : faces.cathodeEnd).drop;
    } else {
      const width = grid.width[k === 0 ? 0 : grid.cells - 1];
      out.ohmicHeat += (current * current * width) / (2 * electrode.conductivity);
    }
  }
}

/** Means over the electrodes; a lithium electrode is its surface. */
function phaseLosses(
  grid: CellGrid,
  border: Border,
  { anodeEnd, cathodeEnd, ionic }: Faces,
  current: number,
  out: CellFields,
): void {
  const { anode, cathode } = grid;
  const last = grid.cells - 1;
  // φ_e and its part that is not ohmic, at the lithium surfaces.
  const anodePotential =
    anode === undefined ? -(border.anode?.overpotential.value ?? 0) : mean(out.electrolytePotential, anode);
  const cathodePotential =
    cathode === undefined ? out.electrolytePotential[last] + cathodeEnd.drop : mean(out.electrolytePotential, cathode);
  const anodeDiffusion =
    anode === undefined ? -(anodeEnd.drop + current * ionic[0]) : mean(out.diffusionPotential, anode);
  const cathodeDiffusion =
    cathode === undefined
      ? out.diffusionPotential[last] + cathodeEnd.drop + current * ionic[last]
      : mean(out.diffusionPotential, cathode);
  const { losses } = out;
  losses.electrolyteConcentration = anodeDiffusion - cathodeDiffusion;
  losses.electrolyteOhmic = anodePotential - cathodePotential - losses.electrolyteConcentration;
  losses.solidOhmic = 0;
  if (anode !== undefined) losses.solidOhmic -= mean(out.solidPotential, anode);
  if (cathode !== undefined)
    losses.solidOhmic +=
      mean(out.solidPotential, cathode) -
      (out.solidPotential[last] - (current * grid.width[last]) / (2 * cathode.conductivity));
}

function mean(values: Float64Array, { first, count }: { readonly first: number; readonly count: number }): number {
  let sum = 0;
  for (let c = first; c < first + count; c++) sum += values[c];
  return sum / count;
}

const pair = new Float64Array(2);

function blockFields(
  grid: CellGrid,
  { particles, electrode, phi, site }: PorousBlock,
  layout: PorousLayout,
  y: Float64Array,
  index: number,
  out: CellFields,
): void {
  const { population, count } = particles;
  const fields = out.populations[index];
  const { constriction } = population.present;
  const { stoichiometry, surfaceStoichiometry, reactionCurrent, equilibrium, overpotential } = fields;
  particles.surfacesAt(y, layout.j + site, surfaceStoichiometry);
  const hasEntropy = population.hasEntropy;
  for (let i = 0; i < count; i++) {
    const c = electrode.first + i;
    const j = y[layout.j + site + i];
    const difference = y[layout.phi + phi + i];
    const reacting = surfaceStoichiometry[i] - constriction * j;
    const potential = equilibriumAt(population, reacting);
    stoichiometry[i] = particles.meanAt(y, i);
    reactionCurrent[i] = j;
    equilibrium[i] = potential;
    overpotential[i] = difference - potential;
    out.solidPotential[c] = out.electrolytePotential[c] + difference;
    const current = population.specificArea * grid.width[c] * j;
    out.reactionHeat += current * (difference - potential);
    out.equilibriumPower += current * potential;
    if (!hasEntropy) continue;
    lookUp(population.entropy, reacting, pair);
    out.reversibleHeat += current * grid.temperature * pair[0];
  }
}
