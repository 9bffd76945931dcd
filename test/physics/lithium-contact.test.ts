import { describe, expect, test } from 'vitest';
import {
  constrictionResistance,
  constrictionResistanceByContact,
  contactFractionRate,
  contactResistance,
  contactResistanceByPressure,
  criticalStrippingCurrent,
  edgeFocusing,
  occludedVoidClosureRate,
  pressureToStrip,
  replenishmentCurrent,
  replenishmentCurrentByContact,
  replenishmentCurrentByPressure,
  steadyContactFraction,
  stripFromFullContact,
} from '../../physics/lithium-contact.ts';
import { creepRate, flowStress, voidClosureRate } from '../../physics/lithium-creep.ts';
import { argyrodite, garnet } from '../support/solid-electrolytes.ts';

function expectEach(values: readonly number[], references: readonly number[], digits: number): void {
  expect(values.length).toBe(references.length);
  values.forEach((value, i) => expect(value).toBeCloseTo(references[i] ?? NaN, digits));
}

const room = 298.15;
const MPa = 1e6;
const mAhPerCm2 = 36000;

describe('contact resistance (A17)', () => {
  test.each([
    [7, 10.02],
    [5, 14.13],
    [3, 23.78],
    [1, 72.94],
  ])('after 25 MPa, at %d MPa: %d ohm cm²', (pressure, expected) => {
    expect(contactResistance(argyrodite, pressure * MPa, 25 * MPa) * 1e4).toBeCloseTo(expected, 1);
  });
  test.each([
    [5, 53.7],
    [3, 138.2],
    [1, 1055],
  ])('virgin contact at %d MPa: %d ohm cm²', (pressure, expected) => {
    expect((contactResistance(argyrodite, pressure * MPa, 0) * 1e4) / expected).toBeCloseTo(1, 3);
  });
  test('the whole-cell fit of Doux et al. within 1 % of itself', () => {
    const ohms = (p: number, peak: number): number =>
      28.4 + (2 * contactResistance(argyrodite, p * MPa, peak * MPa)) / 1.327e-4;
    expect([5, 10, 15, 20, 25].map((p) => Math.round(10 * ohms(p, 0)) / 10)).toEqual([109.4, 50.9, 39, 34.6, 32.5]);
    expect(ohms(5, 25)).toBeCloseTo(49.7, 1);
    expect(ohms(1, 0)).toBeCloseTo(1618, -1);
  });
  test('an electrolyte without a contact law has none', () => {
    expect(contactResistance(garnet, MPa, MPa)).toBe(0);
    expect(contactResistanceByPressure(garnet, MPa, MPa)).toBe(0);
  });
});

describe('replenishment (A18)', () => {
  test('critical stripping current against the measurements it was fitted to', () => {
    const ccs = (p: number, t = room): number => criticalStrippingCurrent(argyrodite, p * MPa, t) / 10;
    expect(ccs(3)).toBeCloseTo(0.19998, 4);
    expect(ccs(7)).toBeCloseTo(1.0003, 3);
    expect(ccs(5)).toBeCloseTo(0.5278, 3);
    expect(ccs(1, 333.15)).toBeCloseTo(0.206, 3);
    expect(ccs(1, 353.15)).toBeCloseTo(0.574, 2);
    expect(ccs(5, 353.15)).toBeCloseTo(12.2, 1);
    expect(criticalStrippingCurrent(garnet, 5 * MPa, room) / 10).toBeCloseTo(0.85, 6);
  });
  test('pressure that a stripping rate needs', () => {
    expect(pressureToStrip(argyrodite, 4, room) / MPa).toBeCloseTo(4.32, 2);
    expect(pressureToStrip(garnet, 1, room)).toBe(0);
    expect(pressureToStrip(garnet, 2, room) / MPa).toBeCloseTo(0.67, 2);
  });
  test('contact left at the end of a strip', () => {
    const at = (p: number, j: number, q: number): number =>
      stripFromFullContact(argyrodite, 5e-6, j * 10, q * mAhPerCm2, p * MPa, room).contact;
    expect(steadyContactFraction(argyrodite, 4, 3 * MPa, room)).toBeCloseTo(0.4629, 3);
    expect(steadyContactFraction(argyrodite, 10, 3 * MPa, room)).toBeCloseTo(0.1672, 3);
    expect(at(3, 0.4, (0.4 * 1951) / 3600)).toBeCloseTo(0.9, 3);
    expect(at(3, 1, 469.5 / 3600)).toBeCloseTo(0.9, 3);
    expectEach(
      [0.5, 1, 2.5].map((q) => at(3, 0.4, q)),
      [0.7859, 0.6342, 0.4768],
      3,
    );
    expectEach(
      [0.25, 0.5, 1, 2].map((q) => at(5, 2, q)),
      [0.827, 0.668, 0.413, 0.236],
      3,
    );
    const half = stripFromFullContact(argyrodite, 5e-6, 20, 2 * mAhPerCm2, 5 * MPa, room).chargeToHalf;
    expect((half ?? 0) / mAhPerCm2).toBeCloseTo(0.806, 3);
    const slow = stripFromFullContact(argyrodite, 5e-6, 4, 2.5 * mAhPerCm2, 3 * MPa, room).chargeToHalf;
    expect((slow ?? 0) / mAhPerCm2).toBeCloseTo(1.957, 2);
  });
  test('without replenishment contact is gone after Fℓ/Ω', () => {
    const dead = { ...argyrodite, creepReplenishment: 0 };
    expect(-1 / contactFractionRate(10, 0, 5e-6) / 3600).toBeCloseTo(1.031, 3);
    expect(stripFromFullContact(dead, 5e-6, 10, 1.031 * mAhPerCm2, 5 * MPa, room).contact).toBeLessThan(0.006);
  });
});

describe('creep of lithium (A16)', () => {
  test('rates, flow stresses and void closure', () => {
    for (const [stress, rate] of [
      [0.2, 2e-7],
      [0.4, 1.89e-5],
      [0.6, 2.7e-4],
      [1, 7.7e-3],
    ] as const)
      expect(creepRate(stress * MPa, room) / rate).toBeCloseTo(1, 2);
    expect(creepRate(0.3 * MPa, 333.15) / creepRate(0.3 * MPa, room)).toBeCloseTo(4.8, 2);
    expectEach(
      [1e-4, 1e-3, 1e-2].map((r) => flowStress(r, room) / MPa),
      [0.516, 0.733, 1.041],
      3,
    );
    expect(voidClosureRate(3 * MPa, room) / 3.25e-4).toBeCloseTo(1, 2);
    expect(voidClosureRate(1 * MPa, room) / 2.41e-7).toBeCloseTo(1, 2);
    expect(occludedVoidClosureRate(7 * MPa, room) / 3 / 8.43e-2).toBeCloseTo(1, 2);
  });
});

describe('constriction and focusing (A20)', () => {
  test('resistance of spots', () => {
    expect(constrictionResistance(0.2, 5e-6, 0.2) * 1e4).toBeCloseTo(0.4035, 4);
    expect(constrictionResistance(1, 5e-6, 0.2)).toBe(0);
  });
  test.each([
    [0.01, 1.00618],
    [0.1, 1.0548],
    [0.3, 1.1437],
    [1, 1.3785],
    [1.5, 1.513],
    [3, 1.8415],
    [4, 2.024],
    [10, 2.859],
    [30, 4.61],
    [100, 8.13],
  ])('edge of a disc at ā = %d: %d within 1.6 per cent', (a, expected) => {
    expect(Math.abs(edgeFocusing(a, 1, 1) / expected - 1)).toBeLessThan(0.016);
  });
});

describe('partial derivatives against central differences', () => {
  const difference = (f: (x: number) => number, x: number): number =>
    (f(x * (1 + 1e-5)) - f(x * (1 - 1e-5))) / (2e-5 * x);
  test.each([argyrodite, garnet])('$name', (material) => {
    for (const [contact, pressure] of [
      [0.9, 5],
      [0.3, 1],
      [0.05, 0.3],
    ] as const) {
      const p = pressure * MPa;
      const check = (exact: number, numeric: number): void =>
        expect(Math.abs(exact - numeric)).toBeLessThan(1e-8 * Math.abs(numeric) + 1e-12);
      check(
        replenishmentCurrentByContact(material, contact, p, 320),
        difference((a) => replenishmentCurrent(material, a, p, 320), contact),
      );
      check(
        replenishmentCurrentByPressure(material, contact, p, 320),
        difference((x) => replenishmentCurrent(material, contact, x, 320), p),
      );
      check(
        contactResistanceByPressure(material, p, 25 * MPa),
        difference((x) => contactResistance(material, x, 25 * MPa), p),
      );
      check(
        contactResistanceByPressure(material, p, 0),
        difference((x) => contactResistance(material, x, 0), p),
      );
      check(
        constrictionResistanceByContact(contact, 5e-6, 0.15),
        difference((a) => constrictionResistance(a, 5e-6, 0.15), contact),
      );
    }
  });
});
