// The one place that compiles Vega-Lite: the page gets Vega, which it draws without evaluating code.

import { compile, type TopLevelSpec } from 'vega-lite';
import type { Spec } from 'vega';

/** Host options hidden in a spec would win over ours in other programs; ours carry none. */
export function compileSpec(spec: TopLevelSpec): Spec {
  const { usermeta: _, ...plain } = compile(spec).spec;
  return plain;
}
