// A value that a cell gives in the place of its material's own, and how far the two are apart.

import { AstUtils } from 'langium';
import { prettyUnit, printNumber } from '../../quantity/print.ts';
import { isMaterial } from '../generated/ast.ts';
import type { QuantityKind } from '../schema/property.ts';
import { expectedUnit } from './check-dimension.ts';
import { finding } from './messages.ts';
import { placeOf } from './parsed-file.ts';
import type { FoundProperty, PartBlock } from './part-block.ts';

/** From here on it is worth saying, from there on it is rather a slip of units than another sample. */
const farRatio = 10;
const slipRatio = 30;

/** Says so where the value is more than ten times, or less than a tenth of, `own`, what the material says; both SI. */
export function reportFarFromMaterial(
  block: PartBlock,
  name: string,
  type: QuantityKind,
  found: FoundProperty & { readonly si: number },
  own: number | undefined,
): void {
  // Temperatures and shares of the part itself have no material behind them.
  if (own === undefined || own === 0 || found.si === 0 || type.unit === 'degC') return;
  const ratio = found.si / own;
  if (ratio < 0) return;
  const apart = Math.max(ratio, 1 / ratio);
  if (apart <= farRatio) return;
  const { factor, offset } = expectedUnit(block, type);
  // A prefactor whose unit depends on an exponent has none to print.
  const unit = type.unit === '' || type.exponent !== undefined ? '' : ` ${prettyUnit(type.unit)}`;
  const print = (si: number): string => `${printNumber((si - offset) / factor, 3)}${unit}`;
  block.context.report(
    finding(
      'provenance/far-from-material',
      apart > slipRatio ? 'warning' : 'info',
      placeOf(found.file, found.value ?? found.node),
      `\`${name}\` is ${print(found.si)}, \`${materialName(block)}\` has ${print(own)}: ${printNumber(apart, 2)} times ${ratio > 1 ? 'as much' : 'less'}`,
      {
        why: 'a value an order of magnitude from published data is a measurement worth a source, or a slip of units',
        help: 'check the unit, or say where it comes from: `from KEY`',
      },
    ),
  );
}

/** Of the material that the part names, whatever that one extends. */
function materialName(block: PartBlock): string {
  const member = block.layers.find((layer) => layer.origin === 'material' && layer.members.length > 0)?.members[0];
  return AstUtils.getContainerOfType(member, isMaterial)?.name ?? block.title;
}
