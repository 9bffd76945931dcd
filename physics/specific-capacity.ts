// Charge per mass that an insertion material holds for a stoichiometry change of one: F c_max / ρ (Faraday's law).

import type { ActiveFamily } from '../model/active-properties.ts';
import { faraday } from './constants.ts';

/** C/kg, from the lithium concentration at stoichiometry 1 (mol/m³) and the crystal density (kg/m³). */
export function specificCapacity(maximumConcentration: number, density: number): number {
  return (faraday * maximumConcentration) / density;
}

/**
 * Mass of host per mole of lithium sites, kg/mol, from atomic masses (CRC Handbook): the lightest LiNi_xMn_yCo_zO2 in use
 * (NMC111), LiCoO2, LiNi0.8Co0.15Al0.05O2, LiMn2O4, LiFePO4, Li4Ti5O12 with three free sites, C6.
 */
const massPerSite: Partial<Record<ActiveFamily, number>> = {
  layered_oxide: 96.46e-3,
  cobalt_oxide: 97.87e-3,
  nickel_cobalt_aluminium: 96.08e-3,
  spinel: 180.81e-3,
  olivine: 157.76e-3,
  titanate: 459.1e-3 / 3,
  graphite: 72.07e-3,
};

/** F/M of a family with one lithium per site, C/kg: 278 mAh/g in layered oxides; undefined where a family has no such limit. */
export function theoreticalCapacity(family: ActiveFamily | undefined): number | undefined {
  const mass = family === undefined ? undefined : massPerSite[family];
  return mass === undefined ? undefined : faraday / mass;
}
