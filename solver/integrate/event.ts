/**
 * First point found in [from, to] at which `g` reaches zero from below; g(to) ≥ 0. Illinois variant of regula falsi, to 1e-10 of
 * the interval or the resolution of floating point. Where g(from) ≥ 0 already, `from` itself.
 */
export function findCrossing(from: number, to: number, g: (t: number) => number): number {
  let a = from;
  let b = to;
  let ga = g(a);
  let gb = g(b);
  if (ga >= 0) return from;
  let side = 0;
  for (let i = 0; i < 100; i++) {
    if (Math.abs(b - a) <= 4e-15 * Math.max(Math.abs(b), 1e-300) || gb === 0) return b;
    let t = (a * gb - b * ga) / (gb - ga);
    if (!(t > a && t < b)) t = 0.5 * (a + b);
    const gt = g(t);
    if (gt >= 0) {
      b = t;
      gb = gt;
      if (side === 1) ga *= 0.5;
      side = 1;
    } else {
      a = t;
      ga = gt;
      if (side === -1) gb *= 0.5;
      side = -1;
    }
    if (Math.abs(b - a) < 1e-10 * (to - from)) return b;
  }
  return b;
}
