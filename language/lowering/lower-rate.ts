// The rate of a step: a C-rate, a current, a power, a resistance, by its dimension.

import type { Rate } from '../../model/protocol.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import { describeDimension } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Expression } from '../generated/ast.ts';
import { withArticle } from './check-dimension.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { finding } from './messages.ts';
import { placeOf, textOf } from './parsed-file.ts';
import type { ProtocolLowering } from './protocol-lowering.ts';
import { plainScope } from './result-quantity.ts';
import { constantOf } from './typed-value.ts';

const rateKinds: readonly (readonly [Rate['kind'], Dimension])[] = [
  ['c_rate', knownUnit('C').dimension],
  ['current', knownUnit('A').dimension],
  ['current_density', knownUnit('A/m^2').dimension],
  ['power', knownUnit('W').dimension],
  ['specific_power', knownUnit('W/kg').dimension],
  ['resistance', knownUnit('ohm').dimension],
];

/** undefined where it is no rate for `verb`, which is `pulse` or `titrate` where they have no direction; a finding says why. */
export function lowerRate(node: Expression | undefined, verb: string, lowering: ProtocolLowering): Rate | undefined {
  const typed = evaluateExpression(node, plainScope(lowering.file, lowering.report));
  const value = typed === undefined ? undefined : constantOf(typed);
  if (typed === undefined || value === undefined || node === undefined) return undefined;
  const at = placeOf(lowering.file, node);
  const kind = rateKinds.find(([, dimension]) => sameDimension(dimension, typed.dimension))?.[0];
  if (kind === undefined) {
    lowering.report(
      finding(
        'protocol/wrong-rate',
        'error',
        at,
        `\`${verb}\` takes a rate, but \`${textOf(node)}\` is ${withArticle(describeDimension(typed.dimension))}`,
        {
          help:
            typed.unit?.text === ''
              ? `write \`${textOf(node)} A\` for a current or \`${textOf(node)}C\` for a C-rate`
              : 'a rate is a C-rate (`C/10`), a current, a current density, a power, a specific power or a resistance',
        },
      ),
    );
    return undefined;
  }
  if (!Number.isFinite(value)) {
    lowering.report(
      finding('range/not-a-number', 'error', at, `the rate of \`${verb}\`, \`${textOf(node)}\`, divides by zero`, {
        help: 'give a rate such as `C/10`; no current at all is `rest for 1 h`',
      }),
    );
    return undefined;
  }
  if (!(value > 0)) {
    lowering.report(
      finding(
        'protocol/rate-not-positive',
        'error',
        at,
        `the rate of \`${verb}\` is ${textOf(node)}; magnitudes are positive and the verb gives the direction`,
        { help: verb === 'charge' ? 'use `discharge` for the other direction' : 'write the magnitude' },
      ),
    );
    return undefined;
  }
  if (kind === 'resistance' && (verb === 'charge' || verb === 'plate')) {
    lowering.report(
      finding(
        'protocol/wrong-rate',
        'error',
        at,
        `\`${verb} at ${textOf(node)}\` cannot be: a resistance takes energy from the cell and gives it none`,
        {
          why: "Ohm's law: through a resistance current flows from the higher potential to the lower",
          help: `\`discharge at ${textOf(node)}\`, or ${verb} at a current as in \`${verb} at ${verb === 'charge' ? 'C/2' : '0.5 mA/cm^2'}\``,
        },
      ),
    );
    return undefined;
  }
  return { kind, value };
}
