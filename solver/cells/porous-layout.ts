// Where the porous-electrode model keeps its unknowns in y, and what the integrator must know about each.

import type { Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { createParticles, statesPerParticle } from './create-particles.ts';
import type { ParticleBlock } from './particle-block.ts';

/** Where things are in y: modes of the anode's then the cathode's particles, u, Δφ, j, border. */
export interface PorousLayout {
  readonly u: number;
  readonly phi: number;
  readonly j: number;
  readonly border: number;
  readonly size: number;
  readonly electrodeCells: number;
}

export interface PorousBlock {
  readonly particles: ParticleBlock;
  /** First of its cells in Δφ and j. */
  readonly local: number;
}

export function createPorousLayout(grid: CellGrid, border: Border): { layout: PorousLayout; blocks: PorousBlock[] } {
  const electrodes = [grid.anode, grid.cathode].filter((e) => e !== undefined);
  const modes = electrodes.reduce((sum, e) => sum + statesPerParticle(e) * e.count, 0);
  const electrodeCells = electrodes.reduce((sum, e) => sum + e.count, 0);
  const layout = {
    u: modes,
    phi: modes + grid.cells,
    j: modes + grid.cells + electrodeCells,
    border: modes + grid.cells + 2 * electrodeCells,
    size: modes + grid.cells + 2 * electrodeCells + border.size,
    electrodeCells,
  };
  let offset = 0;
  let local = 0;
  const blocks = electrodes.map((e) => {
    const block = { particles: createParticles(e, e.count, offset), local };
    offset += e.count * statesPerParticle(e);
    local += e.count;
    return block;
  });
  return { layout, blocks };
}

export function scales(layout: PorousLayout, border: Border, currentScale: number, grid: CellGrid): Float64Array {
  const scale = new Float64Array(layout.size).fill(1);
  for (const electrode of [grid.anode, grid.cathode]) {
    if (electrode === undefined) continue;
    const from = layout.j + (electrode.role === 'anode' ? 0 : layout.electrodeCells - electrode.count);
    scale.fill(currentScale / (electrode.specificArea * electrode.thickness), from, from + electrode.count);
  }
  scale.set(border.scale, layout.border);
  return scale;
}

export function differentialFlags(layout: PorousLayout, border: Border): Uint8Array {
  const flags = new Uint8Array(layout.size);
  flags.fill(1, 0, layout.phi);
  flags.set(border.differential, layout.border);
  return flags;
}

/** Whose magnitude the error of each unknown counts against. */
export function magnitudes(layout: PorousLayout, blocks: readonly PorousBlock[]): Int32Array {
  const of = Int32Array.from({ length: layout.size }, (_, i) => i);
  for (const { particles } of blocks) particles.magnitudes(of);
  return of;
}

/** j follows from Δφ and the surface stoichiometry; testing it too would count the same error twice. */
export function errorTestFlags(layout: PorousLayout): Uint8Array {
  const flags = new Uint8Array(layout.size).fill(1);
  flags.fill(0, layout.j, layout.border);
  return flags;
}

export function nameOf(grid: CellGrid, border: Border, layout: PorousLayout, index: number): string {
  if (index < 0) return 'no single variable';
  if (index >= layout.border) return border.names[index - layout.border] ?? 'border';
  const place = (c: number): string => {
    const x = grid.position[c];
    const region = grid.regions.find((r) => x >= r.from && x <= r.to);
    return `${region?.name ?? 'cell'}, ${((x - (region?.from ?? 0)) * 1e6).toFixed(1)} um from its anode side`;
  };
  if (index >= layout.phi) {
    const electrode: PorousElectrodeGrid | undefined =
      index - layout.phi < (grid.anode?.count ?? 0) ? grid.anode : grid.cathode;
    return `potential in the ${electrode?.role ?? 'electrode'}`;
  }
  if (index >= layout.u) return `electrolyte concentration in the ${place(index - layout.u)}`;
  return 'particle concentration';
}
