// A planar lithium electrode: overpotential of one lithium | electrolyte interface with the mechanisms on it (C-LI).
//   j   current density on nominal area, A/m², > 0 strips       A   active area factor of the mechanisms, 0..1
//   η = η_BV[ j / (i0 A) ] + j (R_contact / A + R_nominal); (2RT/F) asinh[ j / (2 i0 A) ] for equal transfer coefficients

import { butlerVolmerOverpotential } from '../../physics/kinetics.ts';
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
): LithiumInterface {
  let offset = firstOffset + 1;
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
    instances,
    at: { current: 0, pressure: 0, highestPressure, temperature, contact: 1, replenishment: 0, focusing: 1 },
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
  const base = face.laws.contactResistance(at.pressure, at.highestPressure);
  const nominal = evaluateMechanisms(face, border);
  const contact = base.value + nominal.contact;
  const area = at.contact;
  const j = at.current;
  const i0 = face.laws.exchangeCurrent(concentration, at.temperature);
  const ratio = j / (i0.value * area);
  const transfer = butlerVolmerOverpotential(ratio, face.transferCoefficient, at.temperature, pair);
  const byRatio = pair[1];
  out.area = area;
  out.ohmic = j * (contact / area + nominal.value);
  out.value = transfer + out.ohmic;
  out.byCurrent = byRatio / (i0.value * area) + contact / area + nominal.value;
  out.byConcentration = (-byRatio * ratio * i0.derivative) / i0.value;
  const byArea = (-byRatio * ratio) / area - (j * contact) / (area * area) + j * nominal.byContact;
  // Below the least pressure nothing changes with it any more; a slope there would let Newton's method end anywhere.
  const { contactSlopes } = face;
  out.byPressure = pressure > leastPressure ? (j * base.byPressure) / area + byArea * contactSlopes.byPressure : 0;
  for (let k = 0; k < face.instances.length; k++) {
    const c = face.instances[k].contribution;
    const byState = out.byState[k];
    const areaByState = contactSlopes.byState[k];
    for (let l = 0; l < byState.length; l++)
      byState[l] =
        byArea * areaByState[l] + j * (c.contactResistanceByOwn[l] / area + c.nominalResistanceByOwn[l]);
  }
}

/** Series resistances of the mechanisms: per true contact, per nominal area, and the latter's slope by the contact. */
const resistances = { contact: 0, value: 0, byContact: 0 };

/** Evaluates the mechanisms in turn, each with what those before it left of the contact. */
function evaluateMechanisms(face: LithiumInterface, border: Float64Array): typeof resistances {
  const { at, instances, contactSlopes } = face;
  const sum = resistances;
  sum.contact = sum.value = sum.byContact = 0;
  at.contact = at.focusing = 1;
  at.replenishment = 0;
  for (let k = 0; k < instances.length; k++) {
    const instance = instances[k];
    readOwn(instance, border);
    const c = instance.contribution;
    clearContribution(c);
    instance.mechanism.evaluate(at, instance.own, instance.mode, c);
    at.contact *= c.areaFactor;
    at.focusing *= c.focusing;
    at.replenishment += c.replenishment;
    sum.contact += c.contactResistance;
    sum.value += c.nominalResistance;
    sum.byContact += c.nominalResistanceByContact;
  }
  contactSlopes.byPressure = 0;
  for (let k = 0; k < instances.length; k++) {
    const c = instances[k].contribution;
    const others = at.contact / c.areaFactor;
    const slopes = contactSlopes.byState[k];
    contactSlopes.byPressure += others * c.areaByPressure;
    for (let l = 0; l < slopes.length; l++) slopes[l] = others * c.areaByOwn[l];
  }
  return sum;
}

const pair = new Float64Array(2);

export function readOwn(instance: MechanismInstance, border: Float64Array): void {
  for (let l = 0; l < instance.own.length; l++) instance.own[l] = border[instance.offset + l];
}
