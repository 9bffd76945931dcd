// A finding as the editor's protocol has it.

import type { TextDocument } from 'langium';
import { URI } from 'langium';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver';
import { DiagnosticTag } from 'vscode-languageserver';
import type { LocatedFinding } from '../check-text.ts';
import type { Fix, Place, Severity } from '../finding.ts';
import type { CellServices } from '../services/cell-services.ts';
import { pageUri } from '../services/virtual-documents.ts';

/** Numbers of the protocol. */
const severities: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** What travels with a diagnostic to the code actions. */
export interface DiagnosticData {
  readonly code: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

export function toDiagnostic(found: LocatedFinding, document: TextDocument, services: CellServices): Diagnostic {
  const { start, end } = found.range;
  const range: Range = {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
  const data: DiagnosticData = { code: found.code, fixes: found.fixes.flatMap((fix) => toEdits(fix, document)) };
  return {
    range,
    severity: severities[found.severity],
    code: found.code,
    codeDescription: { href: pageUri(found.code) },
    source: 'cellwright',
    ...(found.code === 'structure/unused' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    message: [found.message, found.why, found.help === undefined ? undefined : `help: ${found.help}`]
      .filter((line) => line !== undefined)
      .join('\n'),
    relatedInformation: found.related.flatMap((own) => relatedTo(own.at, own.note, document, services)),
    data,
  };
}

function toEdits(fix: Fix, document: TextDocument): DiagnosticData['fixes'] {
  const edits = fix.edits.flatMap((edit) =>
    'uri' in edit.at ? [{ range: rangeIn(document, edit.at.start, edit.at.end), newText: edit.newText }] : [],
  );
  return edits.length === fix.edits.length ? [{ title: fix.title, preferred: fix.preferred, edits }] : [];
}

function relatedTo(
  place: Place,
  note: string,
  document: TextDocument,
  services: CellServices,
): DiagnosticRelatedInformation[] {
  if (!('uri' in place)) return [];
  const own =
    place.uri === document.uri
      ? document
      : services.shared.workspace.LangiumDocuments.getDocument(URI.parse(place.uri))?.textDocument;
  return own === undefined
    ? []
    : [{ location: { uri: place.uri, range: rangeIn(own, place.start, place.end) }, message: note }];
}

function rangeIn(document: TextDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
