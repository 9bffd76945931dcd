// Which findings of a file are about what a simulation runs. A mistake in one declaration must not keep another from
// running, and none that a simulation rests on may be overlooked.

import type { Finding } from '../finding.ts';
import { createRegions } from './declaration-regions.ts';
import type { SimulationResult } from './lowering-results.ts';
import type { ParsedFile } from './parsed-file.ts';

export interface Runs {
  /** True where nothing of syntax, names, units or structure is wrong with what the simulation runs; false without one. */
  readonly isIntact: (simulation?: SimulationResult) => boolean;
  /** Those of `shown` that concern the simulation, in their order; `made` says of which a finding was made as a whole. */
  concerned(simulation: SimulationResult, shown: readonly Finding[], made: MadeOf): readonly Finding[];
}

/** The simulations that a finding was made of; undefined for one that is about a place in the text alone. */
export type MadeOf = (found: Finding) => ReadonlySet<SimulationResult> | undefined;

/** `written`: all that syntax and lowering found, also what is not shown because it only follows from something else. */
export function createRuns(
  file: ParsedFile,
  written: readonly Finding[],
  imported: ReadonlyMap<Finding, ReadonlySet<SimulationResult>>,
): Runs {
  const regionAt = createRegions(file);
  const declarationOf = ({ at }: Finding): string | undefined => ('uri' in at ? regionAt(at.start) : undefined);
  const broken = new Set(written.flatMap((found) => (found.stopsRun ? [declarationOf(found)] : [])));
  const brokenElsewhere = new Set([...imported.values()].flatMap((own) => [...own]));
  const isBroken = (own: SimulationResult): boolean =>
    own.simulation === undefined || brokenElsewhere.has(own) || [...own.restsOn].some((one) => broken.has(one));
  return {
    isIntact: (simulation) => simulation !== undefined && !isBroken(simulation),
    concerned(simulation, shown, made) {
      const own = shown.filter((found) => {
        const simulations = made(found);
        if (simulations !== undefined) return simulations.has(simulation);
        const declaration = declarationOf(found);
        return declaration !== undefined && simulation.restsOn.has(declaration);
      });
      if (!isBroken(simulation) || own.some((found) => found.stopsRun)) return own;
      // What is wrong with it follows from a mistake elsewhere: a misspelt head, a brace that is not closed.
      return shown.filter((found) => found.stopsRun || own.includes(found));
    },
  };
}
