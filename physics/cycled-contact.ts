// Contact of lithium through the half cycles of a protocol (A18): strips lose it, plating and rests heal it, and what plating closes
// over only creep opens again, so that at low pressure the loss adds up. The same laws as a run, at the stack pressure and temperature
// of the cell; rests and `press` steps are left out.

import type { CheckedCell } from '../model/cell.ts';
import { filmSupplyOf, givenByFilm } from './interlayer.ts';
import {
  contactFractionRate,
  occludedVoidClosureRate,
  occludeVoids,
  replenishmentCurrent,
  smallestContactFraction,
} from './lithium-contact.ts';
import { creepLawOf } from './lithium-creep.ts';
import type { LithiumInterfaceData } from './lithium-interface.ts';
import type { HalfCycle } from './operation.ts';

/** Share of voids that plating closes over where neither text nor material has one (our estimate). */
export const usualOcclusion = 0.3;
/** Steps of a half cycle: within 1e-3 of the contact of a run. */
const steps = 200;
/** Contact and occluded share that change less than this from one cycle to the next have settled. */
const settled = 1e-4;

/** Least contact fraction over `halves` in the order they are run; undefined where the charge of one is not known. */
export function leastContact(
  cell: CheckedCell,
  face: LithiumInterfaceData,
  halves: readonly HalfCycle[],
): number | undefined {
  const { role, layer, voidHeight, electrode } = face;
  const { temperature, stack, interfaces } = cell;
  const occlusion = interfaces[role].occlusionFraction ?? layer.material.occlusionFraction ?? usualOcclusion;
  const closure = occludedVoidClosureRate(stack.pressure, temperature, creepLawOf(electrode));
  const film = filmSupplyOf(interfaces[role].interlayer);
  let [contact, occluded, filling, least] = [1, 0, 1, 1];
  let [isStripped, isSettled] = [false, false];
  const before = new Map<HalfCycle, readonly [contact: number, occluded: number]>();
  for (const half of halves) {
    const { current, charge, direction } = half;
    if (charge === undefined) return undefined;
    const strips = direction === 'stripping' ? role === 'anode' : role === 'cathode';
    const known = isSettled ? before.get(half) : undefined;
    if (known !== undefined) {
      [contact, occluded] = known;
      isStripped = strips;
      continue;
    }
    if (!strips && isStripped) occluded = occludeVoids(contact, occluded, occlusion);
    isStripped = strips;
    const h = charge / current / steps;
    for (let i = 0; i < steps; i++) {
      const given = film === undefined || !strips ? 0 : givenByFilm(current, filling * film.replenishment);
      // A film that is not full takes what is plated before lithium grows.
      const toFilm = film !== undefined && !strips && filling < 1 ? current : 0;
      if (film !== undefined) filling = Math.min(1, Math.max(0, filling + ((toFilm - given) * h) / film.charge));
      const signed = strips ? current : -current;
      const rate = (a: number): number => {
        const bounded = Math.min(1, Math.max(smallestContactFraction, a));
        const healed = replenishmentCurrent(layer.material, bounded, stack.pressure, temperature);
        return contactFractionRate(signed, healed + given, voidHeight);
      };
      const middle = contact + (h / 2) * rate(contact);
      contact = Math.max(smallestContactFraction, Math.min(1 - occluded, contact + h * rate(middle)));
      occluded *= Math.exp(-closure * h);
    }
    least = Math.min(least, contact);
    // The same step once more with the same end: steps that have been run go on as they went.
    const [lastContact = NaN, lastOccluded = NaN] = before.get(half) ?? [];
    isSettled = Math.abs(contact - lastContact) + Math.abs(occluded - lastOccluded) < settled;
    before.set(half, [contact, occluded]);
  }
  return least;
}
