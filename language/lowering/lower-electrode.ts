// Electrodes to the checked model: which kind the text names.

import type { Electrode } from '../../model/cell.ts';
import { lowerComposite } from './lower-composite.ts';
import { lowerAnodeFree, lowerLithium } from './lower-lithium.ts';
import { lowerSulfur } from './lower-sulfur.ts';
import type { PartBlock } from './part-block.ts';
import { chosenPart } from './parts.ts';
import { reportMissing } from './report-missing.ts';

/** The electrode at `side`; undefined where something it cannot be without is missing. */
export function lowerElectrode(root: PartBlock, side: 'anode' | 'cathode', isLiquid: boolean): Electrode | undefined {
  const chosen = chosenPart(root, side);
  if (chosen === undefined) {
    reportMissing(root, side);
    return undefined;
  }
  switch (chosen.option) {
    case 'lithium':
      return lowerLithium(chosen.block);
    case 'none':
      return lowerAnodeFree(chosen.block);
    case 'sulfur':
      return lowerSulfur(chosen.block);
    default:
      return lowerComposite(chosen.block, isLiquid);
  }
}
