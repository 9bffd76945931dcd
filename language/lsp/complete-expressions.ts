// Names and functions in a formula: arguments of the property, `let`s, other properties, dotted paths, constants.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { prettyUnit } from '../../quantity/print.ts';
import { argumentMeanings, isArgument } from '../lowering/arguments.ts';
import { constants } from '../lowering/constants.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { membersOf } from '../lowering/part-block.ts';
import { findPart, pathCandidates } from '../lowering/resolve-path.ts';
import { findProperty } from '../schema/schema.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked, snippet } from './completion-item.ts';
import { functionSignatures, signatureLabel } from './function-signatures.ts';

export function completeExpression(place: CompletionPlace): CompletionItem[] {
  const dotted = /([A-Za-z_][\w[\].]*)\.(\w*)$/.exec(place.statement);
  const part = place.part;
  if (dotted !== null) return pathItems(part?.context.root, dotted[1] ?? '');
  const declared = /(?:^|\n|\s)\w+\s*\(([^()=]*)\)\s*=(?!=)[^=]*$/.exec(place.statement)?.[1] ?? '';
  return [
    ...ranked(argumentItems(declared), 1),
    ...ranked(part === undefined ? [] : letItems(part), 2),
    ...ranked(part === undefined ? [] : propertyItems(part, place.property?.name), 3),
    ...ranked(functionItems('value'), 4),
    ...ranked(constantItems(), 5),
    ...ranked([snippet('table', 'table { ${1:0}: ${2:4.3 V}  ${3:1}: ${4:3.5 V} }', 'A table of values.')], 6),
  ];
}

/** What may follow a dotted path, segment by segment. */
export function pathItems(root: PartBlock | undefined, path: string): CompletionItem[] {
  if (root === undefined) return [];
  const segments = path === '' ? [] : path.split('.');
  if (segments.length === 1 && segments[0] === 'interface') return ['anode', 'cathode'].map((side) => partItem(side));
  const block = findPart(root, segments);
  if (block === undefined) return [];
  const last = segments.at(-1);
  return ranked(
    pathCandidates(block)
      .map((name) => (last === undefined ? name : name.replace(`${last}.`, '')))
      .map((name) => {
        const property = findProperty(block.schema, name);
        const isPart = property === undefined || property.type.kind === 'part' || property.type.kind === 'material';
        if (isPart) return partItem(name);
        const { type } = property;
        const unit = type.kind === 'quantity' || type.kind === 'range' ? prettyUnit(type.unit) : type.kind;
        return item(name, CompletionItemKind.Property, unit, property.documentation);
      }),
    0,
  );
}

/** A segment that is not the last: its dot comes with it, and the menu opens again. */
function partItem(name: string): CompletionItem {
  return {
    ...item(name, CompletionItemKind.Module, 'part of the cell'),
    insertText: `${name}.`,
    command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
  };
}

/** `value` in formulas, `result` about columns of a run. */
export function functionItems(use: 'value' | 'result'): CompletionItem[] {
  return functionSignatures
    .filter((own) => own.use === use)
    .map((own) => ({
      ...item(own.name, CompletionItemKind.Function, signatureLabel(own), own.documentation),
      insertText: `${own.name}($1)`,
      insertTextFormat: InsertTextFormat.Snippet,
      command: { title: 'Arguments', command: 'editor.action.triggerParameterHints' },
    }));
}

function argumentItems(declared: string): CompletionItem[] {
  return declared
    .split(',')
    .map((own) => own.trim())
    .filter(isArgument)
    .map((name) => {
      const { unit, meaning } = argumentMeanings[name];
      return item(name, CompletionItemKind.Variable, unit === '' ? meaning : `${meaning} in ${prettyUnit(unit)}`);
    });
}

function letItems(part: PartBlock): CompletionItem[] {
  const found = [part, part.context.root].flatMap((own) => (own === undefined ? [] : membersOf(own, 'Let')));
  return [...new Set(found.map(({ node }) => node.name))]
    .filter((name) => typeof name === 'string')
    .map((name) => item(name, CompletionItemKind.Variable, 'name in this block'));
}

/** Quantities of the part that have a value, the one that is being written left out. */
function propertyItems(part: PartBlock, writing: string | undefined): CompletionItem[] {
  const given = new Set(membersOf(part, 'Property').map(({ node }) => node.name));
  return part.schema.properties
    .filter((own) => own.type.kind === 'quantity' && own.name !== writing && given.has(own.name))
    .map((own) =>
      item(
        own.name,
        CompletionItemKind.Property,
        own.type.kind === 'quantity' ? prettyUnit(own.type.unit) : '',
        own.documentation,
      ),
    );
}

function constantItems(): CompletionItem[] {
  return [...constants]
    .filter(([name]) => name !== 'C')
    .map(([name, { documentation }]) => item(name, CompletionItemKind.Constant, documentation));
}
