// What may stand behind `=`: values to start from with their sources, materials, parts, choices, declarations.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { findInLayers, type PartBlock } from '../lowering/part-block.ts';
import { textOf } from '../lowering/parsed-file.ts';
import { evidenceOf, sourceText } from '../lowering/provenance.ts';
import { exampleOf } from '../lowering/report-missing.ts';
import type { DeclarationType } from '../lowering/environment.ts';
import type { PropertySchema } from '../schema/property.ts';
import { offered, withImport } from './auto-import.ts';
import { completeExpression } from './complete-expressions.ts';
import { completeMaterials } from './complete-materials.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked, snippet, withTabStops } from './completion-item.ts';
import { linkDois } from './link-dois.ts';
import { rangeInWords } from './range-bar.ts';
import { partTemplates } from './snippets.ts';

export function completeValues(place: CompletionPlace, property: PropertySchema): CompletionItem[] {
  const { type } = property;
  switch (type.kind) {
    case 'material':
      return completeMaterials(place, type.of);
    case 'part':
      return Object.keys(type.options).map((option) => partItem(place, option, property));
    case 'choice':
      return type.values.map((value) => item(value, CompletionItemKind.EnumMember, property.name));
    case 'fixture':
      return [
        item('constant_pressure', CompletionItemKind.EnumMember, 'a press or a soft spring'),
        item('fixed_gap', CompletionItemKind.EnumMember, 'the stack cannot grow'),
        snippet('spring', 'spring(stiffness = ${1:0.5} MPa/um)', 'A fixture that answers the breathing of the stack.'),
      ];
    case 'declaration':
      return declarations(place, type.of === 'cell' ? 'Cell' : type.of === 'protocol' ? 'Protocol' : 'Simulation');
    case 'truth':
      return ['true', 'false'].map((value) => item(value, CompletionItemKind.Keyword, ''));
    case 'range':
      return ranked(rangeItems(property), 0);
    case 'quantity':
      return [...ranked(valueItems(place, property), 0), ...completeExpression(place)];
    case 'text':
      return [];
  }
}

/** Cells, protocols, simulations, data: those of this file first. */
export function declarations(place: CompletionPlace, type: DeclarationType): CompletionItem[] {
  const found = offered(place, type);
  const own = found.filter(({ file }) => file.uri === place.uri);
  const others = found.filter(({ file }) => file.uri !== place.uri);
  return ranked(
    [...own, ...others].map((from) =>
      withImport(
        {
          ...item(from.node.name, CompletionItemKind.Class, type.toLowerCase()),
          labelDetails: { description: from.file.uri.replace(/^.*\//, '') },
        },
        from,
      ),
    ),
    0,
  );
}

function partItem(place: CompletionPlace, option: string, property: PropertySchema): CompletionItem {
  const root = place.part?.context.root;
  const isWet = root !== undefined && findInLayers(root, 'electrolyte') !== undefined;
  const key = option === 'composite' && isWet ? 'wetComposite' : option;
  const template = Object.hasOwn(partTemplates, key)
    ? partTemplates[key as keyof typeof partTemplates].replace(/\n {2}/g, '\n')
    : `${option} {\n  $0\n}`;
  return snippet(option, withTabStops(template), property.documentation);
}

/** The library's value first, then the schema's default, then the middle of what is usual. */
function valueItems(place: CompletionPlace, property: PropertySchema): CompletionItem[] {
  const part = place.part;
  const brought = part === undefined ? undefined : broughtBy(part, property.name, place);
  const fallback = property.default;
  const range = rangeInWords(property.type);
  const middle = exampleOf(omitDefault(property));
  return [
    ...(brought === undefined ? [] : [brought]),
    ...(fallback === undefined
      ? []
      : [sourced(fallback.text, 'default', fallback.source, `${fallback.evidence}: ${fallback.source}`)]),
    ...(range === undefined || middle === fallback?.text
      ? []
      : [
          {
            ...item(middle, CompletionItemKind.Value, 'middle of the usual range', range),
            labelDetails: { description: 'no source' },
          },
        ]),
  ];
}

/** A value that the material or the cell that is extended gives, to be changed from there. */
function broughtBy(part: PartBlock, name: string, place: CompletionPlace): CompletionItem | undefined {
  // The first layer is the block that is being written.
  const found = findInLayers({ ...part, layers: part.layers.slice(1) }, name);
  if (found?.value === undefined || found.parameters.length > 0) return undefined;
  const source =
    found.sourceKey === undefined ? undefined : place.environment.find('Source', found.sourceKey, found.file)?.node;
  const text = textOf(found.value);
  if (text.length > 40) return undefined;
  return source === undefined
    ? { ...item(text, CompletionItemKind.Value, found.origin), labelDetails: { description: 'no source given' } }
    : sourced(text, found.origin, sourceText(source), `${evidenceOf(source)}: ${sourceText(source)}`);
}

function sourced(text: string, detail: string, source: string, documentation: string): CompletionItem {
  return {
    ...item(text, CompletionItemKind.Value, detail, linkDois(documentation)),
    labelDetails: { description: shortSource(source) },
  };
}

/** `Chen et al. 2020` of a whole reference. */
function shortSource(source: string): string {
  const author = /^([^,(]+)/.exec(source)?.[1]?.trim() ?? source;
  const year = /\((\d{4})\)/.exec(source)?.[1];
  return year === undefined ? author : `${author} ${year}`;
}

function rangeItems(property: PropertySchema): CompletionItem[] {
  const { type } = property;
  if (type.kind !== 'range' || type.plausible === undefined) return [];
  const unit = type.unit === '' ? '' : ` ${type.unit}`;
  const usual = property.name === 'voltage_window' ? ([2.5, 4.2] as const) : type.plausible;
  return [
    snippet(
      `${usual[0]}${unit} .. ${usual[1]}${unit}`,
      withTabStops(`{{${usual[0]}${unit}}} .. {{${usual[1]}${unit}}}`),
      rangeInWords(type) ?? '',
    ),
  ];
}

function omitDefault({ default: _default, ...rest }: PropertySchema): PropertySchema {
  return rest;
}
