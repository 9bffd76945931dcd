// Where completion was asked for: the words before the cursor, the block around it, and what the document can see.

import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { CompletionParams, Range } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import { isMaterial } from '../generated/ast.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import type { BlockSchema, PropertySchema } from '../schema/property.ts';
import { findProperty } from '../schema/schema.ts';
import type { EditorServices } from '../services/checked-documents.ts';
import { environmentOf, type DocumentEnvironment } from './document-environment.ts';
import { cellOfSimulation, partAt } from './part-at.ts';
import { mendedBlock } from './mended-block.ts';
import { enclosingAt, schemaOfBlock, type Enclosing } from './schema-at.ts';
import { statementBefore } from './statement-before.ts';

export interface CompletionPlace extends DocumentEnvironment {
  readonly root: File;
  readonly uri: string;
  /** 0-based line of the cursor, and what stands before the cursor on it. */
  readonly line: number;
  readonly before: string;
  /** What stands before the cursor in its statement, over several lines where it has them. */
  readonly statement: string;
  readonly block: Enclosing;
  readonly schema: BlockSchema | undefined;
  /** The property whose value is being written. */
  readonly property: PropertySchema | undefined;
  /** The last `characters` before the cursor. */
  readonly rangeBefore: (characters: number) => Range;
  /** The part of a cell or the material around the cursor. */
  readonly part: PartBlock | undefined;
  /** The cell that the study around the cursor is about. */
  readonly cell: () => PartBlock | undefined;
}

export function completionPlace(
  services: EditorServices,
  document: LangiumDocument,
  { position }: CompletionParams,
): CompletionPlace {
  const seen = environmentOf(services, document);
  const root = document.parseResult.value as File;
  const text = document.textDocument.getText();
  const offset = document.textDocument.offsetAt(position);
  const statement = statementBefore(text, offset);
  const { block, file } = isBroken(document)
    ? mendedBlock(services, document.uri.toString(), text, offset, statement.length)
    : { block: enclosingAt(root, offset), file: seen.file };
  const part = block.$type === 'Body' ? partAt(block, file, seen.environment) : undefined;
  // Where a material is too broken to be one, there is nothing to say of it.
  const schema =
    part?.schema ?? (AstUtils.getContainerOfType(block, isMaterial) === undefined ? schemaOfBlock(block) : undefined);
  const name = /(?:^|\n|\s)([A-Za-z_]\w*)(?:\s*\([^()=]*\))?\s*=(?!=)[^=]*$/.exec(statement)?.[1];
  return {
    ...seen,
    root,
    uri: document.uri.toString(),
    line: position.line,
    before: text.slice(offset - position.character, offset),
    statement,
    block,
    schema,
    property: name === undefined || schema === undefined ? undefined : findProperty(schema, name),
    rangeBefore: (characters) => ({
      start: { line: position.line, character: Math.max(0, position.character - characters) },
      end: position,
    }),
    part,
    cell: () => cellOfStudy(block, seen),
  };
}

function cellOfStudy(block: Enclosing, { file, environment }: DocumentEnvironment): PartBlock | undefined {
  if (block.$type === 'Simulation') return cellOfSimulation(block, file, environment);
  if (block.$type !== 'Sweep' && block.$type !== 'Fit') return undefined;
  const member = block.members.find((own) => own.$type === 'Property' && own.name === 'simulation');
  const value = member?.$type === 'Property' ? member.value : undefined;
  const name = value?.$type === 'Reference' ? value.target?.$refText : undefined;
  const located = name === undefined ? undefined : environment.find('Simulation', name, file);
  return located === undefined ? undefined : cellOfSimulation(located.node, located.file, environment);
}

/** A text with errors of syntax: its tree has lost what stands around the cursor. */
function isBroken({ parseResult }: LangiumDocument): boolean {
  return parseResult.parserErrors.length > 0 || parseResult.lexerErrors.length > 0;
}
