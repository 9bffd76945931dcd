import type { CheckedCell, SolidLayer } from '../../model/cell.ts';

/** The solid electrolyte layer that touches lithium, a foil or what is plated on a collector, at the electrode of `role`; undefined where there is none. */
export function layerAtLithium(cell: CheckedCell, role: 'anode' | 'cathode'): SolidLayer | undefined {
  if (cell[role].kind === 'composite' || cell.separator.kind !== 'solid') return undefined;
  const { layers } = cell.separator;
  return role === 'anode' ? layers[0] : layers[layers.length - 1];
}
