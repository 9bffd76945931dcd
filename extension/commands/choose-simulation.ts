// Which simulation of a file is meant: by name, the only one, or picked from a list.

import * as vscode from 'vscode';
import type { LowerAnswer } from '../../language/lsp/lower-contract.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { stopsRun } from './run-notices.ts';

type Lowered = LowerAnswer['simulations'][number];

/** The simulation of that name, the only one there is, or the one picked. */
export async function chooseSimulation(
  { simulations, findings }: LowerAnswer,
  name: string | undefined,
  file: string,
): Promise<Lowered | undefined> {
  if (name !== undefined) {
    const named = simulations.find((s) => s.name === name);
    if (named === undefined && !stopsRun(findings, file))
      void vscode.window.showErrorMessage(`This file has no simulation \`${name}\`.`);
    return named;
  }
  if (simulations.length === 0) {
    if (stopsRun(findings, file)) return undefined;
    void vscode.window.showInformationMessage('This file has no simulation yet: add a `simulation NAME { … }` block.');
    return undefined;
  }
  if (simulations.length === 1) return simulations[0];
  const isRefused = (lowered: Lowered): boolean => lowered.findings.some((f) => f.stopsRun);
  const sorted = [...simulations.filter((s) => !isRefused(s)), ...simulations.filter(isRefused)];
  const picked = await vscode.window.showQuickPick(
    sorted.map((lowered) => ({
      label: lowered.name,
      ...describe(lowered.simulation, isRefused(lowered)),
      lowered,
    })),
    { title: 'Run Simulation', placeHolder: 'Which simulation of this file?', matchOnDescription: true },
  );
  return picked?.lowered;
}

function describe(
  simulation: CheckedSimulation | undefined,
  isRefused: boolean,
): { readonly description?: string; readonly detail?: string } {
  if (isRefused) return { description: 'has errors' };
  if (simulation === undefined) return {};
  return {
    description: `${simulation.cell.name} · ${simulation.protocol.name} · ${simulation.model}`,
    ...(simulation.include.length > 0 ? { detail: `with ${simulation.include.join(', ')}` } : {}),
  };
}
