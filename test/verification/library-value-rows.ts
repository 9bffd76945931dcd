// Values of the library's literature cells as their papers and public parameter files give them (2.1 and 2.2): each set evaluated
// independently, with its open-circuit potentials as plain functions. To half a unit of the last digit that is printed.

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { arealCapacity } from '../../physics/balance.ts';
import { evaluate, type StateValues } from '../../physics/evaluate.ts';
import { libraryCell } from './cell-runs.ts';
import type { CellName } from './discharge-curves.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const source = 'published parameter set, evaluated independently';
type Side = 'anode' | 'cathode';

function composite(cell: CheckedCell, side: Side): CompositeElectrode {
  const electrode = cell[side];
  if (electrode.kind !== 'composite') throw new Error(`the ${side} of \`${cell.name}\` is no composite`);
  return electrode;
}

function active(cell: CheckedCell, side: Side): ActiveMaterial {
  const [first] = composite(cell, side).actives;
  if (first === undefined) throw new Error(`the ${side} of \`${cell.name}\` is empty`);
  return first;
}

const valueOf = (cell: CheckedCell, f: StateFunction | undefined, at: StateValues): number =>
  f === undefined ? NaN : evaluate(f, { T: cell.temperature, ...at }, cell.referenceTemperature);

/** A row whose number counts to half a unit of its last printed digit. */
function printed(
  section: string,
  cell: CellName,
  what: string,
  unit: string,
  text: string,
  measure: (own: CheckedCell) => number,
  within?: number,
): VerificationRow {
  const decimals = text.split('.')[1]?.length ?? 0;
  const tolerance = Number((within ?? 0.5001 * 10 ** -decimals).toPrecision(4));
  return rowsOf(section, cell, source)(what, unit, Number(text), tolerance, async () =>
    measure(await libraryCell(cell)),
  );
}

/** U_n(0.2), (0.5), (0.8) and U_p(0.4), (0.6), (0.9), V. */
const potentials: Partial<Record<CellName, { n?: readonly string[]; p: readonly string[] }>> = {
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

/** Where the library has a table, against the cubic spline through all measured points, within 0.1 mV. */
const tables: readonly (readonly [CellName, Side, readonly number[], readonly string[]])[] = [
  ['enertech_lco_ai2020', 'anode', [0.2, 0.5, 0.8], ['0.179968', '0.13652', '0.101576']],
  ['enertech_lco_ai2020', 'cathode', [0.4, 0.467, 0.6, 0.9], ['4.390781', '4.220453', '4.01733', '3.874969']],
  ['lg_m50_okane2022', 'anode', [0.2, 0.5, 0.8], ['0.216714', '0.132339', '0.093003']],
];

const potential = (side: Side, x: number) => (cell: CheckedCell) =>
  valueOf(cell, active(cell, side).openCircuitPotential, { x });
const nameOf = (side: Side): string => (side === 'anode' ? 'U_n' : 'U_p');

const potentialRows: readonly VerificationRow[] = [
  ...(Object.keys(potentials) as CellName[]).flatMap((cell) => {
    const { n = [], p } = potentials[cell]!;
    return [
      ...n.map((text, k) =>
        printed('2.2', cell, `U_n(${[0.2, 0.5, 0.8][k]})`, 'V', text, potential('anode', [0.2, 0.5, 0.8][k]!)),
      ),
      ...p.map((text, k) =>
        printed('2.2', cell, `U_p(${[0.4, 0.6, 0.9][k]})`, 'V', text, potential('cathode', [0.4, 0.6, 0.9][k]!)),
      ),
    ];
  }),
  ...tables.flatMap(([cell, side, xs, values]) =>
    xs.map((x, k) =>
      printed('2.2', cell, `${nameOf(side)}(${x}) of the table`, 'V', values[k]!, potential(side, x), 1e-4),
    ),
  ),
];

/** dU_n/dT(0.5) and dU_p/dT(0.6), µV/K. */
const entropies: readonly (readonly [CellName, string, string])[] = [
  ['enertech_lco_ai2020', '-110.336', '-312.893'],
  ['lg_m50_oregan2022', '-26.460', '-10.006'],
];
const entropyRows = entropies.flatMap(([cell, n, p]) =>
  (
    [
      ['anode', 0.5, n],
      ['cathode', 0.6, p],
    ] as const
  ).map(([side, x, text]) =>
    printed(
      '2.2',
      cell,
      `d${nameOf(side)}/dT(${x})`,
      'µV/K',
      text,
      (own) => 1e6 * valueOf(own, active(own, side).entropyCoefficient, { x }),
    ),
  ),
);

/** At the initial concentration: κ (S/m), D (10⁻¹⁰ m²/s), t₊, thermodynamic factor. */
const electrolytes: readonly (readonly [CellName, string, string, string, string])[] = [
  ['lg_m50_chen2020', '0.9487', '1.769', '0.2594', '1'],
  ['lg_m50_okane2022', '0.9487', '1.769', '0.2594', '1'],
  ['kokam_lco_marquis2019', '1.1046', '2.788', '0.4', '1'],
  ['enertech_lco_ai2020', '1.1943', '3.22', '0.38', '2.166'],
  ['kokam_nco_ecker2015', '0.9738', '2.593', '0.26', '1'],
  ['lg_m50_oregan2022', '0.9130', '2.892', '0.2209', '2.182'],
  ['a123_lfp_prada2013', '1.8985', '2', '0.36', '1'],
  ['nca_kim2011', '0.8830', '1.099', '0.4', '1'],
  ['li_nmc_xu2019', '1.1943', '3.223', '0.38', '1'],
  ['umbl_nmc_mohtat2020', '1.3', '5.35', '0.38', '1'],
];
const electrolyteRows = electrolytes.flatMap(([cell, conductivity, diffusivity, transference, factor]) => {
  const at = (
    own: CheckedCell,
    property: 'ionicConductivity' | 'saltDiffusivity' | 'transferenceNumber' | 'thermodynamicFactor',
  ) => valueOf(own, own.electrolyte?.[property], { c: own.electrolyte?.initialConcentration ?? NaN });
  return [
    printed('2.1', cell, 'κ of the electrolyte', 'S/m', conductivity, (own) => at(own, 'ionicConductivity')),
    printed('2.1', cell, 'D of the salt', '1e-10 m²/s', diffusivity, (own) => 1e10 * at(own, 'saltDiffusivity')),
    printed('2.1', cell, 't₊', '1', transference, (own) => at(own, 'transferenceNumber')),
    printed('2.1', cell, 'thermodynamic factor', '1', factor, (own) => at(own, 'thermodynamicFactor')),
  ];
});

/** R²/D at x = 0.5 (s), areal capacity of a stoichiometry change of one (mAh/cm²), k_ref (10⁻⁶ A m^2.5/mol^1.5), negative and positive. */
type Pair = readonly [string | undefined, string | undefined];
const electrodes: Readonly<Record<CellName, { times: Pair; capacities: Pair; rates: Pair }>> = {
  lg_m50_chen2020: { times: ['1041', '6812'], capacities: ['5.674', '8.503'], rates: ['0.648', '3.42'] },
  lg_m50_okane2022: { times: ['1041', '6812'], capacities: [undefined, undefined], rates: ['0.648', '3.42'] },
  kokam_lco_marquis2019: { times: ['2564', '1000'], capacities: ['4.018', '6.864'], rates: ['20', '0.6'] },
  enertech_lco_ai2020: { times: ['641', '1671'], capacities: ['3.589', '5.643'], rates: ['0.9648533', '0.9648533'] },
  kokam_nco_ecker2015: { times: ['15400', '404'], capacities: ['2.358', '2.871'], rates: ['12.387', '3.2705'] },
  lg_m50_oregan2022: { times: ['120000', '3752'], capacities: ['5.066', '6.975'], rates: [undefined, undefined] },
  a123_lfp_prada2013: { times: ['8333', '424'], capacities: ['1.615', '1.829'], rates: ['0.648', '0.6'] },
  nca_kim2011: { times: ['2.9', '889'], capacities: ['2.746', '2.692'], rates: ['75.4378', '4.79132'] },
  umbl_nmc_mohtat2020: { times: ['1250', '1531'], capacities: ['2.914', '2.827'], rates: ['1.061', '4.824'] },
  li_nmc_xu2019: { times: [undefined, '2809'], capacities: [undefined, '2.812'], rates: [undefined, '5.557555'] },
};
/** Numbers that are printed to fewer digits than they have. */
const coarser: Partial<Record<string, number>> = { '15400': 5, '120000': 5000 };

const diffusionTime = (cell: CheckedCell, { particleRadius, diffusivity }: ActiveMaterial): number =>
  particleRadius ** 2 / valueOf(cell, diffusivity, { x: 0.5 });

/** k_ref of i0 = k_ref c_max √(c x(1 − x)) at 298.15 K. */
function rateConstant(cell: CheckedCell, { exchangeCurrentDensity, maximumConcentration }: ActiveMaterial): number {
  const at = { c: 900, x: 0.3, T: 298.15 };
  return valueOf(cell, exchangeCurrentDensity, at) / (maximumConcentration * Math.sqrt(900 * 0.3 * 0.7));
}

const electrodeRows = (Object.keys(electrodes) as CellName[]).flatMap((cell) =>
  (['anode', 'cathode'] as const).flatMap((side, k) => {
    const { times, capacities, rates } = electrodes[cell];
    const name = side === 'anode' ? 'negative' : 'positive';
    const row = (
      text: string | undefined,
      what: string,
      unit: string,
      measure: (own: CheckedCell) => number,
      within = coarser[text ?? ''],
    ): VerificationRow[] =>
      text === undefined ? [] : [printed('2.1', cell, `${what}, ${name}`, unit, text, measure, within)];
    return [
      ...row(times[k], 'R²/D', 's', (own) => diffusionTime(own, active(own, side))),
      ...row(capacities[k], 'areal capacity', 'mAh/cm²', (own) => arealCapacity(composite(own, side)) / 36000),
      ...row(
        rates[k],
        'k_ref',
        '1e-6 A m^2.5/mol^1.5',
        (own) => 1e6 * rateConstant(own, active(own, side)),
        5e-5 * Number(rates[k]),
      ),
    ];
  }),
);

export const libraryValueRows: readonly VerificationRow[] = [
  ...electrolyteRows,
  ...electrodeRows,
  ...potentialRows,
  ...entropyRows,
  rowsOf('1.4', 'li_nmc_xu2019', source)('i0 of lithium at 1 mol/L', 'A/m²', 70.594, 5e-4, async () => {
    const cell = await libraryCell('li_nmc_xu2019');
    return cell.anode.kind === 'lithium' ? valueOf(cell, cell.anode.exchangeCurrentDensity, { c: 1000 }) : NaN;
  }),
];
