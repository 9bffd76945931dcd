// The seam on which mechanisms hang. A mechanism adds states to a host and acts on it through a short list of
// contributions, so that mechanisms compose without knowing each other: area factors multiply, resistances add,
// lithium moves only through the ledger. Every contribution comes with its partial derivatives; one shared test
// compares them with differences.
//
// Hosts. Those of this file live on a lithium interface (0-D; their states join the border of the Newton system); what belongs to
// the cell as a whole, shorts and leaks, is in `cell-mechanism.ts`.

/** What an interface offers to its mechanisms, SI. */
export interface InterfaceVariables {
  /** A/m² of nominal area, positive where lithium is stripped. */
  current: number;
  /** Stack pressure and the highest pressure this interface has seen, Pa. */
  pressure: number;
  highestPressure: number;
  /** K */
  temperature: number;
  /** Share of the interface in contact after the mechanisms evaluated so far: of all of them where one `readsContact`. */
  contact: number;
  /** Current of lithium that mechanisms evaluated so far bring back to the interface, A/m². */
  replenishment: number;
  /** Local over mean plating current where contact is full: what mechanisms evaluated so far focus. */
  focusing: number;
}

export interface StateDescription {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  readonly initial: number;
  /** Magnitude below which the state does not matter: scales the absolute tolerance. */
  readonly scale: number;
}

export interface ColumnDescription {
  /** After the electrode's name: `contact_fraction` becomes `anode.contact_fraction`. */
  readonly name: string;
  readonly unit: string;
  readonly description: string;
}

/** What a mechanism does, for `n` own states. Matrices are row major, `[k * n + l]` = ∂(entry k)/∂(own state l). */
export interface Contribution {
  /**
   * Row k of the system: `rate` is dy_k/dt where `algebraic` is 0, and a constraint that must vanish where it is 1.
   */
  readonly rate: Float64Array;
  readonly algebraic: Uint8Array;
  readonly rateByOwn: Float64Array;
  readonly rateByCurrent: Float64Array;
  readonly rateByPressure: Float64Array;
  /** By the share in contact and the replenishment of the host, where the mechanism reads them. */
  readonly rateByContact: Float64Array;
  readonly rateByReplenishment: Float64Array;
  /** Multiplies the active area of the host, 0..1. */
  areaFactor: number;
  readonly areaByOwn: Float64Array;
  areaByPressure: number;
  /** Series resistance of the true contact, Ω m²: the host divides it by its area. */
  contactResistance: number;
  readonly contactResistanceByOwn: Float64Array;
  /** Series resistance per nominal area, Ω m². */
  nominalResistance: number;
  readonly nominalResistanceByOwn: Float64Array;
  nominalResistanceByContact: number;
  /** Current of lithium brought back to the interface, A/m²; adds up. */
  replenishment: number;
  readonly replenishmentByOwn: Float64Array;
  /** Multiplies the local plating current where it is largest; depends on no state. */
  focusing: number;
  /** Lithium taken from the electrode and bound, mol/m² (ledger: interphase). */
  boundLithium: number;
  readonly boundLithiumByOwn: Float64Array;
}

export interface Mechanism {
  /** As written after `include`. */
  readonly name: string;
  readonly host: 'interface';
  readonly states: readonly StateDescription[];
  readonly columns: readonly ColumnDescription[];
  /** Rates and contributions with partial derivatives. Pure for a given `mode`; writes only into `out`. */
  evaluate(at: InterfaceVariables, own: Float64Array, mode: number, out: Contribution): void;
  /** True where it reads what the others leave of the contact, or bring back: it is evaluated after them. */
  readonly readsContact?: true;
  /** Values of `columns`; `at` is the interface with everything evaluated. */
  observe(own: Float64Array, out: Float64Array, at: InterfaceVariables): void;
  /**
   * Regimes between which the equations switch (a clamped state, say): the mode that holds at `own`. Called at every
   * (re)start; `mode` is the one so far.
   */
  modeAt(at: InterfaceVariables, own: Float64Array, mode: number): number;
  /** Becomes positive when the present mode ends; the run stops there exactly, and asks `modeAt`. */
  modeEnds(at: InterfaceVariables, own: Float64Array, mode: number): number;
  /** Instant change of the states when plating follows stripping. */
  onPlatingAfterStripping(own: Float64Array): void;
}

export function createContribution(states: number): Contribution {
  const vector = (): Float64Array => new Float64Array(states);
  return {
    rate: vector(),
    algebraic: new Uint8Array(states),
    rateByOwn: new Float64Array(states * states),
    rateByCurrent: vector(),
    rateByPressure: vector(),
    rateByContact: vector(),
    rateByReplenishment: vector(),
    areaFactor: 1,
    areaByOwn: vector(),
    areaByPressure: 0,
    contactResistance: 0,
    contactResistanceByOwn: vector(),
    nominalResistance: 0,
    nominalResistanceByOwn: vector(),
    nominalResistanceByContact: 0,
    replenishment: 0,
    replenishmentByOwn: vector(),
    focusing: 1,
    boundLithium: 0,
    boundLithiumByOwn: vector(),
  };
}

/** Back to "does nothing", so that a mechanism only writes what it contributes. */
export function clearContribution(out: Contribution): void {
  out.rate.fill(0);
  out.algebraic.fill(0);
  out.rateByOwn.fill(0);
  out.rateByCurrent.fill(0);
  out.rateByPressure.fill(0);
  out.rateByContact.fill(0);
  out.rateByReplenishment.fill(0);
  out.areaFactor = 1;
  out.areaByOwn.fill(0);
  out.areaByPressure = 0;
  out.contactResistance = 0;
  out.contactResistanceByOwn.fill(0);
  out.nominalResistance = 0;
  out.nominalResistanceByOwn.fill(0);
  out.nominalResistanceByContact = 0;
  out.replenishment = 0;
  out.replenishmentByOwn.fill(0);
  out.focusing = 1;
  out.boundLithium = 0;
  out.boundLithiumByOwn.fill(0);
}
