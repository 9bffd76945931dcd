// Commands about texts: examples, a new file, the page of a problem, the command line for a run.

import * as vscode from 'vscode';
import { languageId } from '../client.ts';
import type { StoredRun } from '../run-store.ts';

/** Opens one of the complete cells that ship with the extension, as a copy of its own. */
export async function openExample(extensionUri: vscode.Uri, name?: string): Promise<void> {
  const folder = vscode.Uri.joinPath(extensionUri, 'examples');
  const files = (await vscode.workspace.fs.readDirectory(folder))
    .map(([file]) => file)
    .filter((f) => f.endsWith('.cell'));
  const picked = name ?? (await pickExample(folder, files));
  if (picked === undefined) return;
  await openCopy(await readText(vscode.Uri.joinPath(folder, picked)));
}

async function pickExample(folder: vscode.Uri, files: readonly string[]): Promise<string | undefined> {
  const items = await Promise.all(
    files.map(async (file) => ({
      label: file.replace(/\.cell$/, ''),
      detail: firstSentence(await readText(vscode.Uri.joinPath(folder, file))),
      file,
    })),
  );
  const picked = await vscode.window.showQuickPick(items, { title: 'Open Example', placeHolder: 'Which cell?' });
  return picked?.file;
}

/** First sentence of the documentation comment a file begins with. */
function firstSentence(text: string): string {
  const comment = /^\s*\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '';
  const words = comment
    .replaceAll(/^\s*\*\s?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.split(/(?<=[.?])\s/)[0] ?? '';
}

const newCell = `/** What this cell is for. */
cell my_cell {
  area           = 0.785 cm^2
  temperature    = 25 degC
  voltage_window = 2.5 V .. 4.25 V

  stack {
    pressure             = 10 MPa
    fabrication_pressure = 375 MPa
  }

  anode = lithium {
    thickness = 50 um
  }

  separator = solid {
    electrolyte      = Li6PS5Cl
    thickness        = 50 um
    relative_density = 92 %
  }

  cathode = composite {
    thickness = 40 um
    porosity  = 8 %
    active NMC811 {
      volume_fraction = 55 %
      particle_radius = 2.5 um
      coating         = LiNbO3 { thickness = 10 nm }
    }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    carbon VGCF          { volume_fraction = 2 % }
    binder PVDF          { volume_fraction = 1 % }
  }
}

protocol first_charge {
  charge at C/20 until 4.25 V
  rest for 10 min
  discharge at C/20 until 2.5 V
}

simulation first_cycle {
  cell     = my_cell
  protocol = first_charge
  include contact_loss, interphase_growth
  start at soc 0 %
  plot voltage vs capacity
}
`;

export async function newSpecification(): Promise<void> {
  await openCopy(newCell);
}

async function openCopy(content: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: languageId, content }));
}

/** The page of the problem at the cursor, rendered. */
export async function explainProblem(code?: string): Promise<void> {
  const page = code === undefined ? pageAtCursor() : vscode.Uri.parse(`cell-docs:/rules/${code}.md`);
  if (page === undefined) {
    void vscode.window.showInformationMessage('No problem of Cellwright is at the cursor.');
    return;
  }
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
}

function pageAtCursor(): vscode.Uri | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { selection, document } = editor;
  const found = vscode.languages.getDiagnostics(document.uri).filter((d) => typeof d.code === 'object');
  const at =
    found.find((d) => d.range.contains(selection.active)) ??
    found.find((d) => d.range.start.line === selection.active.line);
  return typeof at?.code === 'object' ? at.code.target : undefined;
}

/** `npx cellwright run FILE SIMULATION` for the run, or `check FILE` where nothing ran yet. */
export async function copyCliCommand(run: StoredRun | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const uri = editor?.document.languageId === languageId ? editor.document.uri.toString() : run?.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open a cell specification first.');
    return;
  }
  const file = quote(vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  const line = run?.uri === uri ? `npx cellwright run ${file} ${run.simulation.name}` : `npx cellwright check ${file}`;
  await vscode.env.clipboard.writeText(line);
  vscode.window.setStatusBarMessage(`Copied: ${line}`, 4000);
}

function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : JSON.stringify(path);
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
