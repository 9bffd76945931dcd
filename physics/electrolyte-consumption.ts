// Liquid that the film on lithium uses up (A08): one solvent molecule per electron, 3.29 g of ethylene carbonate per Ah of
// charge lost (computed; other solvents differ). Below 70 % of the pores filled, current no longer reaches everywhere.

import type { CheckedCell, Electrode } from '../model/cell.ts';
import { faraday } from './constants.ts';

/** Molar mass of ethylene carbonate, kg/mol. */
const solventMolarMass = 88.06e-3;
/** Share of the pores that must be filled (our estimate). */
export const leastSaturation = 0.7;

/** Mass of liquid used up per charge lost to the film, kg/C. */
export const consumedPerCharge: number = solventMolarMass / faraday;

/** Volume of the pores between the collectors, m³ per m² of cell. */
export function poreVolume(cell: CheckedCell): number {
  const inElectrode = (e: Electrode): number =>
    e.kind === 'composite' || e.kind === 'sulfur' ? e.porosity * e.thickness : 0;
  const { separator } = cell;
  const between = separator.kind === 'porous' ? separator.porosity * separator.thickness : 0;
  return inElectrode(cell.anode) + between + inElectrode(cell.cathode);
}

/** Cycles until `amount` (kg/m²) no longer fills enough of the pores, at a loss of `lost` (C/m²) a cycle. */
export function cyclesToDryOut(amount: number, poreMass: number, lost: number): number {
  return Math.max(0, amount - leastSaturation * poreMass) / (lost * consumedPerCharge);
}
