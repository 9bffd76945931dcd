// Exchange current density in the form the kernels evaluate: i0 = x^a (1 − x)^b r(x) (c/c0)^γ.
// r is tabulated, so any function of the surface stoichiometry is exact at the table's resolution; the powers with which it
// vanishes at its ends (½ and ½ mostly) are kept out of the table. They are rounded near x = 0 and 1, so that i0 is defined and
// positive for every x.

import type { ActiveMaterial, CheckedCell } from '../../model/cell.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { evaluate, evaluateDual, type Dual } from '../../physics/evaluate.ts';
import { tableOf, tabulate, type HermiteTable } from './hermite-table.ts';
import { NotAvailable } from './not-available.ts';
import { dependenceOf, propertyTable, type Climate, type PropertyTable } from './property-table.ts';

export interface ExchangeCurrent {
  readonly ratio: HermiteTable;
  /** a and b. */
  readonly atEmpty: number;
  readonly atFull: number;
  /** γ, 0 where i0 does not depend on the salt concentration. */
  readonly exponent: number;
  readonly property: PropertyTable;
}

/** The powers of x and 1 − x are rounded over this near the ends. */
export const exchangeRounding = 1e-6;

/** Splits the active material's i0(c, x, T) about salt concentration `concentration` (mol/m³). */
export function exchangeCurrentOf(
  active: ActiveMaterial,
  cell: CheckedCell,
  concentration: number,
  climate: Climate,
): ExchangeCurrent {
  const exponent = concentrationExponent(active, cell, concentration);
  const { exchangeCurrentDensity: i0 } = active;
  const { referenceTemperature } = cell;
  const at = (x: number): number => evaluate(i0, { c: concentration, x, T: climate.temperature }, referenceTemperature);
  const powers = { atEmpty: endExponent(at), atFull: endExponent((x) => at(1 - x)) };
  const property = propertyTable(
    (T) =>
      tableOf(i0, `${T} ${referenceTemperature} ${concentration}`, () =>
        tabulate((x) => ratioAt(i0, { c: concentration, x, T }, powers, referenceTemperature), 0, 1, 128),
      ),
    dependenceOf(i0, climate),
    climate,
  );
  return { ratio: property.table, ...powers, exponent, property };
}

/** γ of i0 ∝ c^γ; throws NotAvailable where i0 is no such power. */
function concentrationExponent(active: ActiveMaterial, cell: CheckedCell, concentration: number): number {
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
  return rounded;
}

/** Power with which a function vanishes at 0; ½ where it does not look like a power. */
function endExponent(at: (x: number) => number): number {
  const power = Math.log10(at(1e-5) / at(1e-6));
  const before = Math.log10(at(1e-4) / at(1e-5));
  if (!Number.isFinite(power) || Math.abs(power - before) > 1e-3) return 0.5;
  // Off by what the other factors change over these distances.
  return Math.abs(power - 0.5) < 1e-4 ? 0.5 : Math.min(2, Math.max(0, power));
}

/** r and dr/dx; the ends, where the powers vanish, take the value just inside. */
function ratioAt(
  i0: StateFunction,
  at: { readonly c: number; readonly x: number; readonly T: number },
  { atEmpty, atFull }: Pick<ExchangeCurrent, 'atEmpty' | 'atFull'>,
  referenceTemperature: number,
): Dual {
  const ends = 1e-5;
  const x = Math.min(1 - ends, Math.max(ends, at.x));
  const { value, derivative } = evaluateDual(i0, { ...at, x }, 'x', referenceTemperature);
  const shape = x ** atEmpty * (1 - x) ** atFull;
  const logSlope = atEmpty / x - atFull / (1 - x);
  return {
    value: value / shape,
    derivative: x === at.x ? (derivative - value * logSlope) / shape : 0,
  };
}
