// The steps of a run as a table in the units that suit them.

import type { RunResult, StepRecord } from '../solver/run/result.ts';
import { displayUnit, printNumber } from './display-unit.ts';

export interface TableData {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * @param most rows shown; of a longer run the first and last ones, with a row between that says how many are left out
 */
export function stepTable(result: RunResult, most: number): TableData {
  const { steps } = result;
  const clock = displayUnit('time', 's', steps.at(-1)?.end ?? 0);
  const charge = displayUnit(
    'capacity',
    'Ah',
    steps.reduce((largest, s) => Math.max(largest, s.capacity), 0),
  );
  const row = (s: StepRecord): string[] => [
    String(s.cycle),
    String(s.step),
    s.text,
    printNumber(s.start * clock.factor, 5),
    printNumber((s.end - s.start) * clock.factor, 4),
    s.capacity === 0 ? '' : printNumber(s.capacity * charge.factor, 4),
    s.endReason,
  ];
  const hidden = steps.length - most;
  const half = Math.floor(most / 2);
  return {
    columns: [
      { title: 'Cycle', isNumber: true },
      { title: 'Step', isNumber: true },
      { title: 'Does', isNumber: false },
      { title: `Starts at (${clock.unit})`, isNumber: true },
      { title: `Takes (${clock.unit})`, isNumber: true },
      { title: `Charge (${charge.unit})`, isNumber: true },
      { title: 'Ended by', isNumber: false },
    ],
    rows:
      hidden <= 0
        ? steps.map(row)
        : [
            ...steps.slice(0, half).map(row),
            ['…', '', `${hidden} steps between are left out here`, '', '', '', ''],
            ...steps.slice(-(most - half)).map(row),
          ],
  };
}
