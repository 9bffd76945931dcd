// Protocols to the checked model: blocks and steps, conditions that stop a run.

import type { CheckedProtocol, ProtocolItem } from '../../model/protocol.ts';
import type { Finding } from '../finding.ts';
import type { Protocol, ProtocolItem as ItemNode, StrayStep } from '../generated/ast.ts';
import { declaredName, titleOf } from './declared-name.ts';
import type { Environment, Located } from './environment.ts';
import { finding, unknownName } from './messages.ts';
import { stepMeant } from './other-names.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import { lowerStep } from './lower-step.ts';
import type { ProtocolLowering, ProtocolPlaces } from './protocol-lowering.ts';
import { readCondition } from './read-condition.ts';
import { suggest } from './suggest.ts';

export function lowerProtocol(
  { node, file }: Located<Protocol>,
  environment: Pick<Environment, 'tables'>,
  places: ProtocolPlaces,
  report: (found: Finding) => void,
): CheckedProtocol {
  const lowering: ProtocolLowering = {
    file,
    environment,
    name: declaredName(node),
    places,
    steps: 0,
    stops: 0,
    report,
  };
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
      const condition = readCondition(node.condition, lowering);
      if (condition === undefined) return [];
      lowering.stops += 1;
      lowering.places.set(`protocol.${lowering.name}.stop[${lowering.stops}]`, placeOf(lowering.file, node));
      return [{ type: 'stop', ...condition, text: textOf(node) }];
    }
    case 'Step':
      return lowerStep(node, lowering);
    case 'StrayStep':
      if (node.name === 'pulse' && node.quantity === undefined && node.rate === undefined)
        return lowerStep(node, lowering);
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
  pulse: 'pulse discharge at 1C for 10 s then rest for 40 s',
  titrate: 'titrate discharge at C/10 for 10 min then rest for 1 h until 2.5 V',
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
    stepMeant(node.name) ?? suggest(node.name, Object.keys(steps)),
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
