// A material function as a table over stoichiometry or concentration that can be brought to another temperature in place, so that
// the kernels read the same arrays whatever the temperature does.

import type { StateFunction } from '../../model/state-function.ts';
import { arrhenius } from '../../physics/constants.ts';
import { isTemperatureDependentBody } from '../../physics/evaluate.ts';
import { copyTable, type HermiteTable } from './hermite-table.ts';

export interface PropertyTable {
  readonly table: HermiteTable;
  /** Brings `table` to temperature T, K. Does nothing where the cell keeps one temperature. */
  setTemperature(T: number): void;
}

/** How a table changes with temperature: not at all, by a factor, or in its shape. */
export type TemperatureDependence =
  | { readonly kind: 'none' }
  /** `factor(T)` up to a constant. */
  | { readonly kind: 'factor'; factor(T: number): number }
  | { readonly kind: 'shape' };

/** Whether the cell keeps one temperature, and which it has at first, K. */
export interface Climate {
  readonly isFixed: boolean;
  readonly temperature: number;
  readonly referenceTemperature: number;
}

/** `make` gives the table at a temperature; it may hand out shared tables, they are copied before they change. */
export function propertyTable(
  make: (T: number) => HermiteTable,
  dependence: TemperatureDependence,
  climate: Climate,
): PropertyTable {
  const first = make(climate.temperature);
  if (climate.isFixed || dependence.kind === 'none') return { table: first, setTemperature: () => undefined };
  const table = copyTable(first);
  let present = climate.temperature;
  const change = dependence.kind === 'factor' ? scaled(first, table, dependence, climate) : interpolated(table, make);
  return {
    table,
    setTemperature(T) {
      if (T === present) return;
      present = T;
      change(T);
    },
  };
}

/** Arrhenius factors are followed exactly; a body that mentions the temperature changes its shape. */
export function dependenceOf(f: StateFunction, { referenceTemperature }: Climate): TemperatureDependence {
  if (isTemperatureDependentBody(f)) return { kind: 'shape' };
  const { activationEnergy } = f;
  if (activationEnergy === undefined) return { kind: 'none' };
  return { kind: 'factor', factor: (T) => arrhenius(activationEnergy, T, referenceTemperature) };
}

function scaled(
  first: HermiteTable,
  table: HermiteTable,
  dependence: { factor(T: number): number },
  { temperature }: Climate,
): (T: number) => void {
  const unit = dependence.factor(temperature);
  return (T) => {
    const factor = dependence.factor(T) / unit;
    for (let i = 0; i < table.value.length; i++) {
      table.value[i] = factor * first.value[i];
      table.slope[i] = factor * first.slope[i];
    }
  };
}

/** Distance of the temperatures at which tables are made, K. */
const spacing = 5;

/** Cubic interpolation between the tables at the four nearest temperatures of the grid; 1e-5 of the value for 80 kJ/mol. */
function interpolated(table: HermiteTable, make: (T: number) => HermiteTable): (T: number) => void {
  const planes = new Map<number, HermiteTable>();
  const planeAt = (k: number): HermiteTable => {
    let plane = planes.get(k);
    if (plane === undefined) planes.set(k, (plane = make(k * spacing)));
    return plane;
  };
  return (T) => {
    const k = Math.floor(T / spacing);
    const s = T / spacing - k;
    const [a, b, c, d] = [planeAt(k - 1), planeAt(k), planeAt(k + 1), planeAt(k + 2)];
    const wa = (-s * (s - 1) * (s - 2)) / 6;
    const wb = ((s + 1) * (s - 1) * (s - 2)) / 2;
    const wc = (-(s + 1) * s * (s - 2)) / 2;
    const wd = ((s + 1) * s * (s - 1)) / 6;
    for (let i = 0; i < table.value.length; i++) {
      table.value[i] = wa * a.value[i] + wb * b.value[i] + wc * c.value[i] + wd * d.value[i];
      table.slope[i] = wa * a.slope[i] + wb * b.slope[i] + wc * c.slope[i] + wd * d.slope[i];
    }
  };
}
