// Slopes that runs need of the laws of lithium on solid electrolytes: each against differences of its law, and the laws that only runs
// use against numbers worked out by hand.

import { describe, expect, it } from 'vitest';
import {
  isolatedShare,
  leakageBy,
  leakageByRise,
  leakageByVoltage,
  percolatingLithium,
} from '../../physics/electronic-leakage.ts';
import {
  broadening,
  broadeningByBreadth,
  crackingShare,
  filamentConductance,
  flowShare,
  tipSpeed,
  tipSpeedByLength,
} from '../../physics/filament-growth.ts';
import { measuredCreep } from '../../physics/lithium-creep.ts';
import {
  squeezingRate,
  squeezingRateByLogThickness,
  squeezingRateByPressure,
  squeezingStress,
} from '../../physics/lithium-squeeze.ts';
import {
  bridgedHeight,
  bridgedHeightByPressure,
  bumpGrowth,
  bumpHeight,
  bumpLevelling,
  bumpLevellingByPressure,
  contactLostByPlating,
} from '../../physics/plating-contact.ts';
import { extrusionRate, extrusionRateByPressure, timeToShort } from '../../physics/pressure-short.ts';

const close = (slope: number, f: (x: number) => number, x: number): void => {
  const h = 1e-6 * Math.abs(x);
  const expected = (f(x + h) - f(x - h)) / (2 * h);
  expect(Math.abs(slope - expected)).toBeLessThan(1e-5 * Math.abs(expected) + 1e-20);
};

describe('a filament', () => {
  const electrolyte = {
    toughness: 0.25e6,
    localResistance: 2e-4,
    conductivity: 0.15,
    modulus: 22.1e9,
    poissonRatio: 0.37,
    creep: measuredCreep,
  };

  it('cracks 10 µm of Li6PS5Cl at 2.012 mA/cm² (V32), and longer flaws at less', () => {
    expect(Math.abs(crackingShare(electrolyte, 10e-6, 20.12) - 1)).toBeLessThan(1e-3);
    expect(crackingShare(electrolyte, 20e-6, 20.12)).toBeGreaterThan(1.4);
  });

  it('is not let out by lithium as strong as its size; wide, warm and soft it would be', () => {
    // σ_y of 0.1 µm is capped at 200 MPa: p_flow = (2/√3) 200 MPa · 10/0.1 µm.
    expect(flowShare(electrolyte, 10e-6, 20, 5e6, 298.15)).toBeGreaterThan(100);
    const wedged = { ...electrolyte, toughness: 3e6, modulus: 0.05e9 };
    expect(flowShare(wedged, 10e-6, 20, 5e6, 298.15)).toBeLessThan(1);
  });

  it('runs at f_tip j Ω/F: 61.8 min for 50 µm at ten times 10 A/m² (V-A13-2)', () => {
    // 1 + 2 · 0.01 ℓ/0.1 µm = 10 at 45 µm.
    expect(Math.abs(50e-6 / tipSpeed(45e-6, 10) / 60 / 61.8 - 1)).toBeLessThan(1e-3);
    close(tipSpeedByLength(45e-6, 10), (l) => tipSpeed(l, 10), 45e-6);
    // The most a tip takes is a thousand times.
    expect(tipSpeed(1, 10) / tipSpeed(0, 10)).toBeCloseTo(1000, 9);
    expect(tipSpeedByLength(1, 10)).toBe(0);
  });

  it('conducts like a wire of lithium, and broadens up to a crack as broad as long', () => {
    // ρ L/(w b) = 9.47e-8 · 50e-6/(1e-7 · 1e-7) = 473.5 Ω.
    expect(Math.abs(1 / filamentConductance(1e-7, 50e-6) / 473.5 - 1)).toBeLessThan(1e-9);
    expect(broadening(50e-6, 50e-6, 10)).toBe(0);
    expect(broadening(1e-12, 50e-6, 10)).toBeCloseTo(tipSpeed(50e-6, 10), 12);
    close(broadeningByBreadth(50e-6, 10), (b) => broadening(b, 50e-6, 10), 10e-6);
  });
});

describe('pressure', () => {
  it('presses lithium through pores at the rate of their life', () => {
    expect(extrusionRate(10e6, 0.75, 310, 0.18) * timeToShort(10e6, 0.75, 310, 0.18)).toBeCloseTo(1, 12);
    expect(extrusionRate(10e6, 0, 310, 0.18)).toBe(0);
    close(extrusionRateByPressure(10e6, 0.75, 310, 0.18), (p) => extrusionRate(p, 0.75, 310, 0.18), 10e6);
  });

  it('squeezes a foil against its friction', () => {
    // R = 5 mm, h = 100 µm: 2R/(3√3 h) = 19.24.
    const area = Math.PI * 0.005 ** 2;
    expect(Math.abs(squeezingStress(5e6, 100e-6, area) / (5e6 / 20.245) - 1)).toBeLessThan(1e-3);
    // A cube feels almost all of it.
    expect(squeezingStress(5e6, 0.1, area)).toBeGreaterThan(4.9e6);
    const rate = (p: number, h: number): number => squeezingRate(p, h, area, 310, measuredCreep);
    close(squeezingRateByPressure(5e6, 100e-6, area, 310, measuredCreep), (p) => rate(p, 100e-6), 5e6);
    const byLog = squeezingRateByLogThickness(5e6, 100e-6, area, 310, measuredCreep);
    close(byLog / 100e-6, (h) => rate(5e6, h), 100e-6);
  });

  it('levels bumps; rates and closed form agree', () => {
    const [growth, levelling] = [bumpGrowth(10, 0.1), bumpLevelling(1e6, 298.15)];
    expect(Math.abs(growth / levelling / 1.347e-6 - 1)).toBeLessThan(1e-3);
    expect(bumpHeight(10, 0.1, 1e6, 298.15, Infinity)).toBeCloseTo(growth / levelling, 15);
    close(bumpLevellingByPressure(2e6, 310), (p) => bumpLevelling(p, 310), 2e6);
    close(bridgedHeightByPressure(6e9), (p) => bridgedHeight(p, 6e9), 2e6);
    expect(contactLostByPlating(bridgedHeight(2e6, 6e9), 2e6, 6e9)).toBeCloseTo(1 - Math.exp(-1), 12);
  });
});

describe('electrons through the electrolyte', () => {
  it.each(['n_type', 'ohmic'] as const)('%s', (convention) => {
    const leak = (rise: number, voltage: number): number => leakageBy(convention, 500, rise, voltage, 310);
    close(leakageByRise(convention, 500, 0.01, 310), (rise) => leak(rise, 0.05), 0.01);
    close(leakageByVoltage(convention, 500, 0.05, 310), (voltage) => leak(0.01, voltage), 0.05);
  });

  it('leave lithium that connects at a fiftieth of the volume', () => {
    expect(isolatedShare).toBeGreaterThanOrEqual(0.1);
    expect(percolatingLithium(100e-6) * 1.3e-5).toBeCloseTo(0.02 * 100e-6, 15);
  });
});
