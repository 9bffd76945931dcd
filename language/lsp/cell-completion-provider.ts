// Completion: what may stand at the cursor, the most usual first. Which list it is follows from the words before it.

import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { evidenceOf, sourceText } from '../lowering/provenance.ts';
import { materialKinds } from '../schema/property.ts';
import type { EditorServices } from '../services/checked-documents.ts';
import { completeComment } from './complete-comments.ts';
import { completeExpression } from './complete-expressions.ts';
import { completeMaterials } from './complete-materials.ts';
import { completeNames } from './complete-names.ts';
import { completeSteps } from './complete-steps.ts';
import { completeStudy } from './complete-studies.ts';
import { completeUnits } from './complete-units.ts';
import { completeValues, declarations } from './complete-values.ts';
import { item, ranked, snippet, withTabStops } from './completion-item.ts';
import { completionPlace, type CompletionPlace } from './completion-place.ts';
import { relativePath } from './auto-import.ts';
import { linkDois } from './link-dois.ts';
import { declarationSnippets, memberSnippets, type Snippet } from './snippets.ts';

export class CellCompletionProvider implements CompletionProvider {
  /** No commit characters: `.` and `(` belong to numbers and formulas. */
  readonly completionOptions = { triggerCharacters: [' ', '=', '.', '"'] };
  readonly #services: () => EditorServices;

  constructor(services: () => EditorServices) {
    this.#services = services;
  }

  getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList {
    const services = this.#services();
    const place = completionPlace(services, document, params);
    const comment = completeComment(place, services.checked.latest(place.uri));
    return { isIncomplete: false, items: comment ?? itemsAt(place) };
  }
}

function itemsAt(place: CompletionPlace): CompletionItem[] {
  const { before, statement, block, schema, property } = place;
  if (/^[^"]*"[^"]*(?:"[^"]*"[^"]*)*$/.test(before)) return completeFile(place);
  const units = completeUnits(place);
  if (units !== undefined) return units;
  if (/\bfrom\s+\w*$/.test(statement) && !/^\s*impedance\b/.test(statement)) return sources(place);
  if (/\bextends\s+\w*$/.test(before)) return extended(place);
  if (/^\s*material\s+\w+\s*:\s*\w*$/.test(before))
    return ranked(
      materialKinds.map((own) => item(own, CompletionItemKind.EnumMember, 'kind of material')),
      0,
    );
  if (block.$type === 'Protocol') return completeSteps(place);
  const study = completeStudy(place);
  if (study !== undefined) return study;
  if (property !== undefined) return afterEquals(place);
  if (/^\s*let\s+\w+\s*=/.test(statement)) return completeExpression(place);
  const role = /^\s*(\w+)\s+\w*$/.exec(statement)?.[1];
  const component = schema?.components?.find((own) => own.role === role);
  if (component !== undefined) return completeMaterials(place, component.of);
  if (!/(?:^|\s)\w*$/.test(statement)) return [];
  return beginnings(place);
}

/** Where a declaration, a property or a line may begin. */
function beginnings(place: CompletionPlace): CompletionItem[] {
  const { block, schema, statement } = place;
  if (!/^\s*\w*$/.test(statement)) return [];
  if (block.$type === 'File') return forms(declarationSnippets(knownNames(place)), 0);
  const names = schema === undefined ? [] : completeNames(place, schema);
  if (block.$type === 'Body' || block.$type === 'Protocol') return names;
  return [...forms(memberSnippets[block.$type], 2), ...names];
}

/** Behind `=`: a value at first, more of the formula or its source later. */
function afterEquals(place: CompletionPlace): CompletionItem[] {
  const { statement, property, schema } = place;
  if (property === undefined) return [];
  if (/=\s*\w*$/.test(statement)) return completeValues(place, property);
  if (property.type.kind !== 'quantity' && property.type.kind !== 'range') return [];
  const isOpen = /(?:[-+*/^(,<>]|\.\.)\s*\w*$|[A-Za-z_][\w\]]*\.\w*$/.test(statement);
  if (isOpen) return completeExpression(place);
  const follows = [
    { ...item('from', CompletionItemKind.Keyword, 'the source of the value'), insertText: 'from ' },
    ...(property.type.kind === 'quantity' && property.type.arguments?.includes('T') === true
      ? [snippet('arrhenius', 'arrhenius ${1:30 kJ/mol}', 'Scales the value with temperature.')]
      : []),
  ];
  if (!/\s\w*$/.test(statement)) return [];
  // Several properties may stand on one line.
  return [...ranked(follows, 0), ...(schema === undefined ? [] : completeNames(place, schema))];
}

/** Sources of this file first. */
function sources(place: CompletionPlace): CompletionItem[] {
  const { environment, uri } = place;
  const found = environment.names('Source').flatMap((name) => environment.find('Source', name) ?? []);
  const own = found.filter(({ file }) => file.uri === uri);
  return ranked(
    [...own, ...found.filter(({ file }) => file.uri !== uri)].map(({ node }) => ({
      ...item(node.name, CompletionItemKind.Reference, sourceText(node), linkDois(sourceText(node))),
      labelDetails: { description: evidenceOf(node) },
    })),
    0,
  );
}

function extended(place: CompletionPlace): CompletionItem[] {
  if (/^\s*cell\b/.test(place.before)) return declarations(place, 'Cell');
  const kind = /:\s*(\w+)\s+extends/.exec(place.before)?.[1];
  return completeMaterials(place, kind === undefined ? undefined : [kind]);
}

/** Files of the workspace behind `import "`; nothing in other texts. */
function completeFile({ before, rangeBefore, uri, others }: CompletionPlace): CompletionItem[] {
  const typed = /^\s*import\s+"([^"]*)$/.exec(before)?.[1];
  if (typed === undefined) return [];
  return others.map((file) => {
    const path = relativePath(uri, file.uri);
    return {
      ...item(path, CompletionItemKind.File, `${file.root.declarations.length} declarations`),
      textEdit: { range: rangeBefore(typed.length), newText: path },
    };
  });
}

function knownNames({ root }: CompletionPlace): Parameters<typeof declarationSnippets>[0] {
  const first = (type: string): string | undefined => root.declarations.find((own) => own.$type === type)?.name;
  return {
    cell: first('Cell') ?? 'lg_m50_chen2020',
    protocol: first('Protocol') ?? 'cycling',
    simulation: first('Simulation') ?? 'run',
    data: first('Data') ?? 'measured',
  };
}

function forms(list: readonly Snippet[], rank: number): CompletionItem[] {
  return ranked(
    list.map(({ label, template, documentation }) => snippet(label, withTabStops(template), documentation)),
    rank,
  );
}
