// A chart on the page: title, drawing that follows its box, crosshair with readout, buttons.

import { printNumber } from '../../charts/display-unit.ts';
import type { FigureRow } from '../../charts/figure-rows.ts';
import type { DrawnFigure } from '../../charts/results-page.ts';
import type { Renderer } from '../messages.ts';
import { createElement } from './create-element.ts';
import { drawChart, type ChartView } from './vega-view.ts';

/** Series named in a readout; of more, the nearest point only. */
const mostNamed = 4;
const usualHeight = 260;
/** Maps have a legend of areas below them. */
export const mapHeight = 420;

export interface ChartBox {
  readonly element: HTMLElement;
  /** Resolves when first drawn; a box in a hidden tab is drawn when the tab is shown. */
  readonly drawn: Promise<ChartView>;
  close(): void;
}

export interface ChartActions {
  select(figure: string): void;
  exportImage(figure: string): void;
  copyVegaLite(figure: string): void;
}

export function chartBox(
  figure: DrawnFigure,
  renderer: Renderer,
  actions: ChartActions,
  height = usualHeight,
): ChartBox {
  const canvas = createElement('div', { class: 'plot', role: 'img', 'aria-label': figure.summary });
  const surface = createElement('div', { class: 'surface' }, canvas);
  surface.style.minHeight = `${height}px`;
  const button = (text: string, title: string, onClick: () => void): HTMLElement =>
    createElement('button', { class: 'quiet', title, onClick }, text);
  const element = createElement(
    'figure',
    { class: 'chart' },
    createElement(
      'figcaption',
      {},
      createElement('span', {}, figure.title),
      createElement(
        'span',
        { class: 'buttons' },
        button('Save…', `Save “${figure.title}” as PNG or SVG`, () => actions.exportImage(figure.id)),
        button('Copy source', `Copy the Vega-Lite source of “${figure.title}”`, () => actions.copyVegaLite(figure.id)),
      ),
    ),
    surface,
    figure.note === undefined ? undefined : createElement('p', { class: 'muted' }, figure.note),
  );
  element.addEventListener('pointerenter', () => actions.select(figure.id));
  let view: ChartView | undefined;
  let isClosed = false;
  let begin: (view: ChartView | PromiseLike<ChartView>) => void = () => undefined;
  const drawn = new Promise<ChartView>((resolve) => {
    begin = resolve;
  });
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    // A hidden tab has no width: nothing is drawn into it.
    if (width < 80 || isClosed) return;
    if (view !== undefined) void view.resize(width, height);
    else if (!element.classList.contains('drawing')) {
      element.classList.add('drawing');
      const first = drawChart(canvas, figure.spec, renderer).then(async (made) => {
        view = made;
        await made.resize(width, height);
        addCrosshair(surface, made, figure);
        return made;
      });
      begin(first);
    }
  });
  observer.observe(surface);
  return {
    element,
    drawn,
    close() {
      isClosed = true;
      observer.disconnect();
      view?.close();
    },
  };
}

function addCrosshair(surface: HTMLElement, view: ChartView, figure: DrawnFigure): void {
  const line = createElement('div', { class: 'crosshair' });
  const readout = createElement('div', { class: 'readout', 'aria-hidden': 'true' });
  surface.append(line, readout);
  const hide = (): void => {
    line.hidden = true;
    readout.hidden = true;
  };
  hide();
  surface.addEventListener('pointerleave', hide);
  surface.addEventListener('pointermove', (event) => {
    const box = surface.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    const at = view.invert(px, py);
    const points = at === undefined ? [] : nearestPoints(view, at.x, px, py);
    const [first] = points;
    if (first === undefined) return hide();
    const { x, top, bottom } = view.project(first.x, first.y);
    line.hidden = false;
    line.style.transform = `translate(${x}px, ${top}px)`;
    line.style.height = `${bottom - top}px`;
    readout.hidden = false;
    const unit = (text: string): string => (text === '' ? '' : ` ${text}`);
    const rows = points.map((p) => `${points.length > 1 ? `${p.s}: ` : ''}${printNumber(p.y, 5)}${unit(figure.yUnit)}`);
    readout.replaceChildren(
      ...[`${printNumber(first.x, 5)}${unit(figure.xUnit)}`, ...rows].map((text) => createElement('div', {}, text)),
    );
    // The readout stays inside the chart and beside the pointer.
    const isRight = px > box.width / 2;
    readout.style.transform = `translate(${isRight ? px - readout.offsetWidth - 12 : px + 12}px, ${Math.max(0, Math.min(py, box.height - readout.offsetHeight))}px)`;
  });
}

/** The nearest point of each series along x, or of all of them where they are many. */
function nearestPoints(view: ChartView, x: number, px: number, py: number): FigureRow[] {
  const nearest = new Map<string, FigureRow>();
  let closest: { readonly row: FigureRow; readonly distance: number } | undefined;
  for (const row of view.rows()) {
    const known = nearest.get(row.s);
    if (known === undefined || Math.abs(row.x - x) < Math.abs(known.x - x)) nearest.set(row.s, row);
  }
  if (nearest.size <= mostNamed) return [...nearest.values()];
  for (const row of view.rows()) {
    const at = view.project(row.x, row.y);
    const distance = Math.hypot(at.x - px, at.y - py);
    if (closest === undefined || distance < closest.distance) closest = { row, distance };
  }
  return closest === undefined ? [] : [closest.row];
}
