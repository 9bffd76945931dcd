// Volume balance of a composite electrode.

import type { CompositeElectrode } from '../model/cell.ts';

/** Sum of all volume fractions, porosity included; 1 where the phases close. */
export function volumeFractionSum(electrode: CompositeElectrode): number {
  return electrode.porosity + solidFraction(electrode);
}

/** Volume fraction of all solids. */
function solidFraction(electrode: CompositeElectrode): number {
  const sum = (phases: readonly { readonly volumeFraction: number }[]): number =>
    phases.reduce((total, phase) => total + phase.volumeFraction, 0);
  return (
    sum(electrode.actives) +
    sum(electrode.carbons) +
    sum(electrode.binders) +
    (electrode.electrolyte?.volumeFraction ?? 0)
  );
}

/** Share of some phases in the mass of all solids; undefined where a density is missing. */
export function massFraction(
  electrode: CompositeElectrode,
  phases: readonly { readonly volumeFraction: number; readonly density?: number }[],
): number | undefined {
  const mass = (list: readonly { readonly volumeFraction: number; readonly density?: number }[]): number =>
    list.reduce((sum, phase) => sum + phase.volumeFraction * (phase.density ?? NaN), 0);
  const { actives, carbons, binders, electrolyte } = electrode;
  const solid =
    electrolyte === undefined
      ? []
      : [{ volumeFraction: electrolyte.volumeFraction, density: electrolyte.material.density ?? NaN }];
  const share = mass(phases) / (mass(actives) + mass(carbons) + mass(binders) + mass(solid));
  return Number.isFinite(share) ? share : undefined;
}
