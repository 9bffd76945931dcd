// The literature cells say what their papers and their public parameter files say. Numbers: each set evaluated
// independently, with its open-circuit potentials as plain functions.

import { describe, expect, test } from 'vitest';
import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { StateFunction } from '../../model/state-function.ts';
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

describe('transport', () => {
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
    expect(cell.interfaces.anode.filmResistance).toBe(0);
  });
});

describe('balance', () => {
  test('the cell that is printed empty ships full', () => {
    const cell = cellOf('umbl_nmc_mohtat2020');
    const [n, p] = [active(cell, 'anode'), active(cell, 'cathode')];
    const voltage =
      valueOf(cell, p.openCircuitPotential, { x: p.initialStoichiometry ?? NaN }) -
      valueOf(cell, n.openCircuitPotential, { x: n.initialStoichiometry ?? NaN });
    expect(voltage).toBeCloseTo(4.2, 4);
  });
});
