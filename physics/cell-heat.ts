// How warm a cell gets, before any run: heat j²R against what the surface gives off (A27, C-TH). Reversible heat and
// concentration overpotential are left out, so this is a lower bound.

import type { CheckedCell } from '../model/cell.ts';
import { cellResistance } from './cell-resistance.ts';
import { heatCapacityOf } from './heat-capacity.ts';

/** Steady rise above the surroundings at `current` (A/m²), K; undefined without a `thermal` block that says how it is cooled. */
export function steadyTemperatureRise(cell: CheckedCell, current: number): number | undefined {
  const { thermal } = cell;
  const resistance = cellResistance(cell);
  if (thermal?.heatTransfer === undefined || thermal.coolingArea === undefined || resistance === undefined)
    return undefined;
  const heat = current ** 2 * resistance * cell.area * cell.electrodePairs;
  return heat / (thermal.heatTransfer * thermal.coolingArea);
}

/** m²: as given, else both faces of the electrodes (our estimate; far too much for a wound cell). */
export function coolingAreaOf({ thermal, area }: CheckedCell): number {
  return thermal?.coolingArea ?? 2 * area;
}

/** Rise after `time` (s) of a cell with one temperature, of `heatCapacity` (J/K), that ends at `steady` (K): cooling `conductance` in W/K. */
export function temperatureRiseAfter(steady: number, time: number, heatCapacity: number, conductance: number): number {
  return steady * -Math.expm1((-conductance * time) / heatCapacity);
}

/** Rise at the end of a step of `duration` (s), where the heat capacity is known; else the steady one. */
export function temperatureRise(cell: CheckedCell, current: number, duration: number | undefined): number | undefined {
  const steady = steadyTemperatureRise(cell, current);
  const { heatTransfer, coolingArea } = cell.thermal ?? {};
  const heatCapacity = cell.thermal?.heatCapacity === undefined ? undefined : heatCapacityOf(cell);
  if (steady === undefined || duration === undefined || heatCapacity === undefined) return steady;
  return temperatureRiseAfter(steady, duration, heatCapacity, (heatTransfer ?? 0) * (coolingArea ?? 0));
}

/** Biot number h L/λ of the whole cell; above 0.1 one temperature is not enough. */
export function biotNumber(heatTransfer: number, thickness: number, conductivity: number): number {
  return (heatTransfer * thickness) / conductivity;
}
