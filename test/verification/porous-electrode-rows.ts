// The porous-electrode model against PyBaMM: V-DFN-1 … 11 and V-DFN-15, on fine meshes.

import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { column } from '../support/result-lookup.ts';
import { at, discharge, libraryCell, type Discharge } from './cell-runs.ts';
import { asFirstCoded, withElectrolyte } from './changed-electrolyte.ts';
import { fineDischarge, fineMesh, type CellName, type RateName } from './discharge-curves.ts';
import { literatureRows } from './literature-rows.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const source = 'PyBaMM, 60 cells × 120 shells or finer';
const volt = 1e-3;

interface Expected {
  readonly end: number;
  readonly within: number;
  readonly capacity?: number;
  readonly voltages: readonly (readonly [time: number, voltage: number])[];
}

/** End time, capacity and voltages of a run. */
function rowsOfRun(row: string, what: string, run: () => Promise<RunResult>, expected: Expected): VerificationRow[] {
  const make = rowsOf(row, what, source);
  const { end, within, capacity, voltages } = expected;
  return [
    make('end', 's', end, within, async () => (await run()).steps[0]!.end),
    ...(capacity === undefined
      ? []
      : [make('capacity', 'Ah', capacity, 1e-3, async () => (await run()).steps[0]!.capacity)]),
    ...voltages.map(([t, v]) => make(`V(${t} s)`, 'V', v, volt, async () => at(await run(), 'voltage', t))),
  ];
}

/** A discharge of a cell that was changed against the library's. */
function changed(
  cell: CellName,
  rate: number,
  to: number,
  name: string,
  make: (cell: CheckedCell) => Promise<CheckedCell>,
): () => Promise<RunResult> {
  const wanted: Discharge = { cell, model: 'p2d', rate, to, every: 10, mesh: fineMesh(cell), change: { name, make } };
  return () => discharge(wanted);
}

const fine = (cell: CellName, rate: RateName) => (): Promise<RunResult> => fineDischarge(cell, rate);

/** O'Kane's cell with the closed form of Chen's graphite in place of the table. */
async function withClosedForm(cell: CheckedCell): Promise<CheckedCell> {
  const chen = (await libraryCell('lg_m50_chen2020')).anode as CompositeElectrode;
  const own = cell.anode as CompositeElectrode;
  const { openCircuitPotential } = chen.actives[0]!;
  return { ...cell, anode: { ...own, actives: own.actives.map((a) => ({ ...a, openCircuitPotential })) } };
}

const changedRows: readonly VerificationRow[] = [
  ...rowsOfRun(
    'V-DFN-6',
    "O'Kane 2022 at 1C with the closed form of the graphite potential",
    changed('lg_m50_okane2022', 1, 2.5, 'closed form', withClosedForm),
    { end: 3554.0, within: 1, voltages: [[1800, 3.5061]] },
  ),
  ...rowsOfRun(
    'V-DFN-8',
    'Ecker 2015 at 1C, 296.15 K',
    changed('kokam_nco_ecker2015', 1, 2.5, '296.15 K', (cell) => Promise.resolve({ ...cell, temperature: 296.15 })),
    { end: 3776.0, within: 2, voltages: [[1800, 3.7072]] },
  ),
  ...rowsOfRun(
    'V-DFN-10',
    'Prada 2013 at 1C, conductivity × 0.1',
    changed('a123_lfp_prada2013', 1, 2, 'conductivity', (cell) => withElectrolyte(cell, 'ionicConductivity', 0.1)),
    { end: 3032.0, within: 1, voltages: [[1800, 3.1451]] },
  ),
  ...rowsOfRun('V-DFN-11', 'Ai 2020 at 1C, salt diffusivity × 10⁴ as first coded', () => asFirstCoded('1C'), {
    end: 3772.2,
    within: 1,
    voltages: [[1800, 3.6983]],
  }),
];

/** On the mesh and at the tolerance that a simulation has when nothing is said. */
const defaultRun = (cell: CellName) => (): Promise<RunResult> =>
  discharge({
    cell,
    model: 'p2d',
    rate: 1,
    to: 2.5,
    every: 30,
    mesh: { cells: 20, relative: 1e-4 },
  });

/** V-DFN-1 on 40/20/40 cells with the usual modes, within half a millivolt. */
const chenCoarse = (): Promise<RunResult> =>
  discharge({ cell: 'lg_m50_chen2020', model: 'p2d', rate: 1, to: 2.5, every: 1, mesh: { cells: 40 } });
const halved = rowsOf('V-DFN-1', 'Chen 2020 at 1C on 40/20/40 cells, 8 modes', source);

/** Section 1.11: what a mesh of 20, 40 and 80 cells is off by at 1800 s, and voltages by the number of modes. */
const onMesh = (cells: number, modes: number, every: number): Promise<RunResult> =>
  discharge({ cell: 'lg_m50_chen2020', model: 'p2d', rate: 1, to: 2.5, every, mesh: { cells, modes } });
const meshError = rowsOf('1.11', 'Chen 2020 at 1C, V(1800 s) less 3.51184 V', 'independent script');
const byModes = rowsOf('1.11', 'Chen 2020 at 1C, 20 cells', 'independent script');
const modesTable = [
  [4, 3.89734, 3.99326],
  [6, 3.89732, 3.98877],
  [8, 3.89732, 3.98987],
  [10, 3.89732, 3.98974],
] as const;

const numericsRows: readonly VerificationRow[] = [
  ...(
    [
      [20, -0.12],
      [40, -0.03],
      [80, -0.01],
    ] as const
  ).map(([cells, error]) =>
    meshError(
      `${cells} cells`,
      'mV',
      error,
      5e-3,
      async () => 1e3 * (at(await onMesh(cells, 16, 2), 'voltage', 1800) - 3.51184),
    ),
  ),
  ...modesTable.flatMap(([modes, later, early]) => [
    byModes(`${modes} modes, V(300 s)`, 'V', later, 5e-5, async () => at(await onMesh(20, modes, 1), 'voltage', 300)),
    byModes(`${modes} modes, V(10 s)`, 'V', early, 5e-5, async () => at(await onMesh(20, modes, 1), 'voltage', 10)),
  ]),
];

const oregan = rowsOf('V-DFN-7', "O'Regan 2022 at 1C on the default mesh", source);

const defaultRows: readonly VerificationRow[] = [
  oregan('end', 's', 3285.3, 5, async () => (await defaultRun('lg_m50_oregan2022')()).steps[0]!.end),
  oregan('V(1800 s)', 'V', 3.4588, 2e-3, async () => at(await defaultRun('lg_m50_oregan2022')(), 'voltage', 1800)),
];

/** All rows of the porous-electrode model on a liquid. */
export const porousElectrodeRows: readonly VerificationRow[] = [
  ...rowsOfRun('V-DFN-1', 'Chen 2020 at 1C', fine('lg_m50_chen2020', '1C'), {
    end: 3555.2,
    within: 0.5,
    capacity: 4.9378,
    voltages: [
      [300, 3.8975],
      [600, 3.8147],
      [1200, 3.6617],
      [1800, 3.5118],
      [2400, 3.393],
      [3000, 3.2254],
      [3300, 3.0005],
    ],
  }),
  rowsOf('V-DFN-1', 'Chen 2020 at 1C', source)(
    'V(0+)',
    'V',
    4.0373,
    volt,
    async () => column(await fineDischarge('lg_m50_chen2020', '1C'), 'voltage')[0]!,
  ),
  ...rowsOfRun('V-DFN-2', 'Chen 2020 at C/2', fine('lg_m50_chen2020', 'C2'), {
    end: 7221.9,
    within: 1,
    capacity: 5.0152,
    voltages: [[3600, 3.6193]],
  }),
  ...rowsOfRun('V-DFN-3', 'Chen 2020 at 2C', fine('lg_m50_chen2020', '2C'), {
    end: 1703.0,
    within: 1,
    capacity: 4.7306,
    voltages: [
      [300, 3.6275],
      [900, 3.3028],
    ],
  }),
  ...rowsOfRun('V-DFN-4', 'Marquis 2019 at 1C', fine('kokam_lco_marquis2019', '1C'), {
    end: 3617.8,
    within: 1,
    capacity: 0.68398,
    voltages: [
      [600, 3.693],
      [1800, 3.6128],
      [3000, 3.5703],
    ],
  }),
  ...rowsOfRun('V-DFN-5', 'Marquis 2019 at 3C', fine('kokam_lco_marquis2019', '3C'), {
    end: 1147.9,
    within: 1,
    capacity: 0.65105,
    voltages: [[600, 3.5061]],
  }),
  ...rowsOfRun('V-DFN-6', "O'Kane 2022 at 1C", fine('lg_m50_okane2022', '1C'), {
    end: 3543.6,
    within: 1,
    capacity: 4.9217,
    voltages: [[1800, 3.5059]],
  }),
  ...rowsOfRun('V-DFN-7', "O'Regan 2022 at 1C", fine('lg_m50_oregan2022', '1C'), {
    end: 3285.3,
    within: 1,
    capacity: 4.5629,
    voltages: [[1800, 3.4588]],
  }),
  ...rowsOfRun('V-DFN-8', 'Ecker 2015 at 1C, 298.15 K', fine('kokam_nco_ecker2015', '1C'), {
    end: 3778.1,
    within: 2,
    capacity: 0.16398,
    voltages: [[1800, 3.7149]],
  }),
  ...rowsOfRun('V-DFN-9', 'Kim 2011 at 1C', fine('nca_kim2011', '1C'), {
    end: 3555.7,
    within: 2,
    capacity: 0.4247,
    voltages: [[1800, 3.6146]],
  }),
  ...rowsOfRun('V-DFN-10', 'Prada 2013 at 1C', fine('a123_lfp_prada2013', '1C'), {
    end: 3033.9,
    within: 1,
    voltages: [[1800, 3.1591]],
  }),
  ...rowsOfRun('V-DFN-11', 'Ai 2020 at 1C', fine('enertech_lco_ai2020', '1C'), {
    end: 3761.4,
    within: 1,
    voltages: [[1800, 3.6642]],
  }),
  halved('V(0+)', 'V', 4.0373, 5e-4, async () => column(await chenCoarse(), 'voltage')[0]!),
  ...(
    [
      [300, 3.8975],
      [600, 3.8147],
      [1200, 3.6617],
    ] as const
  ).map(([t, v]) => halved(`V(${t} s)`, 'V', v, 5e-4, async () => at(await chenCoarse(), 'voltage', t))),
  ...changedRows,
  ...defaultRows,
  ...numericsRows,
  ...literatureRows,
];
