// The temperature at which a cell stops being the cell that the laws describe: the first of what melts or decomposes. Feng et al.,
// Energy Storage Mater. 10, 246 (2018) review the order of it, one material after another: films on the anode, the separator,
// the cathode with the electrolyte. The numbers here are not theirs.

import type { CheckedCell } from '../model/cell.ts';
import { lithiumMeltingPoint } from './lithium.ts';

export interface TemperatureLimit {
  /** K */
  readonly value: number;
  /** What happens there, for messages. */
  readonly what: string;
}

/**
 * Separators are of polyolefins unless somebody says otherwise (estimate). Polypropylene melts at about 165 °C (typical), polyethylene
 * from about 130 °C on; from there on the electrodes touch.
 */
const separatorMelting: TemperatureLimit = {
  value: 438.15,
  what: 'where a separator of polypropylene melts, and one of polyethylene has melted (estimate: what it is made of is not given)',
};

/**
 * Charged layered oxides give off oxygen and react with the electrolyte from somewhere between 150 and 250 °C on, by nickel content and
 * state of charge; one number for all of them is an estimate.
 */
const decomposition: TemperatureLimit = {
  value: 473.15,
  what: 'where charged electrodes decompose and heat themselves (estimate)',
};

const lithiumMelting: TemperatureLimit = { value: lithiumMeltingPoint, what: 'where lithium melts' };

export function temperatureLimit({ anode, cathode, separator }: CheckedCell): TemperatureLimit {
  const hasLithium = [anode, cathode].some(({ kind }) => kind !== 'composite');
  const limits = [
    decomposition,
    ...(hasLithium ? [lithiumMelting] : []),
    ...(separator.kind === 'porous' ? [separatorMelting] : []),
  ];
  return limits.reduce((first, limit) => (limit.value < first.value ? limit : first));
}
