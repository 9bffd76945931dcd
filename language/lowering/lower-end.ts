// What ends a step: a bare limit, a time, or a result compared with one.

import type { LimitBasis, StepEnd } from '../../model/protocol.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { isDimensionless, sameDimension } from '../../quantity/dimension.ts';
import { describeDimension } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Expression } from '../generated/ast.ts';
import { findColumn } from '../schema/columns.ts';
import { withArticle } from './check-dimension.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { finding, replaceFix } from './messages.ts';
import type { TextPlace } from './parsed-file.ts';
import { placeOf, textOf } from './parsed-file.ts';
import type { ProtocolLowering } from './protocol-lowering.ts';
import { numberIn } from './protocol-lowering.ts';
import { readCondition } from './read-condition.ts';
import { plainScope } from './result-quantity.ts';
import { constantOf } from './typed-value.ts';

interface BareLimit {
  readonly dimension: Dimension;
  readonly column: string;
  readonly basis: LimitBasis;
}

/** What a limit without a column means, by its dimension. */
const bareLimits: readonly BareLimit[] = [
  { dimension: knownUnit('V').dimension, column: 'voltage', basis: 'absolute' },
  { dimension: knownUnit('A').dimension, column: 'current', basis: 'absolute' },
  { dimension: knownUnit('A/m^2').dimension, column: 'current', basis: 'per_area' },
  { dimension: knownUnit('C').dimension, column: 'current', basis: 'c_rate' },
  { dimension: knownUnit('Ah').dimension, column: 'capacity', basis: 'absolute' },
  { dimension: knownUnit('mAh/cm^2').dimension, column: 'capacity', basis: 'per_area' },
  { dimension: knownUnit('mAh/g').dimension, column: 'capacity', basis: 'per_mass' },
  { dimension: knownUnit('K').dimension, column: 'temperature', basis: 'absolute' },
  { dimension: knownUnit('Pa').dimension, column: 'stack.pressure', basis: 'absolute' },
];

export function lowerEnd(node: Expression | undefined, lowering: ProtocolLowering): readonly StepEnd[] {
  const text = textOf(node);
  if (node?.$type === 'Comparison') {
    const limit = readCondition(node, lowering);
    if (limit === undefined) return [];
    if (findColumn(limit.column)?.ofCycle !== true) return [{ kind: 'limit', ...limit, text }];
    lowering.report(onlyOfCycle(text, placeOf(lowering.file, node)));
    return [];
  }
  const typed = evaluateExpression(node, plainScope(lowering.file, lowering.report));
  const value = typed === undefined ? undefined : constantOf(typed);
  if (typed === undefined || value === undefined || node === undefined) return [];
  if (sameDimension(typed.dimension, knownUnit('s').dimension)) return durationOf(node, value, lowering);
  if (typed.unit?.text === '') {
    lowering.report(missingEndUnit(text, placeOf(lowering.file, node)));
    return [];
  }
  if (isDimensionless(typed.dimension)) return [{ kind: 'limit', column: 'soc', value, basis: 'absolute', text }];
  const bare = bareLimits.find((own) => sameDimension(own.dimension, typed.dimension));
  if (bare !== undefined) return [{ kind: 'limit', column: bare.column, value, basis: bare.basis, text }];
  lowering.report(
    finding(
      'protocol/wrong-end',
      'error',
      placeOf(lowering.file, node),
      `a step cannot end at \`${text}\`: it is ${withArticle(describeDimension(typed.dimension))}`,
      {
        help: 'end at a voltage, a current, a C-rate, a capacity, a temperature, a pressure, a time, or compare a result: `until soc > 80 %`',
      },
    ),
  );
  return [];
}

function onlyOfCycle(text: string, at: TextPlace): Finding {
  return finding(
    'protocol/wrong-end',
    'error',
    at,
    `a step cannot end at \`${text}\`: only a whole cycle has that value`,
    {
      help: `write \`stop when ${text}\` among the steps: it is tested after every cycle`,
    },
  );
}

/** `until 4.2`: it could be volts, and as a state of charge it would never be reached. */
function missingEndUnit(text: string, at: TextPlace): Finding {
  return finding('units/missing-unit', 'error', at, `a step cannot end at \`${text}\`, which has no unit`, {
    help: `write \`${text} V\` for a voltage, \`C/50\` for a rate, \`soc > 80 %\` for a state of charge`,
    fixes: [replaceFix(at, `${text} V`, false)],
  });
}

export function durationEnd(node: Expression | undefined, lowering: ProtocolLowering): readonly StepEnd[] {
  const duration = numberIn(node, 'duration', 'min', lowering);
  return duration === undefined || node === undefined ? [] : durationOf(node, duration, lowering);
}

function durationOf(node: Expression, duration: number, lowering: ProtocolLowering): readonly StepEnd[] {
  if (duration > 0 && Number.isFinite(duration)) return [{ kind: 'time', duration, text: textOf(node) }];
  lowering.report(
    finding(
      'protocol/duration-not-positive',
      'error',
      placeOf(lowering.file, node),
      `a step of ${textOf(node)} does not last`,
      { help: 'give a time above zero' },
    ),
  );
  return [];
}
