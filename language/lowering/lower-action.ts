// What a step does: its rate, voltage or pressure.

import type { CurrentStep, ProtocolStep, Rate, UnavailableStep } from '../../model/protocol.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import { describeDimension } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Action, Expression, StrayStep } from '../generated/ast.ts';
import { withArticle } from './check-dimension.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { given } from './given.ts';
import { finding } from './messages.ts';
import { placeOf, textOf } from './parsed-file.ts';
import type { ProtocolLowering } from './protocol-lowering.ts';
import { numberIn } from './protocol-lowering.ts';
import { plainScope } from './result-quantity.ts';
import { constantOf } from './typed-value.ts';

/** undefined where the step cannot be formed, and a finding says why. */
export function lowerAction(node: Action | undefined, lowering: ProtocolLowering): ProtocolStep['action'] | undefined {
  switch (node?.$type) {
    case 'RateAction': {
      const rate = lowerRate(node.rate, node.verb, lowering);
      return rate === undefined ? undefined : { kind: node.verb satisfies CurrentStep['kind'], rate };
    }
    case 'HoldAction': {
      const voltage = numberIn(node.level, 'held voltage', 'V', lowering);
      return voltage === undefined ? undefined : { kind: 'hold', voltage };
    }
    case 'RestAction':
      return { kind: 'rest' };
    case 'PressAction':
      return unavailable(
        'press',
        node,
        lowering,
        given('pressure', numberIn(node.pressure, 'pressure', 'MPa', lowering)),
      );
    case 'DriveAction':
      return unavailable('drive', node, lowering);
    case 'PulseAction':
      return unavailable(
        node.verb,
        node,
        lowering,
        node.rate === undefined ? {} : given('rate', lowerRate(node.rate, node.verb, lowering)),
      );
    case 'ImpedanceAction': {
      const first = numberIn(node.first, 'frequency', 'Hz', lowering);
      const last = numberIn(node.last, 'frequency', 'Hz', lowering);
      const isWhole = first !== undefined && last !== undefined;
      return unavailable('impedance', node, lowering, isWhole ? { frequencies: [first, last] } : {});
    }
    case undefined:
      return undefined;
  }
}

export function unavailable(
  name: string,
  node: Action | StrayStep,
  lowering: ProtocolLowering,
  details: Omit<UnavailableStep, 'kind' | 'name'> = {},
): ProtocolStep['action'] {
  lowering.report(
    finding(
      'protocol/step-not-available',
      'warning',
      placeOf(lowering.file, node),
      `steps of the kind \`${name}\` are checked but cannot be run yet`,
      { help: 'a run stops at this step and says so' },
    ),
  );
  return { kind: 'unavailable', name, ...details };
}

const rateKinds: readonly (readonly [Rate['kind'], Dimension])[] = [
  ['c_rate', knownUnit('C').dimension],
  ['current', knownUnit('A').dimension],
  ['current_density', knownUnit('A/m^2').dimension],
  ['power', knownUnit('W').dimension],
  ['specific_power', knownUnit('W/kg').dimension],
  ['resistance', knownUnit('ohm').dimension],
];

function lowerRate(node: Expression | undefined, verb: string, lowering: ProtocolLowering): Rate | undefined {
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
          help: 'a rate is a C-rate (`C/10`), a current, a current density, a power, a specific power or a resistance',
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
  return { kind, value };
}
