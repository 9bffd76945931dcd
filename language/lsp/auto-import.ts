// Declarations of other files of the workspace: choosing one adds the `import` it needs.

import { URI, UriUtils } from 'langium';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import type { Declaration, File } from '../generated/ast.ts';
import type { DeclarationType } from '../lowering/environment.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { CompletionPlace } from './completion-place.ts';

export interface Offered<T extends Declaration['$type']> {
  readonly node: Extract<Declaration, { $type: T }>;
  readonly file: ParsedFile;
  /** Left out where the declaration is visible already. */
  readonly edits?: TextEdit[];
}

/** Visible declarations first, then those an import would make visible. */
export function offered<T extends DeclarationType>(place: CompletionPlace, type: T): readonly Offered<T>[] {
  const { environment, others, root, uri } = place;
  const names = environment.names(type);
  const visible = names.flatMap((name): Offered<T>[] => {
    const located = environment.find(type, name);
    return located === undefined ? [] : [located as unknown as Offered<T>];
  });
  const known = new Set(names);
  const importable = others.flatMap((file) =>
    file.root.declarations.flatMap((node): Offered<T>[] =>
      node.$type === type && typeof node.name === 'string' && !known.has(node.name)
        ? [{ node: node as Extract<Declaration, { $type: T }>, file, edits: [importEdit(root, uri, file.uri)] }]
        : [],
    ),
  );
  return [...visible, ...importable];
}

/** The item with the import it needs, and where it comes from. */
export function withImport<T extends Declaration['$type']>(own: CompletionItem, from: Offered<T>): CompletionItem {
  if (from.edits === undefined) return own;
  return {
    ...own,
    additionalTextEdits: from.edits,
    labelDetails: { ...own.labelDetails, description: `import ${from.file.uri.replace(/^.*\//, '')}` },
  };
}

function importEdit(root: File, from: string, to: string): TextEdit {
  const last = root.imports.at(-1)?.$cstNode?.range.end;
  const at = last === undefined ? { line: 0, character: 0 } : { line: last.line + 1, character: 0 };
  return { range: { start: at, end: at }, newText: `import "${relativePath(from, to)}"\n` };
}

/** The path of a file as an import in another one writes it. */
export function relativePath(from: string, to: string): string {
  return UriUtils.relative(UriUtils.dirname(URI.parse(from)), URI.parse(to));
}
