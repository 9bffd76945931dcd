// A planar lithium electrode: overpotential of one lithium | electrolyte interface with the mechanisms on it (C-LI).
//   j   current density on nominal area, A/m², > 0 strips       A, X   factors of area and exchange current, of the mechanisms
//   η = η_ct[ j_F / (i0 X A) ] + j (R_contact / A + R_nominal) + shifts;  η_ct: Butler–Volmer, or what the laws say instead
//   j_F = j, or what a double layer leaves of it (`layer-state.ts`)

import { butlerVolmerOverpotential, butlerVolmerRatio } from '../../physics/kinetics.ts';
import { advanceLayer, createLayerState, type LayerState } from './layer-state.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../mechanisms/mechanism.ts';
import { clearContribution, createContribution } from '../mechanisms/mechanism.ts';

/** A mechanism at work on one interface: its own states are a slice of the border from `offset` on. */
export interface MechanismInstance {
  readonly mechanism: Mechanism;
  readonly offset: number;
  readonly own: Float64Array;
  readonly contribution: Contribution;
  mode: number;
}

/** Laws of the interface itself, before any mechanism. */
export interface InterfaceLaws {
  /** i0 (A/m²) and di0/du at electrolyte concentration u (kmol/m³) and temperature (K). */
  readonly exchangeCurrent: (u: number, temperature: number) => { readonly value: number; readonly derivative: number };
  /** Resistance of the true contact (Ω m²) and its derivative by pressure. */
  readonly contactResistance: (
    pressure: number,
    highestPressure: number,
  ) => { readonly value: number; readonly byPressure: number };
  /** Of the double layer per area of true contact, F/m². */
  readonly doubleLayerCapacitance: number;
  /** Overpotential (V) that drives a current over the exchange current, out[1] its slope; left out: Butler–Volmer. */
  readonly chargeTransfer?: (ratio: number, temperature: number, out: Float64Array) => number;
  /** Its inverse; given with it. */
  readonly currentRatio?: (overpotential: number, temperature: number) => number;
}

export interface LithiumInterface {
  readonly role: 'anode' | 'cathode';
  /** +1 where positive cell current strips (anode), −1 where it plates (cathode). */
  readonly direction: 1 | -1;
  readonly laws: InterfaceLaws;
  /** Anodic charge-transfer coefficient. */
  readonly transferCoefficient: number;
  /** Border index of the charge stripped from this electrode since the start, C/m². */
  readonly strippedIndex: number;
  /** Undefined where the run leaves it out. */
  readonly layer: LayerState | undefined;
  readonly instances: readonly MechanismInstance[];
  readonly at: InterfaceVariables;
  readonly overpotential: Overpotential;
  /** What the mechanisms leave of the contact (`at.contact`), by pressure and by each instance's own states. */
  readonly contactSlopes: { byPressure: number; readonly byState: readonly Float64Array[] };
}

/** η (V) with derivatives; `byState[k]` belongs to instance k's own states in order. */
export interface Overpotential {
  value: number;
  byCurrent: number;
  byPressure: number;
  byConcentration: number;
  area: number;
  /** Heat-producing share of η that is ohmic, V. */
  ohmic: number;
  readonly byState: readonly Float64Array[];
}

export function createLithiumInterface(
  role: 'anode' | 'cathode',
  laws: InterfaceLaws,
  transferCoefficient: number,
  mechanisms: readonly Mechanism[],
  firstOffset: number,
  temperature: number,
  highestPressure: number,
  hasLayer = false,
): LithiumInterface {
  let offset = firstOffset + (hasLayer ? 2 : 1);
  const byState = (): Float64Array[] => mechanisms.map((mechanism) => new Float64Array(mechanism.states.length));
  const instances = mechanisms.map((mechanism) => {
    const n = mechanism.states.length;
    const instance = { mechanism, offset, own: new Float64Array(n), contribution: createContribution(n), mode: 0 };
    offset += n;
    return instance;
  });
  return {
    role,
    direction: role === 'anode' ? 1 : -1,
    laws,
    transferCoefficient,
    strippedIndex: firstOffset,
    layer: hasLayer ? createLayerState(firstOffset + 1) : undefined,
    instances,
    at: {
      current: 0,
      pressure: 0,
      highestPressure,
      temperature,
      concentration: 0,
      transferOverpotential: 0,
      transferSlope: 0,
      boundLithium: 0,
      poreVolume: 0,
      contact: 1,
      replenishment: 0,
      focusing: 1,
    },
    contactSlopes: { byPressure: 0, byState: byState() },
    overpotential: {
      value: 0,
      byCurrent: 0,
      byPressure: 0,
      byConcentration: 0,
      area: 1,
      ohmic: 0,
      byState: byState(),
    },
  };
}

/**
 * The laws of contact are evaluated at no less than this, Pa: they have no meaning at zero pressure, and the run ends there
 * before the difference could matter.
 */
export const leastPressure = 1e3;

/** Evaluates mechanisms and overpotential at cell current `current`; own states are read from `border`. */
export function evaluateInterface(
  face: LithiumInterface,
  border: Float64Array,
  current: number,
  pressure: number,
  concentration: number,
): void {
  const { at, overpotential: out } = face;
  at.current = face.direction * current;
  at.pressure = Math.max(pressure, leastPressure);
  at.concentration = 1000 * concentration;
  const base = face.laws.contactResistance(at.pressure, at.highestPressure);
  const sum = evaluateMechanisms(face, border);
  const { exchange, nominal, shift } = sum;
  const area = at.contact;
  const contact = base.value + sum.contact;
  const j = at.current;
  const i0 = face.laws.exchangeCurrent(concentration, at.temperature);
  const exchanged = i0.value * area * exchange;
  const ratio = face.layer === undefined ? j / exchanged : ratioAt(face, border[face.layer.index]);
  const transfer = chargeTransfer(face, ratio);
  const byRatio = pair[1];
  at.transferOverpotential = transfer;
  at.transferSlope = byRatio / exchanged;
  // By how much what charge transfer takes follows the current, and by how much it moves with −ln i0 and with −ln A.
  let byCurrent = at.transferSlope;
  let byLog = byRatio * ratio;
  let byLogArea = byLog;
  if (face.layer !== undefined) {
    const capacitance = face.laws.doubleLayerCapacitance * area;
    at.transferOverpotential = advanceLayer(face.layer, capacitance, at.transferSlope, j - exchanged * ratio, border);
    byCurrent = face.layer.gain;
    byLog = byCurrent * exchanged * ratio;
    // The layer lies on the same area; once δ is 0 both together take j.
    byLogArea = byCurrent * j;
  }
  out.area = area;
  out.ohmic = j * (contact / area + nominal);
  out.value = at.transferOverpotential + out.ohmic + shift;
  out.byCurrent = byCurrent + contact / area + nominal + sum.shiftByCurrent;
  const byExchange = -byLog / exchange;
  const byArea = -byLogArea / area - (j * contact) / (area * area) + j * sum.nominalByContact;
  // Below the least pressure nothing changes with it any more; a slope there would let Newton's method end anywhere.
  out.byPressure =
    pressure > leastPressure
      ? (j * base.byPressure) / area +
        byExchange * sum.exchangeByPressure +
        sum.shiftByPressure +
        byArea * face.contactSlopes.byPressure
      : 0;
  out.byConcentration = (-byLog * i0.derivative) / i0.value + 1000 * sum.shiftByConcentration;
  for (let k = 0; k < face.instances.length; k++) slopesByState(face, k, sum, byArea, byExchange);
  evaluateRates(face);
}

/** What the mechanisms of an interface do together. */
interface Sum {
  exchange: number;
  contact: number;
  nominal: number;
  nominalByContact: number;
  shift: number;
  shiftByCurrent: number;
  shiftByPressure: number;
  shiftByConcentration: number;
  exchangeByPressure: number;
}

const total: Sum = {
  exchange: 1,
  contact: 0,
  nominal: 0,
  nominalByContact: 0,
  shift: 0,
  shiftByCurrent: 0,
  shiftByPressure: 0,
  shiftByConcentration: 0,
  exchangeByPressure: 0,
};

/** Evaluates all mechanisms at the variables of the interface and adds up what they do to the overpotential. */
export function evaluateMechanisms(face: LithiumInterface, border: Float64Array): Sum {
  const { at } = face;
  total.exchange = 1;
  total.contact = 0;
  total.nominal = 0;
  total.nominalByContact = 0;
  total.shift = 0;
  total.shiftByCurrent = 0;
  total.shiftByPressure = 0;
  total.shiftByConcentration = 0;
  total.exchangeByPressure = 0;
  at.boundLithium = 0;
  at.poreVolume = 0;
  at.contact = 1;
  at.replenishment = 0;
  at.focusing = 1;
  for (const instance of face.instances) {
    readOwn(instance, border);
    const c = instance.contribution;
    clearContribution(c);
    instance.mechanism.evaluate(at, instance.own, instance.mode, c);
    at.boundLithium += c.boundLithium;
    at.poreVolume += c.poreVolume;
    at.contact *= c.areaFactor;
    at.replenishment += c.replenishment;
    at.focusing *= c.focusing;
    total.exchangeByPressure = total.exchangeByPressure * c.exchangeFactor + total.exchange * c.exchangeByPressure;
    total.exchange *= c.exchangeFactor;
    total.contact += c.contactResistance;
    total.nominal += c.nominalResistance;
    total.nominalByContact += c.nominalResistanceByContact;
    total.shift += c.potentialShift;
    total.shiftByCurrent += c.shiftByCurrent;
    total.shiftByPressure += c.shiftByPressure;
    total.shiftByConcentration += c.shiftByConcentration;
  }
  findContactSlopes(face);
  return total;
}

/** Slopes of the contact by pressure and by the own states of every instance, through mechanisms that read its sums too. */
function findContactSlopes({ instances, contactSlopes, at }: LithiumInterface): void {
  contactSlopes.byPressure = 0;
  for (let k = 0; k < instances.length; k++) {
    const c = instances[k].contribution;
    const byState = contactSlopes.byState[k];
    const others = at.contact / c.areaFactor;
    contactSlopes.byPressure += others * c.areaByPressure;
    for (let l = 0; l < byState.length; l++) byState[l] = others * c.areaByOwn[l];
    for (let n = k + 1; n < instances.length; n++) {
      const { areaByBound, areaByPores, areaFactor } = instances[n].contribution;
      if (areaByBound === 0 && areaByPores === 0) continue;
      const perFactor = at.contact / areaFactor;
      contactSlopes.byPressure += perFactor * areaByPores * c.poreVolumeByPressure;
      for (let l = 0; l < byState.length; l++)
        byState[l] += perFactor * (areaByBound * c.boundLithiumByOwn[l] + areaByPores * c.poreVolumeByOwn[l]);
    }
  }
}

function chargeTransfer({ laws, transferCoefficient, at }: LithiumInterface, ratio: number): number {
  return laws.chargeTransfer === undefined
    ? butlerVolmerOverpotential(ratio, transferCoefficient, at.temperature, pair)
    : laws.chargeTransfer(ratio, at.temperature, pair);
}

/** Current over the exchange current that an overpotential drives. */
function ratioAt({ laws, transferCoefficient, at }: LithiumInterface, overpotential: number): number {
  return laws.currentRatio === undefined
    ? butlerVolmerRatio(overpotential, transferCoefficient, at.temperature)
    : laws.currentRatio(overpotential, at.temperature);
}

/** Slopes of the overpotential by the own states of instance `k`. */
function slopesByState(face: LithiumInterface, k: number, sum: Sum, byArea: number, byExchange: number): void {
  const { instances, overpotential: out, at, contactSlopes } = face;
  const c = instances[k].contribution;
  const byState = out.byState[k];
  const areaByState = contactSlopes.byState[k];
  const otherExchange = sum.exchange / c.exchangeFactor;
  for (let l = 0; l < byState.length; l++)
    byState[l] =
      byArea * areaByState[l] +
      at.current * (c.contactResistanceByOwn[l] / at.contact + c.nominalResistanceByOwn[l]) +
      byExchange * otherExchange * c.exchangeByOwn[l] +
      c.shiftByOwn[l];
}

/** Rates of the mechanisms that read what charge transfer takes, now that it is known. */
function evaluateRates({ instances, at }: LithiumInterface): void {
  for (const { mechanism, own, mode, contribution } of instances)
    if (mechanism.readsPotential === true) mechanism.evaluate(at, own, mode, contribution);
}

const pair = new Float64Array(2);

/** What mechanisms look at between steps: current, pressure, own states, and the sums that others leave. */
export function lookAt(face: LithiumInterface, border: Float64Array, current: number, pressure: number): void {
  face.at.current = face.direction * current;
  face.at.pressure = Math.max(pressure, leastPressure);
  evaluateMechanisms(face, border);
}

export function readOwn(instance: MechanismInstance, border: Float64Array): void {
  for (let l = 0; l < instance.own.length; l++) instance.own[l] = border[instance.offset + l];
}
