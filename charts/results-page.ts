// What the results view shows, as plain data that crosses to the page: words are made here, the page only lays out.

import type { Spec } from 'vega';
import type { PressureMap } from '../model/pressure-map.ts';
import type { VerdictStatus } from '../model/verdict.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import { driftNote } from '../solver/run/spectrum-drift.ts';
import { compileSpec } from './compile-figure.ts';
import { cycleTable } from './cycle-table.ts';
import { displayUnit, printNumber } from './display-unit.ts';
import { energyNote } from './energy-note.ts';
import { pointsDrawn, type Figure } from './figure.ts';
import { figureSpec } from './figure-spec.ts';
import { figureSummary } from './figure-summary.ts';
import { pressureMapFigure } from './pressure-map-figure.ts';
import { profileFrames } from './profile-figures.ts';
import { runFigures } from './run-figures.ts';
import {
  adviceOf,
  auditRows,
  balanceRows,
  constantWords,
  expectationWords,
  mechanismTitle,
  sortVerdicts,
  statusWords,
  summaryRows,
  verdictNumbers,
  verdictWords,
  type ExpectationWords,
} from './run-words.ts';
import { stepTable, type TableData } from './step-table.ts';
import type { ChartTheme } from './theme.ts';
import { constantColumns } from './time-figures.ts';

/** A figure ready for `vega.parse`. */
export interface DrawnFigure {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly spec: Spec;
  readonly xTitle: string;
  readonly xUnit: string;
  readonly yUnit: string;
  /** "1,500 of 86,400 points shown" */
  readonly note?: string;
}

export interface VerdictCard {
  readonly status: VerdictStatus;
  readonly word: string;
  readonly sign: string;
  readonly mechanism: string;
  readonly message: string;
  readonly numbers?: string;
  readonly help?: string;
  readonly source?: string;
}

export interface ScrubFigure {
  readonly figure: DrawnFigure;
  /** Moving lines: `y[k]` belongs to the k-th time. */
  readonly lines: readonly { readonly label: string; readonly x: readonly number[]; readonly y: readonly number[][] }[];
  /** Rows that stay. */
  readonly still: readonly { readonly label: string; readonly x: readonly number[]; readonly y: readonly number[] }[];
}

export interface ResultsPage {
  readonly title: string;
  readonly subtitle: string;
  readonly status: RunResult['status'];
  readonly statusWord: string;
  readonly reason: string;
  readonly help?: string;
  readonly tiles: readonly { readonly name: string; readonly value: string }[];
  readonly verdicts: readonly VerdictCard[];
  readonly expectations: readonly (ExpectationWords & { readonly line: number })[];
  readonly overview: readonly DrawnFigure[];
  readonly time: readonly DrawnFigure[];
  readonly scrub: readonly ScrubFigure[];
  /** One label a stored time: "29.6 min, 3.52 V, state of charge 48 %". */
  readonly scrubLabels: readonly string[];
  /** Empty where nothing of the kind was computed. */
  readonly losses: readonly DrawnFigure[];
  readonly impedance: readonly DrawnFigure[];
  /** Stack pressure against current and temperature: from the cell and the protocol, not from the run. */
  readonly maps: readonly DrawnFigure[];
  readonly cycles?: TableData;
  readonly steps: TableData;
  readonly audit: TableData;
  /** Capacities and stoichiometries of the electrodes; no rows for lithium on both sides. */
  readonly balance: TableData;
  readonly provenance: TableData;
  readonly sources: readonly string[];
  readonly notes: readonly string[];
}

/** Longer tables show their ends. */
const mostSteps = 300;
const mostCycles = 300;
/** Size at parse; the page gives each figure its real one. */
const size = { width: 520, height: 280 };
const number = (title: string): TableData['columns'][number] => ({ title, isNumber: true });
const text = (title: string): TableData['columns'][number] => ({ title, isNumber: false });

export function resultsPage(
  simulation: CheckedSimulation,
  result: RunResult,
  theme: ChartTheme,
  facts: readonly (readonly [string, string])[],
  maps: readonly PressureMap[] = [],
): ResultsPage {
  const figures = runFigures(result, simulation.plots);
  const draw = (figure: Figure): DrawnFigure => drawFigure(figure, theme);
  const constant = constantWords(constantColumns(result));
  const cycles = cycleTable(result, mostCycles);
  const energies = energyNote(result);
  return {
    title: result.simulation.replaceAll('_', ' '),
    subtitle: `${simulation.cell.name} · ${simulation.protocol.name} · ${simulation.model.toUpperCase()}`,
    status: result.status,
    statusWord: statusWords[result.status],
    reason: result.status === 'completed' ? '' : result.reason,
    ...(result.failure === undefined ? {} : { help: result.failure.help }),
    tiles: summaryRows(result),
    verdicts: sortVerdicts(result.verdicts).map(verdictCard),
    expectations: result.expectations.map((e) => ({ ...expectationWords(e), line: e.line })),
    overview: figures.overview.map(draw),
    time: [...figures.time, ...figures.cycle].map(draw),
    scrub: profileFrames(result).map(({ figure, lines }) => ({
      figure: draw(figure),
      lines,
      still: figure.series.filter((s) => s.isGhost === true).map(({ label, x, y }) => ({ label, x, y })),
    })),
    scrubLabels: scrubLabels(result),
    losses: figures.losses.map(draw),
    impedance: figures.impedance.map(draw),
    maps: maps.map((map) => draw(pressureMapFigure(map))),
    ...(cycles === undefined ? {} : { cycles }),
    steps: stepTable(result, mostSteps),
    audit: {
      columns: [text('Balance'), number('Relative error'), text('')],
      rows: auditRows(result.audit).map((r) => [
        r.name,
        r.error,
        r.isClosed === null ? '' : r.isClosed ? '✓ closes' : '✕ does not close',
      ]),
    },
    balance: {
      columns: [text(''), number('')],
      rows: balanceRows(result).map(({ name, value }) => [name, value]),
    },
    provenance: { columns: [text(''), text('')], rows: [...facts.map((f) => [...f]), ...settings(simulation, result)] },
    sources: sourcesOf(simulation, result),
    notes: [
      ...(energies === undefined ? [] : [`${energies}.`]),
      ...result.spectra.map(driftNote).flatMap((note) => (note === undefined ? [] : [`${note}.`])),
      ...figures.missing.map((m) => `${m}.`),
      ...(constant.length > 0 ? [`Constant in this run: ${constant.join(', ')}.`] : []),
    ],
  };
}

/** One figure compiled for the page; `title` in the drawing only where it leaves the page. */
export function drawFigure(figure: Figure, theme: ChartTheme): DrawnFigure {
  const drawn = pointsDrawn(figure);
  return {
    id: figure.id,
    title: figure.title,
    summary: figureSummary(figure),
    spec: compileSpec(figureSpec(figure, { theme, ...size, isInteractive: true })),
    xTitle: figure.x.title,
    xUnit: figure.x.unit,
    yUnit: figure.y.unit,
    ...(figure.pointsStored === undefined
      ? {}
      : { note: `${drawn.toLocaleString('en')} of ${figure.pointsStored.toLocaleString('en')} points shown` }),
  };
}

function verdictCard(verdict: RunResult['verdicts'][number]): VerdictCard {
  const numbers = verdictNumbers(verdict);
  const cited = verdict.sources.join('; ');
  const help = adviceOf(verdict);
  return {
    status: verdict.status,
    ...verdictWords[verdict.status],
    mechanism: mechanismTitle(verdict.mechanism),
    message: verdict.message,
    ...(numbers === undefined ? {} : { numbers }),
    ...(help === undefined ? {} : { help }),
    ...(cited === '' ? {} : { source: verdict.evidence === 'estimate' ? `Estimate after ${cited}` : cited }),
  };
}

/** Time with voltage and state of charge at each stored profile. */
function scrubLabels(result: RunResult): string[] {
  const { times } = result.profiles;
  const clock = displayUnit('time', 's', times.at(-1) ?? 0);
  const column = (name: string): Float64Array | undefined => result.columns.find((c) => c.name === name)?.values;
  const stored = column('time') ?? new Float64Array(0);
  const voltage = column('voltage');
  const soc = column('soc');
  let k = 0;
  return Array.from(times, (t) => {
    while (k < stored.length - 1 && (stored[k] ?? 0) < t) k++;
    const parts = [`${printNumber(t * clock.factor)} ${clock.unit}`];
    if (voltage !== undefined) parts.push(`${printNumber(voltage[k] ?? NaN)} V`);
    if (soc !== undefined) parts.push(`state of charge ${printNumber(100 * (soc[k] ?? NaN), 3)} %`);
    return parts.join(', ');
  });
}

function settings(simulation: CheckedSimulation, result: RunResult): string[][] {
  const { mesh, tolerance } = simulation;
  const { steps, newton, factorizations, rejected, solveMilliseconds } = result.counters;
  return [
    ['Model', simulation.model],
    ['Included', simulation.include.join(', ') || 'no mechanisms'],
    ['Mesh', `${mesh.anode}/${mesh.separator}/${mesh.cathode} cells, ${mesh.particle} modes per particle`],
    ['Tolerance', `${tolerance.relative} relative, ${tolerance.absolute} absolute`],
    ['Work', `${steps} steps, ${newton} Newton iterations, ${factorizations} factorisations, ${rejected} rejected`],
    ['Solve time', `${printNumber(solveMilliseconds, 3)} ms`],
  ];
}

function sourcesOf(simulation: CheckedSimulation, result: RunResult): string[] {
  const values = Object.values(simulation.cell.provenance).flatMap((p) => (p.source === undefined ? [] : [p.source]));
  return [...new Set([...values, ...result.verdicts.flatMap((v) => v.sources)])];
}
