// Verdict on films between lithium and electrolyte (A23): what they keep of the charge, and whether the cell oxidises them.

import {
  missing,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';
import { fullAnodePotential } from './charge-potential.ts';
import { exceeds } from './compare.ts';
import { filmSupplyOf } from './interlayer.ts';
import { lithiumCriteria } from './lithium-criteria.ts';
import { cycledCharge } from './lithium-reserve.ts';
import type { Interlayer } from '../model/cell.ts';

export const interlayerCriterion: Criterion = {
  id: 'interface/interlayer',
  mechanism: 'interlayer',
  assess: interlayer,
};

function interlayer(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const found = (['anode', 'cathode'] as const).flatMap((role) => {
    const film = cell.interfaces[role].interlayer;
    return film === undefined ? [] : [{ role, film, supply: filmSupplyOf(film) }];
  });
  const [first] = found;
  if (first === undefined) return notAssessed('the cell has no interlayer');
  const oxidised = found.flatMap(({ role, film }) => oxidationOf(film, potentialAt(role, subject)))[0];
  // The film that keeps the most.
  const { film, supply } = found.reduce((a, b) => ((b.supply?.charge ?? 0) > (a.supply?.charge ?? 0) ? b : a));
  if (supply === undefined)
    return oxidised ?? notAssessed(`needs \`molar_volume\` and \`lithium_per_formula\` of \`${film.name}\``);
  const capacity = cycledCharge(cell) ?? operation?.charge;
  if (capacity === undefined) return oxidised ?? notAssessed(missing.current);
  const share = (100 * supply.charge) / capacity;
  const brings =
    supply.replenishment > 0
      ? `; while stripping it can bring back at most ${short(supply.replenishment / 10)} mA/cm²`
      : '';
  const assessed = upperLimit({
    value: share,
    ...lithiumCriteria.interlayer,
    message: `${short(1e9 * film.thickness)} nm of \`${film.name}\` take up ${short(supply.charge / 36000)} mAh/cm² before lithium grows, ${short(share)} % of the charge${keeps(film, supply.charge)}${brings}`,
  });
  return oxidised === undefined || assessed.status !== 'ok'
    ? { ...assessed, message: `${assessed.message}${oxidised === undefined ? '' : `; ${oxidised.message}`}` }
    : { ...oxidised, message: `${oxidised.message}; ${assessed.message}` };
}

/** Lithium that the film never gives back in its first cycles: (1 − CE) of what it takes up; empty where its efficiency is not given. */
function keeps({ coulombicEfficiency: efficiency }: Interlayer, charge: number): string {
  return efficiency === undefined
    ? ''
    : `, of which ${short(((1 - efficiency) * charge) / 36000)} mAh/cm² stay in it for good`;
}

/** Largest potential against lithium that a film there sees, V: that of the lithium, or of the charged cathode; undefined without a cut-off. */
function potentialAt(role: 'anode' | 'cathode', { cell, operation }: Subject): number | undefined {
  if (cell[role].kind !== 'composite') return 0;
  const cutOff = operation?.chargeCutOff ?? cell.voltageWindow?.upper;
  if (role === 'anode' || cutOff === undefined) return undefined;
  return cutOff + fullAnodePotential(cell);
}

/** Where a film is oxidised; empty where it is not, or nothing is known of it. */
function oxidationOf({ name, oxidationPotential: limit }: Interlayer, potential: number | undefined): Assessment[] {
  if (limit === undefined || potential === undefined || !exceeds(potential, limit)) return [];
  const { sources, evidence } = lithiumCriteria.interlayer;
  return [
    upperLimit({
      value: potential,
      threshold: limit,
      watch: limit,
      violated: 'watch',
      unit: 'V',
      message: `\`${name}\` is oxidised above ${short(limit)} V against lithium and sees ${short(potential)} V`,
      help: 'a film that stands the potential, or none on that side',
      sources,
      evidence,
    }),
  ];
}
