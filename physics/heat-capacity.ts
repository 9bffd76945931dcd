// Heat capacity of a whole cell, J/K: as given, else the mass of the stack times what lithium-ion cells have.

import type { CheckedCell } from '../model/cell.ts';
import { stackMass } from './energy-density.ts';
import { evaluate } from './evaluate.ts';

/** J/(kg K), typical: 18650 and pouch cells measure 800 to 1100 (Steinhardt et al., Energy Adv. 1, 538 (2022)). */
const usualSpecificHeat = 1000;

/** At temperature T (K); undefined where neither the heat capacity nor the densities of all parts are known. */
export function heatCapacityOf(cell: CheckedCell, T: number = cell.temperature): number | undefined {
  const given = cell.thermal?.heatCapacity;
  if (given !== undefined) return evaluate(given, { T }, cell.referenceTemperature);
  const mass = stackMass(cell);
  return mass === undefined ? undefined : mass * usualSpecificHeat * cell.area * cell.electrodePairs;
}
