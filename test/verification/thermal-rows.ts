// Heat balance (1.7): the LG M50 of Chen 2020 and of O'Regan 2022, and a cell that keeps its heat.

import type { CheckedCell } from '../../model/cell.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { constant } from '../support/lg-m50.ts';
import { column } from '../support/result-lookup.ts';
import { at, discharge } from './cell-runs.ts';
import { fineMesh } from './discharge-curves.ts';
import { readReference } from './reference-curve.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

/** ρ c_p V of the set, J/K. */
const heatCapacity = 1.7675743e6 * 2.42e-5;
const heated = (heatTransfer: number) => (cell: CheckedCell) =>
  Promise.resolve({
    ...cell,
    thermal: { model: 'lumped' as const, heatTransfer, coolingArea: 0.00531, heatCapacity: constant(heatCapacity) },
  });
const cooled = (): Promise<RunResult> =>
  discharge({
    cell: 'lg_m50_chen2020',
    model: 'p2d',
    rate: 1,
    to: 2.5,
    every: 1,
    mesh: fineMesh('lg_m50_chen2020'),
    change: { name: 'lumped', make: heated(10) },
  });

/** Largest difference of the temperature from PyBaMM's curve, K. */
async function temperatureDifference(): Promise<number> {
  const result = await cooled();
  const { rows } = readReference('lg_m50_chen2020-lumped-1C');
  const differences = rows.map(([time, , temperature]) => at(result, 'temperature', time!) - temperature!);
  return Math.max(...differences.map(Math.abs));
}

// Heat capacities of the layers as functions of temperature (O'Regan et al. 2022), averaged over their thickness.
const oreganText = `
  cell warm extends lg_m50_oregan2022 {
    thermal {
      model = lumped
      heat_transfer = 10 W/m^2/K
      cooling_area  = 53.1 cm^2
      let t  = T / (1 K)
      let ln = 1280 * 229 * 0.25
      let ls = 1280 * 229 * 0.47
      let lp = 1280 * 229 * 0.335
      let n  = 2060 * (1740 * (4.932e-4 * t^3 - 0.491 * t^2 + 169.4 * t - 18970) + ln) / (1740 + 1280 * 0.25)
      let s  = 1548 * (946 * (1.494e-3 * t^3 - 1.444 * t^2 + 475.5 * t - 51300) + ls) / (946 + 1280 * 0.47)
      let p  = 3699 * (3270 * (-8.414e-4 * t^3 + 0.7892 * t^2 - 241.3 * t + 25080) + lp) / (3270 + 1280 * 0.335)
      let cu = 8933 * (1.445e-6 * t^3 - 1.946e-3 * t^2 + 0.9633 * t + 236)
      let al = 2702 * (4.503e-6 * t^3 - 6.256e-3 * t^2 + 3.281 * t + 355.7)
      heat_capacity(T) = 2.42e-5 * (85.2 * n + 12 * s + 75.6 * p + 12 * cu + 16 * al) / 200.8 * 1 J/K
    }
  }
  protocol p { rest for 1 s }
  simulation s { cell = warm  protocol = p }`;

async function oreganCell(): Promise<CheckedCell> {
  const { simulations } = await checkText(createTestServices(), oreganText);
  const cell = simulations[0]?.simulation?.cell;
  if (cell?.thermal === undefined) throw new Error("O'Regan's cell has no heat balance");
  return cell;
}
const oreganRun = (): Promise<RunResult> =>
  discharge({
    cell: 'lg_m50_oregan2022',
    model: 'p2d',
    rate: 1,
    to: 2.5,
    every: 10,
    mesh: fineMesh('lg_m50_oregan2022'),
    change: { name: 'lumped', make: oreganCell },
  });

/**
 * C ΔT over what was lost, less one, without cooling. A single particle has one overpotential per electrode, so what is lost can be
 * read off; the heat of mixing within particles is not part of the balance.
 */
async function adiabatic(): Promise<number> {
  const result = await discharge({
    cell: 'lg_m50_chen2020',
    model: 'spm',
    rate: 1,
    to: 2.5,
    every: 1,
    mesh: { cells: 20, modes: 10 },
    change: { name: 'adiabatic', make: heated(0) },
  });
  const [time, current] = [column(result, 'time'), column(result, 'current')];
  const [anode, cathode] = ['anode', 'cathode'].map((role) => column(result, `${role}.reaction_overpotential`));
  const power = (k: number): number => -current[k]! * (anode![k]! + cathode![k]!);
  let lost = 0;
  for (let k = 1; k < time.length; k++) lost += 0.5 * (power(k) + power(k - 1)) * (time[k]! - time[k - 1]!);
  return ((column(result, 'temperature').at(-1)! - 298.15) * heatCapacity) / lost - 1;
}

const chen = rowsOf('V-TH-1', 'Chen 2020 at 1C, lumped', 'PyBaMM, 60 × 120');
const warm = rowsOf('V-TH-2', "O'Regan 2022 at 1C, lumped", 'PyBaMM, 40 × 160');

export const thermalRows: readonly VerificationRow[] = [
  chen('end', 's', 3561.9, 1, async () => (await cooled()).steps[0]!.end),
  chen('temperature at the end', 'K', 311.99, 0.1, async () => column(await cooled(), 'temperature').at(-1)!),
  chen('temperature at 1800 s', 'K', 309.1, 0.1, async () => at(await cooled(), 'temperature', 1800)),
  chen('largest difference of the temperature', 'K', 0, 0.1, temperatureDifference),
  chen('ohmic heat at 1800 s', 'W', 0.2927, 0.002927, async () => at(await cooled(), 'ohmic_heat', 1800)),
  chen('heat of reaction at 1800 s', 'W', 0.3327, 0.003327, async () => at(await cooled(), 'reaction_heat', 1800)),
  warm('end', 's', 3342.1, 1, async () => (await oreganRun()).steps[0]!.end),
  warm('temperature at the end', 'K', 312.31, 0.1, async () => column(await oreganRun(), 'temperature').at(-1)!),
  warm('temperature at 1800 s', 'K', 305.08, 0.1, async () => at(await oreganRun(), 'temperature', 1800)),
  warm('reversible heat at 1800 s', 'W', 0.0371, 0.001113, async () => at(await oreganRun(), 'reversible_heat', 1800)),
  rowsOf('V-TH-3', 'Chen 2020 at 1C without cooling, SPM', 'exact: C ΔT = ∫ heat')(
    'C ΔT over the heat, less one',
    '1',
    0,
    1e-5,
    adiabatic,
  ),
];
