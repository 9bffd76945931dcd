// The seam on which mechanisms hang. A mechanism adds states to a host and acts on it through a short list of
// contributions, so that mechanisms compose without knowing each other: factors of area and of exchange current multiply,
// resistances, potential shifts and thicknesses add, lithium moves only through the ledger. Every contribution comes with
// its partial derivatives; one shared test compares them with differences.
//
// Hosts. Those of this file live on a lithium interface (0-D; their states join the border of the Newton system); what belongs to
// the cell as a whole, shorts and leaks, is in `cell-mechanism.ts`.
//
// What one mechanism does to another goes through what the interface offers: the overpotential, and what those listed before it
// have left: bound lithium, pores, contact, lithium that is brought back.

/** What an interface offers to its mechanisms, SI. */
export interface InterfaceVariables {
  /** A/m² of nominal area, positive where lithium is stripped. */
  current: number;
  /** Stack pressure and the highest pressure this interface has seen, Pa. */
  pressure: number;
  highestPressure: number;
  /** K */
  temperature: number;
  /** Salt at the surface, mol/m³. What depends on it has no column in the matrix: it changes with the cells, slowly. */
  concentration: number;
  /**
   * What charge transfer takes, V, the potential of the metal against the electrolyte it touches; there for mechanisms that read it, when
   * rates are asked for. Its slope by the current, Ω m².
   */
  transferOverpotential: number;
  transferSlope: number;
  /** Lithium bound (mol/m²) and pores made (m³/m²) by the mechanisms before this one. */
  boundLithium: number;
  poreVolume: number;
  /** Share of the interface in contact after the mechanisms before this one: of all others where it `readsContact`. */
  contact: number;
  /** Current of lithium that the mechanisms before this one bring back to the interface, A/m². */
  replenishment: number;
  /** Local over mean plating current where contact is full: what the mechanisms before this one focus. */
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
  /** All rates and slopes by own states in one block. */
  readonly slopes: Float64Array;
  /**
   * Row k of the system: `rate` is dy_k/dt where `algebraic` is 0, and a constraint that must vanish where it is 1.
   */
  readonly rate: Float64Array;
  readonly algebraic: Uint8Array;
  readonly rateByOwn: Float64Array;
  readonly rateByCurrent: Float64Array;
  readonly rateByPressure: Float64Array;
  readonly rateByPotential: Float64Array;
  readonly rateByContact: Float64Array;
  readonly rateByReplenishment: Float64Array;
  /** Multiplies the active area of the host, 0..1. */
  areaFactor: number;
  readonly areaByOwn: Float64Array;
  areaByBound: number;
  areaByPores: number;
  areaByPressure: number;
  /** Multiplies the exchange current density. */
  exchangeFactor: number;
  readonly exchangeByOwn: Float64Array;
  exchangeByPressure: number;
  /** Adds to the overpotential, V: what the current does not pay for by area or resistance. */
  potentialShift: number;
  readonly shiftByOwn: Float64Array;
  shiftByCurrent: number;
  shiftByPressure: number;
  /** V per mol/m³ of salt at the surface. */
  shiftByConcentration: number;
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
  replenishmentByCurrent: number;
  /** Multiplies the local plating current where it is largest; states that it depends on have no column in the matrix. */
  focusing: number;
  /** Lithium taken from the electrode and bound, mol/m² (ledger: interphase). */
  boundLithium: number;
  readonly boundLithiumByOwn: Float64Array;
  /** Metal of the electrode that has lost its contact, mol/m² (ledger: dead). */
  deadLithium: number;
  readonly deadLithiumByOwn: Float64Array;
  /** Metal that has left the electrode into the electrolyte, mol/m² (ledger: isolated). */
  isolatedLithium: number;
  readonly isolatedLithiumByOwn: Float64Array;
  /** Thickness that what is made here takes in the stack, m; the metal it is made of is taken off by the host. */
  thickness: number;
  readonly thicknessByOwn: Float64Array;
  thicknessByPressure: number;
  /** Pores that the electrolyte has to fill beside those of separator and electrodes, m³/m². */
  poreVolume: number;
  readonly poreVolumeByOwn: Float64Array;
  poreVolumeByPressure: number;
  /**
   * Multiplies conductivity and diffusivity in all pores, and in those of the separator: read at the predicted state of a step,
   * like everything that follows the temperature.
   */
  transportFactor: number;
  separatorFactor: number;
}

export interface Mechanism {
  /** As written after `include`. */
  readonly name: string;
  readonly host: 'interface';
  readonly states: readonly StateDescription[];
  readonly columns: readonly ColumnDescription[];
  /** True where it reads what the others leave of the contact, or bring back: it is evaluated after them. */
  readonly readsContact?: true;
  /** Whether its rates (nothing else) depend on the overpotential: they are then asked for once more when it is known. */
  readonly readsPotential?: true;
  /** Whether it reads bound lithium and pores: it then comes after those that make them. */
  readonly readsSums?: true;
  /** Whether it changes the transport in pores. */
  readonly altersTransport?: true;
  /** Rates and contributions with partial derivatives. Pure for a given `mode`; writes only into `out`. */
  evaluate(at: InterfaceVariables, own: Float64Array, mode: number, out: Contribution): void;
  /** Values of `columns`; the interface has been evaluated at the state that is observed. */
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

/** Vectors of a contribution beside the matrix. */
const vectors = 17;

export function createContribution(states: number): Contribution {
  // One block, so that it is cleared at once.
  const slopes = new Float64Array(states * (states + vectors));
  let taken = 0;
  const take = (count: number): Float64Array => slopes.subarray(taken, (taken += count));
  const vector = (): Float64Array => take(states);
  return {
    slopes,
    rate: vector(),
    algebraic: new Uint8Array(states),
    rateByOwn: take(states * states),
    rateByCurrent: vector(),
    rateByPressure: vector(),
    rateByPotential: vector(),
    rateByContact: vector(),
    rateByReplenishment: vector(),
    areaFactor: 1,
    areaByOwn: vector(),
    areaByBound: 0,
    areaByPores: 0,
    areaByPressure: 0,
    exchangeFactor: 1,
    exchangeByOwn: vector(),
    exchangeByPressure: 0,
    potentialShift: 0,
    shiftByOwn: vector(),
    shiftByCurrent: 0,
    shiftByPressure: 0,
    shiftByConcentration: 0,
    contactResistance: 0,
    contactResistanceByOwn: vector(),
    nominalResistance: 0,
    nominalResistanceByOwn: vector(),
    nominalResistanceByContact: 0,
    replenishment: 0,
    replenishmentByOwn: vector(),
    replenishmentByCurrent: 0,
    focusing: 1,
    boundLithium: 0,
    boundLithiumByOwn: vector(),
    deadLithium: 0,
    deadLithiumByOwn: vector(),
    isolatedLithium: 0,
    isolatedLithiumByOwn: vector(),
    thickness: 0,
    thicknessByOwn: vector(),
    thicknessByPressure: 0,
    poreVolume: 0,
    poreVolumeByOwn: vector(),
    poreVolumeByPressure: 0,
    transportFactor: 1,
    separatorFactor: 1,
  };
}

/** Back to "does nothing", so that a mechanism only writes what it contributes. */
export function clearContribution(out: Contribution): void {
  out.slopes.fill(0);
  out.algebraic.fill(0);
  out.areaFactor = 1;
  out.areaByBound = 0;
  out.areaByPores = 0;
  out.areaByPressure = 0;
  out.exchangeFactor = 1;
  out.exchangeByPressure = 0;
  out.potentialShift = 0;
  out.shiftByCurrent = 0;
  out.shiftByPressure = 0;
  out.shiftByConcentration = 0;
  out.contactResistance = 0;
  out.nominalResistance = 0;
  out.nominalResistanceByContact = 0;
  out.replenishment = 0;
  out.replenishmentByCurrent = 0;
  out.focusing = 1;
  out.boundLithium = 0;
  out.deadLithium = 0;
  out.isolatedLithium = 0;
  out.thickness = 0;
  out.thicknessByPressure = 0;
  out.poreVolume = 0;
  out.poreVolumeByPressure = 0;
  out.transportFactor = 1;
  out.separatorFactor = 1;
}
