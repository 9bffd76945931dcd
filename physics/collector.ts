// A bare collector as islands of lithium see it: the overpotential at which they start, and how many there are.

import type { CheckedCell } from '../model/cell.ts';
import { faraday } from './constants.ts';
import { coverageOf, nucleusDensity } from './nucleation.ts';

export interface Collector {
  /** V */
  readonly overpotential: number;
  /** Islands per area, 1/m². */
  readonly density: number;
  /** Lithium that is there beforehand, mol/m². */
  readonly initialLithium: number;
}

/** Undefined where the electrode is no bare collector, or where lithium starts on it without an overpotential or an unknown one. */
export function collectorOf(cell: CheckedCell, role: 'anode' | 'cathode'): Collector | undefined {
  const electrode = cell[role];
  if (electrode.kind !== 'none') return undefined;
  const overpotential =
    cell.interfaces[role].interlayer?.nucleationOverpotential ?? electrode.collector.nucleationOverpotential;
  if (overpotential === undefined || !(overpotential > 0)) return undefined;
  return {
    overpotential,
    density: nucleusDensity(overpotential),
    initialLithium: (electrode.excessLithium ?? 0) / faraday,
  };
}

/** What the first islands of lithium carry of the mean current (A24): 1/coverage; 1 where lithium covers the electrode from the start. */
export function islandFocusing(cell: CheckedCell, role: 'anode' | 'cathode'): number {
  const collector = collectorOf(cell, role);
  return collector === undefined ? 1 : 1 / coverageOf(collector.density, collector.initialLithium).value;
}
