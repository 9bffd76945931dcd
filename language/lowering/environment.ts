// What a file can see: its own declarations, those of the files it imports, and the library. The nearer one wins.

import type { Cell, Data, Declaration, Material, Protocol, Simulation, Source } from '../generated/ast.ts';
import type { ParsedFile } from './parsed-file.ts';

/** A declaration together with the file it stands in. */
export interface Located<T extends Declaration> {
  readonly node: T;
  readonly file: ParsedFile;
}

interface NamedDeclarations {
  readonly Cell: Cell;
  readonly Data: Data;
  readonly Material: Material;
  readonly Protocol: Protocol;
  readonly Simulation: Simulation;
  readonly Source: Source;
}
export type DeclarationType = keyof NamedDeclarations;

export interface Environment {
  readonly file: ParsedFile;
  /** Texts of tables in files, by the path as written. */
  readonly tables: { get(path: string): string | undefined };
  find<T extends DeclarationType>(type: T, name: string, from?: ParsedFile): Located<NamedDeclarations[T]> | undefined;
  names(type: DeclarationType): readonly string[];
}

/** `imports` and `library` in the order in which they are searched. */
export function createEnvironment(
  file: ParsedFile,
  imports: readonly ParsedFile[],
  library: readonly ParsedFile[],
  tables: ReadonlyMap<string, string> = new Map(),
): Environment {
  const index = new Map<string, Located<Declaration>>();
  for (const parsed of [file, ...imports, ...library])
    for (const [key, located] of declarationsOf(parsed)) if (!index.has(key)) index.set(key, located);
  const names = new Map<string, readonly string[]>();
  return {
    file,
    tables,
    find(type, name, from) {
      const key = `${type} ${name}`;
      const own = from === undefined ? undefined : declarationsOf(from).get(key);
      const located = own ?? index.get(key);
      return located as ReturnType<Environment['find']> as never;
    },
    names(type) {
      let known = names.get(type);
      if (known === undefined) {
        known = [...index.keys()].flatMap((key) => (key.startsWith(`${type} `) ? [key.slice(type.length + 1)] : []));
        names.set(type, known);
      }
      return known;
    },
  };
}

const indices = new WeakMap<ParsedFile, ReadonlyMap<string, Located<Declaration>>>();

/** The declarations of a file by type and name; the first of a name counts. */
function declarationsOf(file: ParsedFile): ReadonlyMap<string, Located<Declaration>> {
  let index = indices.get(file);
  if (index === undefined) {
    index = file.declared === undefined ? parsedDeclarations(file) : unparsedDeclarations(file, file.declared);
    indices.set(file, index);
  }
  return index;
}

function parsedDeclarations(file: ParsedFile): ReadonlyMap<string, Located<Declaration>> {
  const own = new Map<string, Located<Declaration>>();
  for (const node of file.root.declarations) {
    if (typeof node.name !== 'string' || node.name === '') continue;
    const key = `${node.$type} ${node.name}`;
    if (!own.has(key)) own.set(key, { node, file });
  }
  return own;
}

/** The file is parsed when the node of one of its declarations is asked for. */
function unparsedDeclarations(
  file: ParsedFile,
  declared: readonly string[],
): ReadonlyMap<string, Located<Declaration>> {
  let parsed: ReadonlyMap<string, Located<Declaration>> | undefined;
  const nodeOf = (key: string): Declaration => {
    parsed ??= parsedDeclarations(file);
    const found = parsed.get(key);
    if (found === undefined) throw new Error(`${file.uri} does not declare ${key}`);
    return found.node;
  };
  return new Map(
    declared.map((key) => [
      key,
      {
        file,
        get node() {
          return nodeOf(key);
        },
      },
    ]),
  );
}
