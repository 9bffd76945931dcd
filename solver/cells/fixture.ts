// The fixture of an assembled cell: stiffness and free thickness change (`physics/fixture.ts`) as the border reads them.

import type { CheckedCell } from '../../model/cell.ts';
import { freeThicknessChange, stackStiffness } from '../../physics/fixture.ts';
import { lithiumMolarVolume } from '../../physics/lithium.ts';
import type { StartStoichiometries } from '../../physics/start-stoichiometry.ts';

export interface Fixture {
  /** Pa per metre of thickness of one electrode pair; 0 at constant pressure. */
  readonly stiffness: number;
  /** Thickness gained since the start (m) when `charge` C/m² have been discharged, and its derivative by charge. */
  thicknessChange(charge: number): { readonly value: number; readonly byCharge: number };
  /** m per mol/m² of lithium that is metal of the electrode no longer. */
  readonly boundLithiumThickness: number;
}

export function createFixture(cell: CheckedCell, start: StartStoichiometries): Fixture {
  const lithium = [cell.anode, cell.cathode].find((e) => e.kind === 'lithium');
  return {
    stiffness: stackStiffness(cell),
    boundLithiumThickness: lithium?.kind === 'lithium' ? lithium.molarVolume : lithiumMolarVolume,
    thicknessChange: freeThicknessChange(cell, start),
  };
}
