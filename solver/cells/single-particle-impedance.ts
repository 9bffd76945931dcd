// Small-signal impedance of the single-particle models: their equations (`single-particle-model.ts`) with iω in place of d/dt, and the double
// layer of each electrode beside its reactions,
//   ± Î = L Σ a_k ĵ_k + iω C a L Δφ̂,   ĵ_k = Y_k(ω) (Δφ̂ + ∂η/∂ ln i0 ∂ln i0)
// so that an electrode without salt is the closed form 1/(iω C a L + a L/(R_ct + Z_D)) of C-EIS.

import { faraday } from '../../physics/constants.ts';
import { createComplexVector, type ComplexVector } from '../linalg/complex-block-tridiagonal.ts';
import { solveComplexTridiagonal } from '../linalg/complex-tridiagonal.ts';
import { borderImpedance } from './border-impedance.ts';
import type { PorousElectrodeGrid } from './cell-grid.ts';
import { lookUp } from './hermite-table.ts';
import type { Spectrum } from './impedance.ts';
import { lithiumLayerAt, type LithiumLayer } from './layer-impedance.ts';
import { reactionAdmittance, reactionImpedance, type ReactionImpedance } from './reaction-impedance.ts';
import type { SingleWork } from './single-particle-corrector.ts';
import type { Single } from './single-particle-voltage.ts';

type Complex = readonly [number, number];

/** One electrode at one frequency: reactions at fixed salt, and with them the double layer, 1/(Ω m²) of the cell. */
interface ElectrodeAdmittance {
  readonly electrode: PorousElectrodeGrid;
  readonly direction: 1 | -1;
  readonly reaction: Complex;
  readonly whole: Complex;
  /** By cell of the electrode: what its salt moves through the reactions, A/m² per kmol/m³. */
  readonly bySalt: ComplexVector;
}

/** `w` holds the model linearised at the state `y`; frequencies in Hz. */
export function singleSpectrum(single: Single, w: SingleWork, y: Float64Array, frequency: Float64Array): Spectrum {
  const { grid, border, parts } = single;
  const reactions = single.blocks.map((block) => reactionImpedance(block, y));
  const potential = diffusionPotentialOf(single, w.u);
  const real = new Float64Array(frequency.length);
  const imaginary = new Float64Array(frequency.length);
  w.voltage.byCurrent = parts.byCurrent;
  frequency.forEach((f, n) => {
    const omega = 2 * Math.PI * f;
    const electrodes = single.electrodes.map((_, k) => electrodeAdmittance(single, reactions, k, omega));
    const layers = border.faces.map((face) => ({
      cell: face.direction === 1 ? 0 : grid.cells - 1,
      layer: lithiumLayerAt(face, omega, single.withElectrolyte ? single.faces : undefined, potential),
    }));
    const salt = createComplexVector(grid.cells);
    if (single.hasSalt) respond(single, w, electrodes, layers, omega, salt);
    const along: [number, number] = [dot(single.voltageSlope, salt.re), dot(single.voltageSlope, salt.im)];
    for (const own of electrodes) addElectrode(own, salt, along);
    for (const { cell, layer } of layers) {
      const [byCurrent, byU] = [layer.voltageByCurrent, product(layer.voltageByU, [salt.re[cell], salt.im[cell]])];
      along[0] += byCurrent[0] + byU[0];
      along[1] += byCurrent[1] + byU[1];
    }
    [real[n], imaginary[n]] = borderImpedance(border, w.b, w.bp, w.voltage, along, omega);
  });
  return { frequency, real, imaginary };
}

function electrodeAdmittance(
  single: Single,
  reactions: readonly ReactionImpedance[],
  k: number,
  omega: number,
): ElectrodeAdmittance {
  const electrode = single.electrodes[k];
  const reaction: [number, number] = [0, 0];
  const bySalt = createComplexVector(electrode.count);
  for (let n = 0; n < reactions.length; n++) {
    const { particles, transfer, phi } = reactions[n].block;
    if (phi !== k) continue;
    const area = particles.population.specificArea * electrode.thickness;
    const [yr, yi] = reactionAdmittance(reactions[n], 0, omega);
    reaction[0] += area * yr;
    reaction[1] += area * yi;
    const slope = single.saltSlope[n];
    for (let i = 0; i < slope.length; i++) {
      const moved = area * transfer.bySalt[0] * slope[i];
      bySalt.re[i] += moved * yr;
      bySalt.im[i] += moved * yi;
    }
  }
  const capacitance = electrode.spectralDoubleLayer * electrode.specificArea * electrode.thickness;
  return {
    electrode,
    direction: electrode.role === 'anode' ? 1 : -1,
    reaction,
    whole: [reaction[0], reaction[1] + omega * capacitance],
    bySalt,
  };
}

/**
 * Salt that follows a unit current. A double layer keeps the salt of its share of the current; what the salt itself changes of that share
 * is left out of its source: nothing at rest.
 */
function respond(
  { grid }: Single,
  w: SingleWork,
  electrodes: readonly ElectrodeAdmittance[],
  layers: readonly { readonly cell: number; readonly layer: LithiumLayer }[],
  omega: number,
  salt: ComplexVector,
): void {
  salt.re.set(w.column);
  for (const { electrode, direction, reaction, whole } of electrodes) {
    const [gr, gi] = quotient(reaction, whole);
    const source = direction / (1000 * faraday * electrode.count);
    for (let c = electrode.first; c < electrode.first + electrode.count; c++) {
      salt.re[c] += source * (gr - 1);
      salt.im[c] += source * gi;
    }
  }
  for (const { cell, layer } of layers) {
    salt.re[cell] += layer.salt[0];
    salt.im[cell] += layer.salt[1];
  }
  const diagonal = {
    re: w.matrix.diagonal.slice(),
    im: grid.width.map((h, c) => omega * grid.porosity[c] * h),
  };
  solveComplexTridiagonal({ lower: w.matrix.lower, diagonal, upper: w.matrix.upper }, salt);
}

/** Adds −Δφ̂ of the anode and Δφ̂ of the cathode. */
function addElectrode(own: ElectrodeAdmittance, salt: ComplexVector, along: [number, number]): void {
  const { electrode, direction, bySalt, whole } = own;
  const through: [number, number] = [direction, 0];
  for (let i = 0; i < electrode.count; i++) {
    const c = electrode.first + i;
    const [re, im] = product([bySalt.re[i], bySalt.im[i]], [salt.re[c], salt.im[c]]);
    through[0] -= re;
    through[1] -= im;
  }
  const [re, im] = quotient(through, whole);
  along[0] -= direction * re;
  along[1] -= direction * im;
}

/** K at the mean concentration, as the voltage has it, V. */
function diffusionPotentialOf({ grid, meanWeight }: Single, u: Float64Array): number {
  const pair = new Float64Array(2);
  lookUp(grid.diffusionPotential, dot(meanWeight, u), pair);
  return pair[0];
}

const product = ([ar, ai]: Complex, [br, bi]: Complex): Complex => [ar * br - ai * bi, ar * bi + ai * br];

function quotient([ar, ai]: Complex, [br, bi]: Complex): Complex {
  const size = br * br + bi * bi;
  return [(ar * br + ai * bi) / size, (ai * br - ar * bi) / size];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
