// Charge per mass that an insertion material holds for a stoichiometry change of one: F c_max / ρ (Faraday's law).

import { faraday } from './constants.ts';

/** C/kg, from the lithium concentration at stoichiometry 1 (mol/m³) and the crystal density (kg/m³). */
export function specificCapacity(maximumConcentration: number, density: number): number {
  return (faraday * maximumConcentration) / density;
}
