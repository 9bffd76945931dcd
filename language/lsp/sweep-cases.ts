// How many simulations a sweep stands for.

import type { Sweep, Vary } from '../generated/ast.ts';

/** The sample's size, else the product of what is varied; undefined where the text does not say. */
export function casesOf(sweep: Sweep): number | undefined {
  const sample = sweep.members.find((member) => member.$type === 'Sample');
  if (sample?.$type === 'Sample') return sample.count;
  const counts = sweep.members.flatMap((member) => (member.$type === 'Vary' ? [valuesOf(member)] : []));
  if (counts.length === 0) return undefined;
  return counts.reduce<number | undefined>(
    (all, own) => (all === undefined || own === undefined ? undefined : all * own),
    1,
  );
}

function valuesOf({ value, steps }: Vary): number | undefined {
  if (value?.$type === 'List') return value.items.length;
  return value?.$type === 'Range' ? steps : 1;
}
