// Verdicts on the film that a liquid electrolyte leaves on lithium.

import { poreVolume } from './electrolyte-consumption.ts';
import { lithiumCriteria } from './lithium-criteria.ts';
import { cycledCharge } from './lithium-reserve.ts';
import { packedRoughness } from './lithium-swelling.ts';
import { saltProperties } from './salt-transport.ts';
import { chargeOfFilm, filmThicknessAfter, growthCurrent } from './sei-growth.ts';
import { assessFilm, crackFocusing, filmStress, fractureStrain } from './sei-stability.ts';
import { liquidShare, swellingStress, trappedElectrolyte, wetFilm } from './sei-swelling.ts';
import { filmOnLithium, type FilmOnLithium } from './usual-film.ts';
import {
  missing,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const month = 30 * 86400;
const lawNames = {
  solvent_diffusion: 'solvent diffusion',
  reaction: 'reaction and diffusion',
  interstitial: 'interstitial lithium',
  electron_migration: 'electron migration',
  tunnelling: 'tunnelling',
} as const;

export const filmCriteria: readonly Criterion[] = [
  { id: 'interface/film-growth', mechanism: 'sei_growth', assess: growth },
  { id: 'interface/film-rupture', mechanism: 'sei_rupture', assess: rupture },
  { id: 'interface/film-swelling', mechanism: 'sei_swelling', assess: swelling },
];

/** Real over geometric area under the stack pressure. */
function roughnessOf({ film, deposit }: FilmOnLithium, { cell }: Subject): number {
  return packedRoughness(film.roughness, cell.stack.pressure, deposit);
}

function growth(subject: Subject): Assessment {
  const { cell } = subject;
  const found = filmOnLithium(cell);
  if (found === undefined) return notAssessed(missing.lithiumInLiquid);
  const { film } = found;
  const law = lawNames[film.growthLaw];
  const after = (time: number): number | undefined => filmThicknessAfter(film, time, cell.temperature);
  const [inMonth, inYear] = [after(month), after((365.25 / 30) * month)];
  const current = growthCurrent(film, film.thickness, cell.temperature);
  if (inMonth === undefined || inYear === undefined || current === undefined)
    return notAssessed('growth by tunnelling needs `tunnelling_length` and `tunnelling_current_density`');
  const capacity = cycledCharge(cell);
  const grows = `by ${law} the film on lithium grows from ${short(1e9 * film.thickness)} to ${short(1e9 * inMonth)} nm in a month`;
  if (capacity === undefined)
    return notAssessed(`${grows}; needs a cathode whose capacity that could be compared with`);
  const area = roughnessOf(found, subject);
  const share = (thickness: number): number => (100 * area * chargeOfFilm(film, thickness - film.thickness)) / capacity;
  return upperLimit({
    value: share(inMonth),
    ...lithiumCriteria.filmGrowth,
    violated: share(inYear) >= 100 ? 'risk' : 'watch',
    message: `${grows} (now at ${short(100 * current)} µA/cm²), which costs ${short(share(inMonth))} % of the capacity, at rest and without fresh lithium`,
  });
}

function rupture({ cell, operation }: Subject): Assessment {
  const found = filmOnLithium(cell);
  if (found === undefined) return notAssessed(missing.lithiumInLiquid);
  const film = assessFilm(cell, found.role, found.electrode);
  const charge = operation?.charge;
  if (film === undefined) return notAssessed('the film resistance or exchange current density of lithium is not known');
  if (charge === undefined) return notAssessed(missing.current);
  const uneven = `; ${short((100 * film.film) / (film.film + film.rest))} % of its unevenness reaches the current`;
  const { youngsModulus, poissonRatio, fractureStrain: stiff } = found.film;
  const strain = fractureStrain(youngsModulus, stiff);
  const crack = `; it breaks at ${short(100 * strain)} % of strain and ${short(filmStress(youngsModulus, poissonRatio, strain) / 1e6)} MPa, and a crack takes ${short(crackFocusing(film.film, film.rest))} times the mean current until a new film has grown`;
  return upperLimit({
    value: charge / 36000,
    threshold: film.ruptureCharge / 36000,
    watch: film.ruptureCharge / 36000,
    ...lithiumCriteria.filmRupture,
    message: `the film on lithium is expected to rupture after ${short(film.ruptureCharge / 36000)} of ${short(charge / 36000)} mAh/cm² (surrogate: the trends with unevenness and stiffness are computed, their size is not)${uneven}${crack}; native films nearly always do`,
  });
}

function swelling(subject: Subject): Assessment {
  const { cell } = subject;
  const found = filmOnLithium(cell);
  if (found === undefined || cell.electrolyte === undefined) return notAssessed(missing.lithiumInLiquid);
  const { film } = found;
  const wet = wetFilm(film, saltProperties(cell.electrolyte, cell));
  const trapped = trappedElectrolyte(film, roughnessOf(found, subject));
  const share = (100 * trapped) / electrolyteVolume(subject);
  const assessed = upperLimit({
    value: film.swellingRatio,
    ...lithiumCriteria.filmSwelling,
    message: `the film swells to ${short(film.swellingRatio)} times its thickness, ${short(100 * liquidShare(film.swellingRatio))} % liquid, with ${short(wet.youngsModulus / 1e9)} instead of ${short(film.youngsModulus / 1e9)} GPa; it holds ${short(share)} % of the electrolyte; kept from swelling it would press with ${short(swellingStress(film) / 1e6)} MPa${swellingStress(film) >= 10e6 ? ', where the deposit gives way (estimate)' : ''}${conducting(film.ionicConductivity, wet.ionicConductivity)}`,
  });
  return share > 10 ? { ...assessed, status: 'watch' } : assessed;
}

/** What the mixing rule makes of the film's resistance; empty where it changes little. */
function conducting(dry: number, wet: number): string {
  return wet > 2 * dry
    ? `, and conducts ${short(wet / dry)} times as well: the rule joins the liquid in it into paths right through, an upper bound`
    : '';
}

/** Liquid in the cell, m³ per m²: as given, else what fills the pores. */
function electrolyteVolume({ cell }: Subject): number {
  const { amount, density } = cell.electrolyte ?? {};
  const capacity = cycledCharge(cell);
  if (amount === undefined || density === undefined || capacity === undefined) return poreVolume(cell);
  return (amount * capacity) / density;
}
