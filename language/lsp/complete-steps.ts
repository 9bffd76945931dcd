// Steps of a protocol: their forms, rates, ends and modifiers.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { driveQuantities } from '../lowering/drive-table.ts';
import { completeColumns } from './complete-studies.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked, snippet, withTabStops } from './completion-item.ts';
import {
  driveSnippets,
  impedanceSnippets,
  modifierSnippets,
  pulseSnippets,
  stepSnippets,
  type Snippet,
} from './snippets.ts';

const rateExamples: readonly (readonly [text: string, meaning: string])[] = [
  ['C/10', 'a tenth of the capacity per hour'],
  ['1C', 'the capacity per hour'],
  ['0.5 mA/cm^2', 'current per area of one electrode pair'],
  ['1 mA', 'current of the whole cell'],
  ['1 W', 'power'],
  ['100 W/kg', 'power per mass'],
  ['10 ohm', 'a resistance'],
];
const endExamples: readonly (readonly [text: string, meaning: string])[] = [
  ['4.3 V', 'voltage'],
  ['C/50', 'C-rate of the current'],
  ['0.05 mA/cm^2', 'current density'],
  ['1 mAh/cm^2', 'charge of this step per area'],
  ['2 h', 'time'],
  ['50 %', 'state of charge'],
  ['45 degC', 'temperature'],
];

export function completeSteps(place: CompletionPlace): CompletionItem[] {
  const { statement } = place;
  const word = /(?:^|\s)([a-z]+)\s+\S*$/.exec(statement)?.[1];
  if (/^\s*stop\s+when\b/.test(statement) || (/^\s*stop\s+\w*$/.test(statement) && word !== 'stop'))
    return completeColumns(place, true);
  switch (word) {
    case 'at':
      return at(statement);
    case 'until':
    case 'or':
      return [...examples(endExamples), ...completeColumns(place, false)];
    case 'for':
      return examples([
        ['10 min', 'time'],
        ['2 h', 'time'],
      ]);
    case 'stop':
      return [snippet('when', 'when ${1:discharge_capacity} < ${2:80 %}', 'The condition that ends the run.')];
    case 'by':
      return examples(driveQuantities.map((name) => [name, 'column of the file'] as const));
    case 'then':
      return [snippet('rest', 'rest for ${1:40 s}', 'The rest after the current.')];
    case 'pulse':
    case 'titrate':
      return directions();
    default:
      return /^\s*\w*$/.test(statement) ? forms(stepSnippets) : afterStep(statement);
  }
}

/** `pulse discharge at`: the direction on the line of its verb. */
function directions(): CompletionItem[] {
  const list = ['discharge', 'charge', 'plate', 'strip'].map((verb) =>
    snippet(verb, `${verb} at \${1:1C}`, 'Which way the current flows.'),
  );
  return ranked([...list, snippet('at', 'at ${1:1C}', 'The rate; it discharges.')], 0);
}

/** Rates, or the level of what is held or pressed. */
function at(statement: string): CompletionItem[] {
  if (/\bhold\b/.test(statement)) return examples([['4.3 V', 'voltage']]);
  if (/\bpress\b/.test(statement)) return examples([['300 MPa', 'pressure']]);
  return examples(rateExamples);
}

/** What may follow within the step; `or` only behind an end. */
function afterStep(statement: string): CompletionItem[] {
  if (/^\s*(?:charge|discharge|hold|plate|strip|press)\s+\w*$/.test(statement))
    return [item('at', CompletionItemKind.Keyword, 'the rate, level or pressure')];
  const hasEnd = /\b(?:until|for)\b/.test(statement);
  const own = /^\s*drive\b/.test(statement)
    ? driveSnippets.filter(({ label }) => !hasOption(statement, label))
    : /^\s*(?:pulse|titrate)\b/.test(statement)
      ? pulseSnippets
      : /^\s*impedance\b.*\bto\b/.test(statement)
        ? impedanceSnippets
        : [];
  return forms([...own, ...modifierSnippets.filter(({ label }) => label !== 'or' || hasEnd)]);
}

/** Options of a drive stand once each: `positive charges` excludes `positive discharges` as well. */
function hasOption(statement: string, label: string): boolean {
  const [word = ''] = label.split(' ');
  const kind = word === 'stepwise' || word === 'linear' ? '(?:stepwise|linear)' : word;
  return new RegExp(String.raw`"\s.*\b${kind}\s`).test(statement);
}

function forms(list: readonly Snippet[]): CompletionItem[] {
  return ranked(
    list.map(({ label, template, documentation }) => snippet(label, withTabStops(template), documentation)),
    0,
  );
}

function examples(list: readonly (readonly [string, string])[]): CompletionItem[] {
  return ranked(
    list.map(([text, meaning]) => ({
      ...item(text, CompletionItemKind.Value, meaning),
      insertText: text,
    })),
    0,
  );
}
