// Slopes that runs need of the laws of lithium in liquids: each against differences of its law.

import { describe, expect, it } from 'vitest';
import { deadShareSlopes } from '../../physics/dead-lithium.ts';
import { lithiumMolarVolume } from '../../physics/lithium.ts';
import {
  depositPorosity,
  depositPorosityByPressure,
  packedRoughness,
  packedRoughnessByPressure,
} from '../../physics/lithium-swelling.ts';
import { marcusCurrentRatio, marcusLimit, marcusOverpotentialOf } from '../../physics/marcus-kinetics.ts';
import { coverageOf, firstIslandRadius, islandCoverage, islandRadius } from '../../physics/nucleation.ts';
import { filmGrowth, filmThicknessAfter, repassivationTime } from '../../physics/sei-growth.ts';
import { bumpRate, brokenFilmResistance, stretchByHeight, surfaceStretch } from '../../physics/sei-rupture.ts';
import { compressedTransport } from '../../physics/separator-compression.ts';
import { unsaturatedTransport } from '../../physics/electrolyte-consumption.ts';
import { usualDeposit, usualFilm } from '../../physics/usual-film.ts';
import { liquidSymmetric } from '../support/liquid-lithium.ts';

const difference = (f: (x: number) => number, x: number, h = 1e-6 * Math.abs(x)): number =>
  (f(x + h) - f(x - h)) / (2 * h);
const close = (slope: number, f: (x: number) => number, x: number): void => {
  const expected = difference(f, x);
  expect(Math.abs(slope - expected)).toBeLessThan(1e-5 * Math.abs(expected) + 1e-20);
};
const electronvolt = 1.602176634e-19;

describe('growth of a film', () => {
  it.each(['solvent_diffusion', 'reaction', 'interstitial', 'electron_migration', 'tunnelling'] as const)(
    '%s',
    (growthLaw) => {
      const film = { ...usualFilm, growthLaw, tunnellingLength: 1e-9, tunnellingCurrentDensity: 1e3 };
      const at = (thickness: number, potential: number) => filmGrowth(film, thickness, 310, potential)!;
      const { byThickness, byPotential, rate } = at(2e-8, -0.05);
      close(byThickness, (l) => at(l, -0.05).rate, 2e-8);
      close(byPotential, (v) => at(2e-8, v).rate, -0.05);
      // The rate is that of the closed form.
      const grown = filmThicknessAfter({ ...film, thickness: 2e-8 }, 1, 310, -0.05)! - 2e-8;
      expect(Math.abs(grown / rate - 1)).toBeLessThan(1e-3);
    },
  );

  it('covers bare metal within a minute by reaction alone, and not at all without what the law lacks', () => {
    // z L/(V c k_s), k_s = 1e-12 exp(0.2/0.025693) = 2.403e-9 m/s.
    const seconds = (2 * 1e-8) / (9.585e-5 * 2636 * 2.403e-9);
    expect(Math.abs(repassivationTime(usualFilm, 298.15) / seconds - 1)).toBeLessThan(1e-3);
    expect(filmGrowth({ ...usualFilm, growthLaw: 'tunnelling' }, 1e-8, 298.15, 0)).toBeUndefined();
  });
});

describe('a film that breaks', () => {
  it('gains the membrane strain over low bumps and the length of the flanks over high ones', () => {
    const [low, high] = [5e-9, 20e-6];
    expect(surfaceStretch(low, 1e-6) - 1).toBeCloseTo((Math.PI * 0.005) ** 2, 7);
    // The arc of a cosine of amplitude h is 4h per wavelength once it is steep.
    expect(Math.abs(surfaceStretch(high, 1e-6) / (4 * 20) - 1)).toBeLessThan(0.12);
    const { value, byHeight } = stretchByHeight(4e-7, 1e-6);
    close(value, (h) => surfaceStretch(h, 1e-6), 4e-7);
    close(byHeight, (h) => stretchByHeight(h, 1e-6).value, 4e-7);
    expect(bumpRate(-10, 0.1)).toBeCloseTo((1.3e-5 / 96485.33) * 10 * 0.1, 15);
  });

  it('has the resistance of film and cracks side by side, both before what lies behind', () => {
    const [film, rest, broken] = [2e-3, 5e-4, 0.2];
    const { value, byResistance, byBroken } = brokenFilmResistance(film, rest, broken);
    const whole = 1 / ((1 - broken) / (film + rest) + broken / rest);
    expect(Math.abs(value - (whole - rest))).toBeLessThan(1e-15);
    close(byResistance, (r) => brokenFilmResistance(r, rest, broken).value, film);
    close(byBroken, (f) => brokenFilmResistance(film, rest, f).value, broken);
    expect(brokenFilmResistance(film, rest, 0).value).toBe(film);
  });
});

it('dead lithium', () => {
  const at = (j: number, pressure: number, depletion: number) => deadShareSlopes(usualDeposit, j, pressure, depletion);
  const { byStripping, byPressure, byDepletion } = at(12, 1e5, 0.3);
  close(byStripping, (j) => at(j, 1e5, 0.3).value, 12);
  close(byPressure, (p) => at(12, p, 0.3).value, 1e5);
  close(byDepletion, (d) => at(12, 1e5, d).value, 0.3);
});

it('deposits and separators under pressure, pores that are not full', () => {
  close(depositPorosityByPressure(1e5), (p) => depositPorosity(p), 1e5);
  close(packedRoughnessByPressure(5, 1e5, usualDeposit), (p) => packedRoughness(5, p, usualDeposit), 1e5);
  const cell = liquidSymmetric();
  expect(compressedTransport(cell, 0)).toBe(1);
  // 10 MPa over 100 MPa take a tenth of an open millimetre.
  expect(compressedTransport(cell, 1e7)).toBeCloseTo(0.9 ** 1.5, 12);
  expect(unsaturatedTransport(2)).toBe(1);
  expect(unsaturatedTransport(0.5)).toBeCloseTo(0.5 ** 1.5, 12);
});

it('islands on a collector', () => {
  const density = 6.4e10;
  const { value, byAmount } = coverageOf(density, 0.01);
  close(byAmount, (n) => coverageOf(density, n).value, 0.01);
  expect(value).toBe(islandCoverage(density, islandRadius(density, 0.01)));
  const volume = (2 / 3) * Math.PI * density * (islandRadius(density, 0.01) ** 3 - firstIslandRadius ** 3);
  expect(Math.abs(volume / (0.01 * lithiumMolarVolume) - 1)).toBeLessThan(1e-12);
});

describe('Marcus kinetics for any current', () => {
  const pair = new Float64Array(2);
  const overpotential = (ratio: number): number => marcusOverpotentialOf(ratio, 0.3 * electronvolt, 298.15, pair);

  it.each([-6, -0.5, 0.01, 0.5, 6])('at %d times the exchange current', (ratio) => {
    const eta = overpotential(ratio);
    const slope = pair[1]!;
    expect(marcusCurrentRatio(eta, 0.3 * electronvolt, 298.15)).toBeCloseTo(ratio, 8);
    expect(Math.abs(slope / difference(overpotential, ratio, 1e-4 * Math.abs(ratio)) - 1)).toBeLessThan(1e-3);
  });

  it('goes on beyond what charge transfer can carry, ever steeper than before', () => {
    const limit = marcusLimit(0.3 * electronvolt, 298.15);
    overpotential(0.9 * limit);
    const before = pair[1]!;
    const beyond = overpotential(1.5 * limit);
    expect(pair[1]!).toBeGreaterThan(before);
    expect(beyond).toBeGreaterThan(overpotential(limit));
  });
});
