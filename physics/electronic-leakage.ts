// Electrons in the solid electrolyte (A15): n-type leakage between lithium and cathode (Hebb–Wagner), and whether plating
// lifts the lithium potential inside the electrolyte enough to precipitate lithium there. Conductivities scatter by two to
// three decades between laboratories: read the result as an order of magnitude.

import type { CheckedCell } from '../model/cell.ts';
import type { Conventions } from '../model/conventions.ts';
import { arrhenius, thermalVoltage } from './constants.ts';
import { lithiumMolarVolume } from './lithium.ts';

/** Overpotential that lithium needs to nucleate inside the electrolyte, V (middle of 0 to 30 mV). */
export const internalNucleation = 0.01;

/** Activation energy of hopping electrons where the electrolyte gives none (A27, estimate), J/mol. */
const usualActivationEnergy = 60000;

/** Resistance of the layers to electrons in series at `temperature` (K), Ω m²; undefined where a conductivity is missing. */
export function electronicResistance(cell: CheckedCell, temperature: number): number | undefined {
  if (cell.separator.kind !== 'solid') return undefined;
  let sum = 0;
  for (const { material, thickness } of cell.separator.layers) {
    const { electronicConductivity, electronicActivationEnergy = usualActivationEnergy } = material;
    if (electronicConductivity === undefined) return undefined;
    const warmth = arrhenius(electronicActivationEnergy, temperature, cell.referenceTemperature);
    sum += thickness / (electronicConductivity * warmth);
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

/** ∂/∂η of that, A/m²/V. */
export function leakageByRise(
  convention: Conventions['leakage'],
  resistance: number,
  rise: number,
  temperature: number,
): number {
  return convention === 'ohmic' ? 0 : Math.exp(rise / thermalVoltage(temperature)) / resistance;
}

/** ∂/∂U of that, A/m²/V. */
export function leakageByVoltage(
  convention: Conventions['leakage'],
  resistance: number,
  voltage: number,
  temperature: number,
): number {
  return (convention === 'ohmic' ? 1 : Math.exp(-voltage / thermalVoltage(temperature))) / resistance;
}

/** Share of the leaking electrons that meet lithium ions inside where lithium can precipitate (our estimate, 0.1 to 1). */
export const isolatedShare = 0.5;

/** Volume fraction at which isolated lithium touches itself all through its zone (our estimate, 0.01 to 0.05). */
const percolatingFraction = 0.02;

/** Isolated lithium that would connect through a zone of `width` (m), mol/m². */
export function percolatingLithium(width: number): number {
  return (percolatingFraction * width) / lithiumMolarVolume;
}

/** Share of the electrolyte's thickness in which lithium can precipitate; 0 below the nucleation overpotential. */
export function precipitationZone(rise: number, temperature: number, nucleation: number = internalNucleation): number {
  return Math.max(0, -Math.expm1(-(rise - nucleation) / thermalVoltage(temperature)));
}
