// The request by which an editor gets a simulation it can run: text in, checked simulation as plain data out. The
// editor's host then needs no parser of its own.

import type { Connection } from 'vscode-languageserver';
import { checkFile } from '../check-text.ts';
import type { CellServices } from '../services/cell-services.ts';
import { lowerMethod, type LowerAnswer, type LowerParams } from './lower-contract.ts';

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
