// Columns and spectra for the drawing tests: shapes only, made from a formula, not results of a model.

import type { Column, RunResult, Spectrum } from '../../solver/run/result.ts';

/** Share of the overpotential that each part takes, at the start and at the end of a discharge. */
const shares: readonly (readonly [name: string, start: number, end: number])[] = [
  ['anode.reaction_overpotential', 0.16, 0.08],
  ['anode.diffusion_overpotential', 0.04, 0.3],
  ['electrolyte.ohmic_overpotential', 0.3, 0.14],
  ['electrolyte.concentration_overpotential', 0.06, 0.16],
  ['cathode.diffusion_overpotential', 0.05, 0.18],
  ['cathode.reaction_overpotential', 0.22, 0.07],
  ['solid.ohmic_overpotential', 0.12, 0.05],
  ['contact_overpotential', 0.05, 0.02],
];

export function withLosses(result: RunResult): RunResult {
  const values = (name: string): Float64Array =>
    result.columns.find((c) => c.name === name)?.values ?? new Float64Array(0);
  const [time, ocv, voltage] = [values('time'), values('ocv'), values('voltage')];
  const end = time.at(-1) ?? 1;
  const parts = shares.map(([name, from, to]): Column => {
    const own = Float64Array.from(
      time,
      (t, k) => (from + ((to - from) * t) / end) * ((ocv[k] ?? 0) - (voltage[k] ?? 0)),
    );
    return { name, unit: 'V', description: '', values: own };
  });
  const own = new Set(parts.map((p) => p.name));
  return { ...result, columns: [...result.columns.filter((c) => !own.has(c.name)), ...parts] };
}

/** Two arcs and a Warburg tail that grow with time. */
export function withSpectra(result: RunResult, times: readonly number[]): RunResult {
  const frequency = Float64Array.from({ length: 61 }, (_, k) => 10 ** (4 - k / 10));
  const spectra = times.map((time): Spectrum => {
    const grown = 1 + time / 3600;
    const points = Array.from(frequency, (f) => {
      const w = 2 * Math.PI * f;
      const arc = (resistance: number, seconds: number): readonly [number, number] => {
        const q = 1 + (w * seconds) ** 2;
        return [resistance / q, (-resistance * w * seconds) / q];
      };
      const [first, second, tail] = [arc(0.004 * grown, 2e-4), arc(0.006 * grown, 0.02), 0.002 / Math.sqrt(w)];
      return [0.012 + first[0] + second[0] + tail, first[1] + second[1] - tail] as const;
    });
    const [real, imaginary] = [Float64Array.from(points, (p) => p[0]), Float64Array.from(points, (p) => p[1])];
    return { time, cycle: 1, step: 1, frequency, real, imaginary, fromRest: 0 };
  });
  return { ...result, spectra };
}
