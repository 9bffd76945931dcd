// A protocol and a simulation for a cell that has none.

import type { CodeAction } from 'vscode-languageserver';
import type { Cell } from '../../generated/ast.ts';
import { findInLayers } from '../../lowering/part-block.ts';
import { textOf } from '../../lowering/parsed-file.ts';
import type { ActionRequest } from './action-request.ts';
import { action, indented } from './action-request.ts';

export function studySkeleton(request: ActionRequest, cell: Cell): readonly CodeAction[] {
  const { symbols, text, layout } = request;
  const name = cell.name as string | undefined;
  // Behind a block that is not closed yet a declaration would fall into it.
  const isWhole = request.document.parseResult.parserErrors.length === 0;
  if (name === undefined || !isWhole || isRun(request, name)) return [];
  const protocol = freeName(request, `${name}_cycle`);
  const simulation = freeName(request, `${name}_run`);
  const root = symbols.partOf(cell.body.members);
  const window = root === undefined ? undefined : findInLayers(root, 'voltage_window')?.value;
  const [lower, upper] =
    window?.$type === 'Range' ? [textOf(window.lower), textOf(window.upper)] : [undefined, undefined];
  const steps =
    lower === undefined || upper === undefined || lower === '' || upper === ''
      ? ['strip at 0.1 mA/cm^2 for 1 h', 'rest for 10 min', 'plate at 0.1 mA/cm^2 for 1 h']
      : [`charge at C/10 until ${upper}`, 'rest for 10 min', `discharge at C/10 until ${lower}`];
  const lines = [
    `protocol ${protocol} {`,
    ...steps.map((step) => `  ${step}`),
    '}',
    '',
    `simulation ${simulation} {`,
    `  cell     = ${name}`,
    `  protocol = ${protocol}`,
    '  plot voltage vs time',
    '}',
  ];
  const end = text.trimEnd().length;
  const newText = `${layout.eol}${layout.eol}${indented(lines, '', layout)}`;
  return action(request, `Add a protocol and a simulation for \`${name}\``, 'refactor.rewrite', [
    { start: end, end, newText },
  ]);
}

function isRun({ root }: ActionRequest, cell: string): boolean {
  return root.declarations.some(
    (node) =>
      node.$type === 'Simulation' &&
      node.members.some((own) => own.$type === 'Property' && own.name === 'cell' && textOf(own.value) === cell),
  );
}

/** The name itself, or the first with a number that no declaration has. */
export function freeName({ symbols, root }: ActionRequest, name: string): string {
  const taken = new Set([
    ...root.declarations.map((node) => node.name),
    ...(['Material', 'Cell', 'Protocol', 'Simulation', 'Source'] as const).flatMap((type) =>
      symbols.environment.names(type),
    ),
  ]);
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name}_${i}`;
  return free;
}
