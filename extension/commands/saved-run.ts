// Where a run is written to beside the editor's own store, when the user asks for it: into a folder by the text, as the command
// line's `--out` does, and never over an unfinished run without being asked.

import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { SolverPool } from '../solver-pool.ts';

export type SavedTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'anew' | 'resume'; readonly path: string }
  /** The user closed the question. */
  | { readonly kind: 'dismissed' };

/** By the setting `run.saveFolder` of the file at `uri`. */
export async function savedTarget(
  uri: vscode.Uri,
  simulation: CheckedSimulation,
  pool: SolverPool,
): Promise<SavedTarget> {
  const folder = vscode.workspace.getConfiguration('cellwright.run', uri).get<string>('saveFolder', '').trim();
  if (folder === '' || uri.scheme !== 'file') return { kind: 'none' };
  const path = join(vscode.Uri.joinPath(uri, '..').fsPath, folder, `${simulation.name}.cellrun`);
  const unfinished = await pool.perform({ kind: 'peek', file: path, simulation });
  if (unfinished === undefined) return { kind: 'anew', path };
  const { until, others } = unfinished;
  const [resume, anew] = ['Resume', 'Begin Again'] as const;
  const choice = await vscode.window.showWarningMessage(
    `${vscode.workspace.asRelativePath(path)} holds an unfinished run up to ${until}.`,
    {
      modal: true,
      detail:
        others.length === 0
          ? 'It can be gone on with; to begin again overwrites it.'
          : `It is of another simulation than the text has now: ${others.join('; ')} (SI units). To begin again overwrites it.`,
    },
    ...(others.length === 0 ? [resume, anew] : [anew]),
  );
  if (choice === undefined) return { kind: 'dismissed' };
  return { kind: choice === resume ? 'resume' : 'anew', path };
}
