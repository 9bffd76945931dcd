// The request by which an editor gets a simulation it can run: text in, checked simulation as plain data out. The
// editor's host then needs no parser of its own. Whoever runs or checks a file by command also gets its slow checks.

import type { Connection } from 'vscode-languageserver';
import type { LocatedFinding } from '../check-text.ts';
import { checkFile } from '../check-text.ts';
import type { EditorServices } from '../services/checked-documents.ts';
import { CellDocumentUpdateHandler } from '../services/cell-document-update-handler.ts';
import { lowerMethod, type LowerAnswer, type LoweredFinding, type LowerParams } from './lower-contract.ts';

export function registerLowerRequest(connection: Connection, services: EditorServices): void {
  const updates = services.shared.lsp.DocumentUpdateHandler;
  connection.onRequest(lowerMethod, async ({ uri, text }: LowerParams): Promise<LowerAnswer> => {
    if (updates instanceof CellDocumentUpdateHandler) updates.checkAll(uri);
    const file = await checkFile(services, uri, text);
    return {
      simulations: file.simulations.map(({ name, range, simulation, findings }) => ({
        name,
        line: range.start.line,
        ...(simulation === undefined ? {} : { simulation }),
        findings: findings.map(asData),
      })),
      findings: file.findings.map(asData),
    };
  });
}

function asData({ code, severity, message, help, range, stopsRun }: LocatedFinding): LoweredFinding {
  return { code, severity, message, ...(help === undefined ? {} : { help }), line: range.start.line, stopsRun };
}
