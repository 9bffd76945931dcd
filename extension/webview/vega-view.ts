// The one place of the page that draws. Expressions are interpreted, not compiled: the page may not evaluate code.

import { expressionInterpreter } from 'vega-interpreter';
import { parse, View, type Loader, type Spec } from 'vega';
import { rowsName, type FigureRow } from '../../charts/figure-rows.ts';
import type { Renderer } from '../messages.ts';

/** More drawn points than this are faster on a canvas. */
const mostPointsAsSvg = 3000;

/** Charts bring their data; whatever a spec asks to load is refused. */
const refuse = (): Promise<never> => Promise.reject(new Error('a chart asked for data from outside'));
const closedLoader = { load: refuse, sanitize: refuse, http: refuse, file: refuse } as unknown as Loader;

export interface ChartView {
  readonly element: HTMLElement;
  resize(width: number, height: number): Promise<void>;
  setRows(rows: readonly FigureRow[]): Promise<void>;
  rows(): readonly FigureRow[];
  /** Data x under a pixel of the element; undefined outside the plot. */
  invert(pixelX: number, pixelY: number): { readonly x: number; readonly y: number } | undefined;
  /** Pixel of a data point within the element, and the plot's vertical ends. */
  project(
    x: number,
    y: number,
  ): { readonly x: number; readonly y: number; readonly top: number; readonly bottom: number };
  close(): void;
}

export async function drawChart(element: HTMLElement, spec: Spec, renderer: Renderer): Promise<ChartView> {
  const view = createView(spec, 'none');
  await view.runAsync();
  const count = (view.data(rowsName) as FigureRow[]).length;
  const kind = renderer === 'auto' ? (count > mostPointsAsSvg ? 'canvas' : 'svg') : renderer;
  view.renderer(kind).initialize(element).hover();
  await view.runAsync();
  const scale = (name: 'x' | 'y'): Scale => view.scale(name) as Scale;
  /** Where the scales begin on the element: Vega's origin leaves the padding around everything out. */
  const corner = (): readonly [number, number] => {
    const padding = view.padding();
    const { left, top } = typeof padding === 'number' ? { left: padding, top: padding } : padding;
    const [x, y] = view.origin();
    return [x + (left ?? 0), y + (top ?? 0)];
  };
  return {
    element,
    async resize(width, height) {
      await view.width(width).height(height).resize().runAsync();
    },
    async setRows(rows) {
      await view.data(rowsName, [...rows]).runAsync();
    },
    rows: () => view.data(rowsName) as FigureRow[],
    invert(pixelX, pixelY) {
      const [left, top] = corner();
      const [x, y] = [pixelX - left, pixelY - top];
      const [xs, ys] = [scale('x'), scale('y')];
      const inside = (value: number, range: readonly number[]): boolean =>
        value >= Math.min(...range) && value <= Math.max(...range);
      if (!inside(x, xs.range()) || !inside(y, ys.range())) return undefined;
      return { x: xs.invert(x), y: ys.invert(y) };
    },
    project(x, y) {
      const [left, top] = corner();
      const ends = scale('y').range();
      return {
        x: left + scale('x')(x),
        y: top + scale('y')(y),
        top: top + Math.min(...ends),
        bottom: top + Math.max(...ends),
      };
    },
    close: () => {
      view.finalize();
    },
  };
}

/** PNG of a spec as base64, without a place on the page. */
export async function paintPng(spec: Spec, scale: number): Promise<string> {
  const view = createView(spec, 'none');
  const canvas = await view.toCanvas(scale);
  view.finalize();
  return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '');
}

interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  range(): number[];
}

function createView(spec: Spec, renderer: 'none'): View {
  return new View(parse(spec, {}, { ast: true }), { renderer, expr: expressionInterpreter, loader: closedLoader });
}
