// Limits that are armed in every step, so that a step whose own end never comes stops with a reason instead of leaving physics.

import { temperatureLimit } from '../../physics/temperature-limit.ts';
import { voltageMargin } from '../../physics/voltage-margin.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { voltageIndex } from '../cells/border.ts';

export interface SafetyLimit {
  readonly text: string;
  /** Reaches zero from below where the limit is passed. */
  distance(t: number, y: Float64Array): number;
}

/** Between two lithium electrodes no electrolyte stands more, V. */
const symmetricLimit = 10;
/** A century, s. */
const longest = 3.2e9;

const known = new WeakMap<AssembledCell, readonly SafetyLimit[]>();

export function safetyLimits(assembled: AssembledCell): readonly SafetyLimit[] {
  const limits = known.get(assembled) ?? createLimits(assembled);
  known.set(assembled, limits);
  return limits;
}

function createLimits({ cell, model }: AssembledCell): SafetyLimit[] {
  const window = cell.cathode.kind === 'composite' ? cell.voltageWindow : undefined;
  const lower = window === undefined ? -symmetricLimit : window.lower - voltageMargin;
  const upper = window === undefined ? symmetricLimit : window.upper + voltageMargin;
  const voltage = (y: Float64Array): number => y[model.borderOffset + voltageIndex];
  const warmest = temperatureLimit(cell);
  const warmth: SafetyLimit = {
    text: `the cell reaches ${(warmest.value - 273.15).toFixed(1)} °C, ${warmest.what}`,
    distance: (_t, y) => temperatureAt(model, y) - warmest.value,
  };
  return [
    // First: of limits passed at once this is the cause.
    ...(model.border.temperatureIndex < 0 ? [] : [warmth]),
    { text: `the voltage passes ${upper.toPrecision(3)} V`, distance: (_t, y) => voltage(y) - upper },
    { text: `the voltage passes ${lower.toPrecision(3)} V`, distance: (_t, y) => lower - voltage(y) },
    { text: 'a century passes', distance: (t) => t - longest },
  ];
}

/** K; of the surroundings where the cell has no heat balance. */
export function temperatureAt({ border, borderOffset }: AssembledCell['model'], y: Float64Array): number {
  return border.temperatureIndex < 0 ? border.ambientTemperature : y[borderOffset + border.temperatureIndex];
}
