// The open-circuit potential of an active material with temperature: U(x, T) = U(x) + (T − T_ref) dU/dT(x). A function that
// mentions the temperature itself is taken as it stands.

import type { ActiveMaterial } from '../model/cell.ts';
import { evaluateDual, isTemperatureDependentBody, type Dual } from './evaluate.ts';

/** U against Li/Li⁺ at stoichiometry x and temperature T (K), V, with ∂U/∂x. */
export function openCircuitAt(active: ActiveMaterial, x: number, T: number, referenceTemperature: number): Dual {
  const { openCircuitPotential, entropyCoefficient } = active;
  const potential = evaluateDual(openCircuitPotential, { x, T }, 'x', referenceTemperature);
  const rise = T - referenceTemperature;
  if (entropyCoefficient === undefined || rise === 0 || isTemperatureDependentBody(openCircuitPotential))
    return potential;
  const entropy = evaluateDual(entropyCoefficient, { x, T }, 'x', referenceTemperature);
  return {
    value: potential.value + rise * entropy.value,
    derivative: potential.derivative + rise * entropy.derivative,
  };
}

/** ∂U/∂T at stoichiometry x, V/K, with its derivative by x; 0 where nothing is known of it. */
export function entropyAt(active: ActiveMaterial, x: number, T: number, referenceTemperature: number): Dual {
  const { openCircuitPotential, entropyCoefficient } = active;
  if (!isTemperatureDependentBody(openCircuitPotential))
    return entropyCoefficient === undefined
      ? { value: 0, derivative: 0 }
      : evaluateDual(entropyCoefficient, { x, T }, 'x', referenceTemperature);
  const by = (at: number): number =>
    evaluateDual(openCircuitPotential, { x: at, T }, 'T', referenceTemperature).derivative;
  const step = 1e-5;
  return { value: by(x), derivative: (by(x + step) - by(x - step)) / (2 * step) };
}

/** True where the material says how its potential changes with temperature. */
export function hasEntropy(active: ActiveMaterial): boolean {
  return active.entropyCoefficient !== undefined || isTemperatureDependentBody(active.openCircuitPotential);
}
