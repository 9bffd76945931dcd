// The request by which an editor gets a simulation it can run: text in, checked simulation as plain data out. The
// editor's host then needs no parser of its own.

import type { Connection } from 'vscode-languageserver';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { checkFile } from '../check-text.ts';
import type { Severity } from '../finding.ts';
import type { CellServices } from '../services/cell-services.ts';

export const lowerMethod = 'cellwright/lower';

export interface LowerParams {
  readonly uri: string;
  /** As it stands in the editor, saved or not. */
  readonly text: string;
}

export interface LoweredFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** 1-based. */
  readonly line: number;
  readonly stopsRun: boolean;
}

export interface LowerAnswer {
  /** In the order of the text. */
  readonly simulations: readonly {
    readonly name: string;
    /** 1-based. */
    readonly line: number;
    /** Left out where it cannot be formed; a finding says why. */
    readonly simulation?: CheckedSimulation;
  }[];
  readonly findings: readonly LoweredFinding[];
}

export function registerLowerRequest(connection: Connection, services: CellServices): void {
  connection.onRequest(lowerMethod, async ({ uri, text }: LowerParams): Promise<LowerAnswer> => {
    const file = await checkFile(services, uri, text);
    return {
      simulations: file.simulations.map(({ name, range, simulation }) => ({
        name,
        line: range.start.line,
        ...(simulation === undefined ? {} : { simulation }),
      })),
      findings: file.findings.map(({ code, severity, message, help, range, stopsRun }) => ({
        code,
        severity,
        message,
        ...(help === undefined ? {} : { help }),
        line: range.start.line,
        stopsRun,
      })),
    };
  });
}
