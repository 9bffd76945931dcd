// V-DFN-15: ten literature cells at three rates: end time, voltage half-way, voltage after a hundredth of a second.

import { column } from '../support/result-lookup.ts';
import { forTime, cRate, protocol, step } from '../support/protocols.ts';
import type { CheckedCell } from '../../model/cell.ts';
import { at, libraryCell, run } from './cell-runs.ts';
import { asFirstCoded, withCodedDiffusivity } from './changed-electrolyte.ts';
import { fineDischarge, hasShells, type CellName, type RateName } from './discharge-curves.ts';
import { readReference, remarked } from './reference-curve.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

type Point = readonly [end: number, halfway: number];

/** At C/5, 1C, 2C. */
const table: Readonly<Record<CellName, readonly [Point, Point, Point]>> = {
  lg_m50_chen2020: [
    [18226.4, 3.6911],
    [3555.2, 3.5161],
    [1703.0, 3.3245],
  ],
  kokam_lco_marquis2019: [
    [18470.5, 3.6904],
    [3617.8, 3.6124],
    [1765.5, 3.5536],
  ],
  // With the salt diffusivity in m²/s, as the library has it.
  enertech_lco_ai2020: [
    [19183.7, 3.7623],
    [3761.4, 3.6548],
    [1812.4, 3.5372],
  ],
  kokam_nco_ecker2015: [
    [18975.4, 3.7741],
    [3778.1, 3.7082],
    [1878.1, 3.646],
  ],
  lg_m50_oregan2022: [
    [17302.9, 3.6463],
    [3285.3, 3.5019],
    [1453.6, 3.3423],
  ],
  a123_lfp_prada2013: [
    [17439.5, 3.2479],
    [3033.9, 3.1889],
    [1249.8, 3.1374],
  ],
  nca_kim2011: [
    [18021.8, 3.6363],
    [3555.7, 3.6192],
    [1747.2, 3.5958],
  ],
  li_nmc_xu2019: [
    [28432.6, 3.792],
    [5511.4, 3.7738],
    [2642.9, 3.7518],
  ],
  lg_m50_okane2022: [
    [18138.6, 3.6924],
    [3543.6, 3.5112],
    [1703.4, 3.3122],
  ],
  umbl_nmc_mohtat2020: [
    [17781.2, 3.7048],
    [3481.5, 3.6628],
    [1696.1, 3.6159],
  ],
};

const threeRates: readonly (readonly [RateName, number])[] = [
  ['C5', 0.2],
  ['1C', 1],
  ['2C', 2],
];

/** V(0.01 s) of the specification. */
const firsts: Partial<Record<CellName, readonly [number, number, number]>> = {
  lg_m50_chen2020: [4.1377, 4.0371, 3.9641],
  kokam_lco_marquis2019: [3.832, 3.7713, 3.7248],
  kokam_nco_ecker2015: [4.1444, 4.1105, 4.0718],
  lg_m50_oregan2022: [4.1668, 4.1121, 4.0525],
  a123_lfp_prada2013: [3.5753, 3.5095, 3.4622],
  nca_kim2011: [4.0725, 4.0663, 4.0585],
  li_nmc_xu2019: [4.1958, 4.179, 4.1588],
  lg_m50_okane2022: [4.1436, 4.0388, 3.9607],
  umbl_nmc_mohtat2020: [4.1861, 4.1343, 4.0825],
};
const onEvenShells =
  'lithium comes about 20 nm deep in 0.01 s, and the even shells behind these numbers are some 50 nm thick; ours has 40 modes or 400 shells and agrees with PyBaMM on graded shells, the rows beside these';

const even = 'PyBaMM, 60/20/60 cells × 120 shells, O’Regan 160 and 320';

function rows(
  cell: CellName,
  [name, rate]: readonly [RateName, number],
  [end, halfway]: Point,
  first: number | undefined,
): VerificationRow[] {
  const what = `${cell} at ${name === 'C5' ? 'C/5' : name}`;
  const make = rowsOf('V-DFN-15', what, even);
  const within = cell === 'lg_m50_oregan2022' || name === 'C5' ? 2 : 0.5;
  const graded = rowsOf('V-DFN-15', what, 'PyBaMM, 160/40/160 cells × 120 graded shells');
  const resolved = remarked(readReference(`${cell}-p2d-${name}`), 'voltage_at_0.01_s');
  return [
    make('end', 's', end, within, async () => (await fineDischarge(cell, name)).steps[0]!.end),
    make('V(½ end)', 'V', halfway, 1e-3, async () => at(await fineDischarge(cell, name), 'voltage', end / 2)),
    graded('V(0.01 s)', 'V', resolved, 1e-3, () => firstVoltage(cell, rate)),
    ...(first === undefined
      ? []
      : [
          {
            ...make('V(0.01 s), even shells', 'V', first, 1e-3, () => firstVoltage(cell, rate)),
            ...(Math.abs(first - resolved) > 1e-3 ? { deviation: onEvenShells } : {}),
          },
        ]),
  ];
}

/** After a hundredth of a second: the current has gone into the outer thousandth of the particles, which many modes resolve. */
async function firstVoltage(name: CellName, rate: number, change = unchanged): Promise<number> {
  const steps = protocol(step({ kind: 'discharge', rate: cRate(rate) }, [forTime(0.01)]));
  const mesh = { cells: 40, ...(hasShells(name) ? { shells: 400 } : { modes: 40 }) };
  return column(await run(await change(await libraryCell(name)), steps, 'p2d', mesh), 'voltage').at(-1)!;
}

const unchanged = (cell: CheckedCell): Promise<CheckedCell> => Promise.resolve(cell);

/** Ai 2020 as first coded: end, V(½ end), V(0.01 s). */
const coded = [
  [19188.3, 3.7689, 4.1598],
  [3772.3, 3.6901, 4.0797],
  [1845.6, 3.613, 4.0112],
] as const;

const codedRows: readonly VerificationRow[] = threeRates.flatMap(([name, rate], k) => {
  const [end, halfway, first] = coded[k]!;
  const make = rowsOf('V-DFN-15', `enertech_lco_ai2020 as first coded at ${name === 'C5' ? 'C/5' : name}`, even);
  return [
    make('end', 's', end, name === 'C5' ? 2 : 0.5, async () => (await asFirstCoded(name)).steps[0]!.end),
    make('V(½ end)', 'V', halfway, 1e-3, async () => at(await asFirstCoded(name), 'voltage', end / 2)),
    {
      ...make('V(0.01 s), even shells', 'V', first, 1e-3, () =>
        firstVoltage('enertech_lco_ai2020', rate, withCodedDiffusivity),
      ),
      ...(name === '2C' ? { deviation: onEvenShells } : {}),
    },
  ];
});

export const literatureRows: readonly VerificationRow[] = [
  ...(Object.keys(table) as CellName[]).flatMap((cell) =>
    threeRates.flatMap((rate, k) => rows(cell, rate, table[cell][k]!, firsts[cell]?.[k])),
  ),
  ...codedRows,
];
