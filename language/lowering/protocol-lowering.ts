// What the lowering of one protocol carries along, and how it reads a number.

import { sameDimension } from '../../quantity/dimension.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Expression } from '../generated/ast.ts';
import { mismatch } from './check-dimension.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { plainScope } from './result-quantity.ts';
import { constantOf } from './typed-value.ts';

/** Where the steps of a protocol stand: `protocol.NAME.step[i]`, counted from 1 with blocks opened. */
export type ProtocolPlaces = Map<string, TextPlace>;

export interface ProtocolLowering {
  readonly file: ParsedFile;
  readonly name: string;
  readonly places: ProtocolPlaces;
  steps: number;
  readonly report: (found: Finding) => void;
}

/** A number in SI where the expression has the dimension of `unit`. */
export function numberIn(
  node: Expression | undefined,
  name: string,
  unit: string,
  lowering: ProtocolLowering,
): number | undefined {
  const typed = evaluateExpression(node, plainScope(lowering.file, lowering.report));
  if (typed === undefined || node === undefined) return undefined;
  const expected = knownUnit(unit).dimension;
  if (sameDimension(expected, typed.dimension)) return constantOf(typed);
  lowering.report(mismatch({ name }, { unit }, expected, typed, node, lowering.file));
  return undefined;
}
