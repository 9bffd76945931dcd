// Stress between grains of a layered host whose c and a axes strain differently (C-ORI): σ = E Δε/[2(1 − ν)].

export function grainMismatchStress(modulus: number, poissonRatio: number, strainDifference: number): number {
  return (modulus * strainDifference) / (2 * (1 - poissonRatio));
}
