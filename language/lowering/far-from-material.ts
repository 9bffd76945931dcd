// A value that a cell gives in the place of its material's own, and how far the two are apart.

import { printNumber } from '../../quantity/print.ts';
import type { QuantityKind } from '../schema/property.ts';
import { finding } from './messages.ts';
import { placeOf } from './parsed-file.ts';
import type { FoundProperty, PartBlock } from './part-block.ts';

const farRatio = 10;

/** Says so where `value` is more than ten times, or less than a tenth of, what the material says; both SI. */
export function reportFarFromMaterial(
  block: PartBlock,
  name: string,
  type: QuantityKind,
  found: FoundProperty,
  value: number,
  own: number | undefined,
): void {
  // Temperatures and shares of the part itself have no material behind them.
  if (own === undefined || own === 0 || value === 0 || type.unit === 'degC') return;
  const ratio = value / own;
  if (ratio < 0 || (ratio <= farRatio && ratio >= 1 / farRatio)) return;
  const times = ratio > 1 ? `${printNumber(ratio, 2)} times` : `a ${printNumber(1 / ratio, 2)}th of`;
  block.context.report(
    finding(
      'provenance/far-from-material',
      'info',
      placeOf(found.file, found.value ?? found.node),
      `\`${name}\` is ${times} what ${block.title} says of itself`,
      {
        why: 'a value an order of magnitude from published data is a measurement worth a source, or a slip of units',
        help: 'check the unit, or say where it comes from: `from KEY`',
      },
    ),
  );
}
