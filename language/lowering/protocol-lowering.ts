// What the lowering of one protocol carries along, and how it reads a number.

import { sameDimension } from '../../quantity/dimension.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Expression } from '../generated/ast.ts';
import { mismatch } from './check-dimension.ts';
import type { Environment } from './environment.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { finding } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOf, textOf } from './parsed-file.ts';
import { plainScope } from './result-quantity.ts';
import { constantOf } from './typed-value.ts';

/** Where the steps of a protocol stand: `protocol.NAME.step[i]`, counted from 1 with blocks opened; conditions `stop[i]`. */
export type ProtocolPlaces = Map<string, TextPlace>;

export interface ProtocolLowering {
  readonly file: ParsedFile;
  /** For files that steps name. */
  readonly environment: Pick<Environment, 'tables'>;
  readonly name: string;
  readonly places: ProtocolPlaces;
  steps: number;
  stops: number;
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

/** The same where only a number above zero makes sense. */
export function positiveIn(
  node: Expression | undefined,
  name: string,
  unit: string,
  lowering: ProtocolLowering,
): number | undefined {
  const value = numberIn(node, name, unit, lowering);
  if (value === undefined || node === undefined || (value > 0 && Number.isFinite(value))) return value;
  lowering.report(
    finding(
      'range/impossible',
      'error',
      placeOf(lowering.file, node),
      `a ${name} of ${textOf(node)} is not above zero`,
      { help: `give it as in \`1 ${unit}\`` },
    ),
  );
  return undefined;
}
