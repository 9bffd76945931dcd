// Debonding of active particles from a solid electrolyte (C-DELAM, C-CONF): a particle that shrinks by ΔV pulls on its
// matrix; the elastic energy it can give to the interface is a s²/(2S), and it opens when that reaches G_c. S is
// the compliance of `confinement.ts`; the pressure that would hold it shut is e/S. Tension positive.
// Barai et al., Chem. Mater. 33, 5527 (2021); Bucci et al., Phys. Rev. Mater. 2, 105407 (2018) and J. Mater. Chem. A 5,
// 19422 (2017).

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../model/cell.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { particleCompliance } from './confinement.ts';
import { volumeChangeAt } from './volume-change.ts';

/** Toughness of the interface, J/m² (our estimate; published spread 0.1 to 5). */
export const defaultInterfaceToughness = 0.5;
/** Standard deviation of the local toughness over its mean (our estimate). */
export const defaultInterfaceToughnessSpread = 0.3;

/** Volume change at which a flawed interface opens without pressure: 3 √(2 S G_c/a). */
export function criticalVolumeChange(compliance: number, toughness: number, radius: number): number {
  return 3 * Math.sqrt((2 * compliance * toughness) / radius);
}

/** Energy release rate of a crack in the electrolyte, J/m²: K_Ic²(1 − ν²)/E. */
export function crackEnergy(electrolyte: SolidElectrolyte): number | undefined {
  if (electrolyte.fractureToughness === undefined || electrolyte.youngsModulus === undefined) return undefined;
  return (
    (electrolyte.fractureToughness ** 2 * (1 - (electrolyte.poissonRatio ?? 0.3) ** 2)) / electrolyte.youngsModulus
  );
}

export interface DebondingAssessment {
  /** Largest contraction against the assembled state within the window, > 0. */
  readonly contraction: number;
  /** Largest expansion against the assembled state, ≥ 0. */
  readonly expansion: number;
  readonly critical: number;
  /** S, 1/Pa. */
  readonly compliance: number;
  /** Stoichiometry at which the interface opens; undefined where it does not. */
  readonly opensAt: number | undefined;
  /** Stack pressure that would hold the interface shut, Pa. */
  readonly holdingPressure: number;
}

/**
 * Assesses one active material between the stoichiometry it was assembled at and the one it is charged to. Undefined
 * where volume change or elastic constants are missing, or where there is no solid electrolyte.
 */
export function assessDebonding(
  cell: CheckedCell,
  electrode: CompositeElectrode,
  active: ActiveMaterial,
  from: number,
  to: number,
): DebondingAssessment | undefined {
  if (active.volumeChange === undefined) return undefined;
  const compliance = particleCompliance(electrode, active);
  if (compliance === undefined) return undefined;
  const change = (x: number): number => volumeChangeAt(active, x, cell) ?? NaN;
  const start = change(from);
  const critical = criticalVolumeChange(
    compliance,
    electrode.interfaceToughness ?? defaultInterfaceToughness,
    active.particleRadius,
  );
  let contraction = 0;
  let expansion = 0;
  let opensAt: number | undefined;
  const steps = 500;
  for (let i = 0; i <= steps; i++) {
    const x = from + ((to - from) * i) / steps;
    const now = start - change(x);
    contraction = Math.max(contraction, now);
    expansion = Math.max(expansion, -now);
    if (opensAt === undefined && now > critical) opensAt = x;
  }
  return { contraction, expansion, critical, compliance, opensAt, holdingPressure: contraction / 3 / compliance };
}
