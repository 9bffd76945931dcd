// Effective properties of a composite electrode and of the separator, from the phases it is made of.

import type { CheckedCell, CompositeElectrode, SolidLayer } from '../model/cell.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { evaluate } from './evaluate.ts';

/** Whether liquid fills the pores of a composite. Against a solid separator they are empty. */
export function poresAreWet(electrode: CompositeElectrode, cell: CheckedCell): boolean {
  return electrode.electrolyte === undefined && cell.separator.kind === 'porous';
}

/**
 * Share of the dense (or bulk) ionic conductivity that the electrolyte phase of a composite keeps, 0..1. Without a solid
 * electrolyte the pores conduct where they are `wet`, and nothing does where they are not.
 */
export function ionicTransportEfficiency(electrode: CompositeElectrode, wet = true): number {
  const share = (fraction: number): number =>
    electrode.tortuosity === undefined ? fraction ** electrode.bruggeman : fraction / electrode.tortuosity;
  if (electrode.electrolyte === undefined) return wet ? share(electrode.porosity) : 0;
  const fraction = electrode.electrolyte.volumeFraction;
  // A tortuosity is of the electrode as it is, binder included.
  if (electrode.tortuosity !== undefined) return share(fraction);
  const binder = electrode.binders.reduce((sum, b) => sum + b.volumeFraction, 0);
  // Insulating binder on the electrolyte's surfaces: 1 − 3 φ_binder/φ_SE (C-PERC, our estimate of the published trend).
  return share(fraction) * Math.max(0, 1 - (3 * binder) / fraction);
}

/** Effective electronic conductivity of a composite, S/m. Carbon from 1 vol% on carries it (our estimate). */
export function effectiveElectronicConductivity(electrode: CompositeElectrode, wet = true): number {
  if (electrode.effectiveElectronicConductivity !== undefined) return electrode.effectiveElectronicConductivity;
  const carbon = electrode.carbons.reduce((sum, c) => sum + c.volumeFraction, 0);
  if (carbon >= 0.01) return electrode.electrolyte === undefined && wet ? 0.18 : 10;
  const exponent = electrode.electronicBruggeman ?? 1.5;
  return electrode.actives.reduce((sum, a) => sum + (a.electronicConductivity ?? 0) * a.volumeFraction ** exponent, 0);
}

/** Ionic conductivity of a pressed layer, S/m: dense value times ρ_r^1.5 (A22). */
export function layerConductivity(layer: SolidLayer, cell: CheckedCell): number {
  return denseConductivity(layer.material, cell) * layerEfficiency(layer);
}

/** Share of the dense conductivity that a pressed layer keeps. */
export function layerEfficiency(layer: SolidLayer): number {
  return layer.relativeDensity ** 1.5;
}

/** Ionic conductivity of the dense solid electrolyte at the cell's temperature, S/m. */
export function denseConductivity(material: SolidElectrolyte, cell: CheckedCell): number {
  return evaluate(material.ionicConductivity, { T: cell.temperature }, cell.referenceTemperature);
}

/** Root-mean-square slope of the rough surfaces in contact (C-CONT, our estimate). */
export const surfaceSlope = 0.15;

/** θ of a sintered composite without a measured one: 0.5 to 0.95 were found (C-CONT, item 5); our estimate. */
const sinteredContact = 0.8;

/**
 * Contact fraction θ of active material to solid electrolyte after pressing at `fabricationPressure` and under
 * `stackPressure` (Pa): θ = 1 − (1 − θ_pl)(1 − A_el), θ_pl = 1 − exp(−P_fab/H_flow), A_el of Persson's theory for
 * rough elastic contact. Sintering bonds what pressing only brings together. 1 in a liquid, 0 where the pores are not `wet` and no solid electrolyte is there.
 */
export function contactFraction(
  electrode: CompositeElectrode,
  fabricationPressure: number,
  stackPressure: number,
  wet = true,
): number {
  const electrolyte = electrode.electrolyte?.material;
  if (electrolyte === undefined && !wet) return 0;
  if (electrode.contactFraction !== undefined) return electrode.contactFraction;
  const active = electrode.actives[0];
  if (electrolyte === undefined || active === undefined) return 1;
  if (electrode.sinteringTemperature !== undefined) return sinteredContact;
  const plastic =
    electrolyte.flowStress === undefined ? 0 : 1 - Math.exp(-fabricationPressure / electrolyte.flowStress);
  if (electrolyte.youngsModulus === undefined || active.youngsModulus === undefined) return plastic;
  const modulus = reducedModulus(
    active.youngsModulus,
    active.poissonRatio ?? 0.3,
    electrolyte.youngsModulus,
    electrolyte.poissonRatio ?? 0.3,
  );
  return 1 - (1 - plastic) * (1 - elasticContactFraction(stackPressure, modulus, electrode.surfaceSlope));
}

/** Fabrication pressure that gives the contact fraction `wanted`, Pa; undefined where it is given or sintered, or no flow stress is. */
export function pressureForContact(
  electrode: CompositeElectrode,
  stackPressure: number,
  wanted: number,
): number | undefined {
  const flow = electrode.electrolyte?.material.flowStress;
  if (flow === undefined || electrode.contactFraction !== undefined) return undefined;
  if (electrode.sinteringTemperature !== undefined) return undefined;
  const elastic = contactFraction(electrode, 0, stackPressure);
  // A little more than wanted, for the rounding of the printed value.
  return elastic >= wanted ? undefined : -1.01 * flow * Math.log((1 - wanted) / (1 - elastic));
}

/** 1/E* = (1 − ν₁²)/E₁ + (1 − ν₂²)/E₂, Pa. */
export function reducedModulus(modulus1: number, poisson1: number, modulus2: number, poisson2: number): number {
  return 1 / ((1 - poisson1 ** 2) / modulus1 + (1 - poisson2 ** 2) / modulus2);
}

/** Real contact share of nominally flat rough surfaces, erf[(√π/2) √(8/π) P/(E* h′)] (Persson 2006). */
export function elasticContactFraction(pressure: number, modulus: number, slope: number = surfaceSlope): number {
  return errorFunction(((Math.sqrt(Math.PI) / 2) * Math.sqrt(8 / Math.PI) * pressure) / (modulus * slope));
}

/** erf(x) by its series and, from 2.5 on, by the continued fraction of erfc; 1e-14 absolute. */
export function errorFunction(x: number): number {
  if (x < 0) return -errorFunction(-x);
  if (x > 6) return 1;
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 60; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return 1 - Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
}
