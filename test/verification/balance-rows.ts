// V-BAL-1: stoichiometries at the ends of the voltage window, from the open-circuit potentials alone.

import type { CheckedCell } from '../../model/cell.ts';
import { arealCapacity, balanceCell, type Balance } from '../../physics/balance.ts';
import { evaluate } from '../../physics/evaluate.ts';
import { libraryCell } from './cell-runs.ts';
import type { CellName } from './discharge-curves.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const source = 'PyBaMM and an independent script, plain potentials';

type Window = readonly [
  anode: number,
  cathode: number,
  lithium: number,
  x0: number,
  x100: number,
  y0: number,
  y100: number,
  capacity: number,
];

/** Ah and stoichiometries. */
const windows: Partial<Record<CellName, Window>> = {
  lg_m50_chen2020: [5.82762, 8.73232, 7.61071, 0.026346, 0.910618, 0.853975, 0.263845, 5.153198],
  lg_m50_okane2022: [5.82762, 8.73232, 7.61071, 0.030218, 0.907069, 0.85139, 0.266214, 5.109948],
  lg_m50_oregan2022: [5.20322, 7.16323, 7.01097, 0.029562, 0.984195, 0.957271, 0.263845, 4.967165],
  kokam_lco_marquis2019: [1.13933, 1.94644, 2.07933, 0.183223, 0.949321, 0.961025, 0.512596, 0.87284],
  enertech_lco_ai2020: [2.92536, 4.59919, 4.45793, 0.005084, 0.848167, 0.966053, 0.429801, 2.466321],
  kokam_nco_ecker2015: [0.2024, 0.24646, 0.2297, 0.00355, 0.848423, 0.929081, 0.23526, 0.171001],
  a123_lfp_prada2013: [2.90684, 3.29186, 2.36705, 0.017618, 0.810043, 0.703502, 0.003762, 2.303451],
  nca_kim2011: [0.76889, 0.75382, 0.79347, 0.068199, 0.696546, 0.983037, 0.342123, 0.483133],
  umbl_nmc_mohtat2020: [5.97326, 5.79569, 5.17238, 0.001499, 0.833395, 0.890908, 0.033524, 4.969133],
};
const names = ['Q_n', 'Q_p', 'Q_Li', 'x_0', 'x_100', 'y_0', 'y_100', 'Q'];
const units = ['Ah', 'Ah', 'Ah', '1', '1', '1', '1', 'Ah'];

async function windowOf(name: CellName): Promise<Window> {
  const cell = await libraryCell(name);
  const { anode, cathode, capacity } = balanceOf(cell);
  if (anode === undefined || cathode === undefined) throw new Error(`${name} has an electrode without a window`);
  const ampereHours = (charge: number): number => (charge * cell.area * cell.electrodePairs) / 3600;
  const [n, p] = (['anode', 'cathode'] as const).map((side) => {
    const electrode = cell[side];
    if (electrode.kind !== 'composite') throw new Error(`the ${side} of ${name} is no composite`);
    return ampereHours(arealCapacity(electrode));
  }) as [number, number];
  const lithium = anode.full * n + cathode.full * p;
  return [n, p, lithium, anode.empty, anode.full, cathode.empty, cathode.full, ampereHours(capacity)];
}

function balanceOf(cell: CheckedCell): Balance {
  const outcome = balanceCell(cell);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.balance;
}

/** Open-circuit voltage of the initial state or of other stoichiometries, V. */
export async function openCircuitVoltageAtStart(
  name: CellName,
  other?: Readonly<Record<'anode' | 'cathode', number>>,
): Promise<number> {
  const cell = await libraryCell(name);
  const [n, p] = (['anode', 'cathode'] as const).map((side) => {
    const electrode = cell[side];
    const active = electrode.kind === 'composite' ? electrode.actives[0] : undefined;
    if (active?.initialStoichiometry === undefined) throw new Error(`the ${side} of ${name} has no initial state`);
    const at = { x: other?.[side] ?? active.initialStoichiometry, T: cell.temperature };
    return evaluate(active.openCircuitPotential, at, cell.referenceTemperature);
  });
  return p! - n!;
}

/** The highest open-circuit voltage that O'Regan's cell reaches when its window asks for 4.4 V. */
async function highestVoltage(): Promise<number> {
  const cell = await libraryCell('lg_m50_oregan2022');
  const outcome = balanceCell({ ...cell, voltageWindow: { lower: 2.5, upper: 4.4 } });
  return outcome.ok ? NaN : (outcome.reachable?.upper ?? NaN);
}

export const balanceRows: readonly VerificationRow[] = [
  ...(Object.keys(windows) as CellName[]).flatMap((cell) => {
    const make = rowsOf('V-BAL-1', cell, source);
    return windows[cell]!.map((value, k) =>
      make(
        names[k]!,
        units[k]!,
        value,
        units[k] === 'Ah' ? 1e-4 * value : 1e-4,
        async () => (await windowOf(cell))[k]!,
      ),
    );
  }),
  rowsOf('V-BAL-1', 'lg_m50_oregan2022 to 4.4 V', source)('highest voltage', 'V', 4.237, 1e-4, highestVoltage),
  ...(['y_100', 'y_0'] as const).map((name) =>
    rowsOf('V-BAL-1', 'li_nmc_xu2019', source)(name, '1', name === 'y_0' ? 0.978001 : 0.096012, 1e-4, async () => {
      const { cathode } = balanceOf(await libraryCell('li_nmc_xu2019'));
      return (name === 'y_0' ? cathode?.empty : cathode?.full) ?? NaN;
    }),
  ),
  rowsOf('V-BAL-1', 'umbl_nmc_mohtat2020', source)('open-circuit voltage as printed, empty', 'V', 2.8101, 1e-4, () =>
    openCircuitVoltageAtStart('umbl_nmc_mohtat2020', { anode: 48.868 / 28746, cathode: 31513 / 35380 }),
  ),
  rowsOf('V-BAL-1', 'umbl_nmc_mohtat2020', source)('open-circuit voltage at the start', 'V', 4.2, 1e-4, () =>
    openCircuitVoltageAtStart('umbl_nmc_mohtat2020'),
  ),
];
