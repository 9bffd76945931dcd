// The foil an electrode names to the checked model.

import type { CurrentCollector } from '../../model/composite-properties.ts';
import type { PartBlock } from './part-block.ts';
import { materialPart } from './parts.ts';
import { readGiven } from './read-given.ts';

/** Undefined where the electrode names none. */
export function lowerCollector(block: PartBlock): CurrentCollector | undefined {
  const foil = materialPart(block, 'collector', 'current_collector');
  if (foil === undefined) return undefined;
  return {
    name: foil.material,
    ...readGiven(foil.block, [
      'thickness',
      'density',
      'electronicConductivity',
      'specificHeatCapacity',
      'thermalConductivity',
      'nucleationOverpotential',
    ]),
  };
}
