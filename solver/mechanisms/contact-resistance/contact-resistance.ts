// Contact resistance of lithium under pressure with its memory (A17). The law acts in every run, and the interface remembers the
// highest pressure it has seen; this shows both.

import type { CheckedCell } from '../../../model/cell.ts';
import { contactResistance as resistanceAt } from '../../../physics/lithium-contact.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import type { Mechanism } from '../mechanism.ts';

/** Undefined where the electrode is no lithium foil on a solid electrolyte: what is plated on a collector has grown onto it, not been pressed. */
export function contactResistance(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  if (face?.electrode.kind !== 'lithium') return undefined;
  const isGiven = cell.interfaces[role].resistance !== undefined;
  const given = face.resistance - face.localResistance;
  return {
    name: 'contact_resistance',
    host: 'interface',
    states: [],
    columns: [
      {
        name: 'contact_resistance',
        unit: 'ohm*m^2',
        description: 'of the contact with its memory, beside charge transfer',
      },
      { name: 'highest_pressure', unit: 'Pa', description: 'highest pressure that the interface has seen' },
    ],
    evaluate() {
      // The host has the law: it acts with and without this.
    },
    observe(_own, out, { pressure, highestPressure }) {
      out[0] = isGiven ? given : resistanceAt(face.layer.material, pressure, highestPressure);
      out[1] = Math.max(pressure, highestPressure);
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // It follows the pressure alone.
    },
  };
}
