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
export function effectiveIonicConductivity(electrode: CompositeElectrode, cell: CheckedCell): number {
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
export function reactingArea(electrode: CompositeElectrode, cell: CheckedCell): number {
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

/**
 * Resistance of a porous electrode to a small current that enters from the separator, Ω m² of cell (linear kinetics;
 * Newman & Tobias 1962): R = L/(κ + σ) [1 + (2 + (σ/κ + κ/σ) cosh ν)/(ν sinh ν)].
 */
export function porousElectrodeResistance(thickness: number, ionic: number, electronic: number, scale: number): number {
  const ratio = electronic / ionic + ionic / electronic;
  // cosh/sinh and 1/sinh stay finite where ν is large.
  const spread = scale > 50 ? ratio / scale : (2 + ratio * Math.cosh(scale)) / (scale * Math.sinh(scale));
  return (thickness / (ionic + electronic)) * (1 + spread);
}

/** The same for an electrode of a cell, films on its particles left out. */
export function electrodeResistance(electrode: CompositeElectrode, cell: CheckedCell): number {
  return porousElectrodeResistance(
    electrode.thickness,
    effectiveIonicConductivity(electrode, cell),
    effectiveElectronicConductivity(electrode, poresAreWet(electrode, cell)),
    reactionScaleNumber(electrode, cell),
  );
}

/** Drop in the electrolyte of all layers when reaction is spread evenly, V; undefined where a layer has none. */
export function electrolyteDrop(cell: CheckedCell, current: number): number | undefined {
  const { separator, electrolyte } = cell;
  if (separator.kind !== 'porous' || electrolyte === undefined) return undefined;
  const bulk = saltProperties(electrolyte, cell).conductivity * separator.porosity ** separator.bruggeman;
  const across = [cell.anode, cell.cathode].reduce(
    (sum, electrode) => (electrode.kind === 'composite' ? sum + ohmicDrops(electrode, cell, current).ionic : sum),
    0,
  );
  return across + (current * separator.thickness) / bulk;
}
