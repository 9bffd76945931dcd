// Cells of the library with a liquid that conducts or diffuses so many times as well.

import type { CheckedCell } from '../../model/cell.ts';
import type { Expression, StateFunction } from '../../model/state-function.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { discharge } from './cell-runs.ts';
import { cutOffs, fineMesh, rates, type RateName } from './discharge-curves.ts';

/** A function of state times a number. */
function scaled(f: StateFunction, factor: number): StateFunction {
  if (f.value.kind === 'constant') return { ...f, value: { kind: 'constant', value: factor * f.value.value } };
  if (f.value.kind !== 'expression') throw new Error('only expressions and constants are scaled');
  const number: Expression = { kind: 'number', value: factor };
  return {
    ...f,
    value: { ...f.value, body: { kind: 'binary', operator: '*', left: number, right: f.value.body } },
  };
}

export function withElectrolyte(
  cell: CheckedCell,
  property: 'ionicConductivity' | 'saltDiffusivity',
  factor: number,
): Promise<CheckedCell> {
  const { electrolyte } = cell;
  if (electrolyte === undefined) throw new Error(`${cell.name} has no liquid`);
  const value = scaled(electrolyte[property], factor);
  return Promise.resolve({ ...cell, electrolyte: { ...electrolyte, [property]: value } });
}

/** Ai's cell with its salt diffusivity in cm²/s taken for m²/s, as it was first coded. */
export function withCodedDiffusivity(cell: CheckedCell): Promise<CheckedCell> {
  return withElectrolyte(cell, 'saltDiffusivity', 1e4);
}

/** Its discharge. */
export function asFirstCoded(name: RateName): Promise<RunResult> {
  const cell = 'enertech_lco_ai2020';
  const [rate, every] = rates[name];
  const change = { name: 'diffusivity', make: withCodedDiffusivity };
  return discharge({ cell, model: 'p2d', rate, to: cutOffs[cell], every, mesh: fineMesh(cell), change });
}
