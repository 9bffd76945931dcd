// A condition on a result as ends and `stop when` use it: `contact_fraction < 50 %`, `shorted == true`.

import type { Comparison, LimitBasis } from '../../model/protocol.ts';
import type { Expression } from '../generated/ast.ts';
import { finding } from './messages.ts';
import { placeOf, textOf } from './parsed-file.ts';
import type { ProtocolLowering } from './protocol-lowering.ts';
import { readLimit } from './result-quantity.ts';

export interface Condition {
  readonly column: string;
  readonly comparison: Comparison;
  readonly value: number;
  readonly basis: LimitBasis;
}

/** undefined where it is none, and a finding says why. Truth is 1. */
export function readCondition(node: Expression | undefined, lowering: ProtocolLowering): Condition | undefined {
  const limit = readLimit(node, lowering.file, lowering.report);
  if (limit === undefined || node === undefined) return undefined;
  const { column, comparison, value, basis, quantity } = limit;
  const complain = (message: string, help: string): undefined => {
    lowering.report(finding('protocol/wrong-end', 'error', placeOf(lowering.file, node), message, { help }));
  };
  if (quantity.reduce !== 'last' || quantity.cycle !== undefined)
    return complain(
      `\`${textOf(node)}\` looks back over the run, but a condition of a protocol looks at what is now`,
      `compare \`${column}\` itself`,
    );
  if (typeof value === 'boolean') {
    const isTrue = value === (comparison === '==');
    return { column, comparison: isTrue ? '>=' : '<', value: 1, basis };
  }
  if (comparison === '!=')
    return complain(
      `\`${textOf(node)}\` is nearly always so: a result hardly ever has one value exactly`,
      'compare with `<` or `>`',
    );
  return { column, comparison, value, basis };
}
