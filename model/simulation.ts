// A checked simulation: everything a run needs, as plain data that a worker can receive.

import type { CheckedCell } from './cell.ts';
import type { CheckedProtocol, ColumnName, Comparison, LimitBasis } from './protocol.ts';

export type ModelName = 'spm' | 'spme' | 'p2d';

export interface Mesh {
  /** Cells across each region. */
  readonly anode: number;
  readonly separator: number;
  readonly cathode: number;
  /** Spectral modes per particle. */
  readonly particle: number;
  /** Finite-volume shells per particle instead; left out: only where the diffusivity depends on stoichiometry. */
  readonly shells?: number;
  /** Sizes that a spread of particle radii is resolved by; left out: 5. */
  readonly sizeClasses?: number;
  /** Whether the run is repeated on a finer mesh and compared. */
  readonly check?: boolean;
}

export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** A number taken from a result: `min(anode.contact_fraction)`, `discharge_capacity of cycle 1`. */
export interface ResultQuantity {
  readonly column: ColumnName;
  readonly reduce: 'last' | 'min' | 'max';
  /** 1-based cycle; left out: the whole run. */
  readonly cycle?: number;
}

export interface Expectation {
  readonly text: string;
  readonly quantity: ResultQuantity;
  readonly comparison: Comparison;
  /** SI, or a truth value for columns such as `shorted`. */
  readonly limit: number | boolean;
  readonly basis: LimitBasis;
  /** Unit as written, for printing: SI = unitFactor × value + unitOffset. */
  readonly unit: string;
  readonly unitFactor: number;
  /** Not zero for degC only. */
  readonly unitOffset: number;
  readonly line: number;
}

export interface PlotRequest {
  readonly text: string;
  readonly y: ColumnName;
  readonly x: ColumnName;
  /** Simulated time of a profile, s. */
  readonly at?: number;
  readonly byCycle: boolean;
}

export interface CheckedSimulation {
  readonly name: string;
  readonly cell: CheckedCell;
  readonly protocol: CheckedProtocol;
  readonly model: ModelName;
  /** Names after `include`, in order, whether built or not. */
  readonly include: readonly string[];
  /** State of charge 0..1; left out: `definitions`, section 3. */
  readonly startSoc?: number;
  readonly mesh: Mesh;
  readonly tolerance: Tolerance;
  readonly expectations: readonly Expectation[];
  readonly plots: readonly PlotRequest[];
  /** Life target for criteria, s and cycles. */
  readonly targetLife?: number;
  readonly targetCycles?: number;
}
