// Liquid that the film on lithium uses up (A08): one solvent molecule per electron, 3.29 g of ethylene carbonate per Ah of
// charge lost (computed; other solvents differ). Below 70 % of the pores filled, current no longer reaches everywhere.

import type { CheckedCell, Electrode } from '../model/cell.ts';
import { faraday } from './constants.ts';
import { cycledCharge } from './lithium-reserve.ts';

/** Molar mass of ethylene carbonate, kg/mol. */
const solventMolarMass = 88.06e-3;
/** Share of the pores that must be filled (our estimate). */
export const leastSaturation = 0.7;

/** Mass of liquid used up per charge lost to the film, kg/C. */
export const consumedPerCharge: number = solventMolarMass / faraday;

/** Mass of liquid used up per mole of lithium bound in the film, kg/mol. */
export const consumedPerLithium: number = solventMolarMass;

/** Exponent of conductivity and diffusivity in pores that are not all filled (Bruggeman). */
const unsaturatedExponent = 1.5;

/** Conductivity and diffusivity of pores filled to `saturation`, over those of full ones. */
export function unsaturatedTransport(saturation: number): number {
  return Math.min(1, Math.max(0, saturation)) ** unsaturatedExponent;
}

/** Mass of liquid in the cell, kg/m²: as given per capacity, else what fills the pores; undefined without its density. */
export function liquidMass(cell: CheckedCell): number | undefined {
  const { amount, density } = cell.electrolyte ?? {};
  const capacity = cycledCharge(cell);
  if (density === undefined) return undefined;
  return amount === undefined || capacity === undefined ? density * poreVolume(cell) : amount * capacity;
}

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
