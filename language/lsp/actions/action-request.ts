// What every code action works on: the document, the place, and how its text is laid out.

import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { CodeAction, CodeActionParams, Diagnostic, TextEdit } from 'vscode-languageserver';
import type { File } from '../../generated/ast.ts';
import type { CheckedDocument } from '../../services/checked-documents.ts';
import type { CellServices } from '../../services/cell-services.ts';
import type { FileSymbols } from '../file-symbols.ts';
import type { SymbolIndex } from '../symbol-index.ts';

export interface ActionRequest {
  readonly services: CellServices;
  readonly index: SymbolIndex;
  readonly document: LangiumDocument;
  readonly uri: string;
  readonly root: File;
  readonly text: string;
  readonly symbols: FileSymbols;
  /** Of the current text; undefined where it has not been checked. */
  readonly checked: CheckedDocument | undefined;
  readonly start: number;
  readonly end: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Innermost node at the start of the selection. */
  readonly node: AstNode | undefined;
  readonly layout: Layout;
}

export interface Layout {
  readonly eol: string;
  /** One level of indentation. */
  readonly indent: string;
}

/** Offers what can be done at a place. Never throws on a half-typed text. */
export type ActionSource = (request: ActionRequest) => readonly CodeAction[];

export function createActionRequest(
  services: CellServices,
  index: SymbolIndex,
  checked: CheckedDocument | undefined,
  document: LangiumDocument,
  params: CodeActionParams,
): ActionRequest {
  const text = document.textDocument.getText();
  const root = document.parseResult.value as File;
  const start = document.textDocument.offsetAt(params.range.start);
  return {
    services,
    index,
    document,
    uri: document.uri.toString(),
    root,
    text,
    symbols: index.symbolsOf(document),
    checked: checked?.text === text ? checked : undefined,
    start,
    end: document.textDocument.offsetAt(params.range.end),
    diagnostics: params.context.diagnostics,
    node: nodeAt(root, start),
    layout: layoutOf(text),
  };
}

export function layoutOf(text: string): Layout {
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', indent: /^\t/m.test(text) ? '\t' : '  ' };
}

export function nodeAt(root: File, offset: number): AstNode | undefined {
  const cst = root.$cstNode;
  if (cst === undefined) return undefined;
  return (
    CstUtils.findLeafNodeAtOffset(cst, offset) ??
    (offset > 0 ? CstUtils.findLeafNodeAtOffset(cst, offset - 1) : undefined)
  )?.astNode;
}

/** The innermost node of a kind around the place. */
export function around<T extends AstNode>(request: ActionRequest, is: (node: unknown) => node is T): T | undefined {
  return request.node === undefined ? undefined : AstUtils.getContainerOfType(request.node, is);
}

/** An edit by offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** An action that edits this file; none where there is nothing to edit. */
export function action(
  { document, uri }: ActionRequest,
  title: string,
  kind: string,
  edits: readonly OffsetEdit[],
  more: Partial<CodeAction> = {},
): readonly CodeAction[] {
  if (edits.length === 0) return [];
  const changes = edits.map(({ start, end, newText }): TextEdit => ({
    range: { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) },
    newText,
  }));
  return [{ title, kind, ...more, edit: { changes: { [uri]: changes } } }];
}

/** Blanks at the start of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(lineStart(text, offset));
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line break that ends the line of an offset. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Lines with two blanks a level, indented as the file does it. */
export function indented(lines: readonly string[], at: string, { eol, indent }: Layout): string {
  return lines
    .map((line) => {
      const own = /^(?: {2})*/.exec(line)?.[0] ?? '';
      return line === '' ? '' : at + indent.repeat(own.length / 2) + line.slice(own.length);
    })
    .join(eol);
}
