// Single-particle models against PyBaMM: sections 1.2 and 1.3 of the specification.

import type { ModelName } from '../../model/simulation.ts';
import { at, discharge } from './cell-runs.ts';
import { fineDischarge, fineMesh, type CellName } from './discharge-curves.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const source = 'PyBaMM, mesh limit';

function rowsOfModel(
  model: ModelName,
  cell: CellName,
  end: number,
  capacity: number | undefined,
  voltages: readonly (readonly [time: number, voltage: number])[],
): VerificationRow[] {
  const make = rowsOf(model === 'spm' ? 'V-SPM' : 'V-SPMe', `${cell} at 1C`, source);
  const run = (): ReturnType<typeof fineDischarge> => fineDischarge(cell, '1C', model);
  return [
    make('end', 's', end, 0.5, async () => (await run()).steps[0]!.end),
    ...(capacity === undefined
      ? []
      : [make('capacity', 'Ah', capacity, 1e-3, async () => (await run()).steps[0]!.capacity)]),
    ...voltages.map(([t, v]) => make(`V(${t} s)`, 'V', v, 1e-3, async () => at(await run(), 'voltage', t))),
  ];
}

/** Voltage of a model minus that of the porous electrode, V. */
async function above(cell: CellName, model: ModelName, time: number): Promise<number> {
  const [reduced, full] = [await fineDischarge(cell, '1C', model), await fineDischarge(cell, '1C')];
  return at(reduced, 'voltage', time) - at(full, 'voltage', time);
}

const difference = rowsOf('V-SPMe', 'lg_m50_chen2020 at 1C, SPMe minus P2D', source);

/** The half cell's two models on one mesh. */
async function halfCellDifference(): Promise<number> {
  const [reduced, full] = await Promise.all(
    (['spme', 'p2d'] as const).map((model) =>
      discharge({ cell: 'li_nmc_xu2019', model, rate: 1, to: 3.5, every: 60, mesh: fineMesh('li_nmc_xu2019') }),
    ),
  );
  return Math.max(
    ...[360, 900, 1800, 2700, 3600].map((t) => Math.abs(at(reduced!, 'voltage', t) - at(full!, 'voltage', t))),
  );
}

export const reducedModelRows: readonly VerificationRow[] = [
  ...rowsOfModel('spm', 'lg_m50_chen2020', 3567.7, 4.9552, [
    [600, 3.8675],
    [1800, 3.5682],
    [3000, 3.2929],
  ]),
  ...rowsOfModel('spm', 'kokam_lco_marquis2019', 3622.8, undefined, [[1800, 3.6311]]),
  rowsOf('V-SPM', 'lg_m50_chen2020 at 1C, SPM minus P2D', source)('at 1800 s', 'V', 0.056, 1e-3, () =>
    above('lg_m50_chen2020', 'spm', 1800),
  ),
  ...rowsOfModel('spme', 'lg_m50_chen2020', 3555.8, 4.9386, [
    [300, 3.8944],
    [600, 3.8113],
    [1800, 3.5118],
    [3000, 3.236],
  ]),
  ...rowsOfModel('spme', 'kokam_lco_marquis2019', 3618.1, undefined, [[1800, 3.612]]),
  difference('at 300 s', 'V', -0.0029, 1e-3, () => above('lg_m50_chen2020', 'spme', 300)),
  difference('at 1800 s', 'V', 0, 1e-3, () => above('lg_m50_chen2020', 'spme', 1800)),
  difference('at 3000 s', 'V', 0.0107, 1e-3, () => above('lg_m50_chen2020', 'spme', 3000)),
  rowsOf('V-SPMe', 'li_nmc_xu2019 at 1C, SPMe minus P2D', source)('largest', 'V', 0, 1e-5, halfCellDifference),
];
