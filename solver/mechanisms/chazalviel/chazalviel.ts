// Filaments behind used-up salt in a liquid or a polymer (A03): where none is left at a plated lithium surface, their front advances with the anions. Fronts
// from both sides that together span the separator short the cell, as a thread of lithium at first that broadens while lithium is still
// plated, like the filaments in solids. States: the fronts, and the breadth of the short, m. A constant current above the limiting one ends
// a run where the salt is used up; voltages that are held go on.

import type { CheckedCell } from '../../../model/cell.ts';
import { depletedShare, filamentSpeed } from '../../../physics/depletion-growth.ts';
import { broadening, broadeningByBreadth, filamentConductance } from '../../../physics/filament-growth.ts';
import { flawWidth } from '../../../physics/lithium-flow.ts';
import { saltPath, saltProperties } from '../../../physics/salt-transport.ts';
import type { CellMechanism, CellVariables } from '../cell-mechanism.ts';

const advancing = 0;
const spanned = 1;

/** Undefined where no lithium is at salt that moves. */
export function chazalviel(cell: CheckedCell): CellMechanism | undefined {
  const roles = (['anode', 'cathode'] as const).filter(
    (role) => cell[role].kind === 'lithium' || cell[role].kind === 'none',
  );
  const path = saltPath(cell);
  if (roles.length === 0 || path === undefined) return undefined;
  const { electrolyte, thickness } = path;
  const salt = saltProperties(electrolyte, cell);
  const area = cell.area * cell.electrodePairs;
  const last = roles.length;
  const grown = (own: Float64Array): number => roles.reduce((sum, _, k) => sum + own[k], 0) / thickness;
  const plating = (role: 'anode' | 'cathode', { current }: CellVariables): number =>
    Math.max(0, role === 'anode' ? -current : current);
  return {
    name: 'chazalviel',
    states: [
      ...roles.map((role) => ({
        name: `filament front of the ${role}`,
        unit: 'm',
        description: 'since the salt was used up',
        initial: 0,
        scale: thickness,
      })),
      {
        name: 'breadth of the short in the liquid',
        unit: 'm',
        description: 'of the lithium that spans the separator',
        initial: flawWidth,
        scale: thickness,
      },
    ],
    columns: roles.map((role) => ({
      name: `${role}.filament_front`,
      unit: 'm',
      description: 'how far filaments have come since the salt was used up',
    })),
    evaluate(at, own, mode, out) {
      const n = own.length;
      if (mode === spanned) {
        const current = Math.abs(at.current);
        out.rate[last] = broadening(own[last], thickness, current);
        out.rateByOwn[n * n - 1] = broadeningByBreadth(thickness, current);
        out.rateByCurrent[last] = Math.sign(at.current) * broadening(own[last], thickness, 1);
        out.conductance = filamentConductance(own[last], thickness) / area;
        out.conductanceByOwn[last] = filamentConductance(1, thickness) / area;
        return;
      }
      roles.forEach((role, k) => {
        const current = plating(role, at);
        if (!(current > 0)) return;
        const share = depletedShare(at[role].concentration / salt.concentration);
        out.rate[k] = share * filamentSpeed(current, salt);
        out.rateByCurrent[k] = (role === 'anode' ? -share : share) * filamentSpeed(1, salt);
      });
    },
    observe(own, out) {
      roles.forEach((_, k) => (out[k] = own[k]));
    },
    modeAt: (_at, own, mode) => (mode === spanned || grown(own) >= 1 - 1e-9 ? spanned : advancing),
    modeEnds: (_at, own, mode) => (mode === spanned ? -1 : grown(own) - 1),
    shortProgress: (own, mode) => (mode === spanned ? 1 : Math.max(0, grown(own))),
  };
}
