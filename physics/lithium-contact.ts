// Contact of lithium with a solid electrolyte under stack pressure.
//   A17  contact resistance with memory     R_c = C P_max^−nL (P_max/P)^nU
//   A18  voids while stripping              dA_f/dt = −(Ω/Fℓ_v)(j − j_rep),  j_rep = A_f j_d + k_p P^m A_f^(1−m)
//        (another exponent of A_f where the material has one: creep alone, `replenishment-law.ts`)
//   A20  constriction at the remaining spots, focusing around a debonded disc
// R_c fitted to Doux et al., Adv. Energy Mater. 10, 1903253 (2020); k_p and m to Kasemchainan et al., Nat. Mater. 18,
// 1105 (2019). All numbers SI: A_f is the contact fraction 0..1, P a pressure in Pa (compression positive), j > 0 strips.
// The scalar functions are called in the solver's inner loop: they allocate nothing.

import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { arrhenius, faraday, gasConstant, standardTemperature } from './constants.ts';
import { givenByFilm, type FilmSupply } from './interlayer.ts';
import { lithiumMolarVolume } from './lithium.ts';
import { creepSensitivity, measuredCreep, voidClosureRate, type CreepLaw } from './lithium-creep.ts';

/** Bounds between which A_f moves: below, the law has no meaning any more. */
export const smallestContactFraction = 0.005;

/** R_c, Ω m² of true contact; 0 where the electrolyte has no contact law (sintered oxides). */
export function contactResistance(material: SolidElectrolyte, pressure: number, highestPressure: number): number {
  const {
    contactResistancePrefactor: c,
    contactLoadingExponent: loading,
    contactUnloadingExponent: unloading,
  } = material;
  if (c === undefined || loading === undefined) return 0;
  const peak = Math.max(pressure, highestPressure);
  return c * peak ** -loading * (peak / pressure) ** (unloading ?? loading);
}

/** ∂R_c/∂P, Ω m²/Pa, on the branch that holds at `pressure`. */
export function contactResistanceByPressure(
  material: SolidElectrolyte,
  pressure: number,
  highestPressure: number,
): number {
  const { contactLoadingExponent: loading, contactUnloadingExponent: unloading } = material;
  if (loading === undefined) return 0;
  const slope = pressure > highestPressure ? loading : (unloading ?? loading);
  return (-slope * contactResistance(material, pressure, highestPressure)) / pressure;
}

/** j_rep, A/m²: current of lithium that creep and diffusion bring back to the interface. */
export function replenishmentCurrent(
  material: SolidElectrolyte,
  contact: number,
  pressure: number,
  temperature: number,
): number {
  const m = material.creepReplenishmentExponent ?? 1;
  const creep = (material.creepReplenishment ?? 0) * pressure ** m * contact ** contactExponent(material);
  return replenishmentFactor(material, temperature) * (contact * (material.diffusionReplenishment ?? 0) + creep);
}

/** ∂j_rep/∂A_f, A/m². */
export function replenishmentCurrentByContact(
  material: SolidElectrolyte,
  contact: number,
  pressure: number,
  temperature: number,
): number {
  const m = material.creepReplenishmentExponent ?? 1;
  const q = contactExponent(material);
  const creep = (material.creepReplenishment ?? 0) * pressure ** m * q * contact ** (q - 1);
  return replenishmentFactor(material, temperature) * ((material.diffusionReplenishment ?? 0) + creep);
}

/** ∂j_rep/∂P, A/m²/Pa. */
export function replenishmentCurrentByPressure(
  material: SolidElectrolyte,
  contact: number,
  pressure: number,
  temperature: number,
): number {
  const m = material.creepReplenishmentExponent ?? 1;
  const creep = (material.creepReplenishment ?? 0) * m * pressure ** (m - 1) * contact ** contactExponent(material);
  return replenishmentFactor(material, temperature) * creep;
}

/** Critical stripping current, A/m²: the largest that pressure replaces at full contact. */
export function criticalStrippingCurrent(material: SolidElectrolyte, pressure: number, temperature: number): number {
  return replenishmentCurrent(material, 1, pressure, temperature);
}

/** dA_f/dt, 1/s, for areal void height `voidHeight` (m). Linear in `replenishment` and `current`. */
export function contactFractionRate(current: number, replenishment: number, voidHeight: number): number {
  return (-lithiumMolarVolume / (faraday * voidHeight)) * (current - replenishment);
}

/** −(dA_occ/dt)/A_occ, 1/s: occluded voids close by creep, three times as fast in volume as in radius. */
export function occludedVoidClosureRate(pressure: number, temperature: number, law: CreepLaw = measuredCreep): number {
  return Math.min(fastestClosure, 3 * voidClosureRate(pressure, temperature, law));
}

/** Its slope by pressure, 1/(Pa s). */
export function occludedVoidClosureRateByPressure(pressure: number, temperature: number, law: CreepLaw): number {
  const rate = occludedVoidClosureRate(pressure, temperature, law);
  return rate < fastestClosure ? (rate * creepSensitivity((1.5 * pressure) / law.exponent, law)) / pressure : 0;
}

/** 1/s. Under a press lithium flows at once; what is closed within milliseconds is closed. */
const fastestClosure = 1e3;

/** Occluded share after plating closes over a share of the open voids. */
export function occludeVoids(contact: number, occluded: number, occlusionFraction: number): number {
  return occluded + occlusionFraction * Math.max(0, 1 - contact - occluded);
}

/** Contact fraction that a current above the critical one tends to; undefined where nothing grows as contact is lost. */
export function steadyContactFraction(
  material: SolidElectrolyte,
  current: number,
  pressure: number,
  temperature: number,
): number | undefined {
  const q = contactExponent(material);
  const critical = criticalStrippingCurrent(material, pressure, temperature);
  if (current <= critical) return 1;
  if (q >= 0 || (material.diffusionReplenishment ?? 0) > 0) return undefined;
  return (critical / current) ** (-1 / q);
}

/** What a stripping half cycle does to full contact. */
export interface StrippingEnd {
  /** A_f when `charge` has been stripped. */
  readonly contact: number;
  /** C/m² stripped when A_f = 0.5; undefined where it is not reached. */
  readonly chargeToHalf: number | undefined;
  /** Current that a film still gives then, A/m². */
  readonly givenByFilm: number;
}

const noFilm: FilmSupply = { charge: 0, replenishment: 0 };

/**
 * Integrates A_f(Q) from full contact at constant current (A/m²) and pressure over `charge` (C/m²). A full film between them gives
 * lithium first (A23), as long as it has some.
 */
export function stripFromFullContact(
  material: SolidElectrolyte,
  voidHeight: number,
  current: number,
  charge: number,
  pressure: number,
  temperature: number,
  film: FilmSupply = noFilm,
): StrippingEnd {
  // At constant pressure only the contact is left to vary in what is replenished.
  const q = contactExponent(material);
  const diffusion = replenishmentFactor(material, temperature) * (material.diffusionReplenishment ?? 0);
  const creep = criticalStrippingCurrent(material, pressure, temperature) - diffusion;
  let given = givenByFilm(current, film.replenishment);
  const rate = (a: number): number => {
    const bounded = Math.min(1, Math.max(smallestContactFraction, a));
    return contactFractionRate(current, given + bounded * diffusion + creep * bounded ** q, voidHeight);
  };
  let contact = 1;
  let filling = 1;
  let chargeToHalf: number | undefined;
  if (current <= criticalStrippingCurrent(material, pressure, temperature))
    return { contact, chargeToHalf, givenByFilm: given };
  // Without replenishment a step takes at most a four-hundredth of the contact, and as long as the film gives, of the film a twenty-fifth.
  const full = (faraday * voidHeight) / lithiumMolarVolume;
  const duration = charge / current;
  const coarse = duration / Math.min(2000, Math.max(50, Math.ceil((400 * charge) / full)));
  const fine = film.charge > 0 ? Math.max(film.charge / (25 * current), duration / 2000) : coarse;
  for (let passed = 0; passed < duration * (1 - 1e-12);) {
    const h = Math.min(duration - passed, given > 0.01 * current ? Math.min(coarse, fine) : coarse);
    // What the film gives in the middle of the step.
    const before = film.charge > 0 ? (givenByFilm(current, filling * film.replenishment) * h) / (2 * film.charge) : 0;
    given = givenByFilm(current, Math.max(0, filling - before) * film.replenishment);
    if (film.charge > 0) filling = Math.max(0, filling - (given * h) / film.charge);
    const k1 = rate(contact);
    const k2 = rate(contact + (h / 2) * k1);
    const k3 = rate(contact + (h / 2) * k2);
    const k4 = rate(contact + h * k3);
    const next = Math.min(1, Math.max(smallestContactFraction, contact + (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4)));
    if (chargeToHalf === undefined && next <= 0.5) {
      chargeToHalf = (passed + (h * (contact - 0.5)) / (contact - next)) * current;
    }
    passed += h;
    // Nothing moves any more.
    if (contact - next < 1e-12 && given === 0) break;
    contact = next;
  }
  return { contact, chargeToHalf, givenByFilm: given };
}

/** Stack pressure (Pa) from which `current` (A/m²) strips without contact loss; 0 where none is needed. */
export function pressureToStrip(material: SolidElectrolyte, current: number, temperature: number): number {
  const m = material.creepReplenishmentExponent ?? 1;
  const factor = replenishmentFactor(material, temperature);
  const missing = current / factor - (material.diffusionReplenishment ?? 0);
  return missing <= 0 ? 0 : (missing / (material.creepReplenishment ?? 0)) ** (1 / m);
}

/** Temperature (K) from which `current` strips without contact loss at `pressure`; undefined without an activation energy. */
export function temperatureToStrip(material: SolidElectrolyte, current: number, pressure: number): number | undefined {
  const energy = material.replenishmentActivationEnergy;
  if (energy === undefined) return undefined;
  const ratio = current / criticalStrippingCurrent(material, pressure, standardTemperature);
  return 1 / (1 / standardTemperature - (gasConstant / energy) * Math.log(ratio));
}

/** Constriction resistance (Ω m² of nominal area) of contact spots of radius `spotRadius` (m) on an electrolyte of `conductivity` (S/m): Cooper, Mikic & Yovanovich (1969). */
export function constrictionResistance(contact: number, spotRadius: number, conductivity: number): number {
  if (contact >= 1) return 0;
  return ((Math.PI * spotRadius) / (4 * conductivity * contact)) * (1 - Math.sqrt(contact)) ** 1.5;
}

/** ∂/∂A_f of the constriction resistance, Ω m². */
export function constrictionResistanceByContact(contact: number, spotRadius: number, conductivity: number): number {
  if (contact >= 1) return 0;
  const root = Math.sqrt(contact);
  const gap = 1 - root;
  const scale = (Math.PI * spotRadius) / (4 * conductivity);
  return scale * (-(gap ** 1.5) / (contact * contact) - (0.75 * Math.sqrt(gap)) / (root * contact));
}

/**
 * Current at the edge of a debonded disc over the mean current, k_J of ā = radius/(κ R_loc). Fit to a boundary-integral
 * solution of the half-space, within 1.6 % for 0.01 ≤ ā ≤ 100.
 */
export function edgeFocusing(discRadius: number, conductivity: number, localResistance: number): number {
  const a = discRadius / (conductivity * localResistance);
  return Math.sqrt(1 + (a * (4 / Math.PI + 0.744 * a)) / (1 + 1.159 * a));
}

/** Focusing of the next plating current on what contact is left, k_J/A_f; 1 at full contact. */
export function contactFocusing(contact: number, edge: number): number {
  return contact >= 1 ? 1 : edge / Math.max(contact, smallestContactFraction);
}

/** Exponent of the contact fraction: the true pressure P/A_f on the contact that is left gives 1 − m. */
function contactExponent({
  creepReplenishmentExponent: m = 1,
  creepReplenishmentContactExponent: own,
}: SolidElectrolyte): number {
  return own ?? 1 - m;
}

function replenishmentFactor(material: SolidElectrolyte, temperature: number): number {
  return material.replenishmentActivationEnergy === undefined
    ? 1
    : arrhenius(material.replenishmentActivationEnergy, temperature, standardTemperature);
}
