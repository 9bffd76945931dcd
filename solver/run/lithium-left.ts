// Lithium of an electrode: what is left of its metal, and what mechanisms have taken from it.

import { faraday } from '../../physics/constants.ts';
import { lithiumMolarVolume, lithiumThicknessPerCharge } from '../../physics/lithium.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { readOwnOf } from '../cells/bypass.ts';
import { readOwn, type LithiumInterface } from '../cells/lithium-interface.ts';
import { clearCellContribution } from '../mechanisms/cell-mechanism.ts';
import { clearContribution } from '../mechanisms/mechanism.ts';

/** Metallic, connected lithium left on an interface, m as if dense. */
export function lithiumThickness(assembled: AssembledCell, face: LithiumInterface, y: Float64Array): number {
  const foil = foilOf(assembled, face);
  const stripped = y[assembled.model.borderOffset + face.strippedIndex];
  return foil.thickness - foil.molarVolume * (stripped / faraday + lostLithium(assembled, face, y));
}

/** Thickness of dense lithium at the start, m, and its molar volume, m³/mol. A bare collector has what it is given beforehand. */
export function foilOf(
  { cell }: AssembledCell,
  face: LithiumInterface,
): { readonly thickness: number; readonly molarVolume: number } {
  const electrode = cell[face.role];
  if (electrode.kind === 'lithium') return electrode;
  const charge = electrode.kind === 'none' ? (electrode.excessLithium ?? 0) : 0;
  return { thickness: charge * lithiumThicknessPerCharge, molarVolume: lithiumMolarVolume };
}

/** Lithium that the interface's mechanisms have taken from the metal: bound, dead or isolated, mol/m². */
export function lostLithium(assembled: AssembledCell, face: LithiumInterface, y: Float64Array): number {
  let lost = 0;
  const border = y.subarray(assembled.model.borderOffset);
  for (const instance of face.instances) {
    const { contribution } = instance;
    readOwn(instance, border);
    clearContribution(contribution);
    instance.mechanism.evaluate(face.at, instance.own, instance.mode, contribution);
    lost += contribution.boundLithium + contribution.deadLithium + contribution.isolatedLithium;
  }
  return lost + isolatedLithium(assembled, face.role, y);
}

/** Lithium of an electrode that has precipitated inside the electrolyte, mol/m². */
function isolatedLithium({ model }: AssembledCell, role: 'anode' | 'cathode', y: Float64Array): number {
  const { bypass } = model.border;
  if (bypass === undefined) return 0;
  let sum = 0;
  for (const instance of bypass.instances) {
    readOwnOf(instance, y.subarray(model.borderOffset));
    const c = instance.contribution;
    clearCellContribution(c);
    instance.mechanism.evaluate(bypass.at, instance.own, instance.mode, c);
    sum += role === 'anode' ? c.isolatedFromAnode : c.isolatedFromCathode;
  }
  return sum;
}
