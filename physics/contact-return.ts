// From which pressure on more of it buys next to nothing (D-A17): where the contacts of lithium add less than a quarter to bulk and charge
// transfer. For the cells of Doux et al., Adv. Energy Mater. 10, 1903253 (2020), on first loading, that is 18.6 MPa.

import type { CheckedCell } from '../model/cell.ts';
import { contactResistance } from './lithium-contact.ts';
import { lithiumInterfaces } from './lithium-interface.ts';

const share = 0.25;

/** Pa; undefined where no contact of the cell goes by a law of pressure. `bulk` in Ω m². */
export function pressureOfDiminishingContact(cell: CheckedCell, bulk: number): number | undefined {
  const faces = lithiumInterfaces(cell);
  const { assemblyPressure } = cell.stack;
  const rest = faces.reduce((sum, face) => sum + face.localResistance, bulk);
  const isOwn = faces.some(({ role }) => cell.interfaces[role].resistance !== undefined);
  const adds = (logarithm: number): boolean => {
    const pressure = Math.exp(logarithm);
    const contact = faces.reduce(
      (sum, { layer }) => sum + contactResistance(layer.material, pressure, Math.max(pressure, assemblyPressure)),
      0,
    );
    return contact >= share * rest;
  };
  let [low, high] = [Math.log(1e3), Math.log(1e9)];
  if (isOwn || !adds(low) || adds(high)) return undefined;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (adds(middle)) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}
