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

export interface CurrentStep {
  readonly kind: 'charge' | 'discharge' | 'plate' | 'strip';
  readonly rate: Rate;
}
export interface HoldStep {
  readonly kind: 'hold';
  readonly voltage: number;
}
export interface RestStep {
  readonly kind: 'rest';
}
/** A form that parses and checks but whose execution is not built yet; `name` is the verb. */
export interface UnavailableStep {
  readonly kind: 'unavailable';
  readonly name: string;
  /** Of a pulse. */
  readonly rate?: Rate;
  /** Hz, of an impedance spectrum; the order is that of the text. */
  readonly frequencies?: readonly [number, number];
  /** Pa, of a press. */
  readonly pressure?: number;
}

export interface ProtocolStep {
  readonly type: 'step';
  readonly action: CurrentStep | HoldStep | RestStep | UnavailableStep;
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
