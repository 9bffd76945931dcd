// The double layer of planar lithium under a small alternating current (C-DL at the lithium of A01): it takes the share of the current that
// charge transfer leaves,
//   η̂_ct = g (R_ct ĵ + ∂η_ct/∂u û_s),   ĵ_F = g ĵ at rest,   g = 1/(1 + iω C R_ct)
// with C per area of true contact. Films, contacts and what mechanisms add are in series with both. States of mechanisms move the
// overpotential as though there were no layer: where it carries current they are still.

import { faraday } from '../../physics/constants.ts';
import type { EndBoundary, Faces } from './faces.ts';
import type { LithiumInterface } from './lithium-interface.ts';

/** A complex number as [real, imaginary]. */
type Complex = readonly [number, number];

/** What the layer changes per ampere of the cell, and of the voltage per concentration in the mesh cell beside it. */
export interface LithiumLayer {
  /** Salt into that mesh cell, kmol/(m² s) per A/m². */
  readonly salt: Complex;
  /** Ω m² */
  readonly voltageByCurrent: Complex;
  readonly voltageByU: Complex;
}

/** `faces` are evaluated at the state, and undefined where no salt moves; `diffusionPotential` is K at this surface, V. */
export function lithiumLayerAt(
  face: LithiumInterface,
  omega: number,
  faces?: Faces,
  diffusionPotential = 0,
): LithiumLayer {
  const { at, direction, laws, overpotential } = face;
  const resistance = at.transferSlope;
  const x = omega * laws.doubleLayerCapacitance * overpotential.area * resistance;
  // g − 1
  const missing: Complex = [(-x * x) / (1 + x * x), -x / (1 + x * x)];
  const scaled = (factor: number): Complex => [factor * missing[0], factor * missing[1]];
  if (faces === undefined) return { salt: [0, 0], voltageByCurrent: scaled(-resistance), voltageByU: [0, 0] };
  const end: EndBoundary = direction === 1 ? faces.anodeEnd : faces.cathodeEnd;
  // Charge transfer brings lithium, the layer none: it keeps its salt.
  const perSalt = direction / (1000 * faraday);
  const surface = perSalt * faces.diffusion[direction === 1 ? 0 : faces.grid.cells - 1];
  const bySurface = -direction * (overpotential.byConcentration + diffusionPotential / end.surface);
  const exchange = laws.exchangeCurrent(end.surface, at.temperature);
  const transferBySurface = (direction * resistance * at.current * exchange.derivative) / exchange.value;
  return {
    salt: scaled(perSalt),
    voltageByCurrent: scaled(bySurface * surface + transferBySurface * end.surfaceByCurrent - resistance),
    voltageByU: scaled(transferBySurface * end.surfaceByU),
  };
}
