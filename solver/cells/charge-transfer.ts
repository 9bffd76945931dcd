// Charge transfer at the surface of the particles of one population, linearised at an iterate (Δφ, c, j) of every site:
//   0 = Δφ − U(s) − j R/θ − η(j),   j = 2 θ i0 sinh(Fη/2RT) for equal transfer coefficients, i0 = i0(s) (c/c0)^γ.
// One loop over all particles of the population: material functions are looked up for all of them at once.

import { faraday, gasConstant } from '../../physics/constants.ts';
import {
  butlerVolmerOverpotential,
  guardReach,
  stoichiometryGuard,
  stoichiometryGuardSlope,
} from '../../physics/kinetics.ts';
import { exchangeRounding } from './exchange-current.ts';
import { lookUpAll } from './hermite-table.ts';
import type { ParticleBlock } from './particle-block.ts';

/** By particle of the population. */
export interface ChargeTransfer {
  /** (c/c0)^γ at every particle; the caller's. */
  readonly salt: Float64Array;
  /** V */
  readonly residual: Float64Array;
  /** −∂(residual)/∂j > 0, once the particle's states have followed; Ω m². */
  readonly resistance: Float64Array;
  /** ∂(residual)/∂ ln (c/c0)^γ, V. */
  readonly bySalt: Float64Array;
  /** ∂(residual)/∂s at the surface, V. */
  readonly bySurface: Float64Array;
  /** U with guard, V. */
  readonly equilibrium: Float64Array;
  /** θ i0, A/m². */
  readonly exchange: Float64Array;
  readonly surface: Float64Array;
  readonly potentialSlope: Float64Array;
  readonly ratio: Float64Array;
  readonly ratioSlope: Float64Array;
  readonly inside: Float64Array;
  /** Between which the current was found to be, A/m²; `settleCurrents`'s own. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

export function createChargeTransfer(count: number): ChargeTransfer {
  const vector = (): Float64Array => new Float64Array(count);
  return {
    salt: vector().fill(1),
    residual: vector(),
    resistance: vector(),
    bySalt: vector(),
    bySurface: vector(),
    equilibrium: vector(),
    exchange: vector(),
    surface: vector(),
    potentialSlope: vector(),
    ratio: vector(),
    ratioSlope: vector(),
    inside: vector(),
    lowest: vector(),
    highest: vector(),
  };
}

/**
 * `phi` are the potential differences from `phiOffset` on, `j` the currents from `jOffset` on; the particles' `surface`, `slope`
 * and `shift` are those of the iterate.
 */
export function evaluateChargeTransfer(
  block: ParticleBlock,
  phi: Float64Array,
  phiOffset: number,
  j: Float64Array,
  jOffset: number,
  temperature: number,
  out: ChargeTransfer,
): void {
  const { population, count } = block;
  const { contact, transferCoefficient } = population;
  const { constriction } = population.present;
  const film = population.filmResistance / contact;
  const isSymmetric = transferCoefficient === 0.5;
  const { atEmpty, atFull } = population.exchange;
  const isRoot = atEmpty === 0.5 && atFull === 0.5;
  const square = exchangeRounding * exchangeRounding;
  const twoThermal = (2 * gasConstant * temperature) / faraday;
  const { salt, residual, resistance, bySalt, bySurface, equilibrium, surface, inside } = out;
  for (let i = 0; i < count; i++) {
    const s = block.surface[i] - constriction * j[jOffset + i];
    surface[i] = s;
    inside[i] = s < 0 ? 0 : s > 1 ? 1 : s;
  }
  lookUpAll(population.ocp, surface, count, equilibrium, out.potentialSlope);
  lookUpAll(population.exchange.ratio, inside, count, out.ratio, out.ratioSlope);
  for (let i = 0; i < count; i++) {
    const s = surface[i];
    if (s < guardReach || s > 1 - guardReach) {
      equilibrium[i] += stoichiometryGuard(s);
      out.potentialSlope[i] += stoichiometryGuardSlope(s);
    }
    const ratio = out.ratio[i];
    let shape: number;
    let logSlope = inside[i] === s ? out.ratioSlope[i] / ratio : 0;
    if (isRoot) {
      const product = s * (1 - s);
      const root = Math.sqrt(product * product + square);
      shape = Math.sqrt(0.5 * (product + root));
      logSlope += (0.5 * (1 - 2 * s)) / root;
    } else {
      const empty = Math.sqrt(s * s + square);
      const full = Math.sqrt((1 - s) * (1 - s) + square);
      shape = Math.pow(0.5 * (s + empty), atEmpty) * Math.pow(0.5 * (1 - s + full), atFull);
      logSlope += atEmpty / empty - atFull / full;
    }
    const exchange = contact * shape * ratio * salt[i];
    out.exchange[i] = exchange;
    const current = j[jOffset + i];
    // η, and by how much ln i0 and j move it.
    let overpotential: number;
    let byLog: number;
    let byCurrent: number;
    if (isSymmetric) {
      const w = current / (2 * exchange);
      const hypotenuse = Math.sqrt(1 + w * w);
      // asinh with its sign kept out of the logarithm, where it would cancel.
      overpotential = twoThermal * (w >= 0 ? Math.log(w + hypotenuse) : -Math.log(hypotenuse - w));
      byCurrent = twoThermal / (2 * exchange * hypotenuse);
      byLog = current * byCurrent;
    } else {
      overpotential = butlerVolmerOverpotential(current / exchange, transferCoefficient, temperature, pair);
      byCurrent = pair[1] / exchange;
      byLog = current * byCurrent;
    }
    const bySurfaceHere = -out.potentialSlope[i] + byLog * logSlope;
    bySurface[i] = bySurfaceHere;
    bySalt[i] = byLog;
    residual[i] = phi[phiOffset + i] - equilibrium[i] - current * film - overpotential + bySurfaceHere * block.shift[i];
    resistance[i] = film + byCurrent - bySurfaceHere * (block.slope[i] - constriction);
  }
}

const pair = new Float64Array(2);

/** (u/u0)^γ of the cells from `first` on. */
export function saltFactor(
  u: Float64Array,
  first: number,
  initialU: number,
  exponent: number,
  out: Float64Array,
): void {
  const perU = 1 / initialU;
  if (exponent === 0.5) for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(u[first + i] * perU);
  else for (let i = 0; i < out.length; i++) out[i] = Math.pow(u[first + i] * perU, exponent);
}

/** Times that `settleCurrents` improves all currents at most, and the share of the exchange current that ends it. */
const settling = { iterations: 60, accuracy: 1e-9 };

/**
 * Finds the currents that belong to the potentials where those are held by a double layer. Newton's method on
 * j = θ i0 [exp(αFη/RT) − exp(−(1 − α)Fη/RT)] converges at given potentials, where its inverse η(j) may not. What it leaves over
 * falls with j, so every current is kept between values that were too low and too high: near a full or an empty surface potential and
 * exchange current turn so sharply that the method would go round in circles. Adds to `j` and to the corrections in `e` from `eOffset` on; leaves the particles and `out` at the new currents.
 */
export function settleCurrents(
  block: ParticleBlock,
  phi: Float64Array,
  phiOffset: number,
  j: Float64Array,
  jOffset: number,
  temperature: number,
  e: Float64Array,
  eOffset: number,
  out: ChargeTransfer,
): void {
  const { population, count } = block;
  const { transferCoefficient: a, filmResistance, contact, present } = population;
  const perThermal = faraday / (gasConstant * temperature);
  const film = filmResistance / contact;
  const { lowest, highest } = out;
  lowest.fill(-Infinity);
  highest.fill(Infinity);
  for (let iteration = 0; iteration < settling.iterations; iteration++) {
    block.linearise(e, j, jOffset);
    evaluateChargeTransfer(block, phi, phiOffset, j, jOffset, temperature, out);
    let largest = 0;
    for (let i = 0; i < count; i++) {
      const current = j[jOffset + i];
      const drive = perThermal * (phi[phiOffset + i] - out.equilibrium[i] - film * current);
      const bounded = Math.max(-60, Math.min(60, drive));
      const forward = out.exchange[i] * Math.exp(a * bounded);
      const backward = out.exchange[i] * Math.exp((a - 1) * bounded);
      const conductance = perThermal * (a * forward + (1 - a) * backward);
      const stiffness = film - out.bySurface[i] * (block.slope[i] - present.constriction);
      const excess = forward - backward - current;
      if (excess > 0) lowest[i] = current;
      else highest[i] = current;
      let change = excess / (1 + conductance * stiffness);
      const next = current + change;
      if (next <= lowest[i] || next >= highest[i]) {
        const middle = 0.5 * (lowest[i] + highest[i]);
        if (Number.isFinite(middle) && excess !== 0) change = middle - current;
      }
      j[jOffset + i] += change;
      e[eOffset + i] += change;
      largest = Math.max(largest, Math.abs(change) / (Math.abs(current) + out.exchange[i]));
    }
    if (!(largest > settling.accuracy)) break;
  }
  block.linearise(e, j, jOffset);
  evaluateChargeTransfer(block, phi, phiOffset, j, jOffset, temperature, out);
}
