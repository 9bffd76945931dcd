// Protocols to the checked model: steps, their ends and modifiers.

import type { CheckedProtocol, LimitBasis, ProtocolItem, ProtocolStep, StepEnd } from '../../model/protocol.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { isDimensionless, sameDimension } from '../../quantity/dimension.ts';
import { describeDimension } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Expression, Protocol, ProtocolItem as ItemNode, Step, StrayStep } from '../generated/ast.ts';
import { withArticle } from './check-dimension.ts';
import { declaredName, titleOf } from './declared-name.ts';
import type { Located } from './environment.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { given } from './given.ts';
import { finding, replaceFix, unknownName } from './messages.ts';
import type { TextPlace } from './parsed-file.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import { lowerAction, unavailable } from './lower-action.ts';
import type { ProtocolLowering, ProtocolPlaces } from './protocol-lowering.ts';
import { numberIn } from './protocol-lowering.ts';
import { plainScope, readLimit } from './result-quantity.ts';
import { suggest } from './suggest.ts';
import { constantOf } from './typed-value.ts';

export function lowerProtocol(
  { node, file }: Located<Protocol>,
  places: ProtocolPlaces,
  report: (found: Finding) => void,
): CheckedProtocol {
  const lowering: ProtocolLowering = { file, name: declaredName(node), places, steps: 0, report };
  places.set(`protocol.${declaredName(node)}`, placeOfFeature(file, node, 'name'));
  if (node.items.length === 0) {
    report(
      finding(
        'protocol/empty',
        'error',
        placeOfFeature(file, node, 'name'),
        `${titleOf('protocol', node)} has no steps`,
        {
          help: 'add one, e.g. `discharge at C/10 until 2.5 V`',
        },
      ),
    );
  }
  return { name: declaredName(node), items: node.items.flatMap((item) => lowerItem(item, lowering)) };
}

function lowerItem(node: ItemNode, lowering: ProtocolLowering): readonly ProtocolItem[] {
  switch (node.$type) {
    case 'Repeat':
      return [
        {
          type: 'repeat',
          count: countOf(node, node.count, 'repeat', lowering),
          body: node.items.flatMap((item) => lowerItem(item, lowering)),
        },
      ];
    case 'Every':
      return [
        {
          type: 'every',
          cycles: countOf(node, node.count, 'every', lowering),
          body: node.items.flatMap((item) => lowerItem(item, lowering)),
        },
      ];
    case 'Stop': {
      const limit = readLimit(node.condition, lowering.file, lowering.report);
      if (limit === undefined || typeof limit.value === 'boolean') return [];
      return [
        {
          type: 'stop',
          column: limit.column,
          comparison: limit.comparison,
          value: limit.value,
          basis: limit.basis,
          text: textOf(node),
        },
      ];
    }
    case 'Step':
      return lowerStep(node, lowerAction(node.action, lowering), lowering);
    case 'StrayStep':
      // `pulse` alone is a name wherever a name can stand, so the grammar does not take it for a step.
      if (node.name === 'pulse' && node.quantity === undefined && node.rate === undefined)
        return lowerStep(node, unavailable('pulse', node, lowering), lowering);
      lowering.report(strayFinding(node, lowering));
      return [];
  }
}

const steps: Readonly<Record<string, string>> = {
  charge: 'charge at C/10 until 4.3 V',
  discharge: 'discharge at C/10 until 2.5 V',
  plate: 'plate at 0.5 mA/cm^2 for 1 h',
  strip: 'strip at 0.5 mA/cm^2 for 1 h',
  hold: 'hold at 4.3 V until C/50',
  rest: 'rest for 10 min',
  press: 'press at 300 MPa for 5 min',
  repeat: 'repeat 10 { … }',
  every: 'every 10 cycles { … }',
  stop: 'stop when discharge_capacity < 80 %',
  drive: 'drive "file.csv"',
  pulse: 'pulse at 1C for 10 s',
  titrate: 'titrate at C/20 for 15 min',
  impedance: 'impedance from 1 MHz to 1 mHz',
};

/** A step that is not finished, or a word that begins none. */
function strayFinding(node: StrayStep, lowering: ProtocolLowering): Finding {
  const at = placeOfFeature(lowering.file, node, 'name');
  const form = steps[node.name];
  if (form !== undefined)
    return finding('syntax/unfinished-step', 'error', at, `\`${node.name}\` is not a whole step`, {
      help: `write it as in \`${form}\``,
    });
  return unknownName(
    'names/unknown-step',
    at,
    'step',
    node.name,
    suggest(node.name, Object.keys(steps)),
    `steps are ${Object.keys(steps).join(', ')}`,
  );
}

function countOf(node: ItemNode, count: number | undefined, word: string, lowering: ProtocolLowering): number {
  if (count !== undefined && Number.isInteger(count) && count >= 1 && count <= 1e6) return count;
  if (count !== undefined) {
    lowering.report(
      finding(
        'protocol/count',
        'error',
        placeOfFeature(lowering.file, node, 'count'),
        `\`${word} ${count}\` does not count cycles`,
        { help: 'write a whole number from 1 to 1000000' },
      ),
    );
  }
  return 1;
}

function lowerStep(
  node: Step | StrayStep,
  action: ProtocolStep['action'] | undefined,
  lowering: ProtocolLowering,
): readonly ProtocolStep[] {
  const ends: StepEnd[] = [];
  let temperature: number | undefined;
  let sampleInterval: number | undefined;
  for (const modifier of node.modifiers) {
    switch (modifier.$type) {
      case 'Until':
        ends.push(...modifier.ends.flatMap((end) => lowerEnd(end, lowering)));
        break;
      case 'For':
        ends.push(...modifier.durations.flatMap((end) => durationEnd(end, lowering)));
        break;
      case 'AtTemperature':
        temperature = numberIn(modifier.temperature, 'temperature', 'degC', lowering);
        break;
      case 'SampleEvery':
        sampleInterval = numberIn(modifier.interval, 'sampling interval', 's', lowering);
        break;
    }
  }
  const isEndUnread = ends.length === 0 && node.modifiers.some(({ $type }) => $type === 'Until' || $type === 'For');
  if (action === undefined || isEndUnread) return [];
  // Only steps that are kept count: the same numbers come out when the checked protocol is counted.
  lowering.steps += 1;
  lowering.places.set(`protocol.${lowering.name}.step[${lowering.steps}]`, placeOf(lowering.file, node));
  const line = node.$cstNode === undefined ? 1 : node.$cstNode.range.start.line + 1;
  return [
    {
      type: 'step',
      action,
      ends,
      ...given('temperature', temperature),
      ...given('sampleInterval', sampleInterval),
      text: textOf(node),
      line,
    },
  ];
}

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

function lowerEnd(node: Expression | undefined, lowering: ProtocolLowering): readonly StepEnd[] {
  const text = textOf(node);
  if (node?.$type === 'Comparison') {
    const limit = readLimit(node, lowering.file, lowering.report);
    if (limit === undefined || typeof limit.value === 'boolean') return [];
    return [
      {
        kind: 'limit',
        column: limit.column,
        comparison: limit.comparison,
        value: limit.value,
        basis: limit.basis,
        text,
      },
    ];
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

/** `until 4.2`: it could be volts, and as a state of charge it would never be reached. */
function missingEndUnit(text: string, at: TextPlace): Finding {
  return finding('units/missing-unit', 'error', at, `a step cannot end at \`${text}\`, which has no unit`, {
    help: `write \`${text} V\` for a voltage, \`C/50\` for a rate, \`soc > 80 %\` for a state of charge`,
    fixes: [replaceFix(at, `${text} V`, false)],
  });
}

function durationEnd(node: Expression | undefined, lowering: ProtocolLowering): readonly StepEnd[] {
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
