// The temperature at which a cell stops being the cell that the laws describe.

import type { CheckedCell } from '../model/cell.ts';
import { lithiumMeltingPoint } from './lithium.ts';

export interface TemperatureLimit {
  /** K */
  readonly value: number;
  /** What happens there, for messages. */
  readonly what: string;
}

/**
 * From about here on charged layered oxides give off oxygen and electrolytes burn by themselves, K (typical, 150 to 250 °C by
 * material and state of charge; Feng et al., Energy Storage Mater. 10, 246 (2018)).
 */
const runawayTemperature = 473.15;

/** Lithium metal melts; a cell without any runs away. */
export function temperatureLimit({ anode, cathode }: CheckedCell): TemperatureLimit {
  return [anode, cathode].some(({ kind }) => kind !== 'composite')
    ? { value: lithiumMeltingPoint, what: 'where lithium melts' }
    : { value: runawayTemperature, what: 'where electrodes and electrolyte heat themselves (typical)' };
}
