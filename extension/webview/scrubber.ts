// Profiles through the cell at a time that the user moves: all charts show the same moment.

import { figureRows } from '../../charts/figure-rows.ts';
import type { ResultsPage } from '../../charts/results-page.ts';
import type { Renderer } from '../messages.ts';
import { chartBox, type ChartActions, type ChartBox } from './chart-box.ts';
import { createElement } from './create-element.ts';

export interface Scrubber {
  readonly element: HTMLElement;
  readonly boxes: readonly ChartBox[];
  /** Index of the stored time that is shown. */
  readonly frame: () => number;
}

export function scrubber(
  page: ResultsPage,
  renderer: Renderer,
  actions: ChartActions,
  start: number,
  moved: (frame: number) => void,
): Scrubber {
  const last = page.scrubLabels.length - 1;
  let frame = Math.min(Math.max(0, start), last);
  const boxes = page.scrub.map((s) => chartBox(s.figure, renderer, actions));
  const label = createElement('output', { class: 'moment' });
  const slider = createElement('input', { 'aria-label': 'Simulated time' });
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(last);
  slider.step = '1';
  slider.value = String(frame);
  const show = (): void => {
    const words = page.scrubLabels[frame] ?? '';
    label.textContent = words;
    slider.setAttribute('aria-valuetext', words);
    page.scrub.forEach((scrub, k) => {
      const now = scrub.lines.map((line) => ({ label: line.label, x: line.x, y: line.y[frame] ?? [] }));
      void boxes[k]?.drawn.then((view) => view.setRows(figureRows([...now, ...scrub.still])));
    });
  };
  slider.addEventListener('input', () => {
    frame = Number(slider.value);
    show();
    moved(frame);
  });
  show();
  const element = createElement(
    'div',
    {},
    createElement('div', { class: 'scrub' }, slider, label),
    createElement('div', { class: 'charts' }, ...boxes.map((b) => b.element)),
  );
  return { element, boxes, frame: () => frame };
}
