// What goes past the cells: shorts and leaks (`mechanisms/cell-mechanism.ts`) with their two unknowns in the border, the charge
// and the current that the electrodes feed beside the terminals.

import {
  clearCellContribution,
  createCellContribution,
  type CellContribution,
  type CellMechanism,
  type CellVariables,
  type SideVariables,
} from '../mechanisms/cell-mechanism.ts';
import type { LithiumInterface } from './lithium-interface.ts';

export interface CellInstance {
  readonly mechanism: CellMechanism;
  readonly offset: number;
  readonly own: Float64Array;
  readonly contribution: CellContribution;
  mode: number;
}

export interface Bypass {
  /** Places in the border: charge (C/m²) and current (A/m²) past the cells, both positive where they discharge. */
  readonly chargeIndex: number;
  readonly currentIndex: number;
  readonly instances: readonly CellInstance[];
  readonly at: CellVariables;
  /** The current as the states have it, A/m², with derivatives; `byState[k]` belongs to instance k. */
  readonly flow: {
    value: number;
    byVoltage: number;
    byCurrent: number;
    readonly byState: readonly Float64Array[];
  };
  /** When a first way through the electrolyte was open, s; NaN until then. */
  shortedAt: number;
}

/** Undefined without such a mechanism. Its unknowns start at `first` in the border. */
export function createBypass(
  mechanisms: readonly CellMechanism[],
  first: number,
  temperature: number,
): Bypass | undefined {
  if (mechanisms.length === 0) return undefined;
  let offset = first + 2;
  const instances = mechanisms.map((mechanism) => {
    const n = mechanism.states.length;
    const own = new Float64Array(n);
    const instance = { mechanism, offset, own, contribution: createCellContribution(n), mode: 0 };
    offset += n;
    return instance;
  });
  const side = (): SideVariables => ({ contact: 1, focusing: 1, concentration: 0 });
  return {
    chargeIndex: first,
    currentIndex: first + 1,
    instances,
    at: { current: 0, voltage: 0, pressure: 0, temperature, anode: side(), cathode: side() },
    flow: { value: 0, byVoltage: 0, byCurrent: 0, byState: instances.map((i) => new Float64Array(i.own.length)) },
    shortedAt: NaN,
  };
}

/** States as they are at first, in y, whose border starts at `offset`. */
export function initialiseBypass({ instances }: Bypass, y: Float64Array, offset: number): void {
  for (const { mechanism, offset: first } of instances)
    mechanism.states.forEach((state, k) => (y[offset + first + k] = state.initial));
}

/** Both electrodes, as far as they are lithium. */
interface Sides {
  readonly anode: LithiumInterface | undefined;
  readonly cathode: LithiumInterface | undefined;
}

/** What the mechanisms of the cell see; the interfaces are evaluated. */
function setCellVariables(
  { at }: Bypass,
  { anode, cathode }: Sides,
  current: number,
  voltage: number,
  pressure: number,
): void {
  at.current = current;
  at.voltage = voltage;
  at.pressure = pressure;
  setSide(at.anode, anode);
  setSide(at.cathode, cathode);
}

function setSide(side: SideVariables, face: LithiumInterface | undefined): void {
  if (face === undefined) return;
  side.contact = face.at.contact;
  side.focusing = face.at.focusing;
  side.concentration = face.at.concentration;
}

/** Evaluates the mechanisms at the border values `b` and adds up what passes; the interfaces are evaluated. */
export function evaluateBypass(
  bypass: Bypass,
  sides: Sides,
  b: Float64Array,
  current: number,
  voltage: number,
  pressure: number,
): void {
  const { at, flow, instances } = bypass;
  setCellVariables(bypass, sides, current, voltage, pressure);
  flow.value = flow.byVoltage = flow.byCurrent = 0;
  for (let i = 0; i < instances.length; i++) {
    const instance = instances[i];
    const c = instance.contribution;
    readOwnOf(instance, b);
    clearCellContribution(c);
    instance.mechanism.evaluate(at, instance.own, instance.mode, c);
    flow.value += c.conductance * voltage + c.leak;
    flow.byVoltage += c.conductance + c.leakByVoltage;
    flow.byCurrent += c.leakByCurrent;
    const by = flow.byState[i];
    for (let l = 0; l < by.length; l++) by[l] = c.conductanceByOwn[l] * voltage;
  }
}

export function readOwnOf(instance: CellInstance, border: Float64Array): void {
  for (let l = 0; l < instance.own.length; l++) instance.own[l] = border[instance.offset + l];
}

/** How far the cell is on its way to a short, 1 where it is shorted; undefined where nothing of it can. */
export function shortProgress({ instances }: Bypass): number | undefined {
  let most: number | undefined;
  for (const { mechanism, own, mode } of instances) {
    const progress = mechanism.shortProgress?.(own, mode);
    if (progress !== undefined) most = Math.max(most ?? 0, progress);
  }
  return most;
}
