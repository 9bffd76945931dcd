// How far a spectrum was taken from rest. It is that of the state as it is; while concentrations still even out, the answer to
// slow frequencies mixes with the drift, and a measurement would show both.

import type { Integration } from './step-start.ts';

/** Distances below this count as rest, V: a tenth of the usual amplitude of a measurement. */
const atRest = 1e-3;

/** Distance of the voltage from the open-circuit voltage, V. */
export function distanceFromRest({ bdf, quantities, tally }: Integration): number {
  const overpotential = quantities.find((q) => q.name === 'overpotential');
  return overpotential?.read(bdf.t, bdf.y, tally) ?? 0;
}

/** `, 12 mV from rest`, to stand behind what is said of a spectrum; empty where the state rests. */
export function driftWords(fromRest: number): string {
  return !(fromRest >= atRest) ? '' : `, ${Number((1e3 * fromRest).toPrecision(2))} mV from rest`;
}

/** What that means, as a sentence; undefined where the state rests. */
export function driftNote({
  time,
  fromRest,
}: {
  readonly time: number;
  readonly fromRest: number;
}): string | undefined {
  if (!(fromRest >= atRest)) return undefined;
  return `The spectrum at t = ${Number(time.toPrecision(4))} s is that of a state${driftWords(fromRest).slice(1)}, which drifts: a measurement would see the drift at low frequencies; rest before it to compare`;
}
