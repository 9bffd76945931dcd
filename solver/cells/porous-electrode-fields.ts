// The state of the porous-electrode model by place, recomputed from y alone: for profiles, and as the audit's own path
// to the heats (definitions, section 5): heats come from fluxes and conductances, not from the energy identity.

import { currentIndex, evaluateFaces, type Border } from './border.ts';
import type { CellGrid } from './cell-grid.ts';
import type { CellFields } from './cell-model.ts';
import { createFaces, evaluateFace, lithiumBoundary, type Faces } from './faces.ts';
import { equilibriumAt } from './particle-block.ts';
import type { PorousBlock, PorousLayout } from './porous-layout.ts';

const facesOf = new WeakMap<CellGrid, Faces>();
const pair = new Float64Array(2);

export function porousElectrodeFields(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  y: Float64Array,
  out: CellFields,
): void {
  const faces = facesOf.get(grid) ?? createFaces(grid);
  facesOf.set(grid, faces);
  const b = y.subarray(layout.border, layout.size);
  const current = b[currentIndex];
  out.concentration.set(y.subarray(layout.u, layout.u + grid.cells));
  for (const array of [out.stoichiometry, out.surfaceStoichiometry, out.reactionCurrent, out.solidPotential])
    array.fill(NaN);
  out.reactionHeat = 0;
  out.ohmicHeat = current * current * border.seriesResistance;
  out.equilibriumPower = 0;
  faces.prepare(out.concentration);
  marchPotential(grid, faces, layout, y, current, out);
  const uAnode = grid.anode === undefined ? lithiumBoundary(faces, grid, 'anode', 0, out.concentration, current) : 0;
  const last = grid.cells - 1;
  const uCathode =
    grid.cathode === undefined ? lithiumBoundary(faces, grid, 'cathode', last, out.concentration, current) : 0;
  evaluateFaces(border, b, uAnode, uCathode);
  shiftToAnode(grid, border, layout, y, current, faces, out);
  for (const block of blocks) electrodeFields(block, layout, y, out);
  for (const face of [border.anode, border.cathode])
    if (face !== undefined) out.reactionHeat += face.at.current * face.overpotential.value;
}

/** φ_e relative to the first cell centre, and the ohmic heat of both phases. */
function marchPotential(
  grid: CellGrid,
  faces: Faces,
  layout: PorousLayout,
  y: Float64Array,
  current: number,
  out: CellFields,
): void {
  let phi = 0;
  out.electrolytePotential[0] = 0;
  for (let c = 0; c + 1 < grid.cells; c++) {
    const electrode = faces.electrode[c];
    const m = layout.phi + faces.local[c];
    const solid = electrode === undefined ? 0 : grid.width[c] / electrode.conductivity;
    evaluateFace(faces, c, out.concentration, electrode === undefined ? 0 : y[m + 1] - y[m], solid, current);
    phi += faces.drop;
    out.electrolytePotential[c + 1] = phi;
    const solidCurrent = current - faces.current;
    out.ohmicHeat += -faces.current * faces.drop + (electrode === undefined ? 0 : solidCurrent * solidCurrent * solid);
  }
}

/** Fixes φ_s = 0 at the anode collector, and adds the half cells at both ends. */
function shiftToAnode(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  y: Float64Array,
  current: number,
  faces: Faces,
  out: CellFields,
): void {
  let start: number;
  if (grid.anode === undefined) {
    start = faces.anodeEnd.drop - (border.anode?.overpotential.value ?? 0);
    out.ohmicHeat -= current * faces.anodeEnd.drop;
  } else {
    const half = grid.width[0] / (2 * grid.anode.conductivity);
    start = -current * half - y[layout.phi];
    out.ohmicHeat += current * current * half;
  }
  if (grid.cathode === undefined) out.ohmicHeat -= current * faces.cathodeEnd.drop;
  else out.ohmicHeat += (current * current * grid.width[grid.cells - 1]) / (2 * grid.cathode.conductivity);
  for (let c = 0; c < grid.cells; c++) out.electrolytePotential[c] += start;
}

function electrodeFields(
  { particles, local }: PorousBlock,
  layout: PorousLayout,
  y: Float64Array,
  out: CellFields,
): void {
  const e = particles.grid;
  const count = particles.count;
  for (let i = 0; i < count; i++) {
    const c = e.first + i;
    const j = y[layout.j + local + i];
    const difference = y[layout.phi + local + i];
    const surface = particles.surfaceAt(y, i, j);
    out.stoichiometry[c] = particles.meanAt(y, i);
    out.surfaceStoichiometry[c] = surface;
    out.reactionCurrent[c] = j;
    out.solidPotential[c] = out.electrolytePotential[c] + difference;
    equilibriumAt(e, surface - e.constriction * j, pair);
    const area = e.specificArea * (e.thickness / count);
    out.reactionHeat += area * j * (difference - pair[0]);
    out.equilibriumPower += area * j * pair[0];
  }
}
