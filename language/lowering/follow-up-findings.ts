// One mistake of writing brings many findings: the parser loses its way, names land in the wrong block. What only
// follows from another finding is left out here.

import type { Finding } from '../finding.ts';
import { otherNotation } from './other-notations.ts';
import type { ParsedFile } from './parsed-file.ts';
import { isThrownOff } from './syntax-findings.ts';
import { createRanges } from './text-ranges.ts';

/** Line of an offset, from 0. */
type LineOf = (offset: number) => number;

const declarationStart = /^(?:import|source|material|cell|protocol|simulation|sweep|data|fit)\b/;

/** The findings that say something of their own, of those about syntax, names and structure; and where nothing is read. */
export function withoutFollowUps(
  file: ParsedFile,
  syntax: readonly Finding[],
  others: readonly Finding[],
): { readonly left: readonly Finding[]; readonly isUnread: (offset: number) => boolean } {
  const lines = linesOf(file.text);
  const rangeOf = createRanges(file.text);
  const lineOf: LineOf = (offset) => rangeOf(offset, offset).start.line - 1;
  const lineAt = (found: Finding): number => ('uri' in found.at ? lineOf(found.at.start) : -1);
  const notations = notationsOf(file, lines, [...syntax, ...others.filter((own) => own.severity === 'error')], lineAt);
  const written = others.filter((own) => own.code.startsWith('syntax/'));
  const misread = new Set(syntax.map(lineAt));
  const broken = new Set([...misread, ...written.map(lineAt)]);
  const unfinished = written.flatMap(({ at }) => ('uri' in at ? [file.text.slice(at.start, at.end)] : []));
  const lost = lostDeclarations(file, lines, lineOf, syntax.map(lineAt));
  const isHeadBroken = [...misread, ...notations.keys()].some((line) => isHead(lines[line]));
  // `sulfur_loading` where `loading` is meant: that one is not missed a second time.
  const meant = new Set(
    others.flatMap(({ code, help }) => (code === 'names/unknown-property' ? [help?.replace('write ', '') ?? ''] : [])),
  );
  const inError = new Set([...misread, ...notations.keys()].map((line) => lines[line]?.declaration));
  const isFollowUp = (found: Finding): boolean => {
    const line = lineAt(found);
    const notation = notations.get(line);
    if (notation !== undefined && (misread.has(line) || overlap(notation, found))) return true;
    if (found.code.startsWith('syntax/')) return false;
    if (broken.has(line)) return true;
    if (found.code === 'protocol/empty') return inError.has(lines[line]?.declaration);
    if (found.code === 'structure/missing-property')
      return (
        meant.has(found.message.match(/ has no (`\w+`)$/)?.[1] ?? '') ||
        misread.size + notations.size > 0 ||
        unfinished.some((name) => found.message.includes(`\`${name}\``))
      );
    if (found.code === 'structure/wrong-kind' && misread.size > 0 && isBlock(file, found)) return true;
    if (isHeadBroken && /^names\/unknown-(cell|material|protocol|simulation)$/.test(found.code)) return true;
    const from = lost.get(lines[line]?.declaration ?? 0);
    return from !== undefined && line >= from && /^(names|structure|units)\//.test(found.code);
  };
  return {
    left: [
      ...notations.values(),
      ...firstOfEach(file, syntax, lines, lineAt, lost).filter((found) => !notations.has(lineAt(found))),
      ...others.filter((found) => !isFollowUp(found)),
    ],
    isUnread: (offset) => broken.has(lineOf(offset)) || notations.has(lineOf(offset)),
  };
}

/** A line that begins a declaration, its first word perhaps misspelt. */
function isHead(line: Line | undefined): boolean {
  return line !== undefined && /^[A-Za-z]\w*\s/.test(line.text);
}

/** `composite {`: said to be no part although it is one, where its block could not be read. */
function isBlock(file: ParsedFile, { at }: Finding): boolean {
  return 'uri' in at && /^\w+\s*\{/.test(file.text.slice(at.start, at.start + 100));
}

function overlap(a: Finding, b: Finding): boolean {
  return 'uri' in a.at && 'uri' in b.at && a.at.start < b.at.end && b.at.start < a.at.end;
}

/** Declarations in which the parser lost its way, each with the line from which on. */
function lostDeclarations(
  file: ParsedFile,
  lines: readonly Line[],
  lineOf: LineOf,
  inError: readonly number[],
): ReadonlyMap<number, number> {
  const lost = new Map<number, number>();
  for (const error of file.result.parserErrors.filter(isThrownOff)) {
    const declaration = lines[lineOf(error.token.startOffset)]?.declaration ?? 0;
    if (lost.has(declaration)) continue;
    const own = inError.filter((line) => lines[line]?.declaration === declaration);
    lost.set(
      declaration,
      own.reduce((a, b) => Math.min(a, b), Infinity),
    );
  }
  return lost;
}

function notationsOf(
  file: ParsedFile,
  lines: readonly Line[],
  errors: readonly Finding[],
  lineAt: (found: Finding) => number,
): ReadonlyMap<number, Finding> {
  const byLine = new Map<number, Finding[]>();
  for (const error of errors) {
    const own = byLine.get(lineAt(error));
    if (own === undefined) byLine.set(lineAt(error), [error]);
    else own.push(error);
  }
  const notations = new Map<number, Finding>();
  for (const [line, own] of byLine) {
    const text = lines[line];
    const known = text === undefined ? undefined : otherNotation(file, text.start, text.text, own);
    if (known !== undefined) notations.set(line, known);
  }
  return notations;
}

/** Of a declaration in which the parser lost its way the first; elsewhere all but what it meets on its way back. */
function firstOfEach(
  file: ParsedFile,
  syntax: readonly Finding[],
  lines: readonly Line[],
  lineAt: (found: Finding) => number,
  lost: ReadonlyMap<number, number>,
): readonly Finding[] {
  const seen = new Map<number, number>();
  return [...syntax]
    .sort((a, b) => lineAt(a) - lineAt(b))
    .filter((found) => {
      const line = lineAt(found);
      const declaration = lines[line]?.declaration ?? 0;
      const first = seen.get(declaration);
      if (first === undefined) seen.set(declaration, line);
      if (first === undefined || first === line || found.code !== 'syntax/unexpected') return true;
      return !lost.has(declaration) && !isOnWayBack(file, found);
    });
}

/** `=` or `}` where none can stand. */
function isOnWayBack(file: ParsedFile, { at }: Finding): boolean {
  return 'uri' in at && /^[=}]$/.test(file.text.slice(at.start, at.end));
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** Line on which the declaration around it begins, by the text: the parser may have ended it too early. */
  readonly declaration: number;
}

/** Lines from 0. */
function linesOf(text: string): readonly Line[] {
  let start = 0;
  let declaration = 0;
  return text.split('\n').map((line, index) => {
    if (declarationStart.test(line)) declaration = index;
    const own = { start, text: line.replace(/\r$/, ''), declaration };
    start += line.length + 1;
    return own;
  });
}
