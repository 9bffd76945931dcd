// A run for the terminal: how it ended, what was expected, what the mechanisms came to, and whether the books close.

import Table from 'cli-table3';
import { Help } from 'commander';
import { cycleTable } from '../charts/cycle-table.ts';
import { energyNote } from '../charts/energy-note.ts';
import { returnsToStart } from '../charts/returning-cycle.ts';
import { adviceOf } from '../charts/run-words.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ExpectationResult, RunResult, StepRecord } from '../solver/run/result.ts';

const statusWords = { ok: 'OK', watch: 'WATCH', risk: 'RISK', not_assessed: 'NOT ASSESSED' } as const;
const worstFirst = ['risk', 'watch', 'ok', 'not_assessed'] as const;

export function renderRun(result: RunResult): string {
  const { counters, audit } = result;
  const lines = [
    `${result.simulation} (${result.model}): ${result.status}${result.status === 'completed' ? '' : `, ${result.reason}`}`,
  ];
  if (result.failure !== undefined) lines.push(`  help: ${result.failure.help}`);
  const lastCycle = result.cycles.at(-1);
  const isCycled = lastCycle !== undefined && returnsToStart(lastCycle);
  const numbers = Object.entries(result.summary).filter(([key]) => isCycled || !key.endsWith('_efficiency'));
  if (numbers.length > 0) lines.push(numbersTable(numbers));
  lines.push(...renderSteps(result.steps));
  lines.push(...renderCycles(result));
  const energies = energyNote(result);
  if (energies !== undefined) lines.push(`  ${energies}`);
  lines.push(...result.expectations.map(renderExpectation));
  lines.push(...renderVerdicts(result.verdicts));
  const closure = (value: number | null): string => (value === null ? 'none' : value.toExponential(1));
  if (result.columns.length > 0)
    lines.push(
      `  conservation error: lithium ${closure(audit.lithium)}, charge ${closure(audit.charge)}, energy ${closure(audit.energy)}`,
      `  work: ${counters.steps} steps, ${counters.newton} Newton iterations, ${counters.rejected} rejected, ${counters.solveMilliseconds.toFixed(0)} ms`,
    );
  return lines.join('\n');
}

/**
 * A line a mechanism by its name, worst first, with help where there is cause; what is not built stands in one line at the end.
 * @param columns of a terminal; left out: nothing is wrapped
 */
export function renderAssessment(verdicts: readonly Verdict[], columns?: number): string[] {
  const isBuilt = (v: Verdict): boolean => !v.id.startsWith('not-built/');
  const width = Math.max(...verdicts.map((v) => v.mechanism.length));
  const beside = (head: string, text: string): string => besideHead(head.padEnd(17 + width), text, columns);
  const built = sorted(verdicts.filter(isBuilt)).flatMap((v) => [
    beside(`  ${statusWords[v.status].padEnd(13)} ${v.mechanism}`, `${v.message}${marked(v)}`),
    ...advised(v, (help) => beside('', `help: ${help}`)),
  ]);
  const rest = verdicts.filter((v) => !isBuilt(v)).map((v) => v.mechanism);
  return rest.length === 0 ? built : [...built, besideHead('  not assessed yet: ', rest.join(', '), columns)];
}

/** Text in a column of its own beside `head`, where the terminal leaves room for one. */
export function besideHead(head: string, text: string, columns?: number): string {
  const room = (columns ?? 0) - head.length;
  const lines = room < 30 ? text : new Help().boxWrap(text, room);
  return head + lines.replaceAll('\n', `\n${' '.repeat(head.length)}`);
}

export function renderVerdicts(verdicts: readonly Verdict[]): string[] {
  return sorted(verdicts).flatMap((v) => [
    `  ${statusWords[v.status].padEnd(13)} ${v.message}${marked(v)}`,
    ...advised(v, (help) => `${' '.repeat(16)}help: ${help}`),
  ]);
}

/** The line of its advice, where there is any. */
function advised(verdict: Verdict, line: (help: string) => string): string[] {
  const help = adviceOf(verdict);
  return help === undefined ? [] : [line(help)];
}

function sorted(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status));
}

/** `[estimate, 8 % violated]`: how well it is known, and in how many cases of the estimated inputs it is violated. */
function marked({ evidence, probability }: Verdict): string {
  const marks = [
    ...(evidence === 'estimate' ? ['estimate'] : []),
    ...(probability === undefined ? [] : [`${percent(probability)} violated`]),
  ];
  return marks.length === 0 ? '' : ` [${marks.join(', ')}]`;
}

/** A share of some hundred samples: neither never nor always. */
function percent(share: number): string {
  if (share < 0.01) return '< 1 %';
  return share > 0.99 ? '> 99 %' : `${Math.round(100 * share)} %`;
}

function renderExpectation(e: ExpectationResult): string {
  if (e.passed === null) return `  NOT EVALUATED expect ${e.text}: ${e.reason ?? ''}`;
  const value = typeof e.value === 'number' ? `${e.value.toPrecision(4)} ${e.unit}`.trim() : String(e.value);
  return `  ${(e.passed ? 'PASSED' : 'FAILED').padEnd(13)} expect ${e.text} (is ${value})`;
}

/** Steps shown on a terminal, half of them from the beginning. */
const mostSteps = 14;

function renderSteps(steps: readonly StepRecord[]): string[] {
  if (steps.length < 2) return [];
  const table = new Table({
    head: ['  step', 'what', 'ends after', 'charge', 'ended by'],
    style: { head: [], border: [], compact: true },
    chars: borderless,
  });
  const hidden = steps.length - mostSteps;
  steps.forEach((s, k) => {
    if (hidden > 0 && k === mostSteps / 2) table.push([{ colSpan: 5, content: `  … ${hidden} more …` }]);
    if (hidden > 0 && k >= mostSteps / 2 && k < steps.length - mostSteps / 2) return;
    const charge = s.capacity > 0 ? `${Number(s.capacity.toPrecision(4))} Ah` : '';
    table.push([`  ${s.step}`, s.text, spoken(s.end - s.start), charge, s.endReason]);
  });
  return [table.toString()];
}

/** Seconds, minutes or hours, whichever reads best. */
function spoken(seconds: number): string {
  const [value, unit] = seconds < 120 ? [seconds, 's'] : seconds < 7200 ? [seconds / 60, 'min'] : [seconds / 3600, 'h'];
  return `${Number(value.toPrecision(4))} ${unit}`;
}

/** Cycles shown on a terminal; `--out` and `cellwright results --table cycles` have all of them. */
const mostCycles = 12;

function renderCycles(result: RunResult): string[] {
  const cycles = cycleTable(result, mostCycles);
  if (cycles === undefined || cycles.rows.length < 2) return [];
  const table = new Table({
    head: cycles.columns.map((c) => c.title),
    colAligns: cycles.columns.map(() => 'right' as const),
    wordWrap: true,
    colWidths: cycles.columns.map((_, k) => (k === 0 ? 7 : 12)),
    style: { head: [], border: [], compact: true },
    chars: { ...borderless, middle: '' },
  });
  for (const [first = '', ...rest] of cycles.rows)
    table.push(
      first === '…' ? [first, { colSpan: rest.length, content: rest[0] ?? '', hAlign: 'left' }] : [first, ...rest],
    );
  return [table.toString()];
}

/** `discharge_capacity_Ah` reads as "discharge capacity" with its unit behind the number. */
function numbersTable(numbers: readonly (readonly [string, number | string])[]): string {
  const table = new Table({ style: { head: [], border: [], compact: true }, chars: borderless });
  for (const [key, value] of numbers) {
    const [, name = key, unit = ''] = /^(.*)_(s|V|Ah|Wh|MPa)$/.exec(key) ?? [];
    const shown = typeof value === 'number' ? String(Number(value.toPrecision(5))) : value;
    const own = unit === 's' && typeof value === 'number' ? spoken(value) : `${shown} ${unit}`.trim();
    table.push([`  ${name.replaceAll('_', ' ')}`, own]);
  }
  return table.toString();
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};
