// A film between lithium and electrolyte that takes up lithium (A23). State: how full it is. Plating fills it before any lithium
// grows; while lithium is stripped it gives first, as fast as diffusion brings it and as long as it has something to give, and the
// voids are spared that. On a foil it is full from the start. A film that is not there holds nothing and gives nothing: without
// this limit the diffusion law alone would make the thinnest film the best.

import type { CheckedCell } from '../../../model/cell.ts';
import { faraday } from '../../../physics/constants.ts';
import { filmSupplyOf, givenByFilm, type FilmSupply } from '../../../physics/interlayer.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../mechanism.ts';

const open = 0;
const full = 1;
/** Below this current, A/m², a full film stays full: a cell that a hold keeps still drifts either way. */
const restless = 1e-3;

/** Undefined where there is no film of known composition on lithium. */
export function interlayer(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  const film = filmSupplyOf(cell.interfaces[role].interlayer);
  if (face === undefined || film === undefined) return undefined;
  const { electrode } = face;
  const isOnMetal = electrode.kind === 'lithium' || (electrode.excessLithium ?? 0) > 0;
  return {
    name: 'interlayer',
    host: 'interface',
    states: [
      {
        name: 'filling of the interlayer',
        unit: '1',
        description: 'lithium in it over what it can hold',
        initial: isOnMetal ? 1 : 0,
        scale: 1,
      },
    ],
    columns: [
      { name: 'interlayer_filling', unit: '1', description: 'lithium in the interlayer over what it can hold' },
    ],
    evaluate: (at, own, mode, out) => evaluate(film, at, own, mode, out),
    observe(own, out) {
      out[0] = own[0];
    },
    modeAt: (at, own) => (own[0] >= 1 - 1e-9 && at.current <= 0.5 * restless ? full : open),
    modeEnds: (at, own, mode) => (mode === full ? at.current - restless : own[0] - 1),
    onPlatingAfterStripping() {
      // Filling goes on from where it is.
    },
  };
}

function evaluate(
  { charge, replenishment }: FilmSupply,
  at: InterfaceVariables,
  own: Float64Array,
  mode: number,
  out: Contribution,
): void {
  const [filling] = own;
  out.boundLithium = (charge / faraday) * filling;
  out.boundLithiumByOwn[0] = charge / faraday;
  if (mode === full) return;
  const j = at.current;
  if (j < 0) {
    out.rate[0] = -j / charge;
    out.rateByCurrent[0] = -1 / charge;
    return;
  }
  const most = replenishment * Math.max(0, filling);
  if (!(most > 0 && j > 0)) return;
  const given = givenByFilm(j, most);
  const byCurrent = (most / (j + most)) ** 2;
  const byOwn = replenishment * (j / (j + most)) ** 2;
  out.replenishment = given;
  out.replenishmentByOwn[0] = byOwn;
  out.replenishmentByCurrent = byCurrent;
  out.rate[0] = -given / charge;
  out.rateByOwn[0] = -byOwn / charge;
  out.rateByCurrent[0] = -byCurrent / charge;
}
