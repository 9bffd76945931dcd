// How bumps grow under a film, and what a film that breaks over them does to itself (`physics/sei-rupture.ts`).

import { creepRate, creepSensitivity } from '../../../physics/lithium-creep.ts';
import { bumpRate, stretchByHeight, surfaceStretch } from '../../../physics/sei-rupture.ts';
import { bumpAtRupture } from '../../../physics/sei-stability.ts';
import type { Contribution, InterfaceVariables } from '../mechanism.ts';
import { boundIndex, brokenIndex, heightIndex, thicknessIndex, variationOf, type Film } from './film.ts';

/** Height of bumps at which the film as it is breaks, m. */
export function heightAtRupture({ strain, swelling, dry }: Film, own: Float64Array): number {
  return bumpAtRupture(swelling * own[thicknessIndex], strain, dry.defectSpacing);
}

/** How fast bumps (or pits) become higher, m/s; negative where they recede. */
export function growsHigher(film: Film, at: InterfaceVariables, own: Float64Array): number {
  const rate = heightRate(film, at, own);
  return own[heightIndex] < 0 || (own[heightIndex] === 0 && rate < 0) ? -rate : rate;
}

function heightRate(film: Film, at: InterfaceVariables, own: Float64Array): number {
  return bumpRate(at.current, variationOf(film, own).value) - levelling(film, at).value * own[heightIndex];
}

/** Rate at which pressure flattens bumps, 1/s, where that is included: creep under the stress of a porous deposit. */
function levelling({ surface }: Film, at: InterfaceVariables): { readonly value: number; readonly byPressure: number } {
  const { creep } = surface;
  if (creep === undefined) return level;
  const stress = surface.stress(at.pressure);
  const value = creepRate(stress.value, at.temperature, creep);
  return { value, byPressure: ((value * creepSensitivity(stress.value, creep)) / stress.value) * stress.byPressure };
}

const level = { value: 0, byPressure: 0 };

/** Rows of bumps and cracks, and what cracks add to those of thickness and bound lithium. `closing`: rate at which they are covered, 1/s. */
export function breakFilm(
  film: Film,
  at: InterfaceVariables,
  own: Float64Array,
  isBreaking: boolean,
  closing: number,
  out: Contribution,
): void {
  const n = own.length;
  const [thickness, height, broken] = [own[thicknessIndex], own[heightIndex], own[brokenIndex]];
  const variation = variationOf(film, own);
  const flattening = levelling(film, at);
  const rate = bumpRate(at.current, variation.value) - flattening.value * height;
  const byThickness = bumpRate(at.current, variation.byThickness);
  const byCurrent = bumpRate(1, variation.value);
  const byPressure = -flattening.byPressure * height;
  out.rate[heightIndex] = rate;
  out.rateByOwn[heightIndex * n + thicknessIndex] = byThickness;
  out.rateByOwn[heightIndex * n + heightIndex] = -flattening.value;
  out.rateByCurrent[heightIndex] = byCurrent;
  out.rateByPressure[heightIndex] = byPressure;
  out.rate[brokenIndex] = -closing * broken;
  out.rateByOwn[brokenIndex * n + brokenIndex] = -closing;
  if (!isBreaking) return;
  // Fresh area by time, ξ = s'(h) ḣ, with its slopes.
  const slope = stretchByHeight(height, film.dry.defectSpacing);
  const stretch = surfaceStretch(height, film.dry.defectSpacing);
  const fresh = slope.value * rate;
  const freshByHeight = slope.byHeight * rate - slope.value * flattening.value;
  const share = fresh / stretch;
  const shareByHeight = freshByHeight / stretch - (fresh * slope.value) / stretch ** 2;
  const area = film.surface.area(at.pressure);
  const perFresh = (film.dry.thickness * film.dry.lithiumPerFormula) / film.dry.molarVolume;
  const thinning = film.dry.thickness - thickness;
  const add = (row: number, byFresh: number, byShare: number): void => {
    const bySlope = byFresh + byShare / stretch;
    out.rate[row] += byFresh * fresh + byShare * share;
    out.rateByOwn[row * n + thicknessIndex] += bySlope * slope.value * byThickness;
    out.rateByOwn[row * n + heightIndex] += byFresh * freshByHeight + byShare * shareByHeight;
    out.rateByCurrent[row] += bySlope * slope.value * byCurrent;
    out.rateByPressure[row] += bySlope * slope.value * byPressure;
  };
  add(brokenIndex, 0, 1);
  // Film over fresh area is as thin as the first one: the mean thickness follows.
  add(thicknessIndex, 0, thinning);
  out.rateByOwn[thicknessIndex * n + thicknessIndex] -= share;
  add(boundIndex, area * perFresh, 0);
  out.rateByPressure[boundIndex] += film.surface.areaByPressure(at.pressure) * perFresh * fresh;
}
