// Slow loss of contact over cycles (C-FADE): per cycle r = k_m A, A = min(1, (ΔV_w − ΔV_c)/ΔV_c); contact and voids relax to
// their ends as e^(−r N); the interphase grows as R_0 + k_c √N. The rates are our estimates and want calibration.
// Shi et al., J. Mater. Chem. A 8 (2020); Koerver et al., Chem. Mater. 29, 5574 (2017).

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../model/cell.ts';
import { surfaceFilmResistance } from './cathode-interphase.ts';
import { contactFraction } from './composite.ts';
import { faraday } from './constants.ts';
import { evaluate } from './evaluate.ts';
import { chargeTransferOverpotential } from './kinetics.ts';
import { particleFlux } from './particle-stress.ts';

/** Largest loss of contact per cycle and the contact at the end over the fresh one (our estimates). */
export const defaultContactLossRate = 0.05;
export const defaultFinalContactRatio = 0.3;
/** Growth of the interphase resistance, Ω m² of active surface per √cycle (our estimate). */
export const defaultResistanceGrowth = 2e-2;

/** Loss per cycle of a particle that swings by `swing` and debonds at `critical`. */
export function contactLossPerCycle(swing: number, critical: number, rate: number = defaultContactLossRate): number {
  return rate * Math.min(1, Math.max(0, (swing - critical) / critical));
}

/** A value that relaxes from `start` to `end` by `rate` a cycle. */
export function afterCycles(start: number, end: number, rate: number, cycles: number): number {
  return end + (start - end) * Math.exp(-rate * cycles);
}

/** Salt concentration that exchange currents are referred to where the electrolyte is a solid, mol/m³. */
const referenceConcentration = 1000;

/** Overpotentials that fade adds, V. */
export interface FadeOverpotential {
  /** Of the contact that is lost: the current crowds on what is left. */
  readonly mechanical: number;
  /** Of the interphase on what touches. */
  readonly chemical: number;
}

/** What `cycles` at `current` (A/m² of cell) add at half filling to a particle that swings by `swing` and debonds at `critical`. */
export function fadeOverpotential(
  cell: CheckedCell,
  electrode: CompositeElectrode,
  active: ActiveMaterial,
  current: number,
  { swing, critical, cycles }: { readonly swing: number; readonly critical: number; readonly cycles: number },
): FadeOverpotential {
  const at = { c: referenceConcentration, x: 0.5, T: cell.temperature };
  const exchange = evaluate(active.exchangeCurrentDensity, at, cell.referenceTemperature);
  const fresh = contactFraction(electrode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure);
  const rate = contactLossPerCycle(swing, critical, electrode.contactLossRate);
  const worn = fresh * afterCycles(1, electrode.finalContactRatio ?? defaultFinalContactRatio, rate, cycles);
  const local = faraday * particleFlux(electrode, current);
  const film = surfaceFilmResistance(active, electrode);
  const drop = (theta: number): number =>
    chargeTransferOverpotential(local / theta, exchange, cell.temperature) + (local / theta) * film;
  const growth = (electrode.interphaseResistanceGrowth ?? defaultResistanceGrowth) * Math.sqrt(cycles);
  return { mechanical: drop(worn) - drop(fresh), chemical: (local / fresh) * growth };
}

/** Radius at which a particle that swings by `swing` no longer debonds, m: the critical change goes as its inverse root. */
export function radiusThatStaysBonded(radius: number, swing: number, critical: number): number {
  return radius * (critical / swing) ** 2;
}
