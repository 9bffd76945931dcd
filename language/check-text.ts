// The way in for every host: text in, checked cells, simulations and findings out. Never throws on a text.

import type { CheckedCell } from '../model/cell.ts';
import type { CheckedProtocol } from '../model/protocol.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { Finding } from './finding.ts';
import { languageCodes } from './lowering/language-codes.ts';
import { createEnvironment } from './lowering/environment.ts';
import { createCollector } from './lowering/findings.ts';
import { given } from './lowering/given.ts';
import { locateFinding } from './lowering/locate.ts';
import type { FileLowering } from './lowering/lower-file.ts';
import { lowerFile } from './lowering/lower-file.ts';
import type { LoweringMemory } from './lowering/lowering-memory.ts';
import { finding } from './lowering/messages.ts';
import { nestingFinding } from './lowering/nesting.ts';
import type { ParsedFile, TextPlace } from './lowering/parsed-file.ts';
import { placeOfFeature } from './lowering/parsed-file.ts';
import { suppress } from './lowering/suppress.ts';
import { withoutFollowUps } from './lowering/follow-up-findings.ts';
import { lostFrom, syntaxFindings } from './lowering/syntax-findings.ts';
import { createRanges } from './lowering/text-ranges.ts';
import { unavailableFindings } from './lowering/unavailable.ts';
import type { TextRange } from './lowering/text-ranges.ts';
import type { RunRulesOptions } from './rules/run-rules.ts';
import { catalogue } from './rules/catalogue.ts';
import { runRules } from './rules/run-rules.ts';
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
  const all = [
    ...written,
    ...missingImports(file, imports.missing),
    ...unread,
    ...(lost === undefined ? judgements(lowering, file.uri, options).filter((found) => !isUnread(startOf(found))) : []),
  ];
  const { left, about } = suppress(file, all, startOf, knownCodes);
  return { checked: assemble(file, lowering, [...left, ...about]), lowering };
}

function startOf(found: Finding): number {
  return 'uri' in found.at ? found.at.start : 0;
}

/** Rules on every cell with the simulations that run it; each finding at the text it is about. */
function ruleFindings(lowering: FileLowering, uri: string, options: RunRulesOptions): readonly Finding[] {
  const findings = lowering.cells.flatMap((result) => {
    if (result.cell === undefined) return [];
    const simulations = lowering.simulations.filter((own) => own.cellName === result.name);
    const checked = simulations.flatMap(({ simulation }) => (simulation === undefined ? [] : [simulation]));
    return runRules({ cell: result.cell, simulations: checked }, options).map((found) => {
      const simulation = simulations.find((own) => own.name === found.simulation);
      return locateFinding(
        found,
        simulation?.places ?? result.places,
        uri,
        simulation === undefined || !result.elsewhere ? result.place : simulation.place,
      );
    });
  });
  const seen = new Set<string>();
  return findings.filter((found) => {
    const key = `${found.code} ${found.at.start} ${found.message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is said of the cells and runs as a whole; where the parser lost its way, half of them would be of its making. */
function judgements(lowering: FileLowering, uri: string, options: RunRulesOptions): readonly Finding[] {
  return [...unavailable(lowering, uri), ...ruleFindings(lowering, uri, options)];
}

/** What would stop the runs of this file, each once. */
function unavailable(lowering: FileLowering, uri: string): readonly Finding[] {
  const collector = createCollector();
  for (const { simulation, places, place } of lowering.simulations) {
    if (simulation === undefined) continue;
    for (const found of unavailableFindings(simulation)) collector.add(locateFinding(found, places, uri, place));
  }
  return collector.findings;
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

function assemble(file: ParsedFile, lowering: FileLowering, findings: readonly Finding[]): CheckedFile {
  const rangeOf = createRanges(file.text);
  const located = findings
    .map((found): LocatedFinding => ({
      ...found,
      range: 'uri' in found.at ? rangeOf(found.at.start, found.at.end) : rangeOf(0, 0),
    }))
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column);
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
    })),
    sweeps: namesOf(file, 'Sweep'),
    fits: namesOf(file, 'Fit'),
    findings: located,
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
