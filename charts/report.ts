// A report in one HTML file that needs neither network nor script: verdicts, expectations, charts as SVG, steps, the
// audit of the run, sources and the text that ran.

import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import type { Figure } from './figure.ts';
import { figureSpec } from './figure-spec.ts';
import { figureSummary } from './figure-summary.ts';
import { html, sentence, trusted, type Html } from './html.ts';
import { renderSvg } from './render-svg.ts';
import {
  auditSection,
  balanceSection,
  cycleSection,
  expectationSection,
  headline,
  provenanceSection,
  stepSection,
  tiles,
  verdictSection,
} from './report-sections.ts';
import { reportStyle } from './report-style.ts';
import { runFigures } from './run-figures.ts';
import { constantWords } from './run-words.ts';
import { lightTheme } from './theme.ts';
import { constantColumns } from './time-figures.ts';

/** A finding of the language, as far as the report prints it. */
export interface ReportNote {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly line: number;
}

export interface ReportInput {
  /** Name of the file, without its folder. */
  readonly fileName: string;
  /** The text that ran. */
  readonly text: string;
  readonly runs: readonly { readonly simulation: CheckedSimulation; readonly result: RunResult }[];
  readonly notes: readonly ReportNote[];
}

export async function renderReport(input: ReportInput): Promise<string> {
  const runs = await Promise.all(input.runs.map(({ simulation, result }) => renderRun(simulation, result)));
  const names = input.runs.map((r) => r.simulation.name).join(', ');
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${names} · ${input.fileName}</title>
        <style>
          ${trusted(reportStyle)}
        </style>
      </head>
      <body>
        <main>
          ${runs} ${notesSection(input.notes)}
          <section>
            <details>
              <summary>Text of ${input.fileName}</summary>
              <pre>${input.text}</pre>
            </details>
          </section>
          <footer>
            Made by Cellwright. Verdicts marked as estimates rest on literature values that scatter; they rank designs,
            they do not certify them.
          </footer>
        </main>
      </body>
    </html> `;
  return page.html;
}

async function renderRun(simulation: CheckedSimulation, result: RunResult): Promise<Html> {
  const figures = runFigures(result, simulation.plots);
  const shown = new Set(figures.overview.map((f) => f.id));
  const rest = [...figures.time, ...figures.cycle].filter((f) => !shown.has(f.id));
  const constant = constantWords(constantColumns(result));
  return html`<article>
    ${headline(simulation, result)} ${tiles(result)} ${verdictSection(result)} ${expectationSection(result)}
    ${await chartSection(result.simulation, 'Overview', figures.overview)}
    ${figures.missing.map((words) => html`<p class="note">${sentence(words)}.</p>`)}
    ${await chartSection(result.simulation, 'More over time and cycles', rest)}
    ${constant.length === 0 ? undefined : html`<p class="note">Constant in this run: ${constant.join(', ')}.</p>`}
    ${await chartSection(result.simulation, 'Through the cell', figures.profile)}
    ${await chartSection(result.simulation, 'Which part costs how much', figures.losses)}
    ${await chartSection(result.simulation, 'Impedance', figures.impedance)} ${cycleSection(result)}
    ${stepSection(result)} ${balanceSection(result)} ${auditSection(result)} ${provenanceSection(simulation, result)}
  </article>`;
}

async function chartSection(run: string, title: string, figures: readonly Figure[]): Promise<Html | undefined> {
  if (figures.length === 0) return undefined;
  const drawn = await Promise.all(figures.map((figure) => renderFigure(figure, `${run}-${figure.id}`)));
  return html`<section>
    <h2>${title}</h2>
    <div class="charts">${drawn}</div>
  </section>`;
}

async function renderFigure(figure: Figure, name: string): Promise<Html> {
  const svg = await renderSvg(figureSpec(figure, { theme: lightTheme, width: 540, height: 290 }), name);
  return html`<figure>
    <figcaption>${figure.title}</figcaption>
    <div role="img" aria-label="${figureSummary(figure)}">${trusted(svg)}</div>
  </figure>`;
}

function notesSection(notes: readonly ReportNote[]): Html | undefined {
  if (notes.length === 0) return undefined;
  const rows = notes.map(
    (n) =>
      html`<tr>
        <td class="word ${n.severity}">${n.severity}</td>
        <td>
          ${sentence(n.message)}${n.help === undefined ? undefined : html`<br /><span class="muted">${sentence(n.help)}</span>`}
        </td>
        <td class="muted">${n.code}</td>
        <td class="number">${n.line}</td>
      </tr>`,
  );
  return html`<section>
    <h2>What the check found</h2>
    <table>
      <thead>
        <tr>
          <th>Severity</th>
          <th>Finding</th>
          <th>Code</th>
          <th class="number">Line</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}
