// What operands of an expression have to be, and what they are called.

import { describeDimension } from '../../quantity/print.ts';
import type { Finding } from '../finding.ts';
import type { Binary, Expression } from '../generated/ast.ts';
import { withArticle } from './check-dimension.ts';
import { finding } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, textOf } from './parsed-file.ts';
import type { TypedValue } from './typed-value.ts';
import { constantOf } from './typed-value.ts';

interface Reporting {
  readonly file: ParsedFile;
  readonly report: (found: Finding) => void;
}

/** Points on a temperature scale do not take part in arithmetic. */
export function isLinear(value: TypedValue, node: Expression, scope: Reporting): boolean {
  if (value.affine !== true) return true;
  const at = placeOf(scope.file, node);
  const kelvin = constantOf(value);
  scope.report(
    finding(
      'units/affine-in-product',
      'error',
      at,
      `\`${textOf(node)}\` is a point on a scale and takes no part in arithmetic`,
      {
        why: 'the zero of degC is not zero, so sums and products with it depend on the scale',
        ...(kelvin === undefined
          ? {}
          : {
              help: `write ${kelvin} K`,
              fixes: [{ title: `Write \`${kelvin} K\``, edits: [{ at, newText: `${kelvin} K` }], preferred: true }],
            }),
      },
    ),
  );
  return false;
}

/** `a length`, `an electric potential`. */
export function describeValue(value: TypedValue): string {
  return withArticle(describeDimension(value.dimension));
}

/** A sum of shares of different things: both are plain numbers. */
export function reportMixedRatios(node: Binary, left: TypedValue, right: TypedValue, scope: Reporting): void {
  if (left.ratio === undefined || right.ratio === undefined || left.ratio === right.ratio) return;
  scope.report(
    finding(
      'units/ratios-mixed',
      'warning',
      placeOf(scope.file, node),
      `\`${textOf(node.left)}\` is a ${spoken(left.ratio)}, \`${textOf(node.right)}\` a ${spoken(right.ratio)}`,
      {
        why: 'both are plain numbers, but they are not the same thing',
      },
    ),
  );
}

/** The kind of share that a sum has where both sides are of it. */
export function sharedRatio(left: TypedValue, right: TypedValue): Pick<TypedValue, 'ratio'> {
  return left.ratio !== undefined && left.ratio === right.ratio ? { ratio: left.ratio } : {};
}

function spoken(ratio: string): string {
  return ratio.replace(/_/g, ' ');
}
