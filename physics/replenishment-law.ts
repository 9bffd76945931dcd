// Power-law creep of lithium as the law of what pressure brings back to a stripping interface, in place of the fit (A18):
//   j_rep = A_f j_d + (F/Ω) ℓ_v ½ A (3P/2nA_f)^n
// It has no free parameter, the right size at 2 to 3 MPa and far too steep a dependence on pressure, and holds up to 12.4 MPa; and it cannot start voids
// of micrometres (Roy, Fleck & Deshpande, Extreme Mech. Lett. 46, 101307 (2021)).

import type { SolidLayer } from '../model/cell.ts';
import type { Conventions } from '../model/conventions.ts';
import { faraday, standardTemperature } from './constants.ts';
import { measuredCreep, voidClosureRate, type CreepLaw } from './lithium-creep.ts';
import { lithiumMolarVolume } from './lithium.ts';

/** The layer at lithium with the law that the convention asks for. */
export function withReplenishment(
  layer: SolidLayer,
  voidHeight: number,
  convention: Conventions['replenishment'],
  law: CreepLaw = measuredCreep,
): SolidLayer {
  if (convention === 'fit') return layer;
  const perPascal = voidClosureRate(1e6, standardTemperature, law) / 1e6 ** law.exponent;
  return {
    ...layer,
    material: {
      ...layer.material,
      creepReplenishment: ((faraday * voidHeight) / lithiumMolarVolume) * perPascal,
      creepReplenishmentExponent: law.exponent,
      creepReplenishmentContactExponent: -law.exponent,
      replenishmentActivationEnergy: law.activationEnergy,
    },
  };
}
