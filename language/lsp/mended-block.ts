// The block around a place in a text that does not parse: the declaration is parsed once more, without the statement
// that is being typed and with its braces closed.

import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { CellServices } from '../services/cell-services.ts';
import { parseText } from '../services/parse-files.ts';
import { enclosingAt, type Enclosing } from './schema-at.ts';

export interface MendedBlock {
  readonly block: Enclosing;
  /** The mended declaration as a file of its own; its offsets are not those of the document. */
  readonly file: ParsedFile;
}

/** @param statement length of the unfinished statement before `offset` */
export function mendedBlock(
  services: CellServices,
  uri: string,
  text: string,
  offset: number,
  statement: number,
): MendedBlock {
  const [start, end] = declarationAround(text, offset);
  const before = text.slice(start, offset - statement);
  const after = text.slice(offset, end);
  const mended = `${before}${' '.repeat(statement)}${after}`;
  const file = parseText(services, uri, `${mended}${'}'.repeat(Math.max(0, openBraces(mended)))}`);
  return { block: enclosingAt(file.root, offset - start), file };
}

const declaration = /^(?:cell|material|protocol|simulation|sweep|fit|source|data|import)\b/gm;

/** From the word that begins the declaration at the left margin to the next such word. */
function declarationAround(text: string, offset: number): readonly [start: number, end: number] {
  let start = 0;
  declaration.lastIndex = 0;
  for (let match = declaration.exec(text); match !== null; match = declaration.exec(text)) {
    if (match.index >= offset) return [start, match.index];
    start = match.index;
  }
  return [start, text.length];
}

/** Braces that are opened and not closed; those in comments and texts do not count. */
function openBraces(text: string): number {
  const bare = text.replace(/"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\/\*[^]*?\*\//g, '');
  return (bare.match(/\{/g)?.length ?? 0) - (bare.match(/\}/g)?.length ?? 0);
}
