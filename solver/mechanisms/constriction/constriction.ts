// Current through what contact is left (A20): it spreads from the spots into the electrolyte, and crowds at the edges of what has
// come off. Reads the contact that other mechanisms leave; has no state of its own.

import type { CheckedCell } from '../../../model/cell.ts';
import {
  constrictionResistance,
  constrictionResistanceByContact,
  contactFocusing,
  edgeFocusing,
} from '../../../physics/lithium-contact.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { layerAtLithium } from '../layer-at-lithium.ts';
import type { Mechanism } from '../mechanism.ts';

/** Undefined where the electrode is not lithium on a solid electrolyte. */
export function constriction(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  if (face === undefined || layerAtLithium(cell, role) === undefined) return undefined;
  const { contactRadius, conductivity, localResistance } = face;
  const edge = edgeFocusing(contactRadius, conductivity, localResistance);
  return {
    name: 'constriction',
    host: 'interface',
    states: [],
    columns: [
      { name: 'constriction_resistance', unit: 'ohm*m^2', description: 'of the spots in contact, per nominal area' },
      { name: 'current_focusing', unit: '1', description: 'largest over mean current density at the interface' },
    ],
    readsContact: true,
    evaluate(at, _own, _mode, out) {
      out.nominalResistance = constrictionResistance(at.contact, contactRadius, conductivity);
      out.nominalResistanceByContact = constrictionResistanceByContact(at.contact, contactRadius, conductivity);
    },
    observe(_own, out, at) {
      out[0] = constrictionResistance(at.contact, contactRadius, conductivity);
      out[1] = at.focusing * contactFocusing(at.contact, edge);
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // It follows the contact as it is.
    },
  };
}
