// What collecting the names of a file needs at every place.

import type { AstNode } from 'langium';
import type { Cell } from '../generated/ast.ts';
import type { DeclarationType, Environment, Located } from '../lowering/environment.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import type { Occurrence, Target } from './occurrence.ts';

export interface SymbolCollector {
  readonly file: ParsedFile;
  readonly environment: Environment;
  add(node: AstNode, feature: string, target: Target | undefined, role?: Occurrence['role'], index?: number): void;
  addAt(node: AstNode, start: number, end: number, target: Target | undefined, role?: Occurrence['role']): void;
  /** A name of a declaration; where there is none it is remembered as unknown. */
  addDeclared(node: AstNode, feature: string, type: DeclarationType, name: string | undefined, index?: number): void;
  readonly partOf: (members: readonly AstNode[]) => PartBlock | undefined;
  /** The cell a study or a simulation is about, as a part. */
  rootOf(cell: Located<Cell> | undefined): PartBlock | undefined;
}
