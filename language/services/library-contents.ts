// What the built-in library declares, for listings: read from its text, without parsing it.

import type { MaterialKind } from '../schema/property.ts';
import { materialKinds } from '../schema/property.ts';
import type { LibraryFile } from './library-files.ts';

export interface LibraryEntry {
  readonly name: string;
  readonly kind: MaterialKind | 'cell' | 'protocol';
  /** A few words: a material's `description`, the first sentence of the comment above a cell or protocol. */
  readonly description: string;
  readonly file: string;
  /** The declaration with its comment, and the sources it names. */
  readonly text: string;
}

/** Kinds in the order they are listed. */
export const libraryKinds: readonly LibraryEntry['kind'][] = ['cell', 'protocol', ...materialKinds];

const declaration =
  /^(?:\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n)?(?<word>material|cell|protocol) (?<name>\w+)(?: : (?<kind>\w+))?[^\n]*\{\n[\s\S]*?^\}\n?/gm;

/** Every declaration, by kind; materials for every cell come before those fitted to one. */
export function libraryContents(files: readonly LibraryFile[]): readonly LibraryEntry[] {
  const ofCell = (entry: LibraryEntry): number => (entry.file.startsWith('cells/') ? 1 : 0);
  const entries = files.flatMap(entriesOf).sort((a, b) => ofCell(a) - ofCell(b));
  return libraryKinds.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
}

function entriesOf({ name: file, text }: LibraryFile): LibraryEntry[] {
  return [...text.matchAll(declaration)].flatMap((match): LibraryEntry[] => {
    const { comment = '', word = '', name = '', kind = word } = match.groups ?? {};
    const known = libraryKinds.find((own) => own === kind);
    if (known === undefined) return [];
    const description =
      word === 'material' ? (/^ {2}description = "([^"]*)"/m.exec(match[0])?.[1] ?? '') : firstSentence(comment);
    return [{ name, kind: known, description, file, text: `${sourcesOf(match[0], text)}${match[0].trimEnd()}\n` }];
  });
}

function firstSentence(comment: string): string {
  const plain = comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim();
  return (/^[\s\S]*?(?=\.(?:\s+[A-Z]|$)|$)/.exec(plain)?.[0] ?? plain).trim();
}

/** Lines of the file that declare what `block` names behind `from`. */
function sourcesOf(block: string, text: string): string {
  const keys = new Set([...block.matchAll(/\bfrom (\w+)/g)].map((match) => match[1]));
  const lines = text.split('\n').filter((line) => keys.has(/^source (\w+)/.exec(line)?.[1]));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}
