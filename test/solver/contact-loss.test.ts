// Lithium | Li6PS5Cl | lithium, stripped and plated at 0.4 mA/cm² and 0.5 mAh/cm² for five cycles, against an independent
// implicit-Euler solution of the same laws (contact resistance, void growth and healing, constriction).

import { describe, expect, it } from 'vitest';
import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import type { ProtocolStep } from '../../model/protocol.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate, stripAndPlate, stripOnce, symmetricCell } from '../support/argyrodite.ts';
import { forTime, protocol, step } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const milliampere = 10;
const run = (pressure: number): Promise<RunResult> =>
  runSimulation(simulate(symmetricCell(pressure), stripAndPlate(0.4 * milliampere, 0.5 * 36000, 5), ['contact_loss']));
/** Strip and plate half cycles in order: 1-based step numbers of the executed protocol (rests between). */
const halfCycles = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
const volts = (result: RunResult, step: number) => {
  const { first, last } = stepEnds(result, 'voltage', step);
  return { first: Math.abs(first) * 1e3, last: Math.abs(last) * 1e3 };
};

describe('strip and plate under stack pressure', () => {
  it('keeps contact at 5 MPa', async () => {
    const result = await run(5e6);
    for (const step of halfCycles) {
      expect(volts(result, step).last).toBeCloseTo(30.86, 1);
      expect(stepEnds(result, 'anode.contact_fraction', step).last).toBe(1);
    }
  });

  it('loses a fifth at 3 MPa and heals', async () => {
    const result = await run(3e6);
    const starts = [38.58, 40.77, 40.78, 40.78, 40.78];
    const ends = [41.4, 41.41, 41.41, 41.41, 41.41];
    halfCycles.slice(0, 5).forEach((step, k) => {
      const { first, last } = volts(result, step);
      expect(Math.abs(first / starts[k]! - 1)).toBeLessThan(0.005);
      expect(Math.abs(last / ends[k]! - 1)).toBeLessThan(0.005);
      const side = k % 2 === 0 ? 'anode' : 'cathode';
      expect(Math.abs(stepEnds(result, `${side}.contact_fraction`, step).last - 0.786)).toBeLessThan(0.01);
    });
  });

  it('loses more each cycle at 1 MPa', async () => {
    const result = await run(1e6);
    const anode = [0.554, 0.869, 0.43, 0.741, 0.313, 0.618, 0.206, 0.502, 0.119, 0.398];
    const cathode = [1, 0.554, 0.869, 0.43, 0.741, 0.313, 0.618, 0.206, 0.502, 0.119];
    const starts = [77.9, 101.4, 106, 120.9, 126.9, 151.1, 159.2, 201.6, 212.8, 286.1];
    const ends = [102.1, 106.6, 122.3, 128.3, 154.5, 162.5, 212.1, 223.3, 329.7, 345.3];
    halfCycles.forEach((step, k) => {
      expect(Math.abs(stepEnds(result, 'anode.contact_fraction', step).last - anode[k]!)).toBeLessThan(0.01);
      expect(Math.abs(stepEnds(result, 'cathode.contact_fraction', step).last - cathode[k]!)).toBeLessThan(0.01);
      expect(Math.abs(volts(result, step).first / starts[k]! - 1)).toBeLessThan(0.02);
      expect(Math.abs(volts(result, step).last / ends[k]! - 1)).toBeLessThan(0.02);
    });
    expect(result.audit.charge!).toBeLessThan(1e-9);
    expect(result.audit.lithium!).toBeLessThan(1e-9);
    expect(result.audit.energy!).toBeLessThan(1e-4);
    expect(result.verdicts[0]!.status).toBe('risk');
    expect(result.verdicts[0]!.message).toContain('4.32 MPa');
  });

  it('never leaves the bounds of the contact fraction', async () => {
    const contact = column(await run(1e6), 'anode.contact_fraction');
    for (const value of contact) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});

describe('interphase on both electrodes', () => {
  it('grows with the square root of time and takes its lithium from the foil', async () => {
    const result = await runSimulation(
      simulate(symmetricCell(5e6), stripAndPlate(4, 18000, 2), ['contact_loss', 'interphase_growth']),
    );
    const time = column(result, 'time');
    const thickness = column(result, 'anode.interphase_thickness');
    const foil = column(result, 'anode.lithium_thickness');
    const end = time.length - 1;
    const expected = Math.sqrt(2 * 2e-22 * time[end]!);
    expect(Math.abs(thickness[end]! / expected - 1)).toBeLessThan(1e-6);
    expect(Math.abs(column(result, 'anode.interphase_resistance')[end]! / (expected / 1e-5) - 1)).toBeLessThan(1e-6);
    // All charge has come back; what the foil lacks is 4.1e4 mol/m³ of interphase at 1.3e-5 m³/mol.
    expect(Math.abs((100e-6 - foil[end]!) / (4.1e4 * 1.3e-5 * expected) - 1)).toBeLessThan(1e-4);
  });

  it('follows the temperature of the steps, its reaction and how it closes itself', async () => {
    const rest = (temperature: number): ProtocolStep => ({ ...step({ kind: 'rest' }, [forTime(36000)]), temperature });
    const grown = async (properties: Partial<SolidElectrolyte>, ...temperatures: number[]): Promise<number> => {
      const cell = symmetricCell(5e6);
      if (cell.separator.kind !== 'solid') throw new Error('no solid');
      const layers = cell.separator.layers.map((own) => ({ ...own, material: { ...own.material, ...properties } }));
      const result = await runSimulation(
        simulate({ ...cell, separator: { kind: 'solid', layers } }, protocol(...temperatures.map(rest)), [
          'interphase_growth',
        ]),
      );
      return column(result, 'anode.interphase_thickness').at(-1)!;
    };
    const warm = Math.exp((65000 / 8.314462618) * (1 / 298.15 - 1 / 333.15));
    const both = await grown({}, 298.15, 333.15);
    expect(Math.abs(both ** 2 / (2 * 2e-22 * 36000 * (1 + warm)) - 1)).toBeLessThan(1e-6);
    const slow = await grown({ interphaseReactionRate: 1e-13 }, 298.15);
    expect(Math.abs((slow / 1e-13 + slow ** 2 / (2 * 2e-22)) / 36000 - 1)).toBeLessThan(1e-4);
    // ∫ L exp(L/L_p) dL = k_p t
    const closing = (await grown({ interphasePassivationLength: 2e-9 }, 298.15)) / 2e-9;
    expect(Math.abs((1 + (closing - 1) * Math.exp(closing)) / ((2e-22 * 36000) / 2e-9 ** 2) - 1)).toBeLessThan(1e-3);
  });
});

describe('critical stripping current as read from the simulated voltage', () => {
  /** Rise of the voltage over one fresh strip of 3 mAh/cm², V_end/V_start − 1. */
  const rise = async (pressure: number, current: number): Promise<number> => {
    const cell = symmetricCell(pressure);
    const foil = { ...cell.anode, thickness: 200e-6 };
    const result = await runSimulation(
      simulate({ ...cell, anode: foil, cathode: foil }, stripOnce(current, 3 * 36000), ['contact_loss']),
    );
    const { first, last } = stepEnds(result, 'voltage', 1);
    return last / first - 1;
  };
  /** Lowest rung of a ladder with steps of 1 % at which the voltage rises by 0.5 %. */
  const critical = async (pressure: number, from: number): Promise<number> => {
    for (let current = from; current < 3 * from; current *= 1.01)
      if ((await rise(pressure, current)) >= 0.005) return current;
    return Infinity;
  };

  it.each([
    [3e6, 0.2, 0.204],
    [7e6, 1, 1.03],
  ])('at %d Pa is within 5 %% of %d mA/cm² (Kasemchainan 2019)', async (pressure, measured, readOff) => {
    const found = (await critical(pressure, 0.97 * measured * milliampere)) / milliampere;
    expect(Math.abs(found / measured - 1)).toBeLessThan(0.05);
    expect(Math.abs(found / readOff - 1)).toBeLessThan(0.015);
    expect(await rise(pressure, 0.9 * measured * milliampere)).toBe(0);
  });

  it.each([
    [3e6, 0.2, 0.2001],
    [7e6, 1, 1.0008],
  ])('at %d Pa, small rises drawn back to none, is %d mA/cm²', async (pressure, measured, extrapolated) => {
    const rungs: [current: number, rise: number][] = [];
    for (let current = measured * milliampere; ; current *= 1.01) {
      const found = await rise(pressure, current);
      if (found > 0.03) break;
      if (found >= 0.003) rungs.push([current / milliampere, found]);
    }
    expect(rungs.length).toBeGreaterThan(3);
    const mean = (k: 0 | 1): number => rungs.reduce((sum, rung) => sum + rung[k], 0) / rungs.length;
    const [x, y] = [mean(0), mean(1)];
    const slope =
      rungs.reduce((sum, [current, own]) => sum + (current - x) * (own - y), 0) /
      rungs.reduce((sum, [current]) => sum + (current - x) ** 2, 0);
    const critical = x - y / slope;
    expect(Math.abs(critical / measured - 1)).toBeLessThan(0.05);
    expect(Math.abs(critical / extrapolated - 1)).toBeLessThan(0.005);
  });
});

it('follows the convention of the cell: creep alone holds the contact at 3 MPa, where the fit loses a fifth', async () => {
  const conventions = {
    elasticPressure: 'in_plane',
    stressKinetics: 'equilibrium_shift',
    nucleation: 'uniformity',
    replenishment: 'creep',
    constraint: 'linear',
    leakage: 'n_type',
  } as const;
  const strip = (pressure: number): Promise<RunResult> =>
    runSimulation(
      simulate({ ...symmetricCell(pressure), conventions }, stripOnce(0.4 * milliampere, 0.5 * 36000), [
        'contact_loss',
      ]),
    );
  expect(stepEnds(await strip(3e6), 'anode.contact_fraction', 1).last).toBe(1);
  // At 2 MPa it brings back 0.084 mA/cm² at full contact, and (1/A)^6.56 times that as contact goes: A → (0.084/0.4)^(1/6.56).
  const left = stepEnds(await strip(2e6), 'anode.contact_fraction', 1).last;
  expect(left).toBeGreaterThan((0.084 / 0.4) ** (1 / 6.56));
  expect(left).toBeLessThan(0.85);
});
