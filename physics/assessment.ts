// How a criterion's number becomes a verdict: `risk` where the failure criterion is met, `watch` where a lower threshold
// is, `ok` else. Margins are (threshold − value)/threshold for upper limits, the negative of that for lower ones.

import { exceeds, reaches } from './compare.ts';
import type { CheckedCell, Evidence } from '../model/cell.ts';
import type { Verdict, VerdictStatus } from '../model/verdict.ts';
import type { Operation } from './operation.ts';

/** What an assessment sees: a cell and what one simulation asks of it, where there is one. */
export interface Subject {
  readonly cell: CheckedCell;
  readonly operation: Operation | undefined;
}

export type Assessment = Omit<Verdict, 'id' | 'mechanism'>;

export interface Criterion {
  readonly id: string;
  readonly mechanism: string;
  /** Of a surrogate: the factor on its value that one standard deviation of its own constants makes; left out, they count as known. */
  readonly lawSpread?: number;
  assess(subject: Subject): Assessment;
}

interface Compared {
  /** In `unit`. */
  readonly value: number;
  readonly threshold: number;
  readonly unit: string;
  readonly message: string;
  readonly help?: string;
  readonly sources: readonly string[];
  readonly evidence: Evidence;
}

/**
 * `value` must stay below `threshold`, or at most at it where `strict`; from `watch` (in `unit`) on it is watched.
 */
export function upperLimit(
  compared: Compared & { readonly watch: number; readonly violated?: VerdictStatus; readonly strict?: true },
): Assessment {
  const { watch, violated = 'risk', strict, ...rest } = compared;
  const { value, threshold } = compared;
  const met = strict === true ? exceeds(value, threshold) : reaches(value, threshold);
  const status = met ? violated : exceeds(value, watch) ? 'watch' : 'ok';
  return { ...rest, status, ...marginOf(threshold - value, threshold) };
}

/** `value` must stay above `threshold`; a violation is `violated`. */
export function lowerLimit(compared: Compared & { readonly violated: VerdictStatus }): Assessment {
  const { violated, ...rest } = compared;
  const { value, threshold } = compared;
  return { ...rest, status: exceeds(threshold, value) ? violated : 'ok', ...marginOf(value - threshold, threshold) };
}

/** What is most often missing. */
export const missing = {
  current: 'needs a simulation with a current',
  salt: 'needs a liquid, or a solid whose salt moves',
  lithiumInLiquid: 'needs lithium in a liquid electrolyte',
  lithiumOnSolid: 'needs lithium on a solid electrolyte',
} as const;

/** Whether `a` comes off worse than `b`: by status, then by margin. */
export function isWorse(a: Assessment, b: Assessment): boolean {
  return (
    order[a.status] < order[b.status] || (order[a.status] === order[b.status] && (a.margin ?? 1) < (b.margin ?? 1))
  );
}

const order = { risk: 0, watch: 1, ok: 2, not_assessed: 3 } as const;

/** A number without a limit: nothing can be violated. */
export function unlimited(stated: Omit<Compared, 'threshold'>): Assessment {
  return { status: 'ok', ...stated };
}

export function notAssessed(message: string): Assessment {
  return { status: 'not_assessed', message, sources: [] };
}

/** At most three significant digits, for messages. */
export function short(value: number): string {
  if (Number.isNaN(value)) return 'unknown';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return Math.abs(value) < 1e6 ? String(Number(value.toPrecision(3))) : value.toExponential(2).replace('e+', 'e');
}

/** No margin against a threshold of zero. */
function marginOf(distance: number, threshold: number): { readonly margin?: number } {
  return threshold === 0 ? {} : { margin: distance / threshold };
}
