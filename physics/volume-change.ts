// How a host swells with lithium (C-OMEGA): ΔV/V(x) and the partial molar volume Ω = d(ΔV/V)/dc. Koerver et al., Energy
// Environ. Sci. 11, 2142 (2018); Kondrakov et al., J. Phys. Chem. C 121, 3286 (2017).

import type { ActiveMaterial, CheckedCell } from '../model/cell.ts';
import { evaluate } from './evaluate.ts';

/** ΔV/V at stoichiometry x; undefined where nothing is known of it. */
export function volumeChangeAt(active: ActiveMaterial, x: number, cell: CheckedCell): number | undefined {
  return active.volumeChange === undefined
    ? undefined
    : evaluate(active.volumeChange, { x, T: cell.temperature }, cell.referenceTemperature);
}

/** Stoichiometries that a table of the volume change covers; undefined where it is no table. */
export function volumeChangeRange(active: ActiveMaterial): readonly [number, number] | undefined {
  const value = active.volumeChange?.value;
  if (value?.kind !== 'table' || value.argument !== 'x') return undefined;
  return [value.x[0] ?? 0, value.x.at(-1) ?? 1];
}

/** Mean Ω between two stoichiometries, m³/mol: as given, else the slope of the curve; undefined where neither is known. */
export function meanMolarVolume(
  active: ActiveMaterial,
  cell: CheckedCell,
  from: number,
  to: number,
): number | undefined {
  return active.partialMolarVolume ?? curveMolarVolume(active, cell, from, to);
}

/** Mean Ω of the curve alone. */
export function curveMolarVolume(
  active: ActiveMaterial,
  cell: CheckedCell,
  from: number,
  to: number,
): number | undefined {
  const a = volumeChangeAt(active, from, cell);
  const b = volumeChangeAt(active, to, cell);
  if (a === undefined || b === undefined || from === to) return undefined;
  return (b - a) / ((to - from) * active.maximumConcentration);
}

/** |Ω| c_max: relative volume change from empty to full, by Ω or by the ends of the curve. */
export function fullVolumeChange(active: ActiveMaterial, cell: CheckedCell): number | undefined {
  if (active.partialMolarVolume !== undefined) return Math.abs(active.partialMolarVolume) * active.maximumConcentration;
  const [low, high] = volumeChangeRange(active) ?? [0, 1];
  const omega = curveMolarVolume(active, cell, low, high);
  return omega === undefined ? undefined : Math.abs(omega) * active.maximumConcentration;
}
