// Above every simulation: what can be done and what came of it. Always two slots, so that the text does not jump.

import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver';
import type { File, Sweep } from '../generated/ast.ts';
import type { CheckedDocument, EditorServices } from '../services/checked-documents.ts';
import { lastResultCommand, problemsCommand, runCommand } from './editor-commands.ts';
import { casesOf } from './sweep-cases.ts';

export class CellCodeLensProvider implements CodeLensProvider {
  readonly #services: () => EditorServices;

  constructor(services: () => EditorServices) {
    this.#services = services;
  }

  async provideCodeLens(document: LangiumDocument): Promise<CodeLens[]> {
    const uri = document.uri.toString();
    const { codeLens: settings } = await this.#services().settings.of(uri);
    const checked = this.#services().checked.latest(uri);
    return (document.parseResult.value as File).declarations.flatMap((node): CodeLens[] => {
      const start = node.$cstNode?.range.start;
      if (start === undefined) return [];
      const range = { start, end: start };
      if (node.$type === 'Sweep') return settings.run ? [{ range, command: sweepNotice(node) }] : [];
      if (node.$type !== 'Simulation' || typeof node.name !== 'string') return [];
      const errors = errorsOf(checked, node.name);
      const run =
        errors === 0
          ? { title: '$(play) Run', command: runCommand, arguments: [uri, node.name] }
          : { title: `Fix ${errors} ${errors === 1 ? 'error' : 'errors'} to run`, command: problemsCommand };
      // The editor's client puts the last result in the place of this title: the server knows of no runs.
      const last = { title: 'Not run yet', command: lastResultCommand, arguments: [uri, node.name] };
      return [
        ...(settings.run ? [{ range, command: run }] : []),
        ...(settings.lastResult ? [{ range, command: last }] : []),
      ];
    });
  }
}

/** Findings that keep the simulations of that name from starting. */
function errorsOf(checked: CheckedDocument | undefined, name: string): number {
  const own = checked?.file.simulations.filter((simulation) => simulation.name === name) ?? [];
  return new Set(own.flatMap(({ findings }) => findings.filter((found) => found.stopsRun))).size;
}

/** The counts that the lenses of a document show. */
export function errorCounts(checked: CheckedDocument): readonly number[] {
  return checked.file.simulations.map(({ name }) => errorsOf(checked, name));
}

/** A title without a command: there is nothing to click. */
function sweepNotice(node: Sweep): { title: string; command: string } {
  const cases = casesOf(node);
  const count = cases === undefined ? 'Cases' : cases === 1 ? '1 case' : `${cases} cases`;
  return { title: `${count}: sweeps cannot be run yet`, command: '' };
}
