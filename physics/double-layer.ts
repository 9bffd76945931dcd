// Times and frequencies of an electrode's response: charging of its double layer, diffusion in its particles.

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../model/cell.ts';
import { thermalVoltage } from './constants.ts';
import { evaluate } from './evaluate.ts';

/** Capacitance per active area where the electrode has none, F/m² (typical of published parameter sets). */
export const usualCapacitance = 0.2;

/** R_ct C_dl of the half-filled material at rest, s. */
export function doubleLayerTime(active: ActiveMaterial, electrode: CompositeElectrode, cell: CheckedCell): number {
  const exchange = evaluate(
    active.exchangeCurrentDensity,
    { c: cell.electrolyte?.initialConcentration ?? NaN, x: 0.5, T: cell.temperature },
    cell.referenceTemperature,
  );
  const capacitance = electrode.doubleLayerCapacitance ?? usualCapacitance;
  return exchange > 0 ? (capacitance * thermalVoltage(cell.temperature)) / exchange : 0;
}

/** D/(2πR²) of the half-filled particle, Hz: below it diffusion shows in an impedance spectrum. */
export function diffusionFrequency(active: ActiveMaterial, cell: CheckedCell): number {
  const diffusivity = evaluate(active.diffusivity, { x: 0.5, T: cell.temperature }, cell.referenceTemperature);
  return diffusivity / (2 * Math.PI * active.particleRadius ** 2);
}
