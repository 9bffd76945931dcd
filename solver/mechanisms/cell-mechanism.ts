// Mechanisms of the cell as a whole: what goes past the cells. Filaments and pores full of lithium short it, electrons leak
// through its electrolyte. Their conductances and leaks add to one current S that the electrodes feed beside the terminals:
//   I = I_terminal + S,   S = G W + S_leak(W, I),   W the voltage between the electrodes
// Every contribution comes with its partial derivatives, as on an interface (`mechanism.ts`).

import type { ColumnDescription, StateDescription } from './mechanism.ts';

/** What one lithium electrode offers to the mechanisms of the cell. */
export interface SideVariables {
  /** Share in contact, and local over mean plating current at full contact. */
  contact: number;
  focusing: number;
  /** Salt at its surface, mol/m³; what depends on it has no column in the matrix. */
  concentration: number;
}

/** What the cell offers, SI. */
export interface CellVariables {
  /** Current density through the cells, A/m², positive on discharge. */
  current: number;
  /** Between the electrodes, without tabs and collectors, V. */
  voltage: number;
  pressure: number;
  temperature: number;
  /** Those of full contact, and no salt, where the electrode is no lithium. */
  readonly anode: SideVariables;
  readonly cathode: SideVariables;
}

/** What a mechanism of the cell does. Matrices are row major, `[k * n + l]` = ∂(entry k)/∂(own state l). */
export interface CellContribution {
  /** All rates and slopes by own states in one block. */
  readonly slopes: Float64Array;
  /** dy_k/dt of its own states. */
  readonly rate: Float64Array;
  readonly rateByOwn: Float64Array;
  readonly rateByCurrent: Float64Array;
  readonly rateByVoltage: Float64Array;
  readonly rateByPressure: Float64Array;
  readonly rateByAnodeContact: Float64Array;
  readonly rateByCathodeContact: Float64Array;
  /** Conductance of a short, S/m². */
  conductance: number;
  readonly conductanceByOwn: Float64Array;
  /** Current that leaks, A/m², positive where it discharges. */
  leak: number;
  leakByVoltage: number;
  leakByCurrent: number;
  /** Lithium of each electrode that has gone into the electrolyte, mol/m² (ledger: isolated). */
  isolatedFromAnode: number;
  readonly isolatedFromAnodeByOwn: Float64Array;
  isolatedFromCathode: number;
  readonly isolatedFromCathodeByOwn: Float64Array;
}

export interface CellMechanism {
  /** As written after `include`. */
  readonly name: string;
  readonly states: readonly StateDescription[];
  /** With their whole names. */
  readonly columns: readonly ColumnDescription[];
  /** Rates and contributions with partial derivatives. Pure for a given `mode`; writes only into `out`. */
  evaluate(at: CellVariables, own: Float64Array, mode: number, out: CellContribution): void;
  /** Values of `columns`. */
  observe(own: Float64Array, out: Float64Array, at: CellVariables): void;
  /** The mode that holds at `own`; called at every (re)start, `mode` is the one so far. */
  modeAt(at: CellVariables, own: Float64Array, mode: number): number;
  /** Becomes positive when the present mode ends. */
  modeEnds(at: CellVariables, own: Float64Array, mode: number): number;
  /** How far it is on the way to a short, 1 where it has got there; undefined of what never shorts. */
  readonly shortProgress?: (own: Float64Array, mode: number) => number;
}

/** Vectors of a contribution beside the matrix. */
const vectors = 9;

export function createCellContribution(states: number): CellContribution {
  // One block, so that it is cleared at once.
  const slopes = new Float64Array(states * (states + vectors));
  let taken = 0;
  const take = (count: number): Float64Array => slopes.subarray(taken, (taken += count));
  const vector = (): Float64Array => take(states);
  return {
    slopes,
    rate: vector(),
    rateByOwn: take(states * states),
    rateByCurrent: vector(),
    rateByVoltage: vector(),
    rateByPressure: vector(),
    rateByAnodeContact: vector(),
    rateByCathodeContact: vector(),
    conductance: 0,
    conductanceByOwn: vector(),
    leak: 0,
    leakByVoltage: 0,
    leakByCurrent: 0,
    isolatedFromAnode: 0,
    isolatedFromAnodeByOwn: vector(),
    isolatedFromCathode: 0,
    isolatedFromCathodeByOwn: vector(),
  };
}

/** Back to "does nothing", so that a mechanism only writes what it contributes. */
export function clearCellContribution(out: CellContribution): void {
  out.slopes.fill(0);
  out.conductance = 0;
  out.leak = 0;
  out.leakByVoltage = 0;
  out.leakByCurrent = 0;
  out.isolatedFromAnode = 0;
  out.isolatedFromCathode = 0;
}
