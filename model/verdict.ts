// What a mechanism's criterion says about a cell, from a closed form or from a run.

import type { Evidence } from './cell.ts';

export type VerdictStatus = 'ok' | 'watch' | 'risk' | 'not_assessed';

export interface Verdict {
  /** Stable id, e.g. `stack/stripping-contact-loss`. */
  readonly id: string;
  /** Name as after `include`, e.g. `contact_loss`. */
  readonly mechanism: string;
  readonly status: VerdictStatus;
  /** Value and threshold in `unit`; left out when nothing was assessed. */
  readonly value?: number;
  readonly unit?: string;
  readonly threshold?: number;
  /** (threshold − value)/threshold for an upper limit, (value − threshold)/threshold for a lower one. */
  readonly margin?: number;
  /** Share of cases beyond the threshold when the estimated inputs vary, 0 to 1; left out where none of them matters. */
  readonly probability?: number;
  /** Where the cell stands on the map of its criterion, by name and without a unit; left out where there is no map. */
  readonly point?: Readonly<Record<string, number>>;
  readonly message: string;
  readonly help?: string;
  readonly sources: readonly string[];
  readonly evidence?: Evidence;
}
