// What a run gives back. Columns are SI with the unit beside the name; encoders and charts convert.

import type { Comparison } from '../../model/protocol.ts';
import type { Verdict } from '../../model/verdict.ts';

export type RunStatus = 'completed' | 'stopped' | 'cancelled' | 'failed';

export interface ColumnDescription {
  /** As in expressions, without unit: `voltage`, `anode.contact_fraction`. */
  readonly name: string;
  /** `V`, `A`, `Ah`, `K`, `Pa`, `m`, `ohm*m^2`, `1`, … */
  readonly unit: string;
  readonly description: string;
}

/** One quantity over the stored points of the run. */
export interface Column extends ColumnDescription {
  readonly values: Float64Array;
}

export interface ProfileDescription extends ColumnDescription {
  /** Cell centres, m from the anode collector; or radii, m from the centre of a particle. */
  readonly position: Float64Array;
  /** Left out: over the thickness of the cell. */
  readonly coordinate?: 'radius';
}

/** One quantity over position, at the stored profile times: `values[k]` belongs to `times[k]`. */
export interface Profile extends ProfileDescription {
  readonly values: readonly Float64Array[];
}

export interface Profiles {
  /** Simulated times, s. */
  readonly times: Float64Array;
  readonly regions: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly profiles: readonly Profile[];
}

/** Impedance of the whole cell at one moment. */
export interface Spectrum {
  /** Simulated time, s, and the step that asked for it. */
  readonly time: number;
  readonly cycle: number;
  readonly step: number;
  /** Hz, in the order of the text. */
  readonly frequency: Float64Array;
  /** Ω; the imaginary part is negative where the cell is capacitive. */
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
  /** How far the voltage was from the open-circuit voltage, V: a spectrum is taken of the state as it is, which drifts until it rests. */
  readonly fromRest: number;
}

export interface StepRecord {
  readonly cycle: number;
  readonly step: number;
  readonly kind: string;
  /** What it held fixed (of a drive: what its file gives). */
  readonly control: 'current' | 'voltage' | 'power' | 'resistance';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Charge passed in this step, Ah, whole cell, ≥ 0. */
  readonly capacity: number;
  readonly endReason: string;
}

/** What a cycle came to, for `vs cycle`: every column at its end, and those of `cycleColumns`. */
export interface CycleRecord {
  readonly cycle: number;
  readonly values: Readonly<Record<string, number>>;
}

export interface ExpectationResult {
  readonly text: string;
  /** null: not evaluated, because what makes the column is not built or not included. */
  readonly passed: boolean | null;
  readonly value: number | boolean | null;
  readonly limit: number | boolean;
  readonly comparison: Comparison;
  readonly unit: string;
  readonly reason?: string;
  readonly line: number;
}

/** Relative closure errors (definitions, section 5); null where the cell has none. */
export interface Audit {
  readonly lithium: number | null;
  readonly charge: number | null;
  readonly energy: number | null;
}

export interface Counters {
  readonly steps: number;
  readonly newton: number;
  readonly factorizations: number;
  readonly rejected: number;
  /** Wall time of the solve, ms; 0 where no clock was given. */
  readonly solveMilliseconds: number;
}

/** Why a run ended early, as data: where, what, and what to do. */
export interface RunFailure {
  readonly time: number;
  readonly variable: string;
  readonly cause: string;
  readonly help: string;
}

export interface RunResult {
  readonly simulation: string;
  readonly model: string;
  readonly status: RunStatus;
  readonly reason: string;
  readonly failure?: RunFailure;
  readonly columns: readonly Column[];
  readonly profiles: Profiles;
  readonly spectra: readonly Spectrum[];
  readonly steps: readonly StepRecord[];
  readonly cycles: readonly CycleRecord[];
  /** Columns that only a whole cycle has: their values are in `cycles` alone. */
  readonly cycleColumns: readonly ColumnDescription[];
  readonly summary: Readonly<Record<string, number | string>>;
  readonly verdicts: readonly Verdict[];
  readonly expectations: readonly ExpectationResult[];
  readonly audit: Audit;
  readonly counters: Counters;
}
