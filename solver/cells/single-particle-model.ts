// The single-particle model, without (SPM) or with electrolyte (SPMe; Marquis et al. 2019): one particle per population of a
// porous electrode, salt diffusion across the cell under uniform reaction, and the averaged voltage
//   V = Δφ_p − Δφ_n + η_c + ΔΦ_e + ΔΦ_s,   I = ± L Σ a_k j_k,   Δφ = U_k + j_k R/θ + η_k(j_k) with ⟨i0⟩ of the electrode,
//   η_c = K(ū)[⟨ln u⟩_p − ⟨ln u⟩_n],  ΔΦ_e = −I(L_n/3κ_n + L_s/κ_s + L_p/3κ_p),  ΔΦ_s = −(I/3)(L_n/σ_n + L_p/σ_p).
// A lithium anode has ln u(0) for ⟨ln u⟩_n. SPM leaves out the last three terms and the salt.

import { chargeTransferOverpotential } from '../../physics/kinetics.ts';
import { currentIndex, initialiseBorder, originsOf, presetBorder, type Border } from './border.ts';
import type { CellGrid } from './cell-grid.ts';
import type { CellModel } from './cell-model.ts';
import { createChargeTransfer } from './charge-transfer.ts';
import { createParticles, statesPerParticle } from './create-particles.ts';
import { emphasisOf } from './emphasis.ts';
import { equilibriumAt } from './equilibrium.ts';
import { createFaces } from './faces.ts';
import { NotAvailable } from './not-available.ts';
import { depletedSalt, type PorousBlock } from './porous-layout.ts';
import { createSingleCorrector, createSingleWork, lineariseSingle } from './single-particle-corrector.ts';
import { singleParticleFields } from './single-particle-fields.ts';
import { singleSpectrum } from './single-particle-impedance.ts';
import { particleCurrent, type Single } from './single-particle-voltage.ts';

export function createSingleParticleModel(
  grid: CellGrid,
  border: Border,
  withElectrolyte: boolean,
  currentScale: number,
  setTemperature: (T: number) => void,
): CellModel {
  const single = createSingle(grid, border, withElectrolyte);
  const { layout, blocks } = single;
  const { temperatureIndex } = border;
  const work = createSingleWork(single);
  const corrector = createSingleCorrector(single, work, setTemperature);
  return {
    size: layout.size,
    differential: Uint8Array.from({ length: layout.size }, (_, i) =>
      i < layout.phi ? 1 : i < layout.border ? 0 : border.differential[i - layout.border],
    ),
    scale: scales(single, currentScale),
    magnitude: magnitudes(single),
    ...originsOf(border, layout.border),
    emphasis: emphasisOf(layout, single.blocks),
    grid,
    border,
    borderOffset: layout.border,
    concentrationIndex: single.hasSalt ? layout.u : -1,
    resolvesPotentials: false,
    blocks,
    siteIndex: layout.j,
    setTemperature,
    ...corrector,
    initialise(y, stoichiometry) {
      y.fill(0);
      for (const { electrode, particles } of blocks)
        particles.initialise(y, stoichiometry(electrode.role, particles.population.name));
      y.fill(grid.initialU, layout.u, layout.phi);
      initialiseBorder(border, y, layout.border);
    },
    guess: (y) => guess(single, y),
    nameOf: (index) => nameOf(single, index),
    impedance(y, frequency) {
      if (temperatureIndex >= 0) setTemperature(y[layout.border + temperatureIndex]);
      lineariseSingle(single, work, y);
      return singleSpectrum(single, work, y, frequency);
    },
    fields(y, out) {
      if (temperatureIndex >= 0) setTemperature(y[layout.border + temperatureIndex]);
      singleParticleFields(single, y, out);
    },
  };
}

function createSingle(grid: CellGrid, border: Border, withElectrolyte: boolean): Single {
  const electrodes = [grid.anode, grid.cathode].filter((e) => e !== undefined);
  if (electrodes.some((e) => e.doubleLayer > 0))
    throw new NotAvailable(
      'the double layer needs the porous-electrode model: single particles have no charge balance of their own',
      'take `model = p2d`, or leave `double_layer` out of `include`',
    );
  const hasSalt = withElectrolyte && grid.transference < 1;
  const blocks: PorousBlock[] = [];
  let offset = 0;
  electrodes.forEach((electrode, phi) => {
    for (const population of electrode.populations) {
      blocks.push({
        electrode,
        particles: createParticles(population, 1, offset),
        transfer: createChargeTransfer(1),
        phi,
        site: blocks.length,
      });
      offset += statesPerParticle(population);
    }
  });
  const phi = offset + (hasSalt ? grid.cells : 0);
  const j = phi + electrodes.length;
  const end = j + blocks.length;
  const length = grid.width.reduce((sum, h) => sum + h, 0);
  return {
    grid,
    border,
    electrodes,
    layout: { u: offset, phi, j, border: end, size: end + border.size },
    blocks,
    withElectrolyte,
    hasSalt,
    faces: createFaces(grid),
    share: Float64Array.from({ length: grid.cells }, (_, c) => ionicShare(grid, c)),
    b: new Float64Array(border.size),
    parts: { ohmic: 0, concentration: 0, byCurrent: 0 },
    voltageSlope: new Float64Array(grid.cells),
    meanWeight: grid.width.map((h) => h / length),
    saltSlope: blocks.map(({ electrode }) => new Float64Array(hasSalt ? electrode.count : 0)),
  };
}

/** Share of the current that the electrolyte carries at the face right of a cell: reaction is uniform in an electrode. */
function ionicShare({ anode, cathode }: CellGrid, cell: number): number {
  if (anode !== undefined && cell < anode.count) return (cell + 1) / anode.count;
  if (cathode !== undefined && cell >= cathode.first) return 1 - (cell + 1 - cathode.first) / cathode.count;
  return 1;
}

function scales({ layout, blocks, border }: Single, currentScale: number): Float64Array {
  const scale = new Float64Array(layout.size).fill(1);
  scale.fill(depletedSalt, layout.u, layout.phi);
  for (const { electrode, site } of blocks)
    scale[layout.j + site] = currentScale / (electrode.specificArea * electrode.thickness);
  scale.set(border.scale, layout.border);
  return scale;
}

function magnitudes({ layout, blocks }: Single): Int32Array {
  const of = new Int32Array(layout.size);
  for (let i = 0; i < of.length; i++) of[i] = i;
  for (const { particles } of blocks) particles.magnitudes(of);
  return of;
}

function nameOf({ layout, blocks, border, electrodes }: Single, index: number): string {
  if (index < 0) return 'no single variable';
  if (index >= layout.border) return border.names[index - layout.border] ?? 'border';
  if (index >= layout.j) return `reaction current of \`${blocks[index - layout.j]?.particles.population.name ?? ''}\``;
  if (index >= layout.phi) return `potential in the ${electrodes[index - layout.phi]?.role ?? 'electrode'}`;
  if (index >= layout.u) return 'electrolyte concentration';
  const block = blocks.findLast((b) => index >= b.particles.offset);
  return `concentration in the particles of \`${block?.particles.population.name ?? ''}\``;
}

/** Currents shared by area at the controlled current, or at the last one. */
function guess({ layout, blocks, border, grid }: Single, y: Float64Array): void {
  presetBorder(border, y, layout.border);
  const current = y[layout.border + currentIndex];
  for (const { electrode, particles, phi, site } of blocks) {
    const j = particleCurrent(electrode, current);
    y[layout.j + site] = j;
    y[layout.phi + phi] =
      equilibriumAt(particles.population, particles.surfaceAt(y, 0, 0)) +
      chargeTransferOverpotential(j, 0.5 * electrode.contact, grid.temperature);
  }
}
