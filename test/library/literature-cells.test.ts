// The literature cells say what their papers and their public parameter files say. Numbers: each set evaluated
// independently, with its open-circuit potentials as plain functions.

import { describe, expect, test } from 'vitest';
import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { arealCapacity, balanceCell } from '../../physics/balance.ts';
import type { StateValues } from '../../physics/evaluate.ts';
import { evaluate } from '../../physics/evaluate.ts';
import { checkText, createTestServices, libraryFiles } from '../support/language-host.ts';

const services = createTestServices();
const libraryCells = libraryFiles.filter((file) => file.name.startsWith('cells/'));
const checked = new Map(
  await Promise.all(
    libraryCells.map(async (file) => [file.name.slice(6, -5), await checkText(services, file.text)] as const),
  ),
);

function cellOf(name: string): CheckedCell {
  const cell = checked.get(name)?.cells.find((own) => own.name === name)?.cell;
  if (cell === undefined) throw new Error(`the library has no cell \`${name}\``);
  return cell;
}

function composite(cell: CheckedCell, side: 'anode' | 'cathode'): CompositeElectrode {
  const electrode = cell[side];
  if (electrode.kind !== 'composite') throw new Error(`the ${side} of \`${cell.name}\` is no composite`);
  return electrode;
}

function active(cell: CheckedCell, side: 'anode' | 'cathode'): ActiveMaterial {
  const first = composite(cell, side).actives[0];
  if (first === undefined) throw new Error(`the ${side} of \`${cell.name}\` is empty`);
  return first;
}

function valueOf(cell: CheckedCell, f: StateFunction, at: StateValues): number {
  return evaluate(f, { T: cell.temperature, ...at }, cell.referenceTemperature);
}

const potentials = (cell: CheckedCell, side: 'anode' | 'cathode', xs: readonly number[]): number[] =>
  xs.map((x) => valueOf(cell, active(cell, side).openCircuitPotential, { x }));

/** Equal to the digits that are printed. */
function expectPrinted(found: number, printed: string): void {
  const [mantissa = '', exponent = '0'] = printed.split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  expect(Math.abs(found - Number(printed)), `${found} for ${printed}`).toBeLessThanOrEqual(
    0.5001 * 10 ** (Number(exponent) - decimals),
  );
}

describe('findings', () => {
  // What is known of each set, and nothing else.
  const known: Readonly<Record<string, readonly string[]>> = {
    a123_lfp_prada2013: ['warning D-DFN-04'], // 1.90 S/m as the set is used
    enertech_lco_ai2020: [],
    kokam_lco_marquis2019: [
      'info D-BAL-04',
      'warning D-DFN-12', // 0.68 Ah printed, 0.87 Ah held
    ],
    kokam_nco_ecker2015: ['info D-BAL-04'],
    lg_m50_chen2020: ['info D-BAL-04', 'warning D-DFN-02'],
    // 12.5 cm³/mol at 375 GPa, as printed: 79 % of volume, and a diffusivity that stress multiplies by 415.
    lg_m50_okane2022: ['warning D-DFN-02', 'warning D-OM-01', 'warning D-SDD-01'],
    lg_m50_oregan2022: [
      'warning D-BAL-02', // x = 0.984 at 4.2 V
      'warning D-BAL-05', // N/P 1.017
    ],
    li_nmc_xu2019: ['info D-BOM-03', 'warning D-DFN-12'],
    li_symmetric_doux2020: ['info AE11', 'warning AE21'], // a pellet of 82 %
    nca_kim2011: ['info D-BAL-04', 'warning D-BAL-05'],
    umbl_nmc_mohtat2020: [],
  };

  test('each cell has those that are known', () => {
    const found = [...checked].map(([name, { findings }]) => [
      name,
      findings.map((f) => `${f.severity} ${f.id ?? f.code}`).sort(),
    ]);
    expect(Object.fromEntries(found)).toEqual(known);
  });

  test('the values that were corrected are reported as they were printed', async () => {
    const variant = async (name: string, from: string, to: string): Promise<string[]> => {
      const text = libraryCells.find((file) => file.name === `cells/${name}.cell`)?.text ?? '';
      expect(text).toContain(from);
      const { findings } = await checkText(services, text.replace(from, to));
      return findings.filter((f) => f.severity === 'error').map((f) => f.id ?? f.code);
    };
    expect(await variant('enertech_lco_ai2020', '1 cm^2/s *', '1 m^2/s *')).toEqual(['D-DFN-03']);
    expect(await variant('lg_m50_oregan2022', '2.5 V .. 4.2 V from', '2.5 V .. 4.4 V from')).toEqual(['D-BAL-01']);
  });
});

describe('open-circuit potentials', () => {
  const printed: Readonly<Record<string, { n?: readonly string[]; p: readonly string[] }>> = {
    lg_m50_chen2020: { n: ['0.216986', '0.133086', '0.092020'], p: ['4.10475', '3.82447', '3.56820'] },
    lg_m50_oregan2022: { n: ['0.216986', '0.133086', '0.092020'], p: ['4.10475', '3.82447', '3.56820'] },
    kokam_lco_marquis2019: { n: ['0.243124', '0.195377', '0.175193'], p: ['4.33414', '4.02701', '3.90624'] },
    kokam_nco_ecker2015: { n: ['0.175971', '0.124022', '0.084204'], p: ['4.04229', '3.90793', '3.64070'] },
    a123_lfp_prada2013: { n: ['0.216986', '0.133086', '0.092020'], p: ['3.39959', '3.39553', '3.34465'] },
    nca_kim2011: { n: ['0.227626', '0.055996', '0.036792'], p: ['4.12898', '3.83969', '3.55331'] },
    umbl_nmc_mohtat2020: { n: ['0.130312', '0.099499', '0.091663'], p: ['3.87796', '3.77114', '3.65039'] },
    li_nmc_xu2019: { p: ['3.87796', '3.77114', '3.65039'] },
    lg_m50_okane2022: { p: ['4.10475', '3.82447', '3.56820'] },
  };

  test.each(Object.entries(printed))('%s', (name, { n, p }) => {
    const cell = cellOf(name);
    potentials(cell, 'cathode', [0.4, 0.6, 0.9]).forEach((u, i) => expectPrinted(u, p[i] ?? ''));
    if (n !== undefined) potentials(cell, 'anode', [0.2, 0.5, 0.8]).forEach((u, i) => expectPrinted(u, n[i] ?? ''));
  });

  // Where a table is given, against the cubic spline through all measured points.
  test.each([
    ['enertech_lco_ai2020', 'anode', [0.2, 0.5, 0.8], [0.179968, 0.13652, 0.101576], 1e-4],
    ['enertech_lco_ai2020', 'cathode', [0.4, 0.467, 0.6, 0.9], [4.390781, 4.220453, 4.01733, 3.874969], 1e-4],
    ['lg_m50_okane2022', 'anode', [0.2, 0.5, 0.8], [0.216714, 0.132339, 0.093003], 1e-4],
  ] as const)('table of %s, %s', (name, side, xs, values, within) => {
    potentials(cellOf(name), side, xs).forEach((u, i) =>
      expect(Math.abs(u - (values[i] ?? NaN)), `x = ${xs[i]}`).toBeLessThan(within),
    );
  });

  test.each([
    ['enertech_lco_ai2020', '-1.10336e-4', '-3.12893e-4'],
    ['lg_m50_oregan2022', '-2.6460e-5', '-1.0006e-5'],
  ])('entropy coefficients of %s, V/K', (name, n, p) => {
    const cell = cellOf(name);
    const entropy = (side: 'anode' | 'cathode', x: number): number => {
      const f = active(cell, side).entropyCoefficient;
      return f === undefined ? NaN : valueOf(cell, f, { x });
    };
    expectPrinted(entropy('anode', 0.5), n);
    expectPrinted(entropy('cathode', 0.6), p);
  });
});

describe('transport', () => {
  // Conductivity (S/m), diffusivity (m²/s), transference number and thermodynamic factor at the initial concentration.
  test.each([
    ['lg_m50_chen2020', '0.9487', '1.769e-10', '0.2594', '1'],
    ['lg_m50_okane2022', '0.9487', '1.769e-10', '0.2594', '1'],
    ['kokam_lco_marquis2019', '1.1046', '2.788e-10', '0.4', '1'],
    ['enertech_lco_ai2020', '1.1943', '3.22e-10', '0.38', '2.166'],
    ['kokam_nco_ecker2015', '0.9738', '2.593e-10', '0.26', '1'],
    ['lg_m50_oregan2022', '0.9130', '2.892e-10', '0.2209', '2.182'],
    ['a123_lfp_prada2013', '1.8985', '2e-10', '0.36', '1'],
    ['nca_kim2011', '0.8830', '1.099e-10', '0.4', '1'],
    ['li_nmc_xu2019', '1.1943', '3.223e-10', '0.38', '1'],
    ['umbl_nmc_mohtat2020', '1.3', '5.35e-10', '0.38', '1'],
  ])('electrolyte of %s', (name, conductivity, diffusivity, transference, factor) => {
    const cell = cellOf(name);
    const { electrolyte } = cell;
    if (electrolyte === undefined) throw new Error(`\`${name}\` has no electrolyte`);
    const at = { c: electrolyte.initialConcentration };
    expectPrinted(valueOf(cell, electrolyte.ionicConductivity, at), conductivity);
    expectPrinted(valueOf(cell, electrolyte.saltDiffusivity, at), diffusivity);
    expectPrinted(valueOf(cell, electrolyte.transferenceNumber, at), transference);
    expectPrinted(valueOf(cell, electrolyte.thermodynamicFactor, at), factor);
  });

  // R²/D at x = 0.5, s.
  test.each([
    ['lg_m50_chen2020', '1041', '6812'],
    ['lg_m50_okane2022', '1041', '6812'],
    ['kokam_lco_marquis2019', '2564', '1000'],
    ['enertech_lco_ai2020', '641', '1671'],
    ['kokam_nco_ecker2015', '1.540e4', '404'],
    ['lg_m50_oregan2022', '1.2e5', '3752'],
    ['a123_lfp_prada2013', '8333', '424'],
    ['nca_kim2011', '2.9', '889'],
    ['umbl_nmc_mohtat2020', '1250', '1531'],
    ['li_nmc_xu2019', undefined, '2809'],
  ])('diffusion times of %s', (name, n, p) => {
    const cell = cellOf(name);
    const time = (own: ActiveMaterial): number => own.particleRadius ** 2 / valueOf(cell, own.diffusivity, { x: 0.5 });
    if (n !== undefined) expectPrinted(time(active(cell, 'anode')), n);
    expectPrinted(time(active(cell, 'cathode')), p);
  });

  test('activation energies act about the reference of each set', () => {
    const ratio = (name: string, side: 'anode' | 'cathode'): number => {
      const cell = cellOf(name);
      const { diffusivity } = active(cell, side);
      return valueOf(cell, diffusivity, { x: 0.5, T: 308.15 }) / valueOf(cell, diffusivity, { x: 0.5, T: 298.15 });
    };
    const arrhenius = (energy: number): number => Math.exp((energy / 8.314462618) * (1 / 298.15 - 1 / 308.15));
    expect(ratio('lg_m50_okane2022', 'anode')).toBeCloseTo(arrhenius(30300), 10);
    expect(ratio('lg_m50_okane2022', 'cathode')).toBeCloseTo(arrhenius(25000), 10);
    expect(ratio('kokam_nco_ecker2015', 'cathode')).toBeCloseTo(arrhenius(80600), 10);
    expect(ratio('lg_m50_oregan2022', 'anode')).toBeCloseTo(arrhenius(2092 * 8.314462618), 10);
    expect(ratio('lg_m50_chen2020', 'anode')).toBe(1);
  });

  // All solids conduct, binder and carbon with the active material: (1 − ε) to the set's exponent; 0 is as measured.
  test('electronic conductivities carry the exponent of the solid', () => {
    const sigma = (name: string): (number | undefined)[] =>
      (['anode', 'cathode'] as const).map((side) => composite(cellOf(name), side).effectiveElectronicConductivity);
    expect(sigma('lg_m50_okane2022')).toEqual([215 * (1 - 0.25) ** 1.5, 0.18 * (1 - 0.335) ** 1.5]);
    expect(sigma('nca_kim2011')).toEqual([100 * (1 - 0.4) ** 2, 10 * (1 - 0.4) ** 2]);
    expect(sigma('a123_lfp_prada2013')).toEqual([215 * (1 - 0.36) ** 1.5, 0.33795 * (1 - 0.426) ** 1.5]);
    expect(sigma('kokam_nco_ecker2015')).toEqual([14, 68.1]);
  });
});

describe('kinetics', () => {
  // k_ref of i0 = k_ref c_max √(c x(1−x)) at 298.15 K, A m^2.5/mol^1.5.
  test.each([
    ['lg_m50_chen2020', 6.48e-7, 3.42e-6],
    ['lg_m50_okane2022', 6.48e-7, 3.42e-6],
    ['kokam_lco_marquis2019', 2e-5, 6e-7],
    ['enertech_lco_ai2020', 9.648533e-7, 9.648533e-7],
    ['kokam_nco_ecker2015', 1.2387e-5, 3.2705e-6],
    ['a123_lfp_prada2013', 6.48e-7, 6e-7],
    ['nca_kim2011', 7.54378e-5, 4.79132e-6],
    ['umbl_nmc_mohtat2020', 1.061e-6, 4.824e-6],
    ['li_nmc_xu2019', undefined, 5.557555e-6],
  ])('%s', (name, n, p) => {
    const cell = cellOf(name);
    const at = { c: 900, x: 0.3, T: 298.15 };
    const constant = (own: ActiveMaterial): number =>
      valueOf(cell, own.exchangeCurrentDensity, at) / (own.maximumConcentration * Math.sqrt(900 * 0.3 * 0.7));
    if (n !== undefined) expect(constant(active(cell, 'anode')) / n).toBeCloseTo(1, 4);
    expect(constant(active(cell, 'cathode')) / p).toBeCloseTo(1, 4);
  });

  test('asymmetric exponents of the LG M50 with diffusivities of stoichiometry', () => {
    const cell = cellOf('lg_m50_oregan2022');
    const at = { c: 1500, x: 0.3 };
    const found = (side: 'anode' | 'cathode'): number => valueOf(cell, active(cell, side).exchangeCurrentDensity, at);
    expect(found('anode')).toBeCloseTo(2.668 * 1.5 ** 0.208 * 0.3 ** 0.792 * 0.7 ** 0.208, 10);
    expect(found('cathode')).toBeCloseTo(5.028 * 1.5 ** 0.57 * 0.3 ** 0.43 * 0.7 ** 0.57, 10);
  });

  test('lithium without a film', () => {
    const cell = cellOf('li_nmc_xu2019');
    if (cell.anode.kind !== 'lithium' || cell.anode.exchangeCurrentDensity === undefined) throw new Error('no lithium');
    expectPrinted(valueOf(cell, cell.anode.exchangeCurrentDensity, { c: 1000 }), '70.594');
    expect(cell.interfaces.anode.filmResistance).toBe(0);
  });
});

describe('balance', () => {
  const perSquareCentimetre = 36000;

  // Areal capacities for a stoichiometry change of one, mAh/cm².
  test.each([
    ['lg_m50_chen2020', '5.674', '8.503'],
    ['kokam_lco_marquis2019', '4.018', '6.864'],
    ['enertech_lco_ai2020', '3.589', '5.643'],
    ['kokam_nco_ecker2015', '2.358', '2.871'],
    ['lg_m50_oregan2022', '5.066', '6.975'],
    ['a123_lfp_prada2013', '1.615', '1.829'],
    ['nca_kim2011', '2.746', '2.692'],
    ['umbl_nmc_mohtat2020', '2.914', '2.827'],
    ['li_nmc_xu2019', undefined, '2.812'],
  ])('areal capacities of %s', (name, n, p) => {
    const cell = cellOf(name);
    if (n !== undefined) expectPrinted(arealCapacity(composite(cell, 'anode')) / perSquareCentimetre, n);
    expectPrinted(arealCapacity(composite(cell, 'cathode')) / perSquareCentimetre, p);
  });

  // Capacities of the electrodes and of the window (Ah), stoichiometries at its ends.
  test.each([
    ['lg_m50_chen2020', 5.82762, 8.73232, [0.026346, 0.910618], [0.853975, 0.263845], 5.153198],
    ['lg_m50_okane2022', 5.82762, 8.73232, [0.030218, 0.907069], [0.85139, 0.266214], 5.109948],
    ['lg_m50_oregan2022', 5.20322, 7.16323, [0.029562, 0.984195], [0.957271, 0.263845], 4.967165],
    ['kokam_lco_marquis2019', 1.13933, 1.94644, [0.183223, 0.949321], [0.961025, 0.512596], 0.87284],
    ['enertech_lco_ai2020', 2.92536, 4.59919, [0.005084, 0.848167], [0.966053, 0.429801], 2.466321],
    ['kokam_nco_ecker2015', 0.2024, 0.24646, [0.00355, 0.848423], [0.929081, 0.23526], 0.171001],
    ['a123_lfp_prada2013', 2.90684, 3.29186, [0.017618, 0.810043], [0.703502, 0.003762], 2.303451],
    ['nca_kim2011', 0.76889, 0.75382, [0.068199, 0.696546], [0.983037, 0.342123], 0.483133],
    ['umbl_nmc_mohtat2020', 5.97326, 5.79569, [0.001499, 0.833395], [0.890908, 0.033524], 4.969133],
  ] as const)('window of %s', (name, n, p, anode, cathode, capacity) => {
    const cell = cellOf(name);
    const outcome = balanceCell(cell);
    if (!outcome.ok) throw new Error(outcome.reason);
    const ampereHours = (charge: number): number => (charge * cell.area * cell.electrodePairs) / 3600;
    expect(ampereHours(arealCapacity(composite(cell, 'anode'))) / n).toBeCloseTo(1, 4);
    expect(ampereHours(arealCapacity(composite(cell, 'cathode'))) / p).toBeCloseTo(1, 4);
    const { balance } = outcome;
    const found = [balance.anode?.empty, balance.anode?.full, balance.cathode?.empty, balance.cathode?.full];
    [...anode, ...cathode].forEach((x, i) => expect(found[i]).toBeCloseTo(x, 4));
    expect(ampereHours(balance.capacity) / capacity).toBeCloseTo(1, 4);
  });

  test('window of the half cell', () => {
    const outcome = balanceCell(cellOf('li_nmc_xu2019'));
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.balance.cathode?.full).toBeCloseTo(0.096012, 4);
    expect(outcome.balance.cathode?.empty).toBeCloseTo(0.978001, 4);
  });

  test('the cell that is printed empty ships full', () => {
    const cell = cellOf('umbl_nmc_mohtat2020');
    const [n, p] = [active(cell, 'anode'), active(cell, 'cathode')];
    const voltage =
      valueOf(cell, p.openCircuitPotential, { x: p.initialStoichiometry ?? NaN }) -
      valueOf(cell, n.openCircuitPotential, { x: n.initialStoichiometry ?? NaN });
    expect(voltage).toBeCloseTo(4.2, 4);
  });
});
