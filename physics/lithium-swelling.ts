// How much plated lithium lifts the stack (A24), and how dense it is in a liquid under pressure (A09: Fang et al., Nat.
// Energy 6, 987 (2021); the exponential between its two anchors is our estimate).

import type { CheckedCell } from '../model/cell.ts';
import { lithiumThicknessPerCharge } from './lithium.ts';

/** Porosity of a deposit in a liquid under `pressure` (Pa). */
export function depositPorosity(pressure: number): number {
  return 0.5 * Math.exp(-pressure / 76e3);
}

/** Growth of the stack when `charge` (C/m²) is plated, m. */
export function platingGrowth(cell: CheckedCell, charge: number): number {
  const porosity = cell.separator.kind === 'porous' ? depositPorosity(cell.stack.pressure) : 0;
  return (lithiumThicknessPerCharge * charge) / (1 - porosity);
}

/** Thickness of lithium, separator, cathode and the collectors that the text gives a thickness, m. */
export function stackThickness(cell: CheckedCell): number {
  const electrode = (e: CheckedCell['anode']): number => {
    const foil = e.kind === 'sulfur' ? 0 : (e.collector?.thickness ?? 0);
    return e.kind === 'none' ? foil : e.thickness + foil;
  };
  const separator =
    cell.separator.kind === 'porous'
      ? cell.separator.thickness
      : cell.separator.layers.reduce((sum, layer) => sum + layer.thickness, 0);
  return electrode(cell.anode) + separator + electrode(cell.cathode);
}

/** Charge that the lithium of an electrode holds, C/m². */
export function lithiumCharge(thickness: number): number {
  return thickness / lithiumThicknessPerCharge;
}
