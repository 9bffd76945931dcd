// Exchange current density in the form the kernels evaluate: i0 = √(x(1 − x)) r(x) (c/c0)^γ.
// r is tabulated, so any function of the surface stoichiometry is exact at the table's resolution, and the square-root
// ends are kept out of the table. √ is rounded near x = 0 and 1, so that i0 is defined and positive for every x.

import type { ActiveMaterial, CheckedCell } from '../../model/cell.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { evaluate, evaluateDual, type Dual } from '../../physics/evaluate.ts';
import { tableOf, tabulate, type HermiteTable } from './hermite-table.ts';
import { NotAvailable } from './not-available.ts';
import { dependenceOf, propertyTable, type Climate, type PropertyTable } from './property-table.ts';

export interface ExchangeCurrent {
  readonly ratio: HermiteTable;
  /** γ, 0 where i0 does not depend on the salt concentration. */
  readonly exponent: number;
  readonly property: PropertyTable;
}

/** √(x(1 − x)) is rounded over this near its ends. */
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
  const property = propertyTable(
    (T) =>
      tableOf(i0, `${T} ${referenceTemperature} ${concentration}`, () =>
        tabulate((x) => ratioAt(i0, { c: concentration, x, T }, referenceTemperature), 0, 1, 128),
      ),
    dependenceOf(i0, climate),
    climate,
  );
  return { ratio: property.table, exponent, property };
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

/** r and dr/dx; the ends, where the root vanishes, take the value just inside. */
function ratioAt(
  i0: StateFunction,
  at: { readonly c: number; readonly x: number; readonly T: number },
  referenceTemperature: number,
): Dual {
  const ends = 1e-5;
  const x = Math.min(1 - ends, Math.max(ends, at.x));
  const { value, derivative } = evaluateDual(i0, { ...at, x }, 'x', referenceTemperature);
  const product = x * (1 - x);
  const root = Math.sqrt(product);
  return {
    value: value / root,
    derivative: x === at.x ? (derivative - (value * (1 - 2 * x)) / (2 * product)) / root : 0,
  };
}
