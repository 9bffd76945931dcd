// The border of a cell under a small alternating current: with the cells' response along it, the impedance at the terminals.

import { createComplexVector } from '../linalg/complex-block-tridiagonal.ts';
import { solveComplexDense } from '../linalg/complex-dense.ts';
import { currentIndex, voltageIndex, type Border, type CellVoltage } from './border.ts';
import { assembleBorder } from './border-rows.ts';

/**
 * −V̂/Î in Ω m² with the border's own states following at ω. `along` is what the cells' unknowns add to ∂V/∂I beside
 * `voltage.byCurrent`; `b` and `bp` are the border's values and rates.
 */
export function borderImpedance(
  border: Border,
  b: Float64Array,
  bp: Float64Array,
  voltage: CellVoltage,
  along: readonly [number, number],
  omega: number,
): [number, number] {
  const n = border.size;
  voltage.alongResidual = 0;
  voltage.alongCurrent = along[0];
  const { control } = border;
  border.control = { kind: 'current', value: 0 };
  const matrix = createComplexVector(n * n);
  // What α = 1 adds is what stores: not the row of a state that a mode holds, and of a temperature its heat capacity.
  assembleBorder(border, b, bp, 1, voltage);
  matrix.im.set(border.matrix);
  assembleBorder(border, b, bp, 0, voltage);
  matrix.re.set(border.matrix);
  for (let k = 0; k < n * n; k++) matrix.im[k] = omega * (matrix.im[k] - matrix.re[k]);
  border.control = control;
  matrix.im[voltageIndex * n + currentIndex] -= along[1];
  const unknowns = createComplexVector(n);
  unknowns.re[currentIndex] = 1;
  if (!solveComplexDense(n, matrix, unknowns)) return [NaN, NaN];
  return [-unknowns.re[voltageIndex], -unknowns.im[voltageIndex]];
}
