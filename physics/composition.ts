// Volume balance of a composite electrode.

import type { CompositeElectrode } from '../model/cell.ts';

/** Sum of all volume fractions, porosity included; 1 where the phases close. */
export function volumeFractionSum(electrode: CompositeElectrode): number {
  return electrode.porosity + solidFraction(electrode);
}

/** Volume fraction of all solids. */
export function solidFraction(electrode: CompositeElectrode): number {
  const sum = (phases: readonly { readonly volumeFraction: number }[]): number =>
    phases.reduce((total, phase) => total + phase.volumeFraction, 0);
  return (
    sum(electrode.actives) + sum(electrode.carbons) + sum(electrode.binders) + (electrode.electrolyte?.volumeFraction ?? 0)
  );
}
