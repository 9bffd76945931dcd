// What an open document can see, made once for each of its syntax trees: completion asks at every keystroke.

import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { File } from '../generated/ast.ts';
import type { Environment } from '../lowering/environment.ts';
import { createEnvironment } from '../lowering/environment.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { CellServices } from '../services/cell-services.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { parseLibrary } from '../services/parse-files.ts';
import { resolveUri } from '../services/resolve-uri.ts';

export interface DocumentEnvironment {
  readonly file: ParsedFile;
  readonly environment: Environment;
  /** Files of the workspace that the document does not import. */
  readonly others: readonly ParsedFile[];
}

interface Remembered extends DocumentEnvironment {
  /** Trees of the workspace it was made from: imports may have changed since. */
  readonly trees: readonly File[];
}

const remembered = new WeakMap<File, Remembered>();

export function environmentOf(services: CellServices, document: LangiumDocument): DocumentEnvironment {
  const root = document.parseResult.value as File;
  const workspace = workspaceFiles(services, document);
  const known = remembered.get(root);
  if (known !== undefined && sameTrees(known.trees, workspace)) return known;
  const file = parsedFile(document);
  const imports = importsOf(services, file);
  const made: Remembered = {
    file,
    environment: createEnvironment(
      file,
      imports,
      parseLibrary(services).filter((own) => own.uri !== file.uri),
    ),
    others: workspace.map(parsedFile).filter((other) => imports.every((own) => own.uri !== other.uri)),
    trees: workspace.map((own) => own.parseResult.value as File),
  };
  remembered.set(root, made);
  return made;
}

function parsedFile(document: LangiumDocument): ParsedFile {
  const { parseResult } = document as LangiumDocument<File>;
  return {
    uri: document.uri.toString(),
    text: document.textDocument.getText(),
    root: parseResult.value,
    result: parseResult,
  };
}

function workspaceFiles(services: CellServices, document: LangiumDocument): readonly LangiumDocument[] {
  return services.shared.workspace.LangiumDocuments.all
    .filter((own) => own !== document && !isLibraryUri(own.uri.toString()))
    .toArray();
}

function sameTrees(trees: readonly File[], documents: readonly LangiumDocument[]): boolean {
  return trees.length === documents.length && documents.every((own, i) => own.parseResult.value === trees[i]);
}

/** What the file imports and what those import, nearest first, as far as it is loaded. */
function importsOf(services: CellServices, file: ParsedFile): readonly ParsedFile[] {
  const found: ParsedFile[] = [];
  const seen = new Set([file.uri]);
  const queue = [file];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { path } of next.root.imports) {
      if (typeof path !== 'string') continue;
      const uri = resolveUri(next.uri, path);
      const document = seen.has(uri)
        ? undefined
        : services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
      if (document === undefined) continue;
      seen.add(uri);
      const parsed = parsedFile(document);
      found.push(parsed);
      queue.push(parsed);
    }
  }
  return found;
}
