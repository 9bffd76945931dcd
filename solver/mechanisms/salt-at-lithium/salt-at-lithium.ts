// What the salt of the run itself says at lithium in a liquid: how near it is to the limiting current, what is left at the surface, how even
// plating is (A02, A03). Nothing here acts on the cell: the run has the physics; these are its live columns.

import type { CheckedCell } from '../../../model/cell.ts';
import { bumpLength, wagnerNumberOf } from '../../../physics/depletion-growth.ts';
import { evaluate } from '../../../physics/evaluate.ts';
import { filmAt } from '../../../physics/usual-film.ts';
import type { Mechanism } from '../mechanism.ts';

const stateless: Pick<Mechanism, 'host' | 'states' | 'evaluate' | 'modeAt' | 'modeEnds' | 'onPlatingAfterStripping'> = {
  host: 'interface',
  states: [],
  evaluate() {
    // Only looks on.
  },
  modeAt: () => 0,
  modeEnds: () => -1,
  onPlatingAfterStripping() {
    // Only looks on.
  },
};

/** Share of the limiting current that the salt profile has reached where lithium is plated. */
export function limitingCurrentShare(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const { electrolyte } = cell;
  if (electrolyte === undefined || filmAt(cell, role) === undefined) return undefined;
  return {
    ...stateless,
    name: 'limiting_current',
    columns: [
      {
        name: 'limiting_current_share',
        unit: '1',
        description:
          'of the limiting current, by what salt is missing at the surface; in steady state current over limit',
      },
    ],
    observe(_own, out, at) {
      out[0] = Math.max(0, 1 - at.concentration / electrolyte.initialConcentration);
    },
  };
}

/** Salt at the surface: where it is used up, Sand's time is over. */
export function saltAtSurface(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  if (filmAt(cell, role) === undefined) return undefined;
  return {
    ...stateless,
    name: 'sand_time',
    columns: [{ name: 'surface_concentration', unit: 'mol/m^3', description: 'salt at the surface of lithium' }],
    observe(_own, out, at) {
      out[0] = at.concentration;
    },
  };
}

/** How even plating is on bumps, by the slope of charge transfer as it is. */
export function evenness(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const { electrolyte } = cell;
  if (electrolyte === undefined || filmAt(cell, role) === undefined) return undefined;
  return {
    ...stateless,
    name: 'wagner',
    columns: [
      { name: 'wagner_number', unit: '1', description: 'on bumps of 10 µm: above 1 kinetics even the current out' },
    ],
    observe(_own, out, at) {
      const conductivity = evaluate(
        electrolyte.ionicConductivity,
        { c: at.concentration, T: at.temperature },
        cell.referenceTemperature,
      );
      out[0] = wagnerNumberOf(conductivity, at.transferSlope, bumpLength);
    },
  };
}
