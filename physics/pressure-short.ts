// Lithium pressed through the pores of a cold-pressed electrolyte (A21): a surrogate of the life of Li | Li6PS5Cl cells
// at 75 µA/cm² under 5 to 75 MPa, Doux et al., Adv. Energy Mater. 10, 1903253 (2020); each point within a factor 1.5.
// The scaling with porosity is our estimate. Pressures in Pa, currents in A/m², times in s.

import type { CheckedCell, SolidLayer } from '../model/cell.ts';
import { creepFactor } from './lithium-creep.ts';

const lifeAtZero = 2325 * 3600;
const pressureScale = 6.92e6;
const referencePorosity = 0.18;
const referenceCurrent = 0.75;
const porosityExponent = 3;
/** Porosity below which pores do not connect: neither law applies. */
export const closedPorosity = 0.05;

/** The layer that lithium takes longest to get through: a way to the other electrode leads through every one of them. */
export function densestLayer({
  separator,
}: CheckedCell): { readonly layer: SolidLayer; readonly index: number } | undefined {
  if (separator.kind !== 'solid') return undefined;
  const [first] = separator.layers;
  if (first === undefined) return undefined;
  return separator.layers.reduce(
    (densest, layer, index) => (layer.relativeDensity > densest.layer.relativeDensity ? { layer, index } : densest),
    { layer: first, index: 0 },
  );
}

/** Radius of the pores that lithium creeps through, m (our estimate). */
export const poreRadius = 10e-6;

/** Pressure at which lithium shorts the cell at once, Pa; infinite for closed pores. */
export function immediateShortPressure(porosity: number): number {
  return porosity < closedPorosity ? Infinity : (75e6 * referencePorosity) / porosity;
}

/** Time until lithium has crept through, s; infinite for closed pores. */
export function timeToShort(pressure: number, current: number, temperature: number, porosity: number): number {
  if (porosity < closedPorosity) return Infinity;
  return lifeAtZeroPressure(current, temperature, porosity) * Math.exp(-pressure / pressureScale);
}

/** Share of that time that passes in a second, 1/s: lives under changing pressures and currents add up by their shares. */
export function extrusionRate(pressure: number, current: number, temperature: number, porosity: number): number {
  return 1 / timeToShort(pressure, current, temperature, porosity);
}

/** ∂/∂P of the rate, 1/(s Pa). */
export function extrusionRateByPressure(
  pressure: number,
  current: number,
  temperature: number,
  porosity: number,
): number {
  return extrusionRate(pressure, current, temperature, porosity) / pressureScale;
}

/** Largest pressure that lets a cell live for `life` (s), Pa; negative where no pressure does. */
export function pressureForLife(life: number, current: number, temperature: number, porosity: number): number {
  if (porosity < closedPorosity) return Infinity;
  return pressureScale * Math.log(lifeAtZeroPressure(current, temperature, porosity) / life);
}

function lifeAtZeroPressure(current: number, temperature: number, porosity: number): number {
  const porous = (referencePorosity / porosity) ** porosityExponent;
  return (lifeAtZero * porous * (referenceCurrent / current)) / creepFactor(temperature);
}
