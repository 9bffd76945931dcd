// Lines of simulations, sweeps and fits: paths to vary, mechanisms, results, data.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { prettyUnit } from '../../quantity/print.ts';
import type { Simulation } from '../generated/ast.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { componentParts } from '../lowering/parts.ts';
import { findPart } from '../lowering/resolve-path.ts';
import { columnNames, findColumn } from '../schema/columns.ts';
import { mechanisms } from '../schema/mechanisms.ts';
import { completeExpression, functionItems, pathItems } from './complete-expressions.ts';
import { declarations } from './complete-values.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked, replacing, snippet } from './completion-item.ts';

/** Undefined where the line is none of these. */
export function completeStudy(place: CompletionPlace): CompletionItem[] | undefined {
  const { statement } = place;
  if (/^\s*include\s+[\w\s,]*$/.test(statement)) return mechanismItems(place);
  const rate = /^\s*vary\s+rate\s+of\s+\w*$/.test(statement);
  if (rate) return declarations(place, 'Protocol');
  const path = /^\s*(?:with|vary)\s+(?:([\w[\].]+)\.)?\w*$/.exec(statement);
  if (path !== null) return varied(place, path[1] ?? '');
  if (/^\s*(?:with|vary)\s+[\w[\].]+\s*=[^=]*$/.test(statement)) return afterPath(place);
  if (/^\s*compare\s+[\w.]+\s+with\s+\w*$/.test(statement) || /^\s*to\s+\w*$/.test(statement))
    return declarations(place, 'Data');
  if (/^\s*to\s+\w+\s+\w*$/.test(statement)) return completeColumns(place, false);
  if (/^\s*start\s+\w*$/.test(statement))
    return [snippet('at soc', 'at soc ${1:0 %}', 'State of charge at the start.')];
  if (/^\s*plot\b/.test(statement)) return plotItems(place);
  if (/^\s*(?:expect|measure|compare)\b/.test(statement)) return resultItems(place);
  return undefined;
}

/** Columns and what may be done with them; what may follow one. */
function resultItems(place: CompletionPlace): CompletionItem[] {
  const { statement } = place;
  if (/[<>=!]=?\s*[\w.]*$/.test(statement))
    return ranked(
      ['true', 'false'].map((own) => item(own, CompletionItemKind.Keyword, '')),
      0,
    );
  if (/[\w)]\s+\w*$/.test(statement) && !/^\s*\w+\s+\w*$/.test(statement) && !/,\s*\w*$/.test(statement))
    return ranked(
      [
        snippet('of cycle', 'of cycle ${1:1}', 'The value of one cycle.'),
        ...['>', '<', '>=', '<=', '=='].map((own) => item(own, CompletionItemKind.Operator, '')),
        ...(/^\s*compare\b/.test(statement) ? [item('with', CompletionItemKind.Keyword, 'the data')] : []),
      ],
      0,
    );
  return completeColumns(place, !/^\s*compare\b/.test(statement));
}

function plotItems(place: CompletionPlace): CompletionItem[] {
  const { statement } = place;
  if (/^\s*plot\s+[\w.]*$/.test(statement)) return completeColumns(place, false);
  if (/\bvs\s+[\w.]*$/.test(statement)) {
    const y = /^\s*plot\s+([\w.]+)/.exec(statement)?.[1] ?? '';
    const column = findColumn(y);
    const usual =
      column?.profile === true
        ? y.endsWith('.stoichiometry')
          ? ['position', 'radius']
          : ['position']
        : column?.ofCycle === true
          ? ['cycle']
          : ['time', 'capacity', 'cycle'];
    return ranked(usual.map(columnItem), 0).concat(
      completeColumns(place, false).filter((own) => !usual.includes(own.label)),
    );
  }
  if (/\bvs\s+[\w.]+\s+\w*$/.test(statement))
    return [
      snippet('by cycle', 'by cycle', 'One curve for each cycle.'),
      snippet('at', 'at ${1:10 min}', 'The time of a profile.'),
    ];
  return [item('vs', CompletionItemKind.Keyword, 'the horizontal axis')];
}

/** Every result of a run, with dots and all. */
export function completeColumns(place: CompletionPlace, hasFunctions: boolean): CompletionItem[] {
  const typed = /[A-Za-z_][\w.]*$/.exec(place.statement)?.[0] ?? '';
  const isDotted = typed.includes('.');
  const range = place.rangeBefore(typed.length);
  const columns = columnsOf(place.cell()).map((name) => replacing(columnItem(name), range));
  return [...ranked(columns, 1), ...(hasFunctions && !isDotted ? ranked(functionItems('result'), 2) : [])];
}

function columnItem(name: string): CompletionItem {
  const column = findColumn(name);
  const unit = column === undefined || column.unit === '' ? 'a plain number' : prettyUnit(column.unit);
  return item(
    name,
    CompletionItemKind.Variable,
    column?.truth === true ? 'true or false' : unit,
    column?.documentation,
  );
}

/** With the active materials of the cell in place of `NAME`; without a cell these columns are left out. */
function columnsOf(cell: PartBlock | undefined): readonly string[] {
  return columnNames().flatMap((name) => {
    if (!name.includes('.NAME.')) return [name];
    const electrode = cell === undefined ? undefined : findPart(cell, [name.replace(/\..*$/, '')]);
    if (electrode?.schema.name !== 'composite') return [];
    return componentParts(electrode, 'active').map((own) => name.replace('.NAME.', `.${own.material}.`));
  });
}

function varied(place: CompletionPlace, path: string): CompletionItem[] {
  const items = pathItems(place.cell(), path);
  const isVary = /^\s*vary\b/.test(place.statement) && path === '' && place.block.$type === 'Sweep';
  return isVary ? [...items, snippet('rate of', 'rate of ${1:NAME}', 'The rate of a protocol.')] : items;
}

/** Behind `with path =` and `vary path =`. */
function afterPath(place: CompletionPlace): CompletionItem[] {
  if (!/^\s*vary\b/.test(place.statement)) return completeExpression(place);
  if (!/\.\.\s*\S+/.test(place.statement))
    return [snippet('range', '${1:1} .. ${2:10}', 'All values between two ends.')];
  return [
    snippet('log', 'log ${1:8} steps', 'Steps of equal ratio.'),
    snippet('linear', 'linear ${1:8} steps', 'Steps of equal size.'),
  ];
}

/** Those that are not included yet; what can be run first. */
function mechanismItems({ block, statement }: CompletionPlace): CompletionItem[] {
  const included = new Set([
    ...(block.$type === 'Simulation' ? includedIn(block) : []),
    ...statement
      .replace(/^\s*include/, '')
      .split(/[\s,]+/)
      .slice(0, -1),
  ]);
  const open = mechanisms.filter((own) => !included.has(own.name));
  return ranked(
    [...open.filter((own) => own.built), ...open.filter((own) => !own.built)].map((own) =>
      item(own.name, CompletionItemKind.EnumMember, own.built ? '' : 'not built yet', own.documentation),
    ),
    0,
  );
}

function includedIn(simulation: Simulation): readonly string[] {
  return simulation.members.flatMap((member) =>
    member.$type === 'Include' ? member.mechanisms.map((own) => own.name) : [],
  );
}
