// Lithium foil and bare collectors to the checked model.

import type { AnodeFreeElectrode, LithiumElectrode } from '../../model/cell.ts';
import { given } from './given.ts';
import { lowerCollector } from './lower-collector.ts';
import type { PartBlock } from './part-block.ts';
import { readAll, readGiven } from './read-given.ts';
import { readFunction } from './read-value.ts';
import { reportMissing } from './report-missing.ts';

export function lowerLithium(block: PartBlock): LithiumElectrode | undefined {
  const numbers = readAll(block, ['thickness', 'density', 'molarVolume', 'youngsModulus']);
  if (numbers === undefined) return undefined;
  return {
    kind: 'lithium',
    ...numbers,
    ...given('exchangeCurrentDensity', readFunction(block, 'exchange_current_density')),
    ...given('collector', lowerCollector(block)),
    ...readGiven(block, [
      'chargeTransferCoefficient',
      'reorganizationEnergy',
      'shearModulus',
      'bulkModulus',
      'poissonRatio',
      'yieldStrength',
      'creepExponent',
      'creepPrefactor',
      'creepActivationEnergy',
      'selfDiffusivity',
      'surfaceEnergy',
      'meltingPoint',
    ]),
  };
}

export function lowerAnodeFree(block: PartBlock): AnodeFreeElectrode | undefined {
  const collector = lowerCollector(block);
  if (collector === undefined) {
    reportMissing(block, 'collector');
    return undefined;
  }
  return { kind: 'none', collector, ...readGiven(block, ['excessLithium']) };
}
