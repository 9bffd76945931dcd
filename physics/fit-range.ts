// Where laws that were fitted to a few measurements are used beyond them: what a message adds then, short and once; empty inside.

import type { CheckedCell } from '../model/cell.ts';
import { exceeds } from './compare.ts';
import { conventionsOf } from './conventions.ts';
import { creepLawOf, powerLawBreakdown } from './lithium-creep.ts';
import type { LithiumInterfaceData } from './lithium-interface.ts';

type Range = readonly [least: number, most: number];

/** Pressures of the measured critical stripping currents, MPa: argyrodite (Kasemchainan et al. 2019) and what borrows its law, garnet (Wang et al. 2019). */
const strippingOfSulfides: Range = [3, 7];
const strippingOfOxides: Range = [0.4, 2];
/** Pressures of the measured contact resistances and lives, MPa, and the current density of those lives, mA/cm² (Doux et al. 2020). */
const contactPressures: Range = [1, 25];
const lifePressures: Range = [5, 25];
const lifeCurrent = 0.075;

/** Of the critical stripping current at `pressure` (Pa): the fit, or creep where the conventions ask for that; a text's own law has no range here. */
export function beyondStripping(
  cell: CheckedCell,
  { layer, layerIndex, electrode }: LithiumInterfaceData,
  pressure: number,
): string {
  if (conventionsOf(cell).replenishment === 'creep') {
    // What a void feels is smaller than the pressure by 3/2n.
    const most = ((2 * creepLawOf(electrode).exponent) / 3) * powerLawBreakdown;
    return exceeds(pressure, most) ? `, beyond the ${told(most / 1e6)} MPa up to which creep goes by a power law` : '';
  }
  const origin = cell.provenance[`separator.layer[${layerIndex + 1}].creep_replenishment`]?.origin;
  const { family } = layer.material;
  const range = family === 'sulfide' || family === 'halide' ? strippingOfSulfides : strippingOfOxides;
  return origin === 'text' ? '' : extrapolated([beyond(pressure / 1e6, range, 'MPa')]);
}

/** Of the contact resistance at `pressure` (Pa). */
export function beyondContact(pressure: number): string {
  return extrapolated([beyond(pressure / 1e6, contactPressures, 'MPa')]);
}

/** Of the time until lithium is pressed through, at `pressure` (Pa) and `current` (A/m²). */
export function beyondLife(pressure: number, current: number): string {
  const isOther = Math.abs(Math.log(current / 10 / lifeCurrent)) > Math.log(1.1);
  return extrapolated([isOther ? `${lifeCurrent} mA/cm²` : '', beyond(pressure / 1e6, lifePressures, 'MPa')]);
}

function beyond(value: number, [least, most]: Range, unit: string): string {
  return exceeds(least, value) || exceeds(value, most) ? `${least} to ${most} ${unit}` : '';
}

function extrapolated(ranges: readonly string[]): string {
  const outside = ranges.filter((range) => range !== '');
  return outside.length === 0 ? '' : `, extrapolated from ${outside.join(' and ')}`;
}

function told(value: number): string {
  return String(Number(value.toPrecision(3)));
}
