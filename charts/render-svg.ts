// Drawing without a browser, for the report and for tests.

import { parse, textMetrics, View } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { compileSpec } from './compile-figure.ts';
import { textWidth } from './text-width.ts';

declare module 'vega' {
  /** Exported by the package but missing in its types. */
  export const textMetrics: { width: (item: { fontSize?: number }, text: unknown) => number };
}

// Without a canvas Vega takes every character for 0.8 of the font size, and legends and titles drift apart.
if (typeof document === 'undefined') textMetrics.width = (item, text) => textWidth(String(text), item.fontSize ?? 11);

/**
 * SVG text of a spec; nothing is loaded from anywhere.
 * @param name begins the ids inside; several drawings on one page need different ones
 */
export async function renderSvg(spec: TopLevelSpec, name = 'chart'): Promise<string> {
  const refuse = (): Promise<never> => Promise.reject(new Error('charts bring their data with them'));
  const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
  const view = new View(parse(compileSpec(spec)), { renderer: 'none', loader });
  const svg = await view.toSVG();
  view.finalize();
  return renameIds(svg, name);
}

/** Vega numbers ids through the life of the process; here the same drawing always gives the same text. */
function renameIds(svg: string, name: string): string {
  const names = new Map<string, string>();
  return svg.replaceAll(/(id="|url\(#)([A-Za-z_]+\d+)/g, (_, before: string, id: string) => {
    const renamed = names.get(id) ?? `${name}-${names.size + 1}`;
    names.set(id, renamed);
    return before + renamed;
  });
}
