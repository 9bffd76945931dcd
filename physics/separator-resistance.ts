// Ionic resistance of a solid separator.

import type { CheckedCell } from '../model/cell.ts';
import { layerConductivity } from './composite.ts';

/** Σ L/κ_eff over the layers, Ω m²; undefined in liquids. */
export function separatorResistance(cell: CheckedCell): number | undefined {
  if (cell.separator.kind !== 'solid') return undefined;
  return cell.separator.layers.reduce((sum, layer) => sum + layer.thickness / layerConductivity(layer, cell), 0);
}
