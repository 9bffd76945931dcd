// Protocols to the checked model: steps, their ends and modifiers.

import type { CheckedProtocol, CurrentStep, LimitBasis, ProtocolItem, ProtocolStep, Rate, StepEnd } from '../../model/protocol.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { isDimensionless, sameDimension } from '../../quantity/dimension.ts';
import { describeDimension } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Action, Expression, Protocol, ProtocolItem as ItemNode, Step, StrayStep } from '../generated/ast.ts';
import { mismatch, withArticle } from './check-dimension.ts';
import type { Located } from './environment.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { given } from './given.ts';
import { finding, unknownName } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import { plainScope, readLimit } from './result-quantity.ts';
import { suggest } from './suggest.ts';
import { constantOf } from './typed-value.ts';

/** Where the steps of a protocol stand: `protocol.NAME.step[i]`, counted from 1 with blocks opened. */
export type ProtocolPlaces = Map<string, TextPlace>;

interface Lowering {
  readonly file: ParsedFile;
  readonly name: string;
  readonly places: ProtocolPlaces;
  steps: number;
  report(found: Finding): void;
}

export function lowerProtocol({ node, file }: Located<Protocol>, places: ProtocolPlaces, report: (found: Finding) => void): CheckedProtocol {
  const lowering: Lowering = { file, name: node.name, places, steps: 0, report };
  places.set(`protocol.${node.name}`, placeOfFeature(file, node, 'name'));
  if (node.items.length === 0) {
    report(finding('protocol/empty', 'error', placeOfFeature(file, node, 'name'), `protocol \`${node.name}\` has no steps`, { help: 'add one, e.g. `discharge at C/10 until 2.5 V`' }));
  }
  return { name: node.name, items: node.items.flatMap((item) => lowerItem(item, lowering)) };
}

function lowerItem(node: ItemNode, lowering: Lowering): readonly ProtocolItem[] {
  switch (node.$type) {
    case 'Repeat':
      return [{ type: 'repeat', count: countOf(node, node.count, 'repeat', lowering), body: node.items.flatMap((item) => lowerItem(item, lowering)) }];
    case 'Every':
      return [{ type: 'every', cycles: countOf(node, node.count, 'every', lowering), body: node.items.flatMap((item) => lowerItem(item, lowering)) }];
    case 'Stop': {
      const limit = readLimit(node.condition as Expression | undefined, lowering.file, lowering.report);
      if (limit === undefined || typeof limit.value === 'boolean') return [];
      return [{ type: 'stop', column: limit.column, comparison: limit.comparison, value: limit.value, basis: limit.basis, text: textOf(node) }];
    }
    case 'Step':
      return lowerStep(node, lowering);
    case 'StrayStep':
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
  impedance: 'impedance from 1 MHz to 1 mHz',
};

/** A step that is not finished, or a word that begins none. */
function strayFinding(node: StrayStep, lowering: Lowering): Finding {
  const at = placeOfFeature(lowering.file, node, 'name');
  const form = steps[node.name];
  if (form !== undefined) return finding('syntax/unfinished-step', 'error', at, `\`${node.name}\` is not a whole step`, { help: `write it as in \`${form}\`` });
  return unknownName('names/unknown-step', at, 'step', node.name, suggest(node.name, Object.keys(steps)), `steps are ${Object.keys(steps).join(', ')}`);
}

function countOf(node: ItemNode, count: number | undefined, word: string, lowering: Lowering): number {
  if (count !== undefined && Number.isInteger(count) && count >= 1 && count <= 1e6) return count;
  if (count !== undefined) {
    lowering.report(finding('protocol/count', 'error', placeOfFeature(lowering.file, node, 'count'), `\`${word} ${count}\` does not count cycles`, { help: 'write a whole number from 1 to 1000000' }));
  }
  return 1;
}

function lowerStep(node: Step, lowering: Lowering): readonly ProtocolStep[] {
  lowering.steps += 1;
  const path = `protocol.${lowering.name}.step[${lowering.steps}]`;
  lowering.places.set(path, placeOf(lowering.file, node));
  const action = lowerAction(node.action, lowering);
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
  if (action === undefined) return [];
  const line = node.$cstNode === undefined ? 1 : node.$cstNode.range.start.line + 1;
  return [{ type: 'step', action, ends, ...given('temperature', temperature), ...given('sampleInterval', sampleInterval), text: textOf(node), line }];
}

function lowerAction(node: Action | undefined, lowering: Lowering): ProtocolStep['action'] | undefined {
  switch (node?.$type) {
    case 'RateAction': {
      const rate = lowerRate(node.rate as Expression | undefined, node.verb, lowering);
      return rate === undefined ? undefined : { kind: node.verb satisfies CurrentStep['kind'], rate };
    }
    case 'HoldAction': {
      const voltage = numberIn(node.level, 'held voltage', 'V', lowering);
      return voltage === undefined ? undefined : { kind: 'hold', voltage };
    }
    case 'RestAction':
      return { kind: 'rest' };
    case 'PressAction':
      numberIn(node.pressure, 'pressure', 'MPa', lowering);
      return unavailable('press', node, lowering);
    case 'DriveAction':
      return unavailable('drive', node, lowering);
    case 'PulseAction':
      if (node.rate !== undefined) lowerRate(node.rate, node.verb, lowering);
      return unavailable(node.verb, node, lowering);
    case 'ImpedanceAction':
      numberIn(node.first, 'frequency', 'Hz', lowering);
      numberIn(node.last, 'frequency', 'Hz', lowering);
      return unavailable('impedance', node, lowering);
    case undefined:
      return undefined;
  }
}

function unavailable(name: string, node: Action, lowering: Lowering): ProtocolStep['action'] {
  lowering.report(
    finding('protocol/step-not-available', 'warning', placeOf(lowering.file, node), `steps of the kind \`${name}\` are checked but cannot be run yet`, { help: 'a run stops at this step and says so' }),
  );
  return { kind: 'unavailable', name };
}

const rateKinds: readonly (readonly [Rate['kind'], Dimension])[] = [
  ['c_rate', knownUnit('C').dimension],
  ['current', knownUnit('A').dimension],
  ['current_density', knownUnit('A/m^2').dimension],
  ['power', knownUnit('W').dimension],
  ['specific_power', knownUnit('W/kg').dimension],
  ['resistance', knownUnit('ohm').dimension],
];

function lowerRate(node: Expression | undefined, verb: string, lowering: Lowering): Rate | undefined {
  const typed = evaluateExpression(node, plainScope(lowering.file, lowering.report));
  const value = typed === undefined ? undefined : constantOf(typed);
  if (typed === undefined || value === undefined || node === undefined) return undefined;
  const at = placeOf(lowering.file, node);
  const kind = rateKinds.find(([, dimension]) => sameDimension(dimension, typed.dimension))?.[0];
  if (kind === undefined) {
    lowering.report(
      finding('protocol/wrong-rate', 'error', at, `\`${verb}\` takes a rate, but \`${textOf(node)}\` is ${withArticle(describeDimension(typed.dimension))}`, {
        help: 'a rate is a C-rate (`C/10`), a current, a current density, a power, a specific power or a resistance',
      }),
    );
    return undefined;
  }
  if (!(value > 0) || !Number.isFinite(value)) {
    lowering.report(finding('protocol/rate-not-positive', 'error', at, `the rate of \`${verb}\` is ${textOf(node)}; magnitudes are positive and the verb gives the direction`, { help: verb === 'charge' ? 'use `discharge` for the other direction' : 'write the magnitude' }));
    return undefined;
  }
  return { kind, value };
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

function lowerEnd(node: Expression | undefined, lowering: Lowering): readonly StepEnd[] {
  const text = textOf(node);
  if (node?.$type === 'Comparison') {
    const limit = readLimit(node, lowering.file, lowering.report);
    if (limit === undefined || typeof limit.value === 'boolean') return [];
    return [{ kind: 'limit', column: limit.column, comparison: limit.comparison, value: limit.value, basis: limit.basis, text }];
  }
  const typed = evaluateExpression(node, plainScope(lowering.file, lowering.report));
  const value = typed === undefined ? undefined : constantOf(typed);
  if (typed === undefined || value === undefined || node === undefined) return [];
  if (sameDimension(typed.dimension, knownUnit('s').dimension)) return durationOf(node, value, lowering);
  if (isDimensionless(typed.dimension)) return [{ kind: 'limit', column: 'soc', value, basis: 'absolute', text }];
  const bare = bareLimits.find((own) => sameDimension(own.dimension, typed.dimension));
  if (bare !== undefined) return [{ kind: 'limit', column: bare.column, value, basis: bare.basis, text }];
  lowering.report(
    finding('protocol/wrong-end', 'error', placeOf(lowering.file, node), `a step cannot end at \`${text}\`: it is ${withArticle(describeDimension(typed.dimension))}`, {
      help: 'end at a voltage, a current, a C-rate, a capacity, a temperature, a pressure, a time, or compare a result: `until soc > 80 %`',
    }),
  );
  return [];
}

function durationEnd(node: Expression | undefined, lowering: Lowering): readonly StepEnd[] {
  const duration = numberIn(node, 'duration', 'min', lowering);
  return duration === undefined || node === undefined ? [] : durationOf(node, duration, lowering);
}

function durationOf(node: Expression, duration: number, lowering: Lowering): readonly StepEnd[] {
  if (duration > 0 && Number.isFinite(duration)) return [{ kind: 'time', duration, text: textOf(node) }];
  lowering.report(finding('protocol/duration-not-positive', 'error', placeOf(lowering.file, node), `a step of ${textOf(node)} does not last`, { help: 'give a time above zero' }));
  return [];
}

function numberIn(node: Expression | undefined, name: string, unit: string, lowering: Lowering): number | undefined {
  const typed = evaluateExpression(node, plainScope(lowering.file, lowering.report));
  if (typed === undefined || node === undefined) return undefined;
  const expected = knownUnit(unit).dimension;
  if (sameDimension(expected, typed.dimension)) return constantOf(typed);
  lowering.report(mismatch({ name }, { unit }, expected, typed, node, lowering.file));
  return undefined;
}
