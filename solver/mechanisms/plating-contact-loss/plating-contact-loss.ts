// Contact lost while plating (A19). State: height of the bumps that uneven plating raises and creep under pressure levels. They
// hold the surfaces apart until they are level again, whichever way the current flows meanwhile.

import type { CheckedCell } from '../../../model/cell.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import {
  bridgedHeight,
  bridgedHeightByPressure,
  bumpGrowth,
  bumpLevelling,
  bumpLevellingByPressure,
  contactLostByPlating,
  modulusAtLithium,
  usualUnevenness,
} from '../../../physics/plating-contact.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../mechanism.ts';

/** Undefined where no lithium touches a solid electrolyte of known modulus. */
export function platingContactLoss(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  const modulus = face === undefined ? undefined : modulusAtLithium(face.electrode, face.layer.material);
  if (modulus === undefined) return undefined;
  return {
    name: 'plating_contact_loss',
    host: 'interface',
    states: [
      { name: 'height of bumps', unit: 'm', description: 'of lithium plated unevenly', initial: 0, scale: 1e-6 },
    ],
    columns: [
      { name: 'bump_height', unit: 'm', description: 'height of bumps of lithium plated unevenly' },
      { name: 'plating_contact_loss', unit: '1', description: 'share of the contact that bumps hold apart' },
    ],
    evaluate: (at, own, _mode, out) => evaluate(modulus, at, own, out),
    observe(own, out, { pressure }) {
      out[0] = own[0];
      out[1] = contactLostByPlating(own[0], pressure, modulus);
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // Bumps stay as they are.
    },
  };
}

function evaluate(modulus: number, at: InterfaceVariables, own: Float64Array, out: Contribution): void {
  const { pressure, temperature, focusing } = at;
  // What focuses the current makes plating the more uneven.
  const unevenness = usualUnevenness + focusing - 1;
  const plating = Math.max(0, -at.current);
  const levelling = bumpLevelling(pressure, temperature);
  out.rate[0] = bumpGrowth(plating, unevenness) - levelling * own[0];
  out.rateByOwn[0] = -levelling;
  out.rateByCurrent[0] = plating > 0 ? -bumpGrowth(1, unevenness) : 0;
  out.rateByPressure[0] = -bumpLevellingByPressure(pressure, temperature) * own[0];
  const bridged = bridgedHeight(pressure, modulus);
  out.areaFactor = 1 - contactLostByPlating(own[0], pressure, modulus);
  out.areaByOwn[0] = -out.areaFactor / bridged;
  out.areaByPressure = (out.areaFactor * own[0] * bridgedHeightByPressure(modulus)) / (bridged * bridged);
}
