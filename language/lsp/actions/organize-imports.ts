// Imports: those that are used, each once, in order; and what is missing but stands in another file of the workspace.

import type { LangiumDocument } from 'langium';
import { URI, UriUtils } from 'langium';
import type { CodeAction } from 'vscode-languageserver';
import type { File, Import } from '../../generated/ast.ts';
import { isLibraryUri } from '../../services/library-files.ts';
import { resolveUri } from '../../services/resolve-uri.ts';
import { organizeImportsKind } from '../code-action-kinds.ts';
import type { UnknownName } from '../occurrence.ts';
import type { ActionRequest, OffsetEdit } from './action-request.ts';
import { action, lineEnd, lineStart } from './action-request.ts';

export function organizeImportsActions(request: ActionRequest): readonly CodeAction[] {
  const { root, symbols } = request;
  const used = usedUris(request);
  const kept = new Map<string, string>();
  for (const node of root.imports) {
    const { path } = node;
    if (typeof path !== 'string' || path === '') continue;
    const uri = resolveUri(request.uri, path);
    const reach = reachOf(request, uri);
    // A file that is not there is reported at its import, which therefore stays.
    const isKept = reach === undefined || reach.some((own) => used.has(own));
    if (isKept && !kept.has(uri)) kept.set(uri, `import "${path}"${commentBehind(request.text, node)}`);
  }
  for (const name of symbols.unknown) {
    const [only, ...others] = holdersOf(request, name);
    if (only !== undefined && others.length === 0 && !kept.has(only))
      kept.set(only, `import "${pathTo(request, only)}"`);
  }
  const lines = [...kept.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return action(request, 'Organize imports', organizeImportsKind, importEdits(request, lines));
}

/** `Import "materials.cell"` for a name that another file of the workspace declares. */
export function addImportActions(request: ActionRequest): readonly CodeAction[] {
  return request.diagnostics.flatMap((diagnostic) => {
    const offset = request.document.textDocument.offsetAt(diagnostic.range.start);
    const unknown = request.symbols.unknown.find((own) => own.place.start === offset);
    if (unknown === undefined || !/^names\/unknown-/.test(String(diagnostic.code))) return [];
    return holdersOf(request, unknown).flatMap((uri) => {
      const path = pathTo(request, uri);
      return action(
        request,
        `Import "${path}", which declares \`${unknown.name}\``,
        'quickfix',
        [addition(request, path)],
        {
          diagnostics: [diagnostic],
        },
      );
    });
  });
}

/** Files whose declarations this file names. */
function usedUris({ symbols, uri }: ActionRequest): ReadonlySet<string> {
  const uris = symbols.occurrences.flatMap(({ target }) =>
    target.kind === 'file' || target.at === undefined ? [] : [target.at.uri],
  );
  return new Set(uris.filter((own) => own !== uri));
}

/** A file and what it imports itself; undefined where it is not there. */
function reachOf({ index }: ActionRequest, uri: string): readonly string[] | undefined {
  if (index.document(uri) === undefined) return undefined;
  const seen = new Set([uri]);
  for (const own of seen) {
    const document = index.document(own) as LangiumDocument<File> | undefined;
    for (const { path } of document?.parseResult.value.imports ?? [])
      if (typeof path === 'string') seen.add(resolveUri(own, path));
  }
  return [...seen];
}

function holdersOf({ index, uri }: ActionRequest, { type, name }: UnknownName): readonly string[] {
  return index
    .documents()
    .filter((own) => own.uri.toString() !== uri && !isLibraryUri(own.uri.toString()))
    .filter((own) =>
      (own.parseResult.value as File).declarations.some((node) => node.$type === type && node.name === name),
    )
    .map((own) => own.uri.toString());
}

function pathTo({ uri }: ActionRequest, other: string): string {
  return UriUtils.relative(UriUtils.dirname(URI.parse(uri)), URI.parse(other));
}

function importEdits(request: ActionRequest, lines: readonly string[]): readonly OffsetEdit[] {
  const { root, text, layout } = request;
  const [first, ...others] = root.imports;
  const block = lines.join(layout.eol);
  if (first?.$cstNode === undefined) {
    return lines.length === 0 ? [] : [{ start: 0, end: 0, newText: block + layout.eol + layout.eol }];
  }
  if (
    root.imports.map((node) => (node.$cstNode?.text ?? '') + commentBehind(text, node)).join('\n') === lines.join('\n')
  )
    return [];
  const removed = others.flatMap((node) => importLine(text, node));
  const own = importLine(text, first)[0];
  if (own === undefined) return [];
  const newText = lines.length === 0 ? '' : block + (text.slice(own.start, own.end).endsWith('\n') ? layout.eol : '');
  return [{ ...own, newText }, ...removed];
}

/** The line of an import with a comment behind it; the import alone where it shares its line. */
function importLine(text: string, { $cstNode: cst }: Import): readonly OffsetEdit[] {
  if (cst === undefined) return [];
  const start = lineStart(text, cst.offset);
  const end = lineEnd(text, cst.end);
  const isAlone = text.slice(start, cst.offset).trim() === '' && /^\s*(?:\/\/|$)/.test(text.slice(cst.end, end));
  return [isAlone ? { start, end, newText: '' } : { start: cst.offset, end: cst.end, newText: '' }];
}

function addition({ root, text, layout }: ActionRequest, path: string): OffsetEdit {
  const last = root.imports[root.imports.length - 1]?.$cstNode;
  if (last === undefined) return { start: 0, end: 0, newText: `import "${path}"${layout.eol}${layout.eol}` };
  const line = lineEnd(text, last.end);
  const isEnded = text.slice(last.end, line).includes('\n');
  return isEnded
    ? { start: line, end: line, newText: `import "${path}"${layout.eol}` }
    : { start: last.end, end: last.end, newText: `${layout.eol}import "${path}"` };
}

/** ` // ours` behind an import on its line. */
function commentBehind(text: string, { $cstNode: cst }: Import): string {
  return cst === undefined
    ? ''
    : (/^[ \t]*\/\/.*/.exec(text.slice(cst.end, lineEnd(text, cst.end)))?.[0].trimEnd() ?? '');
}
