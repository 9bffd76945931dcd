// The seam on which mechanisms hang. A mechanism adds states to a host and acts on it through a short list of
// contributions, so that mechanisms compose without knowing each other: area factors multiply, resistances add,
// lithium moves only through the ledger. Every contribution comes with its partial derivatives; one shared test
// compares them with differences.
//
// Hosts. Today's mechanisms live on a lithium interface (0-D; their states join the border of the Newton system).

/** What an interface offers to its mechanisms, SI. */
export interface InterfaceVariables {
  /** A/m² of nominal area, positive where lithium is stripped. */
  current: number;
  /** Stack pressure and the highest pressure this interface has seen, Pa. */
  pressure: number;
  highestPressure: number;
  /** K */
  temperature: number;
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
  /** Multiplies the active area of the host, 0..1. */
  areaFactor: number;
  readonly areaByOwn: Float64Array;
  /** Series resistance of the true contact, Ω m²: the host divides it by its area. */
  contactResistance: number;
  readonly contactResistanceByOwn: Float64Array;
  /** Series resistance per nominal area, Ω m². */
  nominalResistance: number;
  readonly nominalResistanceByOwn: Float64Array;
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
  /** Values of `columns`. */
  observe(own: Float64Array, out: Float64Array): void;
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
    areaFactor: 1,
    areaByOwn: vector(),
    contactResistance: 0,
    contactResistanceByOwn: vector(),
    nominalResistance: 0,
    nominalResistanceByOwn: vector(),
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
  out.areaFactor = 1;
  out.areaByOwn.fill(0);
  out.contactResistance = 0;
  out.contactResistanceByOwn.fill(0);
  out.nominalResistance = 0;
  out.nominalResistanceByOwn.fill(0);
  out.boundLithium = 0;
  out.boundLithiumByOwn.fill(0);
}
