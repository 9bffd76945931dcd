// Exchange current density in the form the kernels evaluate: i0 = √(x(1 − x)) r(x) (c/c0)^γ.
// r is tabulated, so any function of the surface stoichiometry is exact at the table's resolution, and the square-root
// ends are kept out of the table. √ is rounded near x = 0 and 1, so that i0 is defined and positive for every x.

import type { ActiveMaterial, CheckedCell } from '../../model/cell.ts';
import { evaluate, evaluateDual } from '../../physics/evaluate.ts';
import { lookUp, tableOf, tabulate, type HermiteTable } from './hermite-table.ts';
import { NotAvailable } from './not-available.ts';

export interface ExchangeCurrent {
  readonly ratio: HermiteTable;
  /** γ, 0 where i0 does not depend on the salt concentration. */
  readonly exponent: number;
}

const rounding = 1e-6;

/** Splits the active material's i0(c, x, T) about salt concentration `concentration` (mol/m³). */
export function exchangeCurrentOf(active: ActiveMaterial, cell: CheckedCell, concentration: number): ExchangeCurrent {
  const at = (c: number, x: number): number =>
    evaluate(active.exchangeCurrentDensity, { c, x, T: cell.temperature }, cell.referenceTemperature);
  const exponent = Math.log(at(1.5 * concentration, 0.5) / at(concentration, 0.5)) / Math.log(1.5);
  const rounded = Math.abs(exponent) < 1e-9 ? 0 : Math.abs(exponent - 0.5) < 1e-9 ? 0.5 : exponent;
  for (const c of [0.3, 0.7, 2, 2.5]) {
    for (const x of [0.1, 0.4, 0.9]) {
      const split = at(concentration, x) * c ** rounded;
      if (Math.abs(at(c * concentration, x) / split - 1) > 1e-6)
        throw new NotAvailable(
          `the exchange current density of \`${active.name}\` is not a power of c times a function of x`,
          'write it as k * c^a * f(x)',
        );
    }
  }
  const ends = 1e-5;
  const { exchangeCurrentDensity: i0 } = active;
  const table = tableOf(i0, `${cell.temperature} ${cell.referenceTemperature} ${concentration}`, () =>
    tabulate(
      (x) => {
        const inside = Math.min(1 - ends, Math.max(ends, x));
        const at = { c: concentration, x: inside, T: cell.temperature };
        const { value, derivative } = evaluateDual(i0, at, 'x', cell.referenceTemperature);
        const product = inside * (1 - inside);
        const root = Math.sqrt(product);
        return {
          value: value / root,
          derivative: x === inside ? (derivative - (value * (1 - 2 * x)) / (2 * product)) / root : 0,
        };
      },
      0,
      1,
      128,
    ),
  );
  return { ratio: table, exponent: rounded };
}

/** out[0] = i0 at the reference concentration, out[1] = d ln i0/dx. `scratch` has two places. */
export function exchangeCurrentAt(i0: ExchangeCurrent, x: number, out: Float64Array): void {
  const product = x * (1 - x);
  const root = Math.sqrt(product * product + rounding * rounding);
  const positive = 0.5 * (product + root);
  lookUp(i0.ratio, x < 0 ? 0 : x > 1 ? 1 : x, out);
  const ratio = out[0];
  const ratioSlope = x < 0 || x > 1 ? 0 : out[1];
  out[0] = Math.sqrt(positive) * ratio;
  out[1] = (0.5 * (1 - 2 * x)) / root + ratioSlope / ratio;
}
