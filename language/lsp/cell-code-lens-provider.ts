// `Run` above every simulation.

import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import { isSimulation } from '../generated/ast.ts';

/** Command of the editor that runs a simulation; arguments are the file's address and the simulation's name. */
export const runCommand = 'cellwright.run';

export class CellCodeLensProvider implements CodeLensProvider {
  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const uri = document.uri.toString();
    return (document.parseResult.value as File).declarations.flatMap((node): CodeLens[] => {
      const range = node.$cstNode?.range;
      if (!isSimulation(node) || range === undefined) return [];
      return [
        {
          range: { start: range.start, end: range.start },
          command: { title: 'Run', command: runCommand, arguments: [uri, node.name] },
        },
      ];
    });
  }
}
