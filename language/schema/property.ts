// What the language knows about a property: the one origin of names, kinds, dimensions, defaults, ranges and
// documentation. Checks, completion, hover and the reference page read it.

import type { Evidence } from '../../model/cell.ts';
import type { StateArgument } from '../../model/state-function.ts';

/** Kinds of material, as after `material NAME :`. */
export const materialKinds = [
  'active',
  'metal',
  'solid_electrolyte',
  'liquid_electrolyte',
  'polymer_electrolyte',
  'carbon',
  'binder',
  'coating',
  'interlayer',
  'collector',
] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Ratios that are all plain numbers but not the same thing; mixing them is a warning. */
export type RatioKind =
  | 'volume_fraction'
  | 'stoichiometry'
  | 'state_of_charge'
  | 'strain'
  | 'relative_density'
  | 'contact_fraction'
  | 'transference_number'
  | 'exponent'
  | 'ratio';

/** Lower and upper bound in the property's unit, both allowed. */
export type Bounds = readonly [lower: number, upper: number];

export interface QuantityKind {
  readonly kind: 'quantity';
  /** The unit the schema's own numbers are in and that is offered first; empty for a plain number. */
  readonly unit: string;
  readonly ratio?: RatioKind;
  /** 0 is right whatever the bounds: there is none of it. */
  readonly zeroMeansNone?: true;
  /** Outside: an error. */
  readonly hard?: Bounds;
  /** Outside: a warning. */
  readonly plausible?: Bounds;
  /** Why the bounds are where they are; left out: because of the values that are known. */
  readonly reason?: string;
  /** A unit to the power of another property: `ohm*m^2*Pa^n` with n = `exponent.property`. */
  readonly exponent?: { readonly unit: string; readonly property: string; readonly sign: 1 | -1 };
  /** Arguments it may depend on; left out: a plain value. */
  readonly arguments?: readonly StateArgument[];
  /** A whole number. */
  readonly whole?: true;
}

export type PropertyKind =
  | QuantityKind
  /** `2.5 V .. 4.3 V` */
  | {
      readonly kind: 'range';
      readonly unit: string;
      readonly ratio?: RatioKind;
      readonly hard?: Bounds;
      readonly plausible?: Bounds;
    }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'truth' }
  /** A material of one of these kinds, with an optional block of overrides. */
  | { readonly kind: 'material'; readonly of: readonly MaterialKind[] }
  /** One of several parts, each with a block of its own: `lithium { … }`. */
  | { readonly kind: 'part'; readonly options: Readonly<Record<string, string>> }
  /** `constant_pressure`, `spring(stiffness = …)` */
  | { readonly kind: 'fixture' }
  | { readonly kind: 'declaration'; readonly of: 'cell' | 'protocol' | 'simulation' };

export interface DefaultValue {
  /** As it would be written in a file. */
  readonly text: string;
  readonly evidence: Evidence;
  readonly source: string;
}

export interface PropertySchema {
  readonly name: string;
  readonly type: PropertyKind;
  readonly documentation: string;
  readonly required?: true;
  readonly default?: DefaultValue;
  /** A typical value to start from, where the middle of the plausible range is none. */
  readonly example?: string;
}

/** A part that is named after its role: `active NMC811 { … }`. */
export interface ComponentSchema {
  readonly role: string;
  readonly of: readonly MaterialKind[];
  readonly block: string;
  readonly documentation: string;
}

export interface BlockSchema {
  readonly name: string;
  readonly documentation: string;
  readonly properties: readonly PropertySchema[];
  /** Blocks inside, by name: `stack { … }`; the value is the name of their schema. */
  readonly blocks?: Readonly<Record<string, string>>;
  readonly components?: readonly ComponentSchema[];
}

interface Extra {
  readonly required?: true;
  readonly default?: DefaultValue;
  readonly example?: string;
}

interface QuantityExtra extends Extra, Omit<QuantityKind, 'kind' | 'unit'> {}

/** A quantity in `unit`; bounds are in that unit. */
export function quantity(name: string, unit: string, documentation: string, extra: QuantityExtra = {}): PropertySchema {
  const { required, default: fallback, example, ...kind } = extra;
  return property(name, { kind: 'quantity', unit, ...kind }, documentation, {
    ...(required === undefined ? {} : { required }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(example === undefined ? {} : { example }),
  });
}

export function property(name: string, type: PropertyKind, documentation: string, extra: Extra = {}): PropertySchema {
  return { name, type, documentation, ...extra };
}

export function typical(text: string, source: string): DefaultValue {
  return { text, evidence: 'typical', source };
}

export function estimate(text: string, source: string): DefaultValue {
  return { text, evidence: 'estimate', source };
}
