// Errors of imported files, where a simulation of this file runs what they are in. The rest of those files is their own affair.

import type { Finding } from './finding.ts';
import { createRegions } from './lowering/declaration-regions.ts';
import type { Environment } from './lowering/environment.ts';
import { createEnvironment } from './lowering/environment.ts';
import type { FileLowering } from './lowering/lower-file.ts';
import { lowerFile } from './lowering/lower-file.ts';
import { LoweringMemory } from './lowering/lowering-memory.ts';
import type { SimulationResult } from './lowering/lowering-results.ts';
import { finding } from './lowering/messages.ts';
import type { ParsedFile } from './lowering/parsed-file.ts';
import { placeOfFeature } from './lowering/parsed-file.ts';
import { syntaxFindings } from './lowering/syntax-findings.ts';
import { createRanges } from './lowering/text-ranges.ts';
import { resolveUri } from './services/resolve-uri.ts';

/** One finding for every declaration of an import that has errors and is run, with the simulations that run it. */
export function importFindings(
  file: ParsedFile,
  imports: readonly ParsedFile[],
  { simulations }: FileLowering,
  tables: ReadonlyMap<string, string>,
  library: readonly ParsedFile[],
): ReadonlyMap<Finding, ReadonlySet<SimulationResult>> {
  const made = new Map<Finding, ReadonlySet<SimulationResult>>();
  for (const other of imports) {
    const isUsed = simulations.some((own) => [...own.restsOn].some((name) => name.startsWith(`${other.uri} `)));
    if (!isUsed) continue;
    const environment = createEnvironment(
      other,
      // What the import looked up when the simulation was lowered: all that this file sees.
      [...imports.filter((own) => own !== other), file],
      library,
      tables,
    );
    for (const [declaration, errors] of errorsOf(other, environment)) {
      const users = simulations.filter((own) => own.restsOn.has(`${other.uri} ${declaration}`));
      const [first] = users;
      if (first !== undefined) made.set(brokenImport(file, other, declaration, errors, first), new Set(users));
    }
  }
  return made;
}

/** As long as the import is the same object, a check costs no more than a look at what it looked up. */
const memories = new WeakMap<ParsedFile, LoweringMemory>();

function errorsOf(other: ParsedFile, environment: Environment): ReadonlyMap<string, readonly Finding[]> {
  const memory = memories.get(other) ?? new LoweringMemory();
  memories.set(other, memory);
  const declarationAt = createRegions(other);
  const errors = new Map<string, Finding[]>();
  const found = [...syntaxFindings(other), ...lowerFile(other, environment, memory).findings];
  for (const own of found) {
    if (!own.stopsRun || !('uri' in own.at) || own.at.uri !== other.uri) continue;
    const declaration = declarationAt(own.at.start);
    if (declaration === undefined) continue;
    errors.set(declaration, [...(errors.get(declaration) ?? []), own]);
  }
  return errors;
}

function brokenImport(
  file: ParsedFile,
  other: ParsedFile,
  declaration: string,
  errors: readonly Finding[],
  { place }: SimulationResult,
): Finding {
  const [kind = '', name = ''] = declaration.split(' ');
  const [first] = errors;
  const start = first !== undefined && 'uri' in first.at ? first.at.start : 0;
  const { line } = createRanges(other.text)(start, start).start;
  const node = file.root.imports.find(
    ({ path }) => typeof path === 'string' && resolveUri(file.uri, path) === other.uri,
  );
  const path = node?.path ?? other.uri.slice(other.uri.lastIndexOf('/') + 1);
  const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`;
  return finding(
    'names/error-in-import',
    'error',
    node === undefined ? place : placeOfFeature(file, node, 'path'),
    `${kind.toLowerCase()} \`${name}\` of "${path}" has an error in line ${line}: ${first?.message ?? ''}${more}`,
    { help: `open "${path}" and mend it there` },
  );
}
