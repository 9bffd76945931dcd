// Every printed scalar of the literature cells, and the doubtful ones in both readings.

import { describe, expect, test } from 'vitest';
import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { column } from '../support/result-lookup.ts';

const services = createTestServices();

async function cellOf(name: string): Promise<CheckedCell> {
  const { cells } = await checkText(services, `cell own extends ${name} { }`);
  const cell = cells[0]?.cell;
  if (cell === undefined) throw new Error(`no cell ${name}`);
  return cell;
}

/** Equal but for the round-off of units; undefined on the right: the set prints none. */
function same(found: number | undefined, printed: number | undefined, scale: number, what: string): void {
  if (printed === undefined) return;
  expect(Math.abs((found ?? NaN) / (printed * scale) - 1), `${what}: ${found} for ${printed}`).toBeLessThan(1e-6);
}

type Pair = readonly [n: number | undefined, p: number];
interface Printed {
  readonly thickness: readonly [n: number, s: number, p: number];
  readonly collectors?: readonly [n: number, p: number];
  /** Height and width, m. */
  readonly area: readonly [number, number];
  readonly pairs?: number;
  readonly capacity: number;
  readonly window: readonly [number, number];
  readonly porosity: readonly [n: number | undefined, s: number, p: number];
  readonly active: Pair;
  readonly bruggeman: readonly [n: number | undefined, s: number, p: number];
  readonly radius: Pair;
  readonly sites: Pair;
  readonly initial: Pair;
  readonly salt: number;
  readonly transference?: number;
  readonly reference?: number;
  readonly ambient?: number;
}

const sets: Readonly<Record<string, Printed>> = {
  lg_m50_chen2020: {
    thickness: [85.2, 12, 75.6],
    collectors: [12, 16],
    area: [0.065, 1.58],
    capacity: 5,
    window: [2.5, 4.2],
    porosity: [0.25, 0.47, 0.335],
    active: [0.75, 0.665],
    bruggeman: [1.5, 1.5, 1.5],
    radius: [5.86, 5.22],
    sites: [33133, 63104],
    initial: [29866, 17038],
    salt: 1000,
    transference: 0.2594,
  },
  lg_m50_okane2022: {
    thickness: [85.2, 12, 75.6],
    collectors: [12, 16],
    area: [0.065, 1.58],
    capacity: 5,
    window: [2.5, 4.2],
    porosity: [0.25, 0.47, 0.335],
    active: [0.75, 0.665],
    bruggeman: [1.5, 1.5, 1.5],
    radius: [5.86, 5.22],
    sites: [33133, 63104],
    initial: [29866, 17038],
    salt: 1000,
    transference: 0.2594,
  },
  kokam_lco_marquis2019: {
    thickness: [100, 25, 100],
    collectors: [25, 25],
    area: [0.137, 0.207],
    capacity: 0.680616,
    window: [3.105, 4.1],
    porosity: [0.3, 1, 0.3],
    active: [0.6, 0.5],
    bruggeman: [1.5, 1.5, 1.5],
    radius: [10, 10],
    sites: [24983.262, 51217.926],
    initial: [19986.61, 30730.755],
    salt: 1000,
    transference: 0.4,
  },
  enertech_lco_ai2020: {
    thickness: [76.5, 25, 68],
    collectors: [10, 15],
    area: [0.051, 0.047],
    pairs: 34,
    capacity: 2.28,
    window: [3, 4.2],
    porosity: [0.33, 0.5, 0.32],
    active: [0.61, 0.62],
    bruggeman: [2.914, 1.5, 1.83],
    radius: [5, 3],
    sites: [28700, 49943],
    initial: [24108, 21725],
    salt: 1000,
    transference: 0.38,
  },
  kokam_nco_ecker2015: {
    thickness: [74, 20, 54],
    collectors: [14, 15],
    area: [0.101, 0.085],
    capacity: 0.15625,
    window: [2.5, 4.2],
    porosity: [0.329, 0.508, 0.296],
    active: [0.372403, 0.40832],
    bruggeman: [1.637279, 1.980459, 1.544227],
    radius: [13.7, 6.5],
    sites: [31920, 48580],
    initial: [26120.05, 12630.8],
    salt: 1000,
    transference: 0.26,
    reference: 296.15,
  },
  lg_m50_oregan2022: {
    thickness: [85.2, 12, 75.6],
    collectors: [12, 16],
    area: [0.065, 1.58],
    capacity: 5,
    window: [2.5, 4.2], // printed 4.4 V, which its lithium does not reach
    porosity: [0.25, 0.47, 0.335],
    active: [0.75, 0.665],
    bruggeman: [1.5, 1.5, 1.5],
    radius: [5.86, 5.22],
    sites: [29583, 51765],
    initial: [28866, 13975],
    salt: 1000,
  },
  a123_lfp_prada2013: {
    thickness: [34, 25, 80],
    area: [0.6, 0.3],
    capacity: 2.3,
    window: [2, 3.6],
    porosity: [0.36, 0.45, 0.426],
    active: [0.58, 0.374],
    bruggeman: [1.5, 1.5, 1.5],
    radius: [5, 0.05],
    sites: [30555, 22806],
    initial: [0.81 * 30555, 0.0038 * 22806],
    salt: 1200,
    transference: 0.36,
    ambient: 298,
  },
  nca_kim2011: {
    thickness: [70, 25, 50],
    collectors: [10, 10],
    area: [0.2, 0.14],
    capacity: 0.43,
    window: [2.7, 4.2],
    porosity: [0.4, 0.4, 0.4],
    active: [0.51, 0.41],
    bruggeman: [2, 2, 2],
    radius: [0.5083, 1.633],
    sites: [28700, 49000],
    initial: [18081, 20090],
    salt: 1200,
    transference: 0.4,
  },
  li_nmc_xu2019: {
    thickness: [700, 25, 42],
    area: [0.01, 0.0154],
    capacity: 0.0024,
    window: [3.5, 4.2],
    porosity: [undefined, 0.39, 0.331],
    active: [undefined, 0.518],
    bruggeman: [undefined, 1.5, 1.5],
    radius: [undefined, 5.3],
    sites: [undefined, 48230],
    initial: [undefined, 4631],
    salt: 1000,
    transference: 0.38,
  },
  umbl_nmc_mohtat2020: {
    thickness: [62, 12, 67],
    collectors: [25, 25],
    area: [1, 0.205],
    capacity: 5,
    window: [2.8, 4.2],
    porosity: [0.3, 0.4, 0.3],
    active: [0.61, 0.445],
    bruggeman: [1.5, 1.5, 1.5],
    radius: [2.5, 3.5],
    sites: [28746, 35380],
    initial: [23956.77, 1186.08], // the full cell; printed empty, 48.868 and 31513
    salt: 1000,
    transference: 0.38,
  },
};

describe('printed scalars', () => {
  test.each(Object.entries(sets))('%s', async (name, set) => {
    const cell = await cellOf(name);
    same(cell.area, set.area[0] * set.area[1], 1, 'area');
    expect(cell.electrodePairs).toBe(set.pairs ?? 1);
    same(cell.capacity, set.capacity, 3600, 'capacity');
    same(cell.voltageWindow?.lower, set.window[0], 1, 'lower cut-off');
    same(cell.voltageWindow?.upper, set.window[1], 1, 'upper cut-off');
    expect(cell.temperature).toBeCloseTo(set.ambient ?? 298.15, 10);
    expect(cell.referenceTemperature).toBeCloseTo(set.reference ?? 298.15, 10);
    same(cell.electrolyte?.initialConcentration, set.salt, 1, 'salt');
    const transference = cell.electrolyte?.transferenceNumber.value;
    if (set.transference !== undefined) expect(transference).toEqual({ kind: 'constant', value: set.transference });
    const { separator } = cell;
    if (separator.kind !== 'porous') throw new Error('no porous separator');
    same(separator.thickness, set.thickness[1], 1e-6, 'separator');
    same(separator.porosity, set.porosity[1], 1, 'porosity of the separator');
    same(separator.bruggeman, set.bruggeman[1], 1, 'exponent of the separator');
    if (cell.anode.kind === 'composite') expectElectrode(cell.anode, set, 0);
    else same(cell.anode.kind === 'lithium' ? cell.anode.thickness : NaN, set.thickness[0], 1e-6, 'lithium');
    if (cell.cathode.kind !== 'composite') throw new Error('no composite cathode');
    expectElectrode(cell.cathode, set, 1);
  });
});

function expectElectrode(electrode: CompositeElectrode, set: Printed, side: 0 | 1): void {
  const [active] = electrode.actives;
  const what = side === 0 ? 'anode' : 'cathode';
  same(electrode.thickness, set.thickness[side === 0 ? 0 : 2], 1e-6, `thickness of the ${what}`);
  same(electrode.porosity, set.porosity[side === 0 ? 0 : 2], 1, `porosity of the ${what}`);
  same(electrode.bruggeman, set.bruggeman[side === 0 ? 0 : 2], 1, `exponent of the ${what}`);
  same(electrode.collector?.thickness, set.collectors?.[side], 1e-6, `collector of the ${what}`);
  same(active?.volumeFraction, set.active[side], 1, `active share of the ${what}`);
  same(active?.particleRadius, set.radius[side], 1e-6, `radius of the ${what}`);
  same(active?.maximumConcentration, set.sites[side], 1, `sites of the ${what}`);
  const start = (active?.initialStoichiometry ?? NaN) * (active?.maximumConcentration ?? NaN);
  same(start, set.initial[side], 1, `start of the ${what}`);
}

describe('mechanics and loss of active material as printed', () => {
  // E GPa, ν, Ω cm³/mol, critical stress MPa, loss rate 1/s.
  test.each([
    ['enertech_lco_ai2020', 'anode', 15, 0.3, 3.1, 60, undefined],
    ['enertech_lco_ai2020', 'cathode', 375, 0.2, -0.728, 375, 2.78e-13],
    ['lg_m50_okane2022', 'anode', 15, 0.3, 3.1, 60, 2.7778e-7],
    ['lg_m50_okane2022', 'cathode', 375, 0.2, 12.5, 375, 2.7778e-7],
  ] as const)('%s, %s', async (name, side, e, nu, omega, stress, loss) => {
    const electrode = (await cellOf(name))[side];
    const active = electrode.kind === 'composite' ? electrode.actives[0] : undefined;
    same(active?.youngsModulus, e, 1e9, 'modulus');
    same(active?.poissonRatio, nu, 1, 'Poisson ratio');
    same(active?.partialMolarVolume, omega, 1e-6, 'partial molar volume');
    same(active?.criticalStress, stress, 1e6, 'critical stress');
    same(active?.activeMaterialLossRate, loss, 1, 'loss rate');
  });
});

describe('the other reading of doubtful electrolytes', () => {
  const variant = (cell: string, electrolyte: string, rest: string): string =>
    `cell own extends ${cell} { electrolyte = ${electrolyte} }\n${rest}`;

  test('D-DFN-03 and D-DFN-05 on the diffusivity as coded, D-DFN-04 on the conductivity in use only', async () => {
    const codes = async (cell: string, electrolyte: string): Promise<string[]> =>
      (await checkText(services, variant(cell, electrolyte, ''))).findings
        .filter((f) => f.severity !== 'info')
        .map((f) => f.id ?? f.code);
    expect(await codes('enertech_lco_ai2020', 'LiPF6_EC_DMC_Ai_as_coded')).toEqual(['D-DFN-03']);
    expect(await codes('enertech_lco_ai2020', 'LiPF6_EC_DMC_Ai')).toEqual([]);
    expect(await codes('a123_lfp_prada2013', 'LiPF6_EC_EMC_Prada')).toEqual(['D-DFN-04']);
    expect(await codes('a123_lfp_prada2013', 'LiPF6_EC_EMC_Prada_corrected')).toEqual(['D-DFN-05']);
  });

  // End time, s, and voltage at a time, V, against PyBaMM (60/20/60 cells, 120 shells).
  test.each([
    ['enertech_lco_ai2020', 'LiPF6_EC_DMC_Ai_as_coded', 'C/5', 3, 19188.3, 9594.15, 3.7689],
    ['enertech_lco_ai2020', 'LiPF6_EC_DMC_Ai_as_coded', '1C', 3, 3772.3, 1886.15, 3.6901],
    ['enertech_lco_ai2020', 'LiPF6_EC_DMC_Ai_as_coded', '2C', 3, 1845.6, 922.8, 3.613],
    ['a123_lfp_prada2013', 'LiPF6_EC_EMC_Prada_corrected', '1C', 2, 3032.0, 1800, 3.1451],
  ] as const)('%s with %s at %s', async (cell, electrolyte, rate, lower, end, time, voltage) => {
    const text = variant(
      cell,
      electrolyte,
      `protocol p { discharge at ${rate} until ${lower} V sample every ${time} s }
      simulation s {
        cell = own  protocol = p
        mesh { anode = 60  separator = 20  cathode = 60 }
        tolerance { relative = 1e-5  absolute = 1e-7 }
      }`,
    );
    const simulation = (await checkText(services, text)).simulations[0]?.simulation;
    if (simulation === undefined) throw new Error('no simulation');
    const result = await runSimulation(simulation);
    expect(result.status).toBe('completed');
    expect(Math.abs((result.steps[0]?.end ?? NaN) - end)).toBeLessThan(rate === 'C/5' ? 2 : 1);
    const sample = column(result, 'time').findIndex((t) => Math.abs(t - time) < 1e-6 * time);
    expect(Math.abs((column(result, 'voltage')[sample] ?? NaN) - voltage)).toBeLessThan(1e-3);
  });
});
