// What charge transfer takes at the lithium of an electrode (A01): Marcus where its text gives a reorganization energy, else
// Butler–Volmer with its own transfer coefficient, in the direction of the current.

import type { Electrode } from '../model/cell.ts';
import { butlerVolmerOverpotential } from './kinetics.ts';
import { marcusLimit, marcusOverpotentialOf } from './marcus-kinetics.ts';

const pair = new Float64Array(2);

/**
 * Overpotential (V) and its slope (Ω m²) at `current` over `exchange` (both A/m²), positive where lithium is stripped; undefined
 * beyond what Marcus kinetics can carry.
 */
export function transferAtLithium(
  electrode: Electrode,
  current: number,
  exchange: number,
  temperature: number,
): { readonly overpotential: number; readonly slope: number } | undefined {
  const foil = electrode.kind === 'lithium' ? electrode : undefined;
  const ratio = current / exchange;
  const energy = foil?.reorganizationEnergy;
  if (energy === undefined) return byButlerVolmer(electrode, current, exchange, temperature);
  if (!(Math.abs(ratio) < marcusLimit(energy, temperature))) return undefined;
  const overpotential = marcusOverpotentialOf(ratio, energy, temperature, pair);
  return { overpotential, slope: pair[1] / exchange };
}

/** The same without Marcus, as runs have it that do not include `lithium_kinetics`. */
export function byButlerVolmer(
  electrode: Electrode,
  current: number,
  exchange: number,
  temperature: number,
): { readonly overpotential: number; readonly slope: number } {
  const coefficient = electrode.kind === 'lithium' ? (electrode.chargeTransferCoefficient ?? 0.5) : 0.5;
  const overpotential = butlerVolmerOverpotential(current / exchange, coefficient, temperature, pair);
  return { overpotential, slope: pair[1] / exchange };
}
