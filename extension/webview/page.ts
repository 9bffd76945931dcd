// The page of the results view: takes messages, lays out what they bring, says what it drew.

import type { ResultsPage } from '../../charts/results-page.ts';
import { contractVersion, isHostMessage, type HostMessage, type PageMessage } from '../messages.ts';
import { chartBox, mapHeight, type ChartActions, type ChartBox } from './chart-box.ts';
import { createElement } from './create-element.ts';
import { isDarkTheme, readTheme } from './read-theme.ts';
import { scrubber } from './scrubber.ts';
import { expectations, header, provenance, table, tiles, verdicts, type PageActions } from './sections.ts';
import { tabList } from './tabs.ts';
import { paintPng } from './vega-view.ts';

/** What survives when the view is hidden or the window reloads. */
interface ViewState {
  readonly v: 1;
  readonly uri: string;
  readonly tab: string;
  readonly frame: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

type Unsent = PageMessage extends infer M ? (M extends unknown ? Omit<M, 'v'> : never) : never;

const host = acquireVsCodeApi();
const root = document.getElementById('page') ?? document.body;
let boxes: ChartBox[] = [];
let announced = '';
let state: ViewState = restore(host.getState());

window.addEventListener('message', (event: MessageEvent) => {
  if (isHostMessage(event.data)) void receive(event.data).catch(report);
});
window.addEventListener('error', (event) => post({ type: 'error', text: event.message }));
document.addEventListener('securitypolicyviolation', (event) =>
  post({ type: 'error', text: `blocked by the content policy: ${event.violatedDirective} ${event.blockedURI}` }),
);
// The editor marks its theme on the body; a change of it means new colours, so the host draws again.
new MutationObserver(announce).observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
announce();
setTimeout(() => {
  if (root.querySelector('.waiting') !== null)
    showText(
      'No results arrived.',
      createElement('button', { onClick: () => post({ type: 'command', command: 'showOutput' }) }, 'Show output'),
    );
}, 10_000);

/** Says which colours the page has, at the start and whenever they change. */
function announce(): void {
  const theme = readTheme(root.dataset.palette !== 'colorBlindSafe');
  const words = JSON.stringify(theme);
  if (words === announced) return;
  announced = words;
  post({ type: 'ready', theme, isDark: isDarkTheme() });
}

async function receive(message: HostMessage): Promise<void> {
  switch (message.type) {
    case 'show':
      return show(message);
    case 'running':
      return showRunning(message.text, message.fraction);
    case 'idle':
      root.classList.remove('is-running');
      return;
    case 'stale':
      root.classList.toggle('is-stale', message.isStale);
      return;
    case 'absent':
      showText(
        message.text,
        createElement('button', { onClick: () => post({ type: 'command', command: 'runAgain' }) }, 'Run again'),
      );
      return;
    case 'paint':
      post({
        type: 'painted',
        ticket: message.ticket,
        png: await paintPng(message.spec, message.scale).catch(() => ''),
      });
  }
}

const chartActions: ChartActions = {
  select: (figure) => post({ type: 'selected', figure }),
  exportImage: (figure) => post({ type: 'command', command: 'exportImage', figure }),
  copyVegaLite: (figure) => post({ type: 'command', command: 'copyVegaLite', figure }),
};
const pageActions: PageActions = {
  command: (command) => post({ type: 'command', command }),
  goTo: (line) => post({ type: 'goTo', line }),
};

async function show({ uri, page, renderer, canResume }: Extract<HostMessage, { type: 'show' }>): Promise<void> {
  for (const box of boxes) box.close();
  const charts = (figures: ResultsPage['overview'], height?: number) => {
    const made = figures.map((figure) => chartBox(figure, renderer, chartActions, height));
    const look = height === undefined ? 'charts' : 'charts wide';
    return { element: createElement('div', { class: look }, ...made.map((b) => b.element)), boxes: made };
  };
  const overview = charts(page.overview);
  const time = charts(page.time);
  const losses = charts(page.losses);
  const impedance = charts(page.impedance);
  const maps = charts(page.maps, mapHeight);
  const profiles = scrubber(
    page,
    renderer,
    chartActions,
    state.uri === uri ? state.frame : page.scrubLabels.length - 1,
    (frame) => remember({ frame }),
  );
  boxes = [...overview.boxes, ...time.boxes, ...losses.boxes, ...impedance.boxes, ...maps.boxes, ...profiles.boxes];
  remember({ uri, frame: profiles.frame() });
  const notes = page.notes.map((note) => createElement('p', { class: 'muted' }, note));
  const tabs = [
    {
      id: 'overview',
      title: 'Overview',
      content: createElement(
        'section',
        {},
        verdicts(page),
        expectations(page, pageActions),
        tiles(page),
        overview.element,
        ...notes,
      ),
    },
    { id: 'time', title: 'Time series', content: createElement('section', {}, time.element) },
    ...(page.scrub.length > 0
      ? [{ id: 'profiles', title: 'Profiles', content: createElement('section', {}, profiles.element) }]
      : []),
    ...(page.losses.length > 0
      ? [{ id: 'losses', title: 'Overpotentials', content: createElement('section', {}, losses.element) }]
      : []),
    ...(page.impedance.length > 0
      ? [{ id: 'impedance', title: 'Impedance', content: createElement('section', {}, impedance.element) }]
      : []),
    ...(page.maps.length > 0
      ? [{ id: 'pressure', title: 'Pressure', content: createElement('section', {}, maps.element) }]
      : []),
    ...(page.cycles === undefined
      ? []
      : [{ id: 'cycles', title: 'Cycles', content: createElement('section', {}, table(page.cycles)) }]),
    { id: 'steps', title: 'Steps', content: createElement('section', {}, table(page.steps)) },
    { id: 'provenance', title: 'Provenance', content: createElement('section', {}, provenance(page)) },
  ];
  root.classList.remove('is-running', 'is-stale');
  const scroll = document.scrollingElement?.scrollTop ?? 0;
  root.replaceChildren(
    header(page, canResume, pageActions),
    tabList(tabs, state.tab, (tab) => remember({ tab })),
  );
  if (document.scrollingElement !== null) document.scrollingElement.scrollTop = scroll;
  const visible = boxes.filter((b) => b.element.closest('[hidden]') === null);
  const views = await Promise.all(visible.map((b) => b.drawn));
  const marks = views.reduce((sum, view) => sum + view.rows().length, 0);
  post({ type: 'rendered', figures: views.length, marks });
}

function showRunning(text: string, fraction: number): void {
  root.classList.add('is-running');
  const words = root.querySelector('.running-text');
  const bar = root.querySelector('progress');
  if (words !== null) words.textContent = text;
  if (bar !== null) bar.value = fraction;
}

function showText(text: string, button: HTMLElement): void {
  root.replaceChildren(createElement('p', { class: 'lone' }, text), button);
}

function remember(change: Partial<ViewState>): void {
  state = { ...state, ...change };
  host.setState(state);
}

function restore(stored: unknown): ViewState {
  const fresh: ViewState = { v: 1, uri: '', tab: 'overview', frame: 0 };
  if (typeof stored !== 'object' || stored === null || !('v' in stored) || stored.v !== 1) return fresh;
  const { uri, tab, frame } = { ...fresh, ...(stored as Partial<ViewState>) };
  return { v: 1, uri, tab, frame };
}

function report(error: unknown): void {
  post({ type: 'error', text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function post(message: Unsent): void {
  host.postMessage({ v: contractVersion, ...message });
}
