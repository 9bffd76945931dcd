// Fixtures with inline marks: a comment line under the code carries carets at the range, then severity and code, and in
// quotes an optional part of the message. Several files start with `//- name.cell`; the first is the one that is checked.

import type { CheckedFile } from '../../language/check-text.ts';
import { checkFile } from '../../language/check-text.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { libraryFiles } from './language-host.ts';

export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly code: string;
  readonly message?: string;
}

export interface Fixture {
  readonly files: readonly { readonly name: string; readonly text: string; readonly marks: readonly Mark[] }[];
}

const markPattern = /^\s*\/\/ *(\^+)\s+(error|warning|info|hint)\s+([a-z-]+\/[a-z0-9-]+)(?:\s+"(.*)")?\s*$/;

export function readFixture(text: string): Fixture {
  const parts = text.split(/^\/\/- (\S+)\n/m);
  const files = parts.length === 1 ? [['main.cell', text] as const] : pairs(parts.slice(1));
  return { files: files.map(([name, content]) => ({ name, text: content, marks: marksOf(content) })) };
}

/** What the fixture claims and what was found, one line each; equal when the fixture holds. */
export async function compareFixture(
  fixture: Fixture,
  withRules: boolean,
): Promise<{ readonly expected: readonly string[]; readonly found: readonly string[] }> {
  const byUri = new Map(fixture.files.map((file) => [uriOf(file.name), file.text]));
  const services = createCellServices({ libraryFiles, readFile: (uri) => Promise.resolve(byUri.get(uri)) });
  const main = fixture.files[0];
  if (main === undefined) throw new Error('a fixture without a file');
  const checked = await checkFile(services, uriOf(main.name), main.text);
  // Rules on the physics have fixtures of their own; here only what the language itself says is compared.
  const findings = checked.findings.filter((found) => withRules || found.id === undefined);
  return { expected: main.marks.map(describeMark).sort(), found: describeFound(findings, main.marks).sort() };
}

const blockFiles = new Map<string, string>();
const blockServices = createCellServices({ libraryFiles, readFile: (uri) => Promise.resolve(blockFiles.get(uri)) });
let blocks = 0;

/** Checks a text that may have files of its own behind `//- name`; what stands before the first is the text itself. */
export function checkBlock(text: string): Promise<CheckedFile> {
  const [main = '', ...others] = text.split(/^\/\/- (\S+)\n/m);
  const folder = `file:///block-${blocks++}`;
  for (const [name, content] of pairs(others)) blockFiles.set(`${folder}/${name}`, content);
  return checkFile(blockServices, `${folder}/main.cell`, main);
}

export function uriOf(name: string): string {
  return `file:///fixture/${name}`;
}

function pairs(parts: readonly string[]): (readonly [string, string])[] {
  return parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1] ?? ''] as const] : []));
}

function marksOf(text: string): Mark[] {
  const lines = text.split('\n');
  let codeLine = 0;
  return lines.flatMap((line, index) => {
    const match = markPattern.exec(line);
    if (match === null) {
      if (/\^\^\^|\/\/ *\^/.test(line)) throw new Error(`line ${index + 1} looks like a mark but is none: ${line}`);
      codeLine = index;
      return [];
    }
    const start = line.indexOf('^');
    return [
      {
        line: codeLine + 1,
        start: start + 1,
        end: start + (match[1]?.length ?? 0) + 1,
        severity: match[2] ?? '',
        code: match[3] ?? '',
        ...(match[4] === undefined ? {} : { message: match[4] }),
      },
    ];
  });
}

function describeMark(mark: Mark): string {
  return `${mark.line}:${mark.start}-${mark.end} ${mark.severity} ${mark.code}${mark.message === undefined ? '' : ` "${mark.message}"`}`;
}

/** The message is added only where a mark at the place quotes a part of it. */
function describeFound(findings: CheckedFile['findings'], marks: readonly Mark[]): string[] {
  return findings.map((found) => {
    const { start, end } = found.range;
    const endColumn = end.line === start.line ? end.column : Infinity;
    const place = `${start.line}:${start.column}-${endColumn} ${found.severity} ${found.code}`;
    const quoted = marks.find(
      (mark) =>
        mark.message !== undefined &&
        mark.line === start.line &&
        mark.code === found.code &&
        found.message.includes(mark.message),
    );
    return quoted === undefined ? place : `${place} "${quoted.message ?? ''}"`;
  });
}
