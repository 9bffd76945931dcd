// How long lithium lasts when every cycle loses a share of it (A08).

/** Coulombic efficiency that leaves `retention` after `cycles` without a reserve. */
export function efficiencyForCycles(cycles: number, retention: number): number {
  return retention ** (1 / cycles);
}

/** Cycles until a reserve (C/m²) is spent at `charge` (C/m²) a cycle. */
export function cyclesOfReserve(reserve: number, efficiency: number, charge: number): number {
  return reserve / ((1 - efficiency) * charge);
}

/** Cycles until capacity falls to `retention` without a reserve. */
export function cyclesToRetention(efficiency: number, retention: number): number {
  return Math.log(retention) / Math.log(efficiency);
}
