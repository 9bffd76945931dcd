// What is said of cells and runs as a whole: what a run would stop at, and what the rules find. Each finding at the text
// it is about, once, with the simulations it was found of.

import type { Finding } from './finding.ts';
import type { MadeOf } from './lowering/concerned-findings.ts';
import type { FileLowering } from './lowering/lower-file.ts';
import { locateFinding } from './lowering/locate.ts';
import type { CellResult, SimulationResult } from './lowering/lowering-results.ts';
import { unavailableFindings } from './lowering/unavailable.ts';
import type { RunRulesOptions } from './rules/run-rules.ts';
import { runRules } from './rules/run-rules.ts';

export interface Judgements {
  readonly findings: readonly Finding[];
  readonly simulationsOf: MadeOf;
}

/** Only of the simulations that `isWanted`; of cells that no simulation runs only where all are wanted. */
export function judgements(
  lowering: FileLowering,
  uri: string,
  options: RunRulesOptions,
  isWanted: (simulation?: SimulationResult) => boolean,
): Judgements {
  const findings = new Map<string, Finding>();
  const simulations = new Map<Finding, Set<SimulationResult>>();
  const add = (found: Finding, simulation: SimulationResult | undefined): void => {
    const key = `${found.code} ${'uri' in found.at ? found.at.start : ''} ${found.message}`;
    const known = findings.get(key) ?? found;
    findings.set(key, known);
    const own = simulations.get(known) ?? new Set();
    simulations.set(known, simulation === undefined ? own : own.add(simulation));
  };
  for (const own of lowering.simulations.filter(isWanted)) {
    if (own.simulation === undefined) continue;
    for (const found of unavailableFindings(own.simulation)) add(locateFinding(found, own.places, uri, own.place), own);
  }
  for (const cell of lowering.cells) {
    const runs = lowering.simulations.filter((own) => own.cellName === cell.name && own.simulation !== undefined);
    if (runs.length === 0 && isWanted())
      for (const found of ruleFindings(cell, undefined, uri, options)) add(found, undefined);
    for (const run of runs.filter(isWanted)) for (const found of ruleFindings(cell, run, uri, options)) add(found, run);
  }
  return { findings: [...findings.values()], simulationsOf: (found) => simulations.get(found) };
}

/** Rules on a cell as a simulation runs it, or as it is declared. */
function ruleFindings(
  { cell, name: _name, ...own }: CellResult,
  run: SimulationResult | undefined,
  uri: string,
  options: RunRulesOptions,
): readonly Finding[] {
  if (cell === undefined) return [];
  const simulations = run?.simulation === undefined ? [] : [run.simulation];
  const places = run?.places ?? own.places;
  const place = run === undefined || !own.elsewhere ? own.place : run.place;
  return runRules({ cell, simulations }, options).map((found) => locateFinding(found, places, uri, place));
}
