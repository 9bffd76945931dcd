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
  readonly tables: ReadonlyMap<string, string>;
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
  const order = [file, ...imports, ...library];
  const index = new Map<string, Located<Declaration>>();
  for (const parsed of order) {
    for (const node of parsed.root.declarations) {
      if (typeof node.name !== 'string' || node.name === '') continue;
      const key = `${node.$type} ${node.name}`;
      if (!index.has(key)) index.set(key, { node, file: parsed });
    }
  }
  return {
    file,
    tables,
    find(type, name, from) {
      const own = from?.root.declarations.find((node) => node.$type === type && node.name === name);
      const located =
        own !== undefined && from !== undefined ? { node: own, file: from } : index.get(`${type} ${name}`);
      return located as ReturnType<Environment['find']> as never;
    },
    names(type) {
      return [...index.values()].filter((located) => located.node.$type === type).map((located) => located.node.name);
    },
  };
}
