// What the salt of the run itself says at lithium in a liquid or a polymer: how near it is to the limiting current, what is left at the surface, how even
// plating is (A02, A03). Nothing here acts on the cell: the run has the physics; these are its live columns.

import type { CheckedCell } from '../../../model/cell.ts';
import type { LiquidElectrolyte } from '../../../model/electrolyte.ts';
import { bumpLength, wagnerNumberOf } from '../../../physics/depletion-growth.ts';
import { evaluate } from '../../../physics/evaluate.ts';
import { saltPath } from '../../../physics/salt-transport.ts';
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

/** The electrolyte whose salt lithium takes up and gives; undefined where there is no lithium or no salt that moves. */
function saltAtLithium(cell: CheckedCell, role: 'anode' | 'cathode'): LiquidElectrolyte | undefined {
  const { kind } = cell[role];
  return kind === 'lithium' || kind === 'none' ? saltPath(cell)?.electrolyte : undefined;
}

/** Share of the limiting current that the salt profile has reached where lithium is plated. */
export function limitingCurrentShare(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const electrolyte = saltAtLithium(cell, role);
  if (electrolyte === undefined) return undefined;
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
  if (saltAtLithium(cell, role) === undefined) return undefined;
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
  const electrolyte = saltAtLithium(cell, role);
  if (electrolyte === undefined) return undefined;
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
