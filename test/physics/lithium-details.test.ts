// What V1 to V36 leave open of the laws of lithium (physics-anode V-A01 to V-A27): Marcus kinetics, flaws and filaments, creep,
// leakage, pressure loops, porous ceramics.

import { describe, expect, test } from 'vitest';
import { assessCell } from '../../physics/assess.ts';
import { porousModulus, porousToughness } from '../../physics/ceramic-porosity.ts';
import { faraday, thermalVoltage } from '../../physics/constants.ts';
import { leakageBy } from '../../physics/electronic-leakage.ts';
import { crackingOverpotential, crackingPressure, criticalPlatingCurrent } from '../../physics/filament-initiation.ts';
import { chargeTransferOverpotential } from '../../physics/kinetics.ts';
import { contactResistance } from '../../physics/lithium-contact.ts';
import {
  creepRate,
  creepSensitivity,
  diffusionalCreepRate,
  flowStress,
  latticeDiffusivity,
  voidClosureRate,
} from '../../physics/lithium-creep.ts';
import { crossingTime, tipCrossingTime, tipFocus, wedgedWidth } from '../../physics/lithium-flow.ts';
import { lithiumInterfaces } from '../../physics/lithium-interface.ts';
import { lithiumThicknessPerCharge } from '../../physics/lithium.ts';
import { marcusCurrentRatio, marcusLimit, marcusOverpotential } from '../../physics/marcus-kinetics.ts';
import { timeToShort } from '../../physics/pressure-short.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';

const room = 298.15;
const electronvolt = 1.602176634e-19;
const services = createTestServices();

function expectRatio(value: number | undefined, reference: number, tolerance: number): void {
  expect(Math.abs((value ?? NaN) / reference - 1), `${value} against ${reference}`).toBeLessThan(tolerance);
}

/** ∫ exp[−(λ ∓ z − x)²/4λ]/(1 + eˣ) dx, the integral that the closed form stands for. */
function marcusIntegral(z: number, lambda: number): number {
  const steps = 40_000;
  const [from, to] = [-200, 200];
  const h = (to - from) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const x = from + i * h;
    sum += (i === 0 || i === steps ? 0.5 : 1) * (Math.exp(-((lambda - z - x) ** 2) / (4 * lambda)) / (1 + Math.exp(x)));
  }
  return sum * h;
}

describe('Marcus kinetics (A01)', () => {
  const lambda = 0.3 * electronvolt;
  const reduced = lambda / (1.380649e-23 * room);

  test('against the integral of Marcus, Hush and Chidsey', () => {
    for (const millivolt of [1, 25, 100, 300, 600]) {
      const z = millivolt / 1000 / thermalVoltage(room);
      const exact = (marcusIntegral(z, reduced) - marcusIntegral(-z, reduced)) / marcusIntegral(0, reduced);
      expectRatio(marcusCurrentRatio(millivolt / 1000, lambda, room), exact, 0.05);
    }
  });

  test('V-A01-4: the slope at equilibrium is that of Butler–Volmer, and it is odd', () => {
    expectRatio(marcusCurrentRatio(1e-6, lambda, room) / 1e-6, 1 / thermalVoltage(room), 1e-6);
    expect(marcusCurrentRatio(-0.2, lambda, room)).toBe(-marcusCurrentRatio(0.2, lambda, room));
  });

  test('it levels off: beyond the limit there is no overpotential', () => {
    const limit = marcusLimit(lambda, room);
    expect(marcusOverpotential(limit * 1.01, 1, lambda, room)).toBeUndefined();
    const at = marcusOverpotential(0.9 * limit, 1, lambda, room) ?? NaN;
    expectRatio(marcusCurrentRatio(at, lambda, room), 0.9 * limit, 1e-9);
    expect(at).toBeGreaterThan(chargeTransferOverpotential(0.9 * limit, 1, room));
  });

  test('the verdict says both, or how much charge transfer carries', async () => {
    const verdict = async (current: number) => {
      const { simulations } = await checkText(
        services,
        `material salt : liquid_electrolyte extends LiPF6_EC_EMC { lithium_exchange_current_density = 0.5 A/m^2 }
        cell own { area = 1 cm^2  electrolyte = salt  anode = lithium { thickness = 100 um  reorganization_energy = 0.3 eV }
          separator = porous { thickness = 20 um  porosity = 40 % }  cathode = lithium { thickness = 100 um } }
        protocol p { plate at ${current} mA/cm^2 until 1 mAh/cm^2 }
        simulation s { cell = own  protocol = p }`,
      );
      const checked = simulations.flatMap((s) => s.simulation ?? []);
      return checked[0] && assessCell(checked[0].cell, checked).find((v) => v.mechanism === 'lithium_kinetics');
    };
    const small = await verdict(0.1);
    expectRatio((small?.value ?? 0) / 1000, marcusOverpotential(1, 0.5, lambda, room) ?? NaN, 1e-9);
    expect(small?.message).toMatch(
      /by Marcus \([\d.]+ mV by Butler–Volmer, as runs have it that do not include `lithium_kinetics`\)/,
    );
    const large = await verdict(10);
    expect(large).toMatchObject({ status: 'risk', unit: 'mA/cm^2' });
    expectRatio(large?.threshold, 0.05 * marcusLimit(lambda, room), 1e-9);
  });
});

describe('flaws (V-A12)', () => {
  test('V-A12-1: pressures, overpotentials and currents at 10 nm to 25 µm', () => {
    for (const [flaw, megapascal, millivolt, current] of [
      [1e-8, 5037, 678.7, 67.9],
      [1e-6, 503.7, 67.87, 6.79],
      [1e-5, 159.3, 21.46, 2.146],
      [2.5e-5, 100.7, 13.57, 1.357],
    ] as const) {
      expectRatio(crackingPressure(1e6, flaw), megapascal * 1e6, 1e-3);
      expectRatio(1000 * crackingOverpotential(1e6, flaw), millivolt, 1e-3);
      expectRatio(criticalPlatingCurrent(1e6, flaw, 1e-3, Infinity) / 10, current, 1e-3);
    }
    expectRatio(1000 * crackingOverpotential(0.23e6, 1e-5), 4.936, 1e-3);
  });

  test('V-A12-2: the overpotential goes with one over the root of the flaw', () => {
    const slope = Math.log(crackingOverpotential(1e6, 1e-5) / crackingOverpotential(1e6, 1e-7)) / Math.log(100);
    expect(slope).toBeCloseTo(-0.5, 12);
  });

  test('V-A12-4: LLZO behind 2, 10 and 100 Ω cm², a single crystal at 303.5 mV', () => {
    for (const [resistance, current] of [
      [2e-4, 10.12],
      [1e-3, 2.759],
      [1e-2, 0.3005],
    ] as const)
      expectRatio(criticalPlatingCurrent(1e6, 5e-6, resistance, 0.05) / 10, current, 1e-3);
    expectRatio(1000 * crackingOverpotential(1e6, 5e-8), 303.5, 1e-3);
    expectRatio(1000 * crackingOverpotential(0.25e6, 1e-5), 5.366, 1e-3);
  });
});

describe('filaments (A13)', () => {
  test('a slot of 10 µm under 159 MPa in LLZO opens from 100 to 140 nm', () => {
    expectRatio(wedgedWidth(1e-7, 159.3e6, 1e-5, 150e9, 0.26), 1e-7 + (4 * (1 - 0.26 ** 2) * 1593) / 150e9, 1e-12);
    expect(wedgedWidth(1e-7, 0, 1e-5, 150e9, 0.26)).toBe(1e-7);
  });

  test('the tip takes more the longer the filament, at most a thousand times', () => {
    expect(tipFocus(1e-5, 1e-7)).toBeCloseTo(3, 12);
    expect(tipFocus(1, 1e-7)).toBe(1000);
  });

  test('crossing with a growing tip against the law stepped through', () => {
    for (const [thickness, width] of [
      [50e-6, 1e-7],
      [500e-6, 1e-9],
    ] as const) {
      const speed = 10 * lithiumThicknessPerCharge;
      let [length, time] = [10e-6, 0];
      while (length < thickness) {
        const step = Math.min(1e-9, thickness - length);
        time += step / (speed * tipFocus(length + step / 2, width));
        length += step;
      }
      expectRatio(tipCrossingTime(thickness, 10, 10e-6, width), time, 1e-5);
    }
    // It is never slower than a filament without a tip.
    expect(tipCrossingTime(50e-6, 10, 0, 1e-7)).toBeLessThan(crossingTime(50e-6, 10));
  });
});

test('V-A15: an ohmic electrolyte leaks 0.04 A/m², 0.096 mAh/cm² a day; what costs 3 % a month of 3 mAh/cm²', () => {
  const ohmic = leakageBy('ohmic', 1e-4 / 1e-6, 0, 4, room);
  expectRatio(ohmic, 0.04, 1e-9);
  expectRatio((ohmic * 86400) / 36000, 0.096, 1e-3);
  for (const [micrometre, ohmicLimit, nTypeLimit] of [
    [30, 9.4e-11, 1.46e-8],
    [100, 3.1e-10, 4.87e-8],
    [500, 1.56e-9, 2.43e-7],
  ] as const)
    for (const [convention, limit] of [
      ['ohmic', ohmicLimit],
      ['n_type', nTypeLimit],
    ] as const) {
      const current = leakageBy(convention, (micrometre * 1e-6) / (limit * 100), 0, 4, room);
      expectRatio((current * 30 * 86400) / (3 * 36000), 0.03, 0.02);
    }
});

describe('creep (V-A16)', () => {
  test('rates at four stresses, void closure at five pressures, warmth', () => {
    for (const [stress, rate] of [
      [0.2, 2e-7],
      [0.3, 2.86e-6],
      [0.4, 1.89e-5],
      [0.6, 2.7e-4],
      [1, 7.7e-3],
    ] as const)
      expectRatio(creepRate(stress * 1e6, room), rate, 1e-2);
    for (const [pressure, rate] of [
      [1, 2.41e-7],
      [2, 2.27e-5],
      [3, 3.25e-4],
      [5, 9.27e-3],
      [7, 8.43e-2],
    ] as const)
      expectRatio(voidClosureRate(pressure * 1e6, room), rate, 5e-3);
    expectRatio(creepRate(1e6, 333.15) / creepRate(1e6, room), 4.8, 2e-3);
    expectRatio(creepRate(1e6, 353.15) / creepRate(1e6, room), 10.2, 5e-3);
  });

  test('above 2.83 MPa of local stress as a hyperbolic sine, from where the power law ends on', () => {
    const law = (stress: number): number => 7.7e-3 * stress ** 6.56;
    expectRatio(creepRate(2.83e6, room), law(2.83), 1e-9);
    // 7.083 1/s · (sinh 2/sinh 1)^6.56
    expectRatio(creepRate(2 * 2.83e6, room), 11502.6, 1e-4);
    // Voids feel 3P/2n: the power law holds up to 12.4 MPa, and 20 MPa close them faster.
    expectRatio(voidClosureRate(12.3e6, room), 0.5 * law((1.5 * 12.3) / 6.56), 1e-9);
    expectRatio(voidClosureRate(20e6, room), 401.377, 1e-4);
    expect(flowStress(creepRate(9e6, room), room) / 9e6).toBeCloseTo(1, 9);
    for (const stress of [1e6, 5e6, 30e6]) {
      const slope =
        Math.log(creepRate(stress * 1.0001, room) / creepRate(stress / 1.0001, room)) / (2 * Math.log(1.0001));
      expect(creepSensitivity(stress) / slope).toBeCloseTo(1, 5);
    }
    expect(Number.isFinite(creepRate(1e10, room))).toBe(true);
  });

  test('diffusion alone: 6.5e-15 m²/s in the lattice; slower than the power law above some 0.1 MPa, with the inverse square of the grain', () => {
    expectRatio(latticeDiffusivity(room), 6.5e-15, 1e-2);
    const [small, large] = [diffusionalCreepRate(1e5, room, 1e-3), diffusionalCreepRate(1e5, room, 1e-2)];
    // Large grains leave the lattice alone: 14 σ Ω D/(RT d²).
    expectRatio(large, (14 * 1e5 * 1.3e-5 * latticeDiffusivity(room)) / (8.314462618 * room * 1e-4), 0.02);
    expectRatio(small / large, 100, 0.15);
    expect(diffusionalCreepRate(0.3e6, room)).toBeLessThan(creepRate(0.3e6, room));
    expect(diffusionalCreepRate(0.05e6, room)).toBeGreaterThan(creepRate(0.05e6, room));
  });

  test('the law of the text is taken: exponent, prefactor and activation energy', async () => {
    const own = 'creep_exponent = 5  creep_prefactor = 0.01 1/s/MPa^5  creep_activation_energy = 50 kJ/mol';
    const { cells } = await checkText(
      services,
      `cell own { area = 1 cm^2  stack { pressure = 2 MPa }  conventions { replenishment = creep }
        anode = lithium { thickness = 50 um  ${own} }
        separator = solid { electrolyte = Li6PS5Cl  thickness = 100 um  relative_density = 90 % }
        cathode = lithium { thickness = 50 um } }`,
    );
    const cell = cells[0]?.cell;
    if (cell === undefined) throw new Error('no cell');
    const [anode, cathode] = lithiumInterfaces(cell);
    expect(anode?.layer.material.creepReplenishmentExponent).toBe(5);
    expect(anode?.layer.material.replenishmentActivationEnergy).toBe(50e3);
    // (F/Ω) ℓ ½ A (3P/2n)^n at 1 MPa.
    const expected = ((faraday * 5e-6) / 1.3e-5) * 0.5 * 0.01 * (1.5 / 5) ** 5;
    expectRatio((anode?.layer.material.creepReplenishment ?? 0) * 1e6 ** 5, expected, 1e-9);
    expect(cathode?.layer.material.creepReplenishmentExponent).toBe(6.56);
  });
});

test('V-A17-3: a loop of pressure leaves more contact than before, and holding a pressure never costs any', () => {
  const at = (pressure: number, highest: number): number =>
    contactResistance(argyrodite, pressure * 1e6, highest * 1e6);
  for (const pressure of [1, 5, 10]) {
    expect(at(pressure, 25)).toBeLessThan(at(pressure, pressure));
    for (const highest of [10, 15, 25]) expect(at(pressure, highest)).toBeLessThanOrEqual(at(pressure, highest - 5));
  }
});

test('V-A21-1 at 75 MPa, V-A24-1', () => {
  expectRatio(timeToShort(75e6, 0.75, room, 0.18) / 3600, 0.05, 0.1);
  expectRatio(4 * 36000 * lithiumThicknessPerCharge, 19.4e-6, 1e-3);
});

describe('porous ceramics (V-A22-3)', () => {
  test('LLZTO: 1.51 at 98 % and 0.441 MPa√m at 83 %, 132.8 GPa at 6 % of pores', () => {
    expectRatio(porousToughness(1.51, 0.02, 0.02), 1.51, 1e-12);
    expectRatio(porousToughness(1.51, 0.17, 0.02), 0.441, 1e-3);
    expectRatio(porousModulus(150, 0.06), 132.8, 1e-3);
  });

  test('a density of the text brings the library to it; a toughness of the text, a crystal and a sulfide stay', async () => {
    const toughness = async (electrolyte: string): Promise<number> => {
      const { cells } = await checkText(
        services,
        `cell own { area = 1 cm^2  anode = lithium { thickness = 50 um }  separator = solid { ${electrolyte}  thickness = 200 um }  cathode = lithium { thickness = 50 um } }`,
      );
      const cell = cells[0]?.cell;
      return (cell && lithiumInterfaces(cell)[0]?.layer.material.fractureToughness) ?? NaN;
    };
    expectRatio(await toughness('electrolyte = LLZO'), 1e6, 1e-12);
    expectRatio(await toughness('electrolyte = LLZO  relative_density = 97 %'), 1e6, 1e-12);
    expectRatio(await toughness('electrolyte = LLZO  relative_density = 83 %'), 1e6 * Math.exp(-8.2 * 0.14), 1e-9);
    expectRatio(
      await toughness('electrolyte = LLZO { fracture_toughness = 0.8 MPa*m^(1/2) }  relative_density = 83 %'),
      0.8e6,
      1e-12,
    );
    expectRatio(await toughness('electrolyte = LLZO_single_crystal  relative_density = 90 %'), 1e6, 1e-12);
    expectRatio(await toughness('electrolyte = Li6PS5Cl  relative_density = 80 %'), 0.25e6, 1e-12);
  });
});
