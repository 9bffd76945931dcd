// Scales of transport in a porous electrode: diffusion in the particles, ohmic drops across the thickness.

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../model/cell.ts';
import {
  contactFraction,
  denseConductivity,
  effectiveElectronicConductivity,
  ionicTransportEfficiency,
  poresAreWet,
} from './composite.ts';
import { faraday, gasConstant } from './constants.ts';
import { evaluate } from './evaluate.ts';
import { saltProperties } from './salt-transport.ts';

/** Time R²/(15 D_s) in which a particle's surface and mean relax, s, at half filling. */
export function particleRelaxationTime(active: ActiveMaterial, cell: CheckedCell): number {
  const diffusivity = evaluate(active.diffusivity, { x: 0.5, T: cell.temperature }, cell.referenceTemperature);
  return active.particleRadius ** 2 / (15 * diffusivity);
}

/** Effective ionic conductivity of the electrolyte phase of an electrode, S/m. */
function effectiveIonicConductivity(electrode: CompositeElectrode, cell: CheckedCell): number {
  const solid = electrode.electrolyte?.material;
  const bulk =
    solid !== undefined
      ? denseConductivity(solid, cell)
      : cell.electrolyte === undefined
        ? NaN
        : saltProperties(cell.electrolyte, cell).conductivity;
  return bulk * ionicTransportEfficiency(electrode, poresAreWet(electrode, cell));
}

/** Ohmic drops across an electrode when reaction is spread evenly, V: i L/(3 κ_eff) and i L/(3 σ_eff). */
export function ohmicDrops(
  electrode: CompositeElectrode,
  cell: CheckedCell,
  current: number,
): { readonly ionic: number; readonly electronic: number } {
  return {
    ionic: (current * electrode.thickness) / (3 * effectiveIonicConductivity(electrode, cell)),
    electronic:
      (current * electrode.thickness) / (3 * effectiveElectronicConductivity(electrode, poresAreWet(electrode, cell))),
  };
}

/** Reacting area per volume, 1/m: 3 θ ε/R over the active materials. */
function reactingArea(electrode: CompositeElectrode, cell: CheckedCell): number {
  const wet = poresAreWet(electrode, cell);
  const theta = contactFraction(electrode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure, wet);
  return theta * electrode.actives.reduce((sum, a) => sum + (3 * a.volumeFraction) / a.particleRadius, 0);
}

/** Scale number ν = L √[(a i0 F/RT)(1/κ + 1/σ)] at half filling: above 3 only L/ν of the thickness works. */
export function reactionScaleNumber(electrode: CompositeElectrode, cell: CheckedCell): number {
  const active = electrode.actives[0];
  if (active === undefined) return NaN;
  const at = { c: cell.electrolyte?.initialConcentration ?? 1000, x: 0.5, T: cell.temperature };
  const exchange = evaluate(active.exchangeCurrentDensity, at, cell.referenceTemperature);
  const kinetic = (reactingArea(electrode, cell) * exchange * faraday) / (gasConstant * cell.temperature);
  const electronic = effectiveElectronicConductivity(electrode, poresAreWet(electrode, cell));
  const resistivity = 1 / effectiveIonicConductivity(electrode, cell) + 1 / electronic;
  return electrode.thickness * Math.sqrt(kinetic * resistivity);
}
