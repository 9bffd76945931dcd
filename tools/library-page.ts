// The reference page of the built-in library: what is in it, and every value of its materials with its source.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Material, Member, Source } from '../language/generated/ast.ts';
import { textOf } from '../language/lowering/parsed-file.ts';
import { createCellServices } from '../language/services/create-services.ts';
import type { LibraryEntry } from '../language/services/library-contents.ts';
import { libraryContents, libraryKinds } from '../language/services/library-contents.ts';
import type { LibraryFile } from '../language/services/library-files.ts';
import { parseText } from '../language/services/parse-files.ts';

const folder = join(import.meta.dirname, '..', 'library');

export function libraryPage(): string {
  const files = libraryFiles();
  const entries = libraryContents(files);
  const materials = new Map(materialsOf(files));
  const kinds = libraryKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  return `# Library

What comes with Cellwright: ${kinds.map((kind) => counted(entries.filter((own) => own.kind === kind).length, spoken(kind))).join(', ')}. Every
value names its source, and a source begins with how the value is known: *measured*, *computed*, *typical* (what most publications
agree on) or *estimate* (ours: calibrate it). How to use them: [guide](../guide/library.md). What is doubtful in the literature cells:
[literature-findings.md](literature-findings.md).

## Contents

${kinds.map((kind) => contentsOf(kind, entries)).join('\n\n')}

## Values of the materials

What a material does not say it takes from the one it extends. Functions of stoichiometry x, salt concentration c and temperature T are
printed as they stand in the library; long ones and tables are cut.

${entries
  .filter((entry) => materials.has(entry.name))
  .map((entry) => sectionOf(entry, materials.get(entry.name)))
  .join('\n\n')}
`;
}

function counted(count: number, plural: string): string {
  return `${count} ${count === 1 ? plural.replace(/s$/, '') : plural}`;
}

function libraryFiles(): readonly LibraryFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.cell'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') }));
}

interface Parsed {
  readonly material: Material;
  readonly sources: ReadonlyMap<string, Source>;
}

function materialsOf(files: readonly LibraryFile[]): (readonly [string, Parsed])[] {
  const services = createCellServices({ libraryFiles: files });
  return files.flatMap(({ name, text }) => {
    const { root } = parseText(services, `cell-lib:/${name}`, text);
    const sources = new Map(root.declarations.flatMap((own) => (own.$type === 'Source' ? [[own.name, own]] : [])));
    return root.declarations.flatMap((own) =>
      own.$type === 'Material' ? [[own.name, { material: own, sources }] as const] : [],
    );
  });
}

const spoken = (kind: string): string => `${kind.replaceAll('_', ' ')}${kind === 'active' ? ' material' : ''}s`;

function contentsOf(kind: LibraryEntry['kind'], entries: readonly LibraryEntry[]): string {
  const rows = entries
    .filter((entry) => entry.kind === kind)
    .map(({ name, description, file }) => [`\`${name}\``, description, `[${file}](../../library/${file})`]);
  const title = spoken(kind);
  return `### ${title[0]?.toUpperCase() ?? ''}${title.slice(1)}\n\n${table(['name', 'what it is', 'file'], rows)}`;
}

function sectionOf(entry: LibraryEntry, parsed: Parsed | undefined): string {
  if (parsed === undefined) return '';
  const { material, sources } = parsed;
  const base = material.base?.$refText;
  const members = material.body?.members ?? [];
  const rows = members.flatMap((member) => rowOf(member, sources));
  const head = `${entry.kind.replaceAll('_', ' ')}${base === undefined ? '' : `, extends \`${base}\``}`;
  return `### ${entry.name}\n\n${entry.description} (${head})\n\n${table(['property', 'value', 'known from'], rows)}`;
}

function rowOf(member: Member, sources: ReadonlyMap<string, Source>): string[][] {
  if (member.$type !== 'Property' || member.name === 'description') return [];
  const source = sources.get(member.source?.$refText ?? '');
  const doi = source?.doi === undefined ? '' : `, [doi](https://doi.org/${source.doi})`;
  const name = member.parameters.length === 0 ? member.name : `${member.name}(${member.parameters.join(', ')})`;
  return [[`\`${name}\``, shortened(textOf(member.value)), source === undefined ? '' : `${source.text}${doi}`]];
}

/** A value on one line, not longer than a table cell stands. */
function shortened(text: string): string {
  if (text.startsWith('"')) return text.slice(1, -1);
  const points = [...text.matchAll(/: -?[\d.]/g)].length;
  if (text.startsWith('table') && points > 8) return `table of ${points} points`;
  return text.length > 120 ? `\`${text.slice(0, 110)} …\`` : `\`${text}\``;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}
