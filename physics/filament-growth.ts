// A filament that has started grows as fast as its tip is supplied (A13), dℓ/dt = f_tip |j| Ω/F, while lithium in it both is
// driven to crack the electrolyte (A12) and does not flow back out first. Once it spans the electrolyte it is a resistor: a thread
// of lithium as wide as the flaw, which grows broader as long as lithium is plated beside it (our estimate of soft and hard shorts).

import { creepRate, flowStress, type CreepLaw } from './lithium-creep.ts';
import { crackingPressure, criticalPlatingCurrent } from './filament-initiation.ts';
import {
  flawWidth,
  flowPressure,
  tipFocus,
  tipFocusByLength,
  wedgedWidth,
  yieldStrengthOfSize,
} from './lithium-flow.ts';
import { lithiumResistivity, lithiumThicknessPerCharge } from './lithium.ts';

/** What the laws need to know of the electrolyte at one lithium electrode. */
export interface FlawedElectrolyte {
  /** Pa √m */
  readonly toughness: number;
  /** Ω m² */
  readonly localResistance: number;
  /** Of the dense electrolyte, S/m. */
  readonly conductivity: number;
  /** Pa; undefined where it is not known: then the flaw stays as wide as it was. */
  readonly modulus: number | undefined;
  readonly poissonRatio: number;
  readonly creep: CreepLaw;
}

/** Local plating current (A/m²) over the one that cracks a flaw of `length`; 1 and more: it cracks, if lithium stays in it. */
export function crackingShare(electrolyte: FlawedElectrolyte, length: number, current: number): number {
  const { toughness, localResistance, conductivity } = electrolyte;
  return current / criticalPlatingCurrent(toughness, length, localResistance, conductivity);
}

/**
 * Pressure that lithium in a flaw of `length` sustains before it flows back out, over the one that cracks it. Its strength is that
 * of its size, or what it takes to move it as fast as it is plated; the pressure itself wedges the flaw open.
 */
export function flowShare(
  { toughness, modulus, poissonRatio, creep }: FlawedElectrolyte,
  length: number,
  current: number,
  pressure: number,
  temperature: number,
): number {
  const needed = crackingPressure(toughness, length);
  const width = modulus === undefined ? flawWidth : wedgedWidth(flawWidth, needed, length, modulus, poissonRatio);
  const rate = ((2 / Math.sqrt(3)) * lithiumThicknessPerCharge * current) / width;
  const moving = creepRate(1, temperature, creep) > 0 ? flowStress(rate, temperature, creep) : 0;
  const strength = Math.max(yieldStrengthOfSize(flawWidth, temperature), moving);
  return flowPressure(strength, length, width, pressure) / needed;
}

/** Speed of the tip, m/s, of a filament of `length` at a mean plating current (A/m²). */
export function tipSpeed(length: number, current: number): number {
  return tipFocus(length, flawWidth) * current * lithiumThicknessPerCharge;
}

/** ∂/∂ℓ of the speed, 1/s. */
export function tipSpeedByLength(length: number, current: number): number {
  return tipFocusByLength(length, flawWidth) * current * lithiumThicknessPerCharge;
}

/**
 * Share of a crack that the products of its walls fill, which react to a `depth` (m) on either side and gain `strain`
 * of their volume (A26): at 1 no lithium gets further through it.
 */
export function crackFilling(strain: number, depth: number): number {
  return depth / fillingDepth(strain);
}

/** Depth (m) to which both walls of a crack have to react until their products fill it. */
export function fillingDepth(strain: number): number {
  return flawWidth / (2 * strain);
}

/** Conductance (S) of a filament of `breadth` across `thickness`: at first as broad as wide, a soft short. */
export function filamentConductance(breadth: number, thickness: number): number {
  return (flawWidth * breadth) / (lithiumResistivity * thickness);
}

/** Speed (m/s) at which a filament across `thickness` grows broader, up to a crack as broad as long: a hard short. */
export function broadening(breadth: number, thickness: number, current: number): number {
  return tipSpeed(thickness, current) * (1 - breadth / thickness);
}

/** ∂/∂breadth of that, 1/s. */
export function broadeningByBreadth(thickness: number, current: number): number {
  return -tipSpeed(thickness, current) / thickness;
}
