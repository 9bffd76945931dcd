// Strict comparisons with a relative slack of 1e-9, so that 50.0 mV computed does not exceed 50 mV given.

const slack = 1e-9;

/** a > b */
export function exceeds(a: number, b: number): boolean {
  return a > b + slack * Math.abs(b);
}

/** a ≥ b */
export function reaches(a: number, b: number): boolean {
  return a >= b - slack * Math.abs(b);
}
