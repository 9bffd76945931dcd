// Texts to syntax trees: the library once, imports through the host.

import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { Data, DriveAction, File, Table } from '../generated/ast.ts';
import { isData, isDriveAction, isTable } from '../generated/ast.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { CellServices } from './cell-services.ts';
import { declaredKeys, libraryUri } from './library-files.ts';
import { resolveUri } from './resolve-uri.ts';

/** Reads a file's text; undefined where there is none. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

export function parseText(services: CellServices, uri: string, text: string): ParsedFile {
  const result = services.cell.parser.LangiumParser.parse<File>(text);
  return { uri, text, root: result.value, result };
}

const libraries = new WeakMap<CellServices, readonly ParsedFile[]>();

/** The built-in library; a file is parsed when something in it is used, or by the workspace where there is one. */
export function parseLibrary(services: CellServices): readonly ParsedFile[] {
  let files = libraries.get(services);
  if (files === undefined) {
    files = services.context.libraryFiles.map((file) => {
      const uri = libraryUri(file);
      const document = services.shared.workspace.LangiumDocuments.getDocument(uri) as LangiumDocument<File> | undefined;
      if (document === undefined) return unparsed(services, uri.toString(), file.text);
      return { uri: uri.toString(), text: file.text, root: document.parseResult.value, result: document.parseResult };
    });
    libraries.set(services, files);
  }
  return files;
}

/** Most cells need a few files of the library, and parsing all of them takes longer than the rest of a check. */
function unparsed(services: CellServices, uri: string, text: string): ParsedFile {
  let parsed: ParsedFile | undefined;
  const whole = (): ParsedFile => (parsed ??= parseText(services, uri, text));
  return {
    uri,
    text,
    declared: declaredKeys(text),
    get root() {
      return whole().root;
    },
    get result() {
      return whole().result;
    },
  };
}

export interface Imports {
  readonly files: readonly ParsedFile[];
  /** Paths as written that could not be read. */
  readonly missing: readonly string[];
}

const imported = new WeakMap<CellServices, Map<string, ParsedFile>>();

/** The same object as long as the text is the same, so that what was lowered from it can be kept. */
function parseImport(services: CellServices, uri: string, text: string): ParsedFile {
  const known = imported.get(services) ?? new Map<string, ParsedFile>();
  imported.set(services, known);
  const before = known.get(uri);
  if (before?.text === text) return before;
  const parsed = parseText(services, uri, text);
  known.set(uri, parsed);
  return parsed;
}

/** Files that `file` imports, and those they import, nearest first; circles are cut. */
export async function readImports(services: CellServices, file: ParsedFile, read: ReadFile): Promise<Imports> {
  const files: ParsedFile[] = [];
  const missing: string[] = [];
  const seen = new Set([file.uri]);
  const queue: ParsedFile[] = [file];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { path } of next.root.imports) {
      if (typeof path !== 'string') continue;
      const uri = resolveUri(next.uri, path);
      if (seen.has(uri)) continue;
      seen.add(uri);
      const text = await read(uri);
      if (text === undefined) {
        if (next === file) missing.push(path);
        continue;
      }
      const parsed = parseImport(services, uri, text);
      files.push(parsed);
      queue.push(parsed);
    }
  }
  return { files, missing };
}

const namesFile = /\b(?:table|drive)\s*"|\bdata\s+\w+\s*=\s*\w+\s*"/;

/** What names a file of numbers. */
export function filesNamed(file: ParsedFile): readonly (Table | Data | DriveAction)[] {
  // Few files do; a look at the text spares the others the walk over every node.
  if (!namesFile.test(file.text)) return [];
  return AstUtils.streamAst(file.root)
    .filter((own): own is Table | Data | DriveAction => isTable(own) || isData(own) || isDriveAction(own))
    .toArray();
}

/** Texts of the files that tables, data and drives name, by the uri of the file and the path as written. */
export async function readTables(files: readonly ParsedFile[], read: ReadFile): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files) {
    for (const node of filesNamed(file)) {
      if (typeof node.file !== 'string') continue;
      const text = await read(resolveUri(file.uri, node.file));
      if (text !== undefined) texts.set(`${file.uri} ${node.file}`, text);
    }
  }
  return texts;
}
