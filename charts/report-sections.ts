// Sections of the report other than charts.

import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import { cycleTable } from './cycle-table.ts';
import { printNumber, printQuantity } from './display-unit.ts';
import { energyNote } from './energy-note.ts';
import { html, sentence, trusted, type Html } from './html.ts';
import {
  adviceOf,
  auditRows,
  balanceRows,
  expectationWords,
  mechanismTitle,
  sortVerdicts,
  statusWords,
  summaryRows,
  verdictNumbers,
  verdictWords,
} from './run-words.ts';
import { stepTable, type TableData } from './step-table.ts';

/** Longer tables show their ends. */
const mostSteps = 80;
const mostCycles = 40;

export function headline(simulation: CheckedSimulation, result: RunResult): Html {
  const failure = result.failure;
  return html`<header>
    <p class="kicker">Simulation</p>
    <h1>${result.simulation.replaceAll('_', ' ')}</h1>
    <p class="lead">
      Cell <b>${simulation.cell.name}</b>, protocol <b>${simulation.protocol.name}</b>, ${modelWords(simulation)}
      <span class="status ${result.status}">${statusWords[result.status]}</span>
    </p>
    ${result.status === 'completed' ? undefined : html`<p class="note">${result.reason}</p>`}
    ${failure === undefined ? undefined : html`<p class="note">At t = ${printQuantity('time', 's', failure.time)}: ${sentence(failure.cause)}. ${sentence(failure.help)}</p>`}
  </header>`;
}

const models = {
  spm: 'single particle model',
  spme: 'single particle model with electrolyte',
  p2d: 'porous-electrode model (P2D)',
};

function modelWords(simulation: CheckedSimulation): string {
  const include = simulation.include.map((name) => name.replaceAll('_', ' '));
  return include.length === 0 ? models[simulation.model] : `${models[simulation.model]} with ${include.join(', ')}`;
}

export function tiles(result: RunResult): Html {
  const rows = summaryRows(result).map(
    ({ name, value }) =>
      html`<div class="tile">
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return html`<dl class="tiles">${rows}</dl>`;
}

export function verdictSection(result: RunResult): Html | undefined {
  if (result.verdicts.length === 0) return undefined;
  const cards = sortVerdicts(result.verdicts).map((verdict) => {
    const { word, sign } = verdictWords[verdict.status];
    const numbers = verdictNumbers(verdict);
    const help = adviceOf(verdict);
    return html`<li class="card ${verdict.status}">
      <p class="verdict">
        <span class="sign" aria-hidden="true">${sign}</span>${word}<span class="mechanism"
          >${mechanismTitle(verdict.mechanism)}</span
        >
      </p>
      <p>${sentence(verdict.message)}</p>
      ${numbers === undefined ? undefined : html`<p class="muted">${numbers}</p>`}
      ${help === undefined ? undefined : html`<p class="help">${sentence(help)}</p>`}
      ${verdict.sources.length === 0 ? undefined : html`<p class="source">${verdict.evidence === 'estimate' ? 'Estimate after ' : ''}${verdict.sources.join('; ')}</p>`}
    </li>`;
  });
  return html`<section>
    <h2>Verdicts</h2>
    <ul class="cards">
      ${cards}
    </ul>
  </section>`;
}

export function expectationSection(result: RunResult): Html | undefined {
  if (result.expectations.length === 0) return undefined;
  const signs = { passed: '✓', failed: '✕', 'not evaluated': '–' } as const;
  const rows = result.expectations.map((expectation) => {
    const { verdict, text, found } = expectationWords(expectation);
    return html`<tr>
      <td class="word ${verdict.replace(' ', '_')}">${signs[verdict]} ${verdict}</td>
      <td><code>${text}</code></td>
      <td>${found}</td>
    </tr>`;
  });
  return html`<section>
    <h2>Expectations</h2>
    <table>
      <thead>
        <tr>
          <th>Outcome</th>
          <th>Expected</th>
          <th>Found</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

export function cycleSection(result: RunResult): Html | undefined {
  const cycles = cycleTable(result, mostCycles);
  return cycles === undefined || cycles.rows.length < 2
    ? undefined
    : tableSection('Cycles', cycles, energyNote(result));
}

export function stepSection(result: RunResult): Html | undefined {
  return result.steps.length === 0 ? undefined : tableSection('Steps', stepTable(result, mostSteps));
}

function tableSection(title: string, { columns, rows }: TableData, note?: string): Html {
  const cell = (tag: 'th' | 'td', content: string, k: number): Html =>
    html`<${trusted(tag)}${trusted(columns[k]?.isNumber === true ? ' class="number"' : '')}>${content}</${trusted(tag)}>`;
  return html`<section>
    <h2>${title}</h2>
    <table>
      <thead>
        <tr>
          ${columns.map((c, k) => cell('th', c.title, k))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((content, k) => cell('td', content, k))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${note === undefined ? undefined : html`<p class="note">${sentence(note)}</p>`}
  </section>`;
}

export function auditSection(result: RunResult): Html | undefined {
  if (result.columns.length === 0) return undefined;
  const rows = auditRows(result.audit).map(
    ({ name, error, isClosed }) =>
      html`<tr>
        <td>${name}</td>
        <td class="number">${error}</td>
        <td>${isClosed === null ? '' : isClosed ? '✓ closes' : '✕ does not close'}</td>
      </tr>`,
  );
  const { steps, newton, factorizations, rejected, solveMilliseconds } = result.counters;
  return html`<section>
    <h2>Audit</h2>
    <p class="note">What goes in must come out: largest relative error of each balance over the whole run.</p>
    <table class="narrow">
      <thead>
        <tr>
          <th>Balance</th>
          <th class="number">Relative error</th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="note">
      Work: ${steps} time steps, ${newton} Newton iterations, ${factorizations} factorisations, ${rejected} rejected
      steps${solveMilliseconds > 0 ? `, ${printNumber(solveMilliseconds, 3)} ms` : ''}.
    </p>
  </section>`;
}

export function balanceSection(result: RunResult): Html | undefined {
  const rows = balanceRows(result).map(({ name, value }) => [name, value]);
  const columns = [
    { title: '', isNumber: false },
    { title: '', isNumber: true },
  ];
  return rows.length === 0 ? undefined : tableSection('Balance of the electrodes', { columns, rows });
}

export function provenanceSection(simulation: CheckedSimulation, result: RunResult): Html {
  const { mesh, tolerance, cell } = simulation;
  const counts = new Map<string, number>();
  for (const { source } of Object.values(cell.provenance))
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  const cited = new Set(result.verdicts.flatMap((v) => v.sources));
  const values = [...counts].sort((a, b) => b[1] - a[1]);
  return html`<section>
    <h2>Where the numbers come from</h2>
    <p class="note">
      Mesh ${mesh.anode}/${mesh.separator}/${mesh.cathode} cells, ${mesh.particle} modes per particle; tolerance
      ${tolerance.relative} relative, ${tolerance.absolute} absolute.
    </p>
    ${
      values.length === 0
        ? undefined
        : html`<p>Values of the cell</p>
            <ul class="sources">
              ${values.map(([source, count]) => html`<li>${source} <span class="muted">${count} ${count === 1 ? 'value' : 'values'}</span></li>`)}
            </ul>`
    }
    ${
      cited.size === 0
        ? undefined
        : html`<p>Criteria</p>
            <ul class="sources">
              ${[...cited].map((source) => html`<li>${source}</li>`)}
            </ul>`
    }
  </section>`;
}
