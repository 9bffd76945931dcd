// The fixture of an assembled cell: stiffness and free thickness change (`physics/fixture.ts`) as the border reads them.

import type { CheckedCell } from '../../model/cell.ts';
import { freeThicknessChange, stackStiffness } from '../../physics/fixture.ts';

export interface Fixture {
  /** Pa per metre of thickness of one electrode pair; 0 at constant pressure. */
  readonly stiffness: number;
  /** Thickness gained since the start (m) when `charge` C/m² have been discharged, and its derivative by charge. */
  thicknessChange(charge: number): { readonly value: number; readonly byCharge: number };
  /** m per mol/m² of lithium bound in an interphase. */
  readonly boundLithiumThickness: number;
}

/** `stoichiometry` are the uniform start values of the porous electrodes. */
export function createFixture(cell: CheckedCell, stoichiometry: { anode: number; cathode: number }): Fixture {
  const lithium = [cell.anode, cell.cathode].find((e) => e.kind === 'lithium');
  return {
    stiffness: stackStiffness(cell),
    boundLithiumThickness: lithium?.kind === 'lithium' ? lithium.molarVolume : 0,
    thicknessChange: freeThicknessChange(cell, stoichiometry),
  };
}
