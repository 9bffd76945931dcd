// Voids at a lithium | solid electrolyte interface: stripping opens them, plating, creep and rest close them (A18); what contact
// is left carries the current through its constrictions (`constriction.ts`, which is on with it). States: contact fraction A_f and the share
// A_occ of occluded voids, which only creep can close. A_f lives between a floor and 1 − A_occ; at either end it is held
// by a constraint instead of a rate, and the run stops exactly where that changes.

import type { CheckedCell } from '../../../model/cell.ts';
import type { SolidElectrolyte } from '../../../model/electrolyte.ts';
import { conventionsOf } from '../../../physics/conventions.ts';
import {
  contactFractionRate,
  occludedVoidClosureRate,
  occludedVoidClosureRateByPressure,
  occludeVoids,
  replenishmentCurrent,
  replenishmentCurrentByContact,
  replenishmentCurrentByPressure,
  smallestContactFraction,
} from '../../../physics/lithium-contact.ts';
import { usualOcclusion } from '../../../physics/cycled-contact.ts';
import { creepLawOf, type CreepLaw } from '../../../physics/lithium-creep.ts';
import { withReplenishment } from '../../../physics/replenishment-law.ts';
import { layerAtLithium } from '../layer-at-lithium.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../mechanism.ts';

const free = 0;
const full = 1;
const lost = 2;
/** Rates (1/s) closer than this count as equal when a constraint is held or released. */
const indifference = 1e-12;
/** Contact that leaves a limit so slowly that rounding hides it is not back at it. */
const touching = 1e-12;

/** What the laws need to know of one interface. */
interface Contact {
  readonly material: SolidElectrolyte;
  readonly creep: CreepLaw;
  readonly voidHeight: number;
  readonly occlusionFraction: number;
}

/** Undefined where the electrode is not lithium on a solid electrolyte with a replenishment law. */
export function contactLoss(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const layer = layerAtLithium(cell, role);
  if (layer?.material.creepReplenishment === undefined && layer?.material.diffusionReplenishment === undefined)
    return undefined;
  const face = cell.interfaces[role];
  const voidHeight = face.voidHeight ?? layer.material.voidHeight ?? 5e-6;
  const creep = creepLawOf(cell[role]);
  const { material } = withReplenishment(layer, voidHeight, conventionsOf(cell).replenishment, creep);
  const contact: Contact = {
    material,
    creep,
    voidHeight,
    occlusionFraction: face.occlusionFraction ?? material.occlusionFraction ?? usualOcclusion,
  };
  return {
    name: 'contact_loss',
    host: 'interface',
    states: [
      { name: 'contact fraction', unit: '1', description: 'share of the interface in contact', initial: 1, scale: 1 },
      { name: 'occluded voids', unit: '1', description: 'share closed over by plating', initial: 0, scale: 1 },
    ],
    columns: [
      { name: 'contact_fraction', unit: '1', description: 'share of the lithium interface in contact' },
      { name: 'occluded_fraction', unit: '1', description: 'share of the interface over occluded voids' },
    ],
    evaluate: (at, own, mode, out) => evaluate(contact, at, own, mode, out),
    observe(own, out) {
      out[0] = own[0];
      out[1] = own[1];
    },
    modeAt: (at, own) => modeAt(contact, at, own),
    modeEnds: (at, own, mode) => modeEnds(contact, at, own, mode),
    onPlatingAfterStripping(own) {
      own[1] = occludeVoids(own[0], own[1], contact.occlusionFraction);
    },
  };
}

function evaluate(contact: Contact, at: InterfaceVariables, own: Float64Array, mode: number, out: Contribution): void {
  const { material, creep, voidHeight } = contact;
  const [fraction, occluded] = [own[0], own[1]];
  const closure = occludedVoidClosureRate(at.pressure, at.temperature, creep);
  out.rate[1] = -closure * occluded;
  out.rateByOwn[3] = -closure;
  out.rateByPressure[1] = -occluded * occludedVoidClosureRateByPressure(at.pressure, at.temperature, creep);
  if (mode === free) {
    const byContact = replenishmentCurrentByContact(material, fraction, at.pressure, at.temperature);
    const byPressure = replenishmentCurrentByPressure(material, fraction, at.pressure, at.temperature);
    out.rate[0] = naturalRate(contact, at, fraction);
    out.rateByOwn[0] = contactFractionRate(0, byContact, voidHeight);
    out.rateByCurrent[0] = contactFractionRate(1, 0, voidHeight);
    out.rateByReplenishment[0] = contactFractionRate(0, 1, voidHeight);
    out.rateByPressure[0] = contactFractionRate(0, byPressure, voidHeight);
  } else {
    out.algebraic[0] = 1;
    out.rate[0] = (mode === full ? 1 - occluded : smallestContactFraction) - fraction;
    out.rateByOwn[0] = -1;
    out.rateByOwn[1] = mode === full ? -1 : 0;
  }
  out.areaFactor = fraction;
  out.areaByOwn[0] = 1;
}

/** dA_f/dt, 1/s, where nothing holds the contact fraction. */
function naturalRate({ material, voidHeight }: Contact, at: InterfaceVariables, fraction: number): number {
  return contactFractionRate(
    at.current,
    replenishmentCurrent(material, fraction, at.pressure, at.temperature) + at.replenishment,
    voidHeight,
  );
}

/** How fast the ceiling 1 − A_occ rises, 1/s. */
function ceilingRate({ creep }: Contact, at: InterfaceVariables, occluded: number): number {
  return occluded * occludedVoidClosureRate(at.pressure, at.temperature, creep);
}

function modeAt(contact: Contact, at: InterfaceVariables, own: Float64Array): number {
  const ceiling = 1 - own[1];
  const rises = naturalRate(contact, at, ceiling) >= ceilingRate(contact, at, own[1]) - indifference;
  if (own[0] >= ceiling - 1e-9 && rises) return full;
  const falls = naturalRate(contact, at, smallestContactFraction) <= indifference;
  return own[0] <= smallestContactFraction + 1e-9 && falls ? lost : free;
}

function modeEnds(contact: Contact, at: InterfaceVariables, own: Float64Array, mode: number): number {
  if (mode === full) return ceilingRate(contact, at, own[1]) - naturalRate(contact, at, 1 - own[1]) - indifference;
  if (mode === lost) return naturalRate(contact, at, smallestContactFraction) - indifference;
  return Math.max(own[0] - (1 - own[1]), smallestContactFraction - own[0]) - touching;
}
