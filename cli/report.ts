// Writes the HTML report. Charts are loaded here only: they would double the start of every other command.

import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { reasonOf } from './run-files.ts';
import type { LocatedFinding } from '../language/check-text.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import { makeFolder } from './make-folder.ts';

/** `simulations` and `results` go in pairs; a run that was not started has no result. False where it could not be written. */
export async function writeReport(
  path: string,
  fileName: string,
  text: string,
  simulations: readonly CheckedSimulation[],
  results: readonly RunResult[],
  findings: readonly LocatedFinding[],
): Promise<boolean> {
  const { renderReport } = await import('../charts/report.ts');
  const runs = simulations.flatMap((simulation, k) => {
    const result = results[k];
    return result === undefined ? [] : [{ simulation, result }];
  });
  const notes = findings
    .filter((f) => f.severity === 'error' || f.severity === 'warning')
    .map((f) => ({
      severity: f.severity,
      code: f.code,
      message: f.message,
      line: f.range.start.line,
      ...(f.help === undefined ? {} : { help: f.help }),
    }));
  const page = await renderReport({ fileName, text, runs, notes });
  try {
    makeFolder(dirname(path));
    await writeFile(path, page);
  } catch (error) {
    process.stderr.write(`the report could not be written to ${path}: ${reasonOf(error)}\n`);
    return false;
  }
  process.stderr.write(`report written to ${path}\n`);
  return true;
}
