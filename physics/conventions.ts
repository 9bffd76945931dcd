// The conventions a cell is judged by, and those that are taken where it says nothing.

import type { CheckedCell } from '../model/cell.ts';
import type { Conventions } from '../model/conventions.ts';

const usualConventions: Conventions = {
  elasticPressure: 'in_plane',
  stressKinetics: 'equilibrium_shift',
  nucleation: 'uniformity',
  replenishment: 'fit',
  constraint: 'linear',
  leakage: 'n_type',
};

export function conventionsOf(cell: CheckedCell): Conventions {
  return cell.conventions ?? usualConventions;
}
