// The temperatures of a material's `validity`, written for people: `-20 to 80 degC, 2.5 to 4.3 V`.

import type { ValidTemperatures } from '../../model/electrolyte.ts';
import type { PartBlock } from './part-block.ts';
import { readText } from './read-choice.ts';

const pattern = /(-?\d+(?:\.\d+)?)\s*(?:to|\.\.|–)\s*(-?\d+(?:\.\d+)?)\s*(?:degC|°C)/;
const zeroCelsius = 273.15;

/** Undefined where the text names no range of temperatures. */
export function validTemperatures(block: PartBlock): ValidTemperatures | undefined {
  const match = pattern.exec(readText(block, 'validity') ?? '');
  return match === null ? undefined : [Number(match[1]) + zeroCelsius, Number(match[2]) + zeroCelsius];
}
