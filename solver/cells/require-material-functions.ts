// Whether the functions of an active material give what a model can be formed of, before tables are made of them.

import type { ActiveMaterial, CheckedCell } from '../../model/cell.ts';
import type { Balance } from '../../physics/balance.ts';
import { evaluate } from '../../physics/evaluate.ts';
import { openCircuitAt } from '../../physics/open-circuit.ts';
import { NotAvailable } from './not-available.ts';

/** Throws NotAvailable that names function, place and value where one is no number, or not positive, in the cell's window. */
export function requireMaterialFunctions(cell: CheckedCell, balance: Balance | undefined): void {
  for (const role of ['anode', 'cathode'] as const) {
    const electrode = cell[role];
    if (electrode.kind !== 'composite') continue;
    // The materials of a blend share potentials, not stoichiometries.
    const window = electrode.actives.length === 1 ? balance?.[role] : undefined;
    for (const active of electrode.actives) requireFunctions(active, cell, window);
  }
}

/** Salt concentration where the cell has no liquid, mol/m³. */
const usualConcentration = 1000;

function requireFunctions(active: ActiveMaterial, cell: CheckedCell, window: Balance['cathode']): void {
  const { temperature: T, referenceTemperature: reference } = cell;
  const c = cell.electrolyte?.initialConcentration ?? usualConcentration;
  const { diffusivity, exchangeCurrentDensity } = active;
  const x = placesOf(active, window);
  // Fits may leave their range where no one knows whether the cell goes there: then only what is wrong everywhere counts.
  const fewest = window === undefined ? x.length : 1;
  const kind = `of \`${active.name}\``;
  const values = (at: (x: number) => number): Values => x.map((place) => [place, at(place)]);
  demand(
    'open_circuit_potential',
    kind,
    'V',
    values((s) => openCircuitAt(active, s, T, reference).value),
    Number.isFinite,
    1,
  );
  demand(
    'diffusivity',
    kind,
    'm²/s',
    values((s) => evaluate(diffusivity, { x: s, T }, reference)),
    isPositive,
    fewest,
  );
  demand(
    'exchange_current_density',
    kind,
    'A/m²',
    values((s) => evaluate(exchangeCurrentDensity, { c, x: s, T }, reference)),
    isPositive,
    fewest,
  );
}

type Values = readonly (readonly [x: number, value: number])[];

const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0;

/** Inside the window; without one, inside what the potential is known for, away from the poles at its ends. */
function placesOf({ ocpRange = [0, 1] }: ActiveMaterial, window: Balance['cathode']): number[] {
  const [from, to] =
    window === undefined
      ? [Math.max(0.05, ocpRange[0]), Math.min(0.95, ocpRange[1])]
      : [Math.min(window.empty, window.full), Math.max(window.empty, window.full)];
  return Array.from({ length: 101 }, (_, k) => from + ((to - from) * (k + 0.5)) / 101);
}

function demand(
  name: string,
  owner: string,
  unit: string,
  values: Values,
  isRight: (value: number) => boolean,
  fewest: number,
): void {
  const wrong = values.filter(([, value]) => !isRight(value));
  const first = wrong[0];
  if (first === undefined || wrong.length < fewest) return;
  const [place, value] = first;
  const label = name.replaceAll('_', ' ').replace('open circuit', 'open-circuit');
  const lack = isRight === isPositive ? 'not positive' : 'not a number';
  const shown = Number.isFinite(value) ? `${value.toPrecision(3)} ${unit}` : 'not a number';
  const share = ((100 * wrong.length) / values.length).toFixed(0);
  const [from, to] = [values[0], values.at(-1)].map((end) => end?.[0].toPrecision(3) ?? '');
  throw new NotAvailable(
    `the ${label} ${owner} is ${shown} at x = ${place.toPrecision(3)}; over ${share} % of the stoichiometries from ${from} to ${to} it is ${lack}`,
    `correct \`${name}\` ${owner} so that it is ${isRight === isPositive ? 'positive' : 'a number'} there`,
  );
}
