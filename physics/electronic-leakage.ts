// Electrons in the solid electrolyte (A15): n-type leakage between lithium and cathode (Hebb–Wagner), and whether plating
// lifts the lithium potential inside the electrolyte enough to precipitate lithium there. Conductivities scatter by two to
// three decades between laboratories: read the result as an order of magnitude.

import type { CheckedCell } from '../model/cell.ts';
import type { Conventions } from '../model/conventions.ts';
import { thermalVoltage } from './constants.ts';

/** Overpotential that lithium needs to nucleate inside the electrolyte, V (middle of 0 to 30 mV). */
export const internalNucleation = 0.01;

/** Resistance of the layers to electrons in series, Ω m²; undefined where a conductivity is missing. */
export function electronicResistance(cell: CheckedCell): number | undefined {
  if (cell.separator.kind !== 'solid') return undefined;
  let sum = 0;
  for (const { material, thickness } of cell.separator.layers) {
    if (material.electronicConductivity === undefined) return undefined;
    sum += thickness / material.electronicConductivity;
  }
  return sum;
}

/** Leakage current (RT/F)/R_e · [exp(F η/RT) − exp(−F U/RT)], A/m²; `rise` is |j| R_loc in V. */
export function leakageCurrent(resistance: number, rise: number, voltage: number, temperature: number): number {
  const thermal = thermalVoltage(temperature);
  return (thermal / resistance) * (Math.exp(rise / thermal) - Math.exp(-voltage / thermal));
}

/** Leakage current, A/m², by either convention: an `ohmic` electrolyte conducts alike at every potential. */
export function leakageBy(
  convention: Conventions['leakage'],
  resistance: number,
  rise: number,
  voltage: number,
  temperature: number,
): number {
  return convention === 'ohmic' ? voltage / resistance : leakageCurrent(resistance, rise, voltage, temperature);
}

/** Share of the electrolyte's thickness in which lithium can precipitate; 0 below the nucleation overpotential. */
export function precipitationZone(rise: number, temperature: number, nucleation: number = internalNucleation): number {
  return Math.max(0, -Math.expm1(-(rise - nucleation) / thermalVoltage(temperature)));
}
