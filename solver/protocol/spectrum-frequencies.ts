// The frequencies of an impedance spectrum.

import type { ImpedanceStep } from '../../model/protocol.ts';

/** Evenly spaced in the logarithm from the first to the last, both included, Hz. */
export function frequenciesOf({ from, to, pointsPerDecade }: ImpedanceStep): Float64Array {
  const decades = Math.abs(Math.log10(to / from));
  const intervals = Math.max(1, Math.round(decades * pointsPerDecade));
  return Float64Array.from({ length: intervals + 1 }, (_, k) => from * (to / from) ** (k / intervals));
}
