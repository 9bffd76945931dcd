// Parts of the page that are text: header, verdict cards, expectations, tables.

import type { ResultsPage, VerdictCard } from '../../charts/results-page.ts';
import type { TableData } from '../../charts/step-table.ts';
import type { PageCommand } from '../messages.ts';
import { createElement, sentence } from './create-element.ts';

export interface PageActions {
  command(command: PageCommand): void;
  goTo(line: number): void;
}

export function header(page: ResultsPage, canResume: boolean, actions: PageActions): HTMLElement {
  const button = (text: string, command: PageCommand): HTMLElement =>
    createElement('button', { onClick: () => actions.command(command) }, text);
  return createElement(
    'header',
    {},
    createElement(
      'div',
      { class: 'headline' },
      createElement('h1', {}, page.title),
      createElement('span', { class: `badge ${page.status}` }, page.statusWord),
      createElement('span', { class: 'badge stale' }, 'text changed since this run'),
      createElement(
        'div',
        { class: 'buttons' },
        ...(canResume ? [button('Resume', 'resume')] : []),
        button('Run again', 'runAgain'),
        button('Save report…', 'exportReport'),
        button('Save data…', 'exportData'),
      ),
    ),
    createElement('p', { class: 'muted' }, page.subtitle),
    page.reason === ''
      ? undefined
      : createElement('p', {}, `${page.reason}.${page.help === undefined ? '' : ` ${page.help}`}`),
    createElement(
      'div',
      { class: 'running', role: 'status', 'aria-live': 'polite' },
      createElement('span', { class: 'running-text' }),
      createElement('progress', { 'aria-label': 'Progress' }),
      button('Stop', 'stop'),
    ),
  );
}

export function tiles(page: ResultsPage): HTMLElement {
  return createElement(
    'dl',
    { class: 'tiles' },
    ...page.tiles.map(({ name, value }) =>
      createElement('div', { class: 'tile' }, createElement('dt', {}, name), createElement('dd', {}, value)),
    ),
  );
}

export function verdicts(page: ResultsPage): HTMLElement | undefined {
  if (page.verdicts.length === 0) return undefined;
  return createElement('ul', { class: 'cards', 'aria-label': 'Verdicts, worst first' }, ...page.verdicts.map(card));
}

/** What was found and what to do stands open; the numbers behind it and their source fold away. */
function card(verdict: VerdictCard): HTMLElement {
  const line = (text: string | undefined, kind: string): HTMLElement | undefined =>
    text === undefined ? undefined : createElement('p', { class: kind }, ...sentence(text));
  const basis = [line(verdict.numbers, 'muted'), line(verdict.source, 'source')].filter((l) => l !== undefined);
  return createElement(
    'li',
    { class: `card ${verdict.status}` },
    createElement(
      'p',
      { class: 'verdict' },
      createElement('span', { class: 'sign', 'aria-hidden': 'true' }, verdict.sign),
      createElement('span', {}, verdict.word),
      createElement('span', { class: 'mechanism' }, verdict.mechanism),
    ),
    createElement('p', {}, ...sentence(verdict.message)),
    line(verdict.help, 'help'),
    basis.length === 0
      ? undefined
      : createElement('details', {}, createElement('summary', {}, 'How is this judged?'), ...basis),
  );
}

export function expectations(page: ResultsPage, actions: PageActions): HTMLElement | undefined {
  if (page.expectations.length === 0) return undefined;
  const signs = { passed: '✓', failed: '✕', 'not evaluated': '–' } as const;
  return createElement(
    'ul',
    { class: 'expectations', 'aria-label': 'Expectations' },
    ...page.expectations.map(({ verdict, text, found, line }) =>
      createElement(
        'li',
        { class: verdict.replace(' ', '-') },
        createElement('span', { class: 'word' }, `${signs[verdict]} ${verdict}`),
        createElement(
          'button',
          { class: 'link', title: `Go to line ${line}`, onClick: () => actions.goTo(line) },
          text,
        ),
        createElement('span', { class: 'muted' }, verdict === 'not evaluated' ? found : `is ${found}`),
      ),
    ),
  );
}

export function table(data: TableData): HTMLElement {
  const cell = (tag: 'th' | 'td', text: string, k: number): HTMLElement =>
    createElement(tag, data.columns[k]?.isNumber === true ? { class: 'number' } : {}, text);
  return createElement(
    'table',
    {},
    createElement('thead', {}, createElement('tr', {}, ...data.columns.map((c, k) => cell('th', c.title, k)))),
    createElement(
      'tbody',
      {},
      ...data.rows.map((row) => createElement('tr', {}, ...row.map((text, k) => cell('td', text, k)))),
    ),
  );
}

export function provenance(page: ResultsPage): HTMLElement {
  return createElement(
    'div',
    {},
    createElement('h2', {}, 'Audit'),
    createElement(
      'p',
      { class: 'muted' },
      'What goes in must come out: largest relative error of each balance over the whole run.',
    ),
    table(page.audit),
    ...(page.balance.rows.length === 0
      ? []
      : [createElement('h2', {}, 'Balance of the electrodes'), table(page.balance)]),
    createElement('h2', {}, 'What ran'),
    table(page.provenance),
    page.sources.length === 0 ? undefined : createElement('h2', {}, 'Sources'),
    createElement('ul', {}, ...page.sources.map((source) => createElement('li', {}, source))),
  );
}
