// A foil with free edges that pressure squeezes thinner (A16). State: the logarithmic strain. What is squeezed out lies beside the
// electrodes, metal without contact (ledger: dead). The few micrometres that a cycle plates and strips are left out of the foil's
// own thickness.

import type { CheckedCell } from '../../../model/cell.ts';
import { creepLawOf } from '../../../physics/lithium-creep.ts';
import {
  squeezingRate,
  squeezingRateByLogThickness,
  squeezingRateByPressure,
} from '../../../physics/lithium-squeeze.ts';
import type { Mechanism } from '../mechanism.ts';

/** Undefined where the electrode is no lithium foil on a solid electrolyte. */
export function lithiumCreep(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const foil = cell[role];
  if (foil.kind !== 'lithium' || cell.separator.kind !== 'solid') return undefined;
  const law = creepLawOf(foil);
  const amount = foil.thickness / foil.molarVolume;
  const { area } = cell;
  return {
    name: 'lithium_creep',
    host: 'interface',
    states: [
      {
        name: 'strain of the foil',
        unit: '1',
        description: 'logarithm of the thickness before over after',
        initial: 0,
        scale: 1,
      },
    ],
    columns: [
      { name: 'squeezed_lithium', unit: 'mol/m^2', description: 'lithium that pressure has squeezed out of the foil' },
    ],
    evaluate({ pressure, temperature }, own, _mode, out) {
      const left = Math.exp(-own[0]);
      const thickness = foil.thickness * left;
      out.rate[0] = squeezingRate(pressure, thickness, area, temperature, law);
      out.rateByOwn[0] = -squeezingRateByLogThickness(pressure, thickness, area, temperature, law);
      out.rateByPressure[0] = squeezingRateByPressure(pressure, thickness, area, temperature, law);
      out.deadLithium = amount * (1 - left);
      out.deadLithiumByOwn[0] = amount * left;
    },
    observe(own, out) {
      out[0] = -amount * Math.expm1(-own[0]);
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // Pressure does not ask which way the current flows.
    },
  };
}
