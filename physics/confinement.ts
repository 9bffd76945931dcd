// Elastic confinement of a particle by the matrix around it (C-CONF; Eshelby, Lamé). Misfit e = ΔV/3 against a compliance
// S gives the pressure p = e/S. Infinite matrix: S = (1 − 2ν_p)/E_p + (1 + ν_m)/(2 E_m). A shell of the particle's own
// share of the electrode, b³/a³ = 1/φ: the matrix term is [(1 − 2ν_m) a³ + (1 + ν_m) b³/2]/[E_m (b³ − a³)].
// Tension of an interface is bounded by its strength, compression by what the matrix bears.

import type { ActiveMaterial, CompositeElectrode } from '../model/cell.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { defaultPoissonRatio } from './particle-stress.ts';

/** Largest tension an interface bears where none is given, Pa (our estimate; published 5 to 200 MPa). */
export const defaultInterfaceStrength = 20e6;
/** Tensile strength of a sintered ceramic matrix, Pa (typical of garnets). */
const ceramicStrength = 0.15e9;

/** S of a particle in an infinite matrix, 1/Pa; undefined without elastic constants. */
export function matrixCompliance(active: ActiveMaterial, electrolyte: SolidElectrolyte): number | undefined {
  return compliance(active, electrolyte, Infinity);
}

/** S of a particle in the electrode as it is described, 1/Pa. */
export function particleCompliance(electrode: CompositeElectrode, active: ActiveMaterial): number | undefined {
  const electrolyte = electrode.electrolyte?.material;
  if (electrolyte === undefined) return undefined;
  const solids = electrode.actives.reduce((sum, a) => sum + a.volumeFraction, 0);
  return compliance(active, electrolyte, electrode.confinement === 'shell' && solids > 0 ? 1 / solids : Infinity);
}

/** S with a matrix out to b, by `volumeRatio` = b³/a³. */
export function compliance(
  active: ActiveMaterial,
  electrolyte: SolidElectrolyte,
  volumeRatio: number,
): number | undefined {
  if (active.youngsModulus === undefined || electrolyte.youngsModulus === undefined) return undefined;
  const particle = (1 - 2 * (active.poissonRatio ?? defaultPoissonRatio)) / active.youngsModulus;
  const nu = electrolyte.poissonRatio ?? defaultPoissonRatio;
  const matrix = Number.isFinite(volumeRatio)
    ? (1 - 2 * nu + ((1 + nu) / 2) * volumeRatio) / (volumeRatio - 1)
    : (1 + nu) / 2;
  return particle + matrix / electrolyte.youngsModulus;
}

/** Pressure of a particle from which its matrix flows (2/3 σ_Y, σ_Y = H/3) or cracks (2 σ_f), Pa; undefined if unknown. */
export function matrixYieldPressure(electrode: CompositeElectrode): number | undefined {
  if (electrode.matrixYieldPressure !== undefined) return electrode.matrixYieldPressure;
  const electrolyte = electrode.electrolyte?.material;
  if (electrolyte === undefined) return undefined;
  if (electrolyte.family === 'oxide' || electrolyte.family === 'phosphate') return 2 * ceramicStrength;
  return electrolyte.hardness === undefined ? undefined : (2 / 3) * (electrolyte.hardness / 3);
}

/** Pressure p = (ΔV/3)/S of a particle that grew by `change` in a matrix that bears it, Pa. */
export function misfitPressure(change: number, ownCompliance: number): number {
  return change / 3 / ownCompliance;
}

/** Pressure on a particle whose volume changed by `change`, compression positive, within what interface and matrix bear. */
export function confinementPressure(
  electrode: CompositeElectrode,
  active: ActiveMaterial,
  change: number,
): number | undefined {
  const own = particleCompliance(electrode, active);
  if (own === undefined) return undefined;
  const elastic = misfitPressure(change, own);
  if (elastic < 0) return Math.max(elastic, -(electrode.interfaceStrength ?? defaultInterfaceStrength));
  return Math.min(elastic, matrixYieldPressure(electrode) ?? Infinity);
}
