// The stack pressures that lithium on a solid electrolyte can be run at: at least what stripping needs to keep contact
// (A18), at most what presses lithium through the pores at once or before the life that is asked for (A21). Where the two
// cross there is no such pressure, and something else has to change.

import { exceeds } from './compare.ts';
import { hottestDesign } from './lithium.ts';
import { pressureToStrip } from './lithium-contact.ts';
import type { LithiumInterfaceData } from './lithium-interface.ts';
import { halfCyclesAt } from './lithium-interface.ts';
import type { Operation } from './operation.ts';
import { immediateShortPressure, pressureForLife } from './pressure-short.ts';

/** What is asked of an interface: currents in A/m², life in s where there is a target. */
export interface PressureDemand {
  readonly stripping: number;
  readonly plating: number;
  readonly targetLife: number | undefined;
}

/** The layer that lithium is stripped from, and the one that it takes longest to be pressed through. */
export type PressedLayers = Pick<LithiumInterfaceData, 'layer' | 'barrier'>;

export interface PressureWindow {
  /** Least pressure that keeps contact, Pa. */
  readonly needed: number;
  /** Largest pressure, Pa; zero or less where none lives as long as is asked for. */
  readonly allowed: number;
  readonly limitedBy: 'shorts' | 'life';
  readonly isEmpty: boolean;
}

/** What the protocol asks of the interface; undefined where it does not both strip and plate. */
export function pressureDemand(face: LithiumInterfaceData, operation: Operation): PressureDemand | undefined {
  const { stripping, plating } = halfCyclesAt(face.role, operation);
  return stripping === undefined || plating === undefined
    ? undefined
    : { stripping: stripping.current, plating: plating.current, targetLife: operation.targetLife };
}

/** Undefined where the electrolyte has no law for what pressure brings back to a stripping interface. */
export function pressureWindow(
  { layer: { material }, barrier }: PressedLayers,
  { stripping, plating, targetLife }: PressureDemand,
  temperature: number,
): PressureWindow | undefined {
  if (!((material.creepReplenishment ?? 0) > 0)) return undefined;
  const porosity = 1 - barrier.relativeDensity;
  const needed = pressureToStrip(material, stripping, temperature);
  const shorts = immediateShortPressure(porosity);
  const life = targetLife === undefined ? Infinity : pressureForLife(targetLife, plating, temperature, porosity);
  const allowed = Math.min(life, shorts);
  return {
    needed,
    allowed,
    limitedBy: life < shorts ? 'life' : 'shorts',
    isEmpty: allowed <= 0 || exceeds(needed, allowed),
  };
}

/** What would open an empty window, each alone; undefined where it would not. */
export interface WaysOut {
  /** Largest share of the currents at which a pressure does both, and that pressure, Pa. */
  readonly slower: { readonly share: number; readonly pressure: number } | undefined;
  /** Least relative density of the densest layer, in whole percent, and the pressure that contact needs, Pa. */
  readonly denser: { readonly relativeDensity: number; readonly pressure: number } | undefined;
  /** Least temperature, K, and the pressure that contact needs there, Pa. */
  readonly warmer: { readonly temperature: number; readonly pressure: number } | undefined;
}

export function waysOut(layers: PressedLayers, demand: PressureDemand, temperature: number): WaysOut {
  return {
    slower: slower(layers, demand, temperature),
    denser: denser(layers, demand, temperature),
    warmer: warmer(layers, demand, temperature),
  };
}

/** Contact needs less pressure the slower a cell is run, and its life allows more: there is one share where they meet. */
function slower(layers: PressedLayers, demand: PressureDemand, temperature: number): WaysOut['slower'] {
  const at = (logarithm: number): PressureWindow | undefined => {
    const share = Math.exp(logarithm);
    const scaled = { ...demand, stripping: share * demand.stripping, plating: share * demand.plating };
    return pressureWindow(layers, scaled, temperature);
  };
  let open = Math.log(1e-3);
  let empty = 0;
  if (at(open)?.isEmpty !== false) return undefined;
  for (let i = 0; i < 40; i++) {
    const middle = (open + empty) / 2;
    if (at(middle)?.isEmpty === false) open = middle;
    else empty = middle;
  }
  return { share: Math.exp(open), pressure: at(open)?.needed ?? NaN };
}

function denser(layers: PressedLayers, demand: PressureDemand, temperature: number): WaysOut['denser'] {
  const { barrier } = layers;
  for (let percent = Math.ceil(100 * barrier.relativeDensity); percent <= 99; percent++) {
    const relativeDensity = percent / 100;
    const window = pressureWindow({ ...layers, barrier: { ...barrier, relativeDensity } }, demand, temperature);
    if (window?.isEmpty === false) return { relativeDensity, pressure: window.needed };
  }
  return undefined;
}

/** Warmth brings lithium back faster, and through the pores as well. */
function warmer(layers: PressedLayers, demand: PressureDemand, temperature: number): WaysOut['warmer'] {
  for (let kelvin = Math.ceil(temperature - 273.15) + 273.15; kelvin <= hottestDesign; kelvin++) {
    const window = pressureWindow(layers, demand, kelvin);
    if (window?.isEmpty === false) return { temperature: kelvin, pressure: window.needed };
  }
  return undefined;
}
