// The checked protocol. Magnitudes are positive, the verb gives the direction. All numbers SI.

/** What a rate is a multiple of. C-rates are per hour of nominal capacity, so 1C has value 1/3600 1/s. */
export type Rate =
  | { readonly kind: 'c_rate'; readonly value: number }
  | { readonly kind: 'current'; readonly value: number }
  | { readonly kind: 'current_density'; readonly value: number }
  | { readonly kind: 'power'; readonly value: number }
  | { readonly kind: 'specific_power'; readonly value: number }
  | { readonly kind: 'resistance'; readonly value: number };

/** How a limit relates to the column it is compared with. */
export type LimitBasis =
  | 'absolute'
  /** per electrode-pair area (limits in Ah/cm², A/cm²) */
  | 'per_area'
  /** per mass of active material of the cathode (mAh/g) */
  | 'per_mass'
  /** a fraction of the nominal capacity (in `until`) or of the first complete cycle (in `stop when`, `expect`) */
  | 'relative'
  /** a C-rate: multiples of nominal capacity per second */
  | 'c_rate';

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** A result column by its name without unit, as in `definitions`: `voltage`, `anode.contact_fraction`. */
export type ColumnName = string;

export type StepEnd =
  | { readonly kind: 'time'; readonly duration: number; readonly text: string }
  | {
      readonly kind: 'limit';
      readonly column: ColumnName;
      /** Left out: the limit is crossed from whichever side the step starts on. */
      readonly comparison?: Comparison;
      readonly value: number;
      readonly basis: LimitBasis;
      readonly text: string;
    };

/** The verb of a step with current: which way it goes. */
export type Direction = 'charge' | 'discharge' | 'plate' | 'strip';

export interface CurrentStep {
  readonly kind: Direction;
  readonly rate: Rate;
}
export interface HoldStep {
  readonly kind: 'hold';
  readonly voltage: number;
}
export interface RestStep {
  readonly kind: 'rest';
}
/** A current for a short time, then a rest where one is given. Its ends are those of the current. */
export interface PulseStep {
  readonly kind: 'pulse';
  readonly direction: Direction;
  readonly rate: Rate;
  /** s */
  readonly rest?: number;
}
/** Pulses with a rest after each, until an end of the step is met in a pulse. */
export interface TitrationStep {
  readonly kind: 'titrate';
  readonly direction: Direction;
  readonly rate: Rate;
  /** s */
  readonly pulse: number;
  /** s */
  readonly rest: number;
}

export type DriveQuantity = 'current' | 'current_density' | 'c_rate' | 'power' | 'specific_power' | 'voltage';
/** Follows a quantity over time from a file. */
export interface DriveStep {
  readonly kind: 'drive';
  /** Path as written. */
  readonly file: string;
  readonly quantity: DriveQuantity;
  /** s from the start of the step: increasing from 0. */
  readonly times: readonly number[];
  /** SI, positive charges; C-rates as multiples of the nominal capacity per second. */
  readonly values: readonly number[];
  /** Between the points; `stepwise` holds each value until the next one. */
  readonly interpolation: 'linear' | 'stepwise';
  /** Where the text says what a positive value of the file does. */
  readonly positive?: 'charges' | 'discharges';
}
/** Small-signal impedance about the state that the cell is in, without current. */
export interface ImpedanceStep {
  readonly kind: 'impedance';
  /** Hz; the order is that of the text. */
  readonly from: number;
  readonly to: number;
  readonly pointsPerDecade: number;
}
/** Sets the stack pressure without current; afterwards the fixture rules again. */
export interface PressStep {
  readonly kind: 'press';
  /** Pa */
  readonly pressure: number;
}

export type StepAction =
  CurrentStep | HoldStep | RestStep | PulseStep | TitrationStep | DriveStep | ImpedanceStep | PressStep;

export interface ProtocolStep {
  readonly type: 'step';
  readonly action: StepAction;
  /** Joined by `or`. */
  readonly ends: readonly StepEnd[];
  readonly temperature?: number;
  /** Sampling interval, s. */
  readonly sampleInterval?: number;
  /** As written, for messages and the step table. */
  readonly text: string;
  /** 1-based line in the file, for messages. */
  readonly line: number;
}
export interface RepeatBlock {
  readonly type: 'repeat';
  readonly count: number;
  readonly body: readonly ProtocolItem[];
}
export interface EveryBlock {
  readonly type: 'every';
  readonly cycles: number;
  readonly body: readonly ProtocolItem[];
}
export interface StopCondition {
  readonly type: 'stop';
  readonly column: ColumnName;
  readonly comparison: Comparison;
  readonly value: number;
  readonly basis: LimitBasis;
  readonly text: string;
}
export type ProtocolItem = ProtocolStep | RepeatBlock | EveryBlock | StopCondition;

export interface CheckedProtocol {
  readonly name: string;
  readonly items: readonly ProtocolItem[];
}
