// The way in for every host: text in, checked cells, simulations and findings out. Never throws on a text.

import type { CheckedCell } from '../model/cell.ts';
import type { CheckedProtocol } from '../model/protocol.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { Finding } from './finding.ts';
import type { MadeOf } from './lowering/concerned-findings.ts';
import { createRuns } from './lowering/concerned-findings.ts';
import { importFindings } from './import-findings.ts';
import { judgements } from './judgements.ts';
import { languageCodes } from './lowering/language-codes.ts';
import { createEnvironment } from './lowering/environment.ts';
import { given } from './lowering/given.ts';
import type { FileLowering } from './lowering/lower-file.ts';
import { lowerFile } from './lowering/lower-file.ts';
import type { SimulationResult } from './lowering/lowering-results.ts';
import type { LoweringMemory } from './lowering/lowering-memory.ts';
import { finding } from './lowering/messages.ts';
import { nestingFinding } from './lowering/nesting.ts';
import type { ParsedFile, TextPlace } from './lowering/parsed-file.ts';
import { placeOfFeature } from './lowering/parsed-file.ts';
import { suppress } from './lowering/suppress.ts';
import { withoutFollowUps } from './lowering/follow-up-findings.ts';
import { lostFrom, syntaxFindings } from './lowering/syntax-findings.ts';
import { createRanges } from './lowering/text-ranges.ts';
import type { TextRange } from './lowering/text-ranges.ts';
import type { RunRulesOptions } from './rules/run-rules.ts';
import { catalogue } from './rules/catalogue.ts';
import type { CellServices } from './services/cell-services.ts';
import type { ReadFile } from './services/parse-files.ts';
import { filesNamed, parseLibrary, parseText, readImports, readTables } from './services/parse-files.ts';

export type { TextRange };

export type LocatedFinding = Finding & { readonly range: TextRange };

export interface CheckOptions extends RunRulesOptions {
  /** Keeps what has not changed between two checks of the same file. */
  readonly memory?: LoweringMemory;
}

export interface LoweredCell {
  readonly name: string;
  readonly range: TextRange;
  /** Left out where something a cell cannot be without is missing; a finding says what. */
  readonly cell?: CheckedCell;
}

export interface LoweredSimulation {
  readonly name: string;
  readonly range: TextRange;
  /** Left out where its cell or protocol cannot be formed; a finding says why. */
  readonly simulation?: CheckedSimulation;
  /** Of the file's findings those about what it runs: itself, its cell, protocol and materials. */
  readonly findings: readonly LocatedFinding[];
}

export interface LoweredProtocol {
  readonly name: string;
  readonly range: TextRange;
  readonly protocol: CheckedProtocol;
}

export interface CheckedFile {
  readonly uri: string;
  readonly cells: readonly LoweredCell[];
  readonly protocols: readonly LoweredProtocol[];
  readonly simulations: readonly LoweredSimulation[];
  /** Names only: sweeps and fits are checked but not run yet. */
  readonly sweeps: readonly string[];
  readonly fits: readonly string[];
  /** In the order of the text. */
  readonly findings: readonly LocatedFinding[];
}

/** Checks a text as the file at `uri`; imports are read through the host's `readFile`. */
export function checkFile(
  services: CellServices,
  uri: string,
  text: string,
  options: RunRulesOptions = {},
): Promise<CheckedFile> {
  const unread = unreadFile(uri, text);
  if (unread !== undefined) return Promise.resolve(unread);
  return checkParsed(
    services,
    parseText(services, uri, text),
    services.context.readFile ?? (() => Promise.resolve(undefined)),
    options,
  );
}

/** Checks a text that is already parsed. */
export async function checkParsed(
  services: CellServices,
  file: ParsedFile,
  read: ReadFile,
  options: RunRulesOptions = {},
): Promise<CheckedFile> {
  return (await checkWithPlaces(services, file, read, options)).checked;
}

/** The same, with the lowered file: what the editor needs to know where in the text a value of the model stands. */
export async function checkWithPlaces(
  services: CellServices,
  file: ParsedFile,
  read: ReadFile,
  options: CheckOptions = {},
): Promise<{ readonly checked: CheckedFile; readonly lowering: FileLowering }> {
  const library = parseLibrary(services);
  const imports = await readImports(services, file, read);
  const tables = await readTables([file, ...imports.files], read);
  const environment = createEnvironment(
    file,
    imports.files,
    library.filter((own) => own.uri !== file.uri),
    tables,
  );
  const lowering = lowerFile(file, environment, options.memory);
  const unread = services.context.readFile === undefined ? [] : missingData(file, tables);
  const syntax = syntaxFindings(file);
  const own = lowering.findings.filter((found) => 'uri' in found.at && found.at.uri === file.uri);
  // A half-typed file misses things because of the syntax error that is already reported.
  const lost = syntax.length === 0 ? undefined : lostFrom(file);
  const names = own.filter((found) => lost === undefined || startOf(found) < lost);
  const { left: written, isUnread } = withoutFollowUps(file, syntax, names);
  const imported = importFindings(file, imports.files, lowering, tables, library);
  const runs = createRuns(file, [...syntax, ...own], imported);
  // Where the parser lost its way, half of what would be said of cells and runs as a whole would be of its making.
  const judged = judgements(lowering, file.uri, options, lost === undefined ? () => true : runs.isIntact);
  const all = [
    ...written,
    ...missingImports(file, imports.missing),
    ...imported.keys(),
    ...unread,
    ...judged.findings.filter((found) => !isUnread(startOf(found))),
  ];
  const { left, about } = suppress(file, all, startOf, knownCodes);
  const findings = [...left, ...about];
  const madeOf: MadeOf = (found) => judged.simulationsOf(found) ?? imported.get(found);
  return { checked: assemble(file, lowering, findings, (own) => runs.concerned(own, findings, madeOf)), lowering };
}

function startOf(found: Finding): number {
  return 'uri' in found.at ? found.at.start : 0;
}

/** What an `allow` may name. */
const knownCodes: ReadonlySet<string> = new Set([
  ...languageCodes,
  ...catalogue.flatMap((rule) => [rule.code, rule.id]),
]);

function missingImports(file: ParsedFile, missing: readonly string[]): readonly Finding[] {
  return file.root.imports
    .filter((node) => missing.includes(node.path))
    .map((node) => missingFile(placeOfFeature(file, node, 'path'), node.path));
}

/** Files of `data`; those of tables and drives are missed where they are read. */
function missingData(file: ParsedFile, texts: ReadonlyMap<string, string>): readonly Finding[] {
  return filesNamed(file)
    .filter((node) => node.$type === 'Data' && typeof node.file === 'string')
    .filter((node) => !texts.has(`${file.uri} ${node.file ?? ''}`))
    .map((node) => missingFile(placeOfFeature(file, node, 'file'), node.file ?? ''));
}

function missingFile(at: TextPlace, path: string): Finding {
  return finding('names/unknown-file', 'error', at, `there is no file "${path}"`, {
    help: 'give the path from the folder of this file',
  });
}

function assemble(
  file: ParsedFile,
  lowering: FileLowering,
  findings: readonly Finding[],
  concerned: (simulation: SimulationResult) => readonly Finding[],
): CheckedFile {
  const rangeOf = createRanges(file.text);
  const located = new Map(
    findings
      .map((found): readonly [Finding, LocatedFinding] => [
        found,
        { ...found, range: 'uri' in found.at ? rangeOf(found.at.start, found.at.end) : rangeOf(0, 0) },
      ])
      .sort(([, { range: a }], [, { range: b }]) => a.start.line - b.start.line || a.start.column - b.start.column),
  );
  const at = ({ place }: { readonly place: TextPlace }): TextRange =>
    place.uri === file.uri ? rangeOf(place.start, place.end) : rangeOf(0, 0);
  return {
    uri: file.uri,
    cells: lowering.cells
      .filter((own) => !own.elsewhere)
      .map((own) => ({ name: own.name, range: at(own), ...given('cell', own.cell) })),
    protocols: lowering.protocols.map((own) => ({ name: own.name, range: at(own), protocol: own.protocol })),
    simulations: lowering.simulations.map((own) => ({
      name: own.name,
      range: at(own),
      ...given('simulation', own.simulation),
      findings: concerned(own).flatMap((found) => located.get(found) ?? []),
    })),
    sweeps: namesOf(file, 'Sweep'),
    fits: namesOf(file, 'Fit'),
    findings: [...located.values()],
  };
}

function namesOf(file: ParsedFile, type: 'Sweep' | 'Fit'): readonly string[] {
  return file.root.declarations.filter((node) => node.$type === type).map((node) => node.name);
}

/** The check of a text that is not read at all, with the finding that says why; undefined where it is read. */
export function unreadFile(uri: string, text: string): CheckedFile | undefined {
  const unread = unreadFinding(uri, text);
  return unread === undefined ? undefined : { ...nothing(uri), findings: [unread] };
}

function unreadFinding(uri: string, text: string): LocatedFinding | undefined {
  if (isForeign(text)) return foreignFinding(uri, text);
  const deep = nestingFinding(uri, text);
  if (deep === undefined || !('uri' in deep.at)) return undefined;
  return { ...deep, range: createRanges(text)(deep.at.start, deep.at.end) };
}

/** Files of other programs that share the extension: binary ones, and those of CASTEP. */
function isForeign(text: string): boolean {
  return text.includes('\0') || /^\s*%block\b/im.test(text);
}

function foreignFinding(uri: string, text: string): LocatedFinding {
  const start = { line: 1, column: 1 };
  // Text in UTF-16, read as UTF-8: every other character is a zero.
  const isWide = /^\W{0,2}(?:[\x20-\x7e\r\n]\0){4}|^\W{0,2}(?:\0[\x20-\x7e\r\n]){4}/.test(text);
  const found = finding(
    'syntax/foreign-file',
    isWide ? 'error' : 'info',
    { uri, start: 0, end: 0 },
    isWide
      ? 'this file is encoded in UTF-16 and cannot be read'
      : 'this file is not a battery cell specification; it is left alone',
    isWide ? { help: 'save it with the encoding UTF-8' } : {},
  );
  return { ...found, range: { start, end: start } };
}

function nothing(uri: string): Omit<CheckedFile, 'findings'> {
  return { uri, cells: [], protocols: [], simulations: [], sweeps: [], fits: [] };
}
