// Slow loss of contact over cycles (C-FADE): per cycle r = k_m A, A = min(1, (ΔV_w − ΔV_c)/ΔV_c); contact and voids relax to
// their ends as e^(−r N); the interphase grows as R_0 + k_c √N. The rates are our estimates and want calibration.
// Shi et al., J. Mater. Chem. A 8 (2020); Koerver et al., Chem. Mater. 29, 5574 (2017).

/** Largest loss of contact per cycle and the contact at the end over the fresh one (our estimates). */
export const defaultContactLossRate = 0.05;
export const defaultFinalContactRatio = 0.3;
/** Growth of the interphase resistance, Ω m² of active surface per √cycle (our estimate). */
export const defaultResistanceGrowth = 2e-2;

/** Loss per cycle of a particle that swings by `swing` and debonds at `critical`. */
export function contactLossPerCycle(swing: number, critical: number, rate: number = defaultContactLossRate): number {
  return rate * Math.min(1, Math.max(0, (swing - critical) / critical));
}

/** A value that relaxes from `start` to `end` by `rate` a cycle. */
export function afterCycles(start: number, end: number, rate: number, cycles: number): number {
  return end + (start - end) * Math.exp(-rate * cycles);
}
