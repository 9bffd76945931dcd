// One mistake of writing brings many findings: the parser loses its way, names land in the wrong block. What only
// follows from another finding is left out here.

import type { Finding } from '../finding.ts';
import { otherNotation } from './other-notations.ts';
import type { ParsedFile } from './parsed-file.ts';
import { isThrownOff } from './syntax-findings.ts';

const declarationStart = /^(?:import|source|material|cell|protocol|simulation|sweep|data|fit)\b/;

/** The findings that say something of their own, of those about syntax, names and structure; and where nothing is read. */
export function withoutFollowUps(
  file: ParsedFile,
  syntax: readonly Finding[],
  others: readonly Finding[],
): { readonly left: readonly Finding[]; readonly isUnread: (offset: number) => boolean } {
  const lines = linesOf(file.text);
  const lineAt = (found: Finding): number => ('uri' in found.at ? lineOf(lines, found.at.start) : -1);
  const notations = notationsOf(
    file,
    lines,
    [...syntax, ...others.filter((own) => own.severity === 'error')].map(lineAt),
  );
  const written = others.filter((own) => own.code.startsWith('syntax/'));
  const broken = new Set([...[...syntax, ...written].map(lineAt), ...notations.keys()]);
  const unfinished = written.flatMap(({ at }) => ('uri' in at ? [file.text.slice(at.start, at.end)] : []));
  const misread = new Set(syntax.map(lineAt));
  const thrownOff = new Set(
    file.result.parserErrors
      .filter(isThrownOff)
      .map((error) => declarationOf(lines, lineOf(lines, error.token.startOffset))),
  );
  const isHeadBroken = [...broken].some((line) => declarationStart.test(lines[line]?.text ?? ''));
  const isFollowUp = (found: Finding): boolean => {
    const line = lineAt(found);
    if (notations.has(line)) return true;
    if (found.code.startsWith('syntax/')) return false;
    if (broken.has(line)) return true;
    if (found.code === 'structure/missing-property')
      return misread.size + notations.size > 0 || unfinished.some((name) => found.message.includes(`\`${name}\``));
    if (isHeadBroken && /^names\/unknown-(cell|material|protocol|simulation)$/.test(found.code)) return true;
    const isNaming = /^(names|structure|units)\//.test(found.code);
    return isNaming && (misread.has(lineBefore(lines, line)) || thrownOff.has(declarationOf(lines, line)));
  };
  return {
    left: [
      ...notations.values(),
      ...firstOfEach(syntax, lines, lineAt, thrownOff).filter((found) => !notations.has(lineAt(found))),
      ...others.filter((found) => !isFollowUp(found)),
    ],
    isUnread: (offset) => broken.has(lineOf(lines, offset)),
  };
}

function notationsOf(
  file: ParsedFile,
  lines: readonly Line[],
  inError: readonly number[],
): ReadonlyMap<number, Finding> {
  const notations = new Map<number, Finding>();
  for (const line of new Set(inError)) {
    const text = lines[line];
    const known = text === undefined ? undefined : otherNotation(file, text.start, text.text);
    if (known !== undefined) notations.set(line, known);
  }
  return notations;
}

/** Of a declaration in which the parser lost its way the first; elsewhere all but what it meets on its way back. */
function firstOfEach(
  syntax: readonly Finding[],
  lines: readonly Line[],
  lineAt: (found: Finding) => number,
  thrownOff: ReadonlySet<number>,
): readonly Finding[] {
  const seen = new Map<number, number>();
  return [...syntax]
    .sort((a, b) => lineAt(a) - lineAt(b))
    .filter((found) => {
      const line = lineAt(found);
      const declaration = declarationOf(lines, line);
      const first = seen.get(declaration);
      if (first === undefined) seen.set(declaration, line);
      if (first === undefined || first === line || found.code !== 'syntax/unexpected') return true;
      return !thrownOff.has(declaration) && !isOnWayBack(lines, found);
    });
}

/** `=` or `}` where none can stand. */
function isOnWayBack(lines: readonly Line[], { at }: Finding): boolean {
  if (!('uri' in at)) return false;
  const line = lines[lineOf(lines, at.start)];
  return line !== undefined && /^[=}]$/.test(line.text.slice(at.start - line.start, at.end - line.start));
}

function lineBefore(lines: readonly Line[], line: number): number {
  let before = line - 1;
  while (before > 0 && (lines[before]?.text.trim() ?? '') === '') before--;
  return before;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { start, text: line.replace(/\r$/, '') };
    start += line.length + 1;
    return own;
  });
}

function lineOf(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line on which the declaration around a line begins, by the text: the parser may have ended it too early. */
function declarationOf(lines: readonly Line[], line: number): number {
  for (let own = line; own > 0; own--) if (declarationStart.test(lines[own]?.text ?? '')) return own;
  return 0;
}
