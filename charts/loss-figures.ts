// Which part of the cell costs how many millivolts: the parts of the overpotential on top of each other over the charge
// passed, and the distance of the voltage from the open-circuit voltage that they add up to.

import type { Column, RunResult } from '../solver/run/result.ts';
import type { Figure } from './figure.ts';
import { quantityWords, splitColumn } from './quantity-title.ts';
import { chooseIndices, findColumn, sharedAxis, shownValues } from './run-columns.ts';
import type { DisplayUnit } from './display-unit.ts';

/** Parts of the overpotential (V, positive where they cost voltage on discharge), from the anode to the cathode. */
const parts = [
  'anode.reaction_overpotential',
  'anode.diffusion_overpotential',
  'electrolyte.ohmic_overpotential',
  'electrolyte.concentration_overpotential',
  'cathode.diffusion_overpotential',
  'cathode.reaction_overpotential',
  'solid.ohmic_overpotential',
  'contact_overpotential',
];

const millivolts: DisplayUnit = { unit: 'mV', factor: 1e3, offset: 0 };

/** A half cycle: rows in which current goes one way. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isDischarge: boolean;
}

/** The longest discharge and the longest charge of the last cycle that has them. */
export function lossFigures(result: RunResult): Figure[] {
  const present = parts.flatMap((name) => findColumn(result, name) ?? []);
  if (present.length === 0) return [];
  const stretches = halfCycles(result);
  return [true, false].flatMap((isDischarge) => {
    const own = stretches.filter((s) => s.isDischarge === isDischarge);
    const cycle = (s: Stretch): number => findColumn(result, 'cycle')?.values[s.from] ?? 1;
    const last = own.reduce((most, s) => Math.max(most, cycle(s)), -Infinity);
    const longest = own
      .filter((s) => cycle(s) === last)
      .reduce<Stretch | undefined>(
        (a, b) => (a === undefined || length(result, b) > length(result, a) ? b : a),
        undefined,
      );
    return longest === undefined ? [] : [lossFigure(result, present, longest, last)];
  });
}

function lossFigure(result: RunResult, present: readonly Column[], stretch: Stretch, cycle: number): Figure {
  const { from, to, isDischarge } = stretch;
  const sign = isDischarge ? 1 : -1;
  const cut = (values: Float64Array): Float64Array => values.subarray(from, to);
  const total = difference(result, stretch, present);
  const indices = chooseIndices(total, [], 1);
  const capacity = findColumn(result, 'capacity');
  const charge = fromZero(cut(capacity?.values ?? new Float64Array(to)));
  const { axis, shown } = sharedAxis(
    [{ name: 'capacity', unit: 'Ah', description: '', values: charge }],
    'Charge passed',
  );
  const x = shownValues(charge, indices, shown);
  const several = result.cycles.filter((c) => c.cycle > 0).length > 1;
  const what = isDischarge ? 'discharge' : 'charge';
  const names = new Set(present.map((c) => splitColumn(c.name).quantity));
  return {
    id: `losses-${what}`,
    group: 'losses',
    title: `What costs voltage on ${what}${several ? ` of cycle ${cycle}` : ''} (dashed: OCV − V)`,
    x: axis,
    y: { title: 'Overpotential', unit: millivolts.unit },
    isStacked: true,
    series: [
      ...present.map((column) => ({
        label: partLabel(column.name, names.size < present.length),
        x,
        y: shownValues(
          cut(column.values).map((v) => sign * v),
          indices,
          millivolts,
        ),
      })),
      { label: 'open-circuit voltage to voltage', x, y: shownValues(total, indices, millivolts), isSum: true },
    ],
    bands: [],
    rules: [],
    ...(indices.length < total.length ? { pointsStored: total.length } : {}),
  };
}

/** At the instant at which the current turns, the charge still counts from the turn before. */
function fromZero(charge: Float64Array): Float64Array {
  const own = charge.slice();
  if ((own[0] ?? 0) > (own[1] ?? 0)) own[0] = 0;
  return own;
}

/** Magnitude of OCV − V; where a run has neither, what the parts add up to. */
function difference(result: RunResult, { from, to, isDischarge }: Stretch, present: readonly Column[]): Float64Array {
  const ocv = findColumn(result, 'ocv')?.values;
  const voltage = findColumn(result, 'voltage')?.values;
  const sign = isDischarge ? 1 : -1;
  return Float64Array.from({ length: to - from }, (_, k) => {
    const row = from + k;
    if (ocv !== undefined && voltage !== undefined) return sign * ((ocv[row] ?? NaN) - (voltage[row] ?? NaN));
    return sign * present.reduce((sum, c) => sum + (c.values[row] ?? 0), 0);
  });
}

function partLabel(name: string, isSided: boolean): string {
  const { side } = splitColumn(name);
  const words = quantityWords(name).toLowerCase();
  return side === undefined || !isSided ? words : `${words}, ${side}`;
}

function halfCycles(result: RunResult): Stretch[] {
  const current = findColumn(result, 'current')?.values ?? new Float64Array(0);
  const step = findColumn(result, 'step')?.values ?? new Float64Array(0);
  const found: Stretch[] = [];
  let from = 0;
  for (let k = 1; k <= current.length; k++) {
    const isSame = k < current.length && step[k] === step[from];
    if (isSame) continue;
    const middle = current[Math.floor((from + k) / 2)] ?? 0;
    if (middle !== 0 && k - from > 2) found.push({ from, to: k, isDischarge: middle < 0 });
    from = k;
  }
  return found;
}

function length(result: RunResult, { from, to }: Stretch): number {
  const time = findColumn(result, 'time')?.values;
  return (time?.[to - 1] ?? 0) - (time?.[from] ?? 0);
}
