// What a run shows beside its results: errors that keep it from starting, progress after a while, and the time limit.

import * as vscode from 'vscode';
import type { LoweredFinding } from '../../language/lsp/lower-contract.ts';
import type { RunProgress } from '../../solver/run/run-simulation.ts';
import type { Solving } from '../solver-pool.ts';

/** A cancellable notification; the run closes it by ending. */
export function showProgress(title: string, solving: Solving): (progress: RunProgress) => void {
  let report: (progress: RunProgress) => void = () => undefined;
  void vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      let shown = 0;
      token.onCancellationRequested(() => solving.cancel());
      report = ({ message, fraction }) => {
        progress.report({
          message: `${Math.round(100 * fraction)} %, ${message}`,
          increment: 100 * (fraction - shown),
        });
        shown = fraction;
      };
      await solving.result.catch(() => undefined);
    },
  );
  return (progress) => report(progress);
}

export function startTimeLimit(
  solving: Solving,
  uri: vscode.Uri,
): { seconds: number; wasReached(): boolean; clear(): void } {
  const seconds = vscode.workspace.getConfiguration('cellwright.run', uri).get('timeLimitSeconds', 600);
  let reached = false;
  const timer =
    seconds > 0
      ? setTimeout(() => {
          reached = true;
          solving.cancel();
        }, 1000 * seconds)
      : undefined;
  return { seconds, wasReached: () => reached, clear: () => clearTimeout(timer) };
}

/** `resumable` is where the results are shown, if they can be gone on with. */
export function offerLongerLimit(seconds: number, resumable: vscode.Uri | undefined): void {
  const [change, resume] = ['Change Limit', 'Resume'] as const;
  void vscode.window
    .showWarningMessage(
      `The run was ended by the time limit of ${seconds} s; the results up to there are kept.`,
      ...(resumable === undefined ? [change] : [resume, change]),
    )
    .then((choice) => {
      if (choice === resume) void vscode.commands.executeCommand('cellwright.resume', resumable?.toString());
      else if (choice === change)
        void vscode.commands.executeCommand('workbench.action.openSettings', 'cellwright.run.timeLimitSeconds');
    });
}

/** Errors of what a simulation runs stop it before the solver; `what` is the simulation, or the file that has none. */
export function stopsRun(findings: readonly LoweredFinding[], what: string): boolean {
  const errors = findings.filter((f) => f.stopsRun);
  if (errors.length === 0) return false;
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  void vscode.window
    .showErrorMessage(`${what} cannot be run: ${first?.message ?? ''}${more}`, 'Show Problems')
    .then((choice) => {
      if (choice === 'Show Problems') void vscode.commands.executeCommand('workbench.actions.view.problems');
    });
  return true;
}
