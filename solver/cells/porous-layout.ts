// Where the porous-electrode model keeps its unknowns in y, and what the integrator must know about each.

import type { Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { createChargeTransfer, type ChargeTransfer } from './charge-transfer.ts';
import { createParticles, statesPerParticle } from './create-particles.ts';
import type { ParticleBlock } from './particle-block.ts';

/**
 * Where things are in y: particles of all populations, u, Δφ, j, border. A *site* is one population in one electrode cell and
 * has its own j; Δφ belongs to the electrode cell.
 */
export interface PorousLayout {
  readonly u: number;
  readonly phi: number;
  readonly j: number;
  readonly border: number;
  readonly size: number;
  readonly electrodeCells: number;
  readonly sites: number;
}

/** One population on the cells of its electrode. */
export interface PorousBlock {
  readonly electrode: PorousElectrodeGrid;
  readonly particles: ParticleBlock;
  readonly transfer: ChargeTransfer;
  /** First of its cells in Δφ, and first of its sites in j. */
  readonly phi: number;
  readonly site: number;
}

export function createPorousLayout(grid: CellGrid, border: Border): { layout: PorousLayout; blocks: PorousBlock[] } {
  const electrodes = [grid.anode, grid.cathode].filter((e) => e !== undefined);
  const blocks: PorousBlock[] = [];
  let offset = 0;
  let phi = 0;
  let site = 0;
  for (const electrode of electrodes) {
    const { count } = electrode;
    for (const population of electrode.populations) {
      const particles = createParticles(population, count, offset);
      blocks.push({ electrode, particles, transfer: createChargeTransfer(count), phi, site });
      offset += count * statesPerParticle(population);
      site += count;
    }
    phi += count;
  }
  const at = { u: offset, phi: offset + grid.cells, j: offset + grid.cells + phi };
  const end = at.j + site;
  const layout = { ...at, border: end, size: end + border.size, electrodeCells: phi, sites: site };
  return { layout, blocks };
}

/** kmol/m³. Potentials feel the logarithm of the salt, so that it has to be known relative to itself where it runs low. */
export const depletedSalt = 1e-6;

export function scales(
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  border: Border,
  currentScale: number,
): Float64Array {
  const scale = new Float64Array(layout.size).fill(1);
  scale.fill(depletedSalt, layout.u, layout.phi);
  for (const { electrode, site } of blocks) {
    const from = layout.j + site;
    scale.fill(currentScale / (electrode.specificArea * electrode.thickness), from, from + electrode.count);
  }
  scale.set(border.scale, layout.border);
  return scale;
}

/** Δφ changes with time where a double layer stores charge. */
export function differentialFlags(layout: PorousLayout, blocks: readonly PorousBlock[], border: Border): Uint8Array {
  const flags = new Uint8Array(layout.size);
  flags.fill(1, 0, layout.phi);
  for (const { electrode, phi } of blocks)
    if (electrode.doubleLayer > 0) flags.fill(1, layout.phi + phi, layout.phi + phi + electrode.count);
  flags.set(border.differential, layout.border);
  return flags;
}

/** Whose magnitude the error of each unknown counts against. */
export function magnitudes(layout: PorousLayout, blocks: readonly PorousBlock[]): Int32Array {
  const of = new Int32Array(layout.size);
  for (let i = 0; i < of.length; i++) of[i] = i;
  for (const { particles } of blocks) particles.magnitudes(of);
  return of;
}

export function nameOf(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  index: number,
): string {
  if (index < 0) return 'no single variable';
  if (index >= layout.border) return border.names[index - layout.border] ?? 'border';
  const place = (c: number): string => {
    const x = grid.position[c];
    const region = grid.regions.find((r) => x >= r.from && x <= r.to);
    return `${region?.name ?? 'cell'}, ${((x - (region?.from ?? 0)) * 1e6).toFixed(1)} um from its anode side`;
  };
  if (index >= layout.j) {
    const block = blocks.findLast((b) => index - layout.j >= b.site);
    return block === undefined ? 'reaction current' : `reaction current of \`${block.particles.population.name}\``;
  }
  if (index >= layout.phi) {
    const block = blocks.findLast((b) => index - layout.phi >= b.phi);
    return `potential in the ${block?.electrode.role ?? 'electrode'}`;
  }
  if (index >= layout.u) return `electrolyte concentration in the ${place(index - layout.u)}`;
  const block = blocks.findLast((b) => index >= b.particles.offset);
  return block === undefined
    ? 'particle concentration'
    : `concentration in the particles of \`${block.particles.population.name}\` (${block.electrode.role})`;
}
