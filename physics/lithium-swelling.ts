// How much plated lithium lifts the stack (A24), and how dense it is in a liquid under pressure (A09: Fang et al., Nat.
// Energy 6, 987 (2021); the exponential between its two anchors is our estimate).

import type { CheckedCell } from '../model/cell.ts';
import type { LithiumDeposit } from '../model/sei.ts';
import { lithiumThicknessPerCharge } from './lithium.ts';
import { usualDeposit } from './usual-film.ts';

/** Porosity of a deposit in a liquid under `pressure` (Pa). */
export function depositPorosity(pressure: number, deposit: LithiumDeposit = usualDeposit): number {
  return deposit.porosity * Math.exp(-pressure / deposit.packingPressure);
}

/** d(porosity)/dP, 1/Pa. */
export function depositPorosityByPressure(pressure: number, deposit: LithiumDeposit = usualDeposit): number {
  return -depositPorosity(pressure, deposit) / deposit.packingPressure;
}

/** Real over geometric area of lithium under a film of `roughness`: pressure packs it. */
export function packedRoughness(roughness: number, pressure: number, deposit: LithiumDeposit): number {
  return deposit.porosity > 0
    ? 1 + ((roughness - 1) * depositPorosity(pressure, deposit)) / deposit.porosity
    : roughness;
}

/** Its slope by pressure, 1/Pa. */
export function packedRoughnessByPressure(roughness: number, pressure: number, deposit: LithiumDeposit): number {
  return deposit.porosity > 0 ? ((roughness - 1) * depositPorosityByPressure(pressure, deposit)) / deposit.porosity : 0;
}

/** Growth of the stack when `charge` (C/m²) is plated, m. */
export function platingGrowth(cell: CheckedCell, charge: number): number {
  const deposit = cell.interfaces.anode.deposit ?? usualDeposit;
  const porosity = cell.separator.kind === 'porous' ? depositPorosity(cell.stack.pressure, deposit) : 0;
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
