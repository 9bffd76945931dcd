// The particle radius at which a quantity meets its limit.

/**
 * Radius, m, at which a quantity that is `value` at `radius` and goes as its power `exponent` becomes `limit`: 2 for what
 * diffusion builds up under constant current, −1/2 for the volume change that opens an interface. Value and limit share a
 * unit and a sign.
 */
export function radiusAtLimit(radius: number, value: number, limit: number, exponent: number): number {
  return radius * (limit / value) ** (1 / exponent);
}
