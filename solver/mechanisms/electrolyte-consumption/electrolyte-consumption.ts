// Liquid that the film on lithium uses up (A08): one solvent molecule per electron. As long as more is left than fills the pores nothing
// happens; from there on the lithium is wetted by what there is, and the pores conduct and diffuse less. It has no state of its
// own: what is used up follows from the lithium that the film has bound, and pores grow with what dead lithium leaves.
// Between two lithium electrodes each has its half of liquid and pores.

import type { CheckedCell } from '../../../model/cell.ts';
import {
  consumedPerLithium,
  liquidMass,
  poreVolume,
  unsaturatedTransport,
} from '../../../physics/electrolyte-consumption.ts';
import { filmAt } from '../../../physics/usual-film.ts';
import type { InterfaceVariables, Mechanism } from '../mechanism.ts';

const wet = 0;
const dry = 1;
/** Saturations closer to one than this count as one. */
const indifference = 1e-9;
/** Of lithium that is wetted at least, so that its voltage stays a number. */
const leastWetting = 1e-3;

/** Undefined where the electrode is no lithium in a liquid, or the liquid has no density. */
export function electrolyteConsumption(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const mass = liquidMass(cell);
  const density = cell.electrolyte?.density;
  if (filmAt(cell, role) === undefined || mass === undefined || density === undefined) return undefined;
  const other = filmAt(cell, role === 'anode' ? 'cathode' : 'anode');
  const share = other === undefined ? 1 : 0.5;
  const volume = (share * mass) / density;
  const perLithium = consumedPerLithium / density;
  const pores = share * poreVolume(cell);
  const saturation = ({ boundLithium, poreVolume: more }: InterfaceVariables): number =>
    (volume - perLithium * boundLithium) / (pores + more);
  return {
    name: 'electrolyte_consumption',
    host: 'interface',
    readsSums: true,
    altersTransport: true,
    states: [],
    columns: [
      { name: 'electrolyte_saturation', unit: '1', description: 'liquid that is left over the pores it has to fill' },
    ],
    evaluate(at, _own, mode, out) {
      if (mode === wet) return;
      const filled = saturation(at);
      out.transportFactor = unsaturatedTransport(Math.max(leastWetting, filled));
      out.areaFactor = Math.max(leastWetting, filled);
      if (filled < leastWetting) return;
      out.areaByBound = -perLithium / (pores + at.poreVolume);
      out.areaByPores = -filled / (pores + at.poreVolume);
    },
    observe(_own, out, at) {
      out[0] = saturation(at);
    },
    modeAt: (at) => (saturation(at) < 1 + indifference ? dry : wet),
    modeEnds: (at, _own, mode) => (mode === wet ? 1 - saturation(at) : -1),
    onPlatingAfterStripping() {
      // Liquid that is used up does not come back.
    },
  };
}
