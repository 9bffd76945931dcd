// A coulombic efficiency as given for the electrolyte (A08): of all that is plated the rest of it is bound. It stands for everything that
// takes lithium, so it acts only where neither the film nor dead lithium is simulated; with those the run tells by itself how long
// the lithium lasts. State: lithium bound, mol/m².

import type { CheckedCell } from '../../../model/cell.ts';
import { faraday } from '../../../physics/constants.ts';
import { filmAt } from '../../../physics/usual-film.ts';
import type { Mechanism } from '../mechanism.ts';

const simulatedLosses = ['sei_growth', 'sei_rupture', 'dead_lithium'];

/** Undefined where the electrode is no lithium in a liquid, where no efficiency is given, or where the losses are simulated. */
export function cycleLife(
  cell: CheckedCell,
  role: 'anode' | 'cathode',
  include: readonly string[],
): Mechanism | undefined {
  const efficiency = cell.electrolyte?.coulombicEfficiency;
  if (filmAt(cell, role) === undefined || efficiency === undefined) return undefined;
  if (include.some((name) => simulatedLosses.includes(name))) return undefined;
  const perCharge = (1 - efficiency) / faraday;
  return {
    name: 'cycle_life',
    host: 'interface',
    states: [
      {
        name: 'lithium lost',
        unit: 'mol/m^2',
        description: 'what the coulombic efficiency takes',
        initial: 0,
        scale: 0.1,
      },
    ],
    columns: [
      { name: 'sei_lithium', unit: 'A*s/m^2', description: 'lithium lost by the coulombic efficiency, as charge' },
    ],
    evaluate(at, own, _mode, out) {
      const isPlating = at.current < 0;
      out.rate[0] = isPlating ? -perCharge * at.current : 0;
      out.rateByCurrent[0] = isPlating ? -perCharge : 0;
      out.boundLithium = own[0];
      out.boundLithiumByOwn[0] = 1;
    },
    observe(own, out) {
      out[0] = faraday * own[0];
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // Only what is plated counts.
    },
  };
}
