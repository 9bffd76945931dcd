// The film on lithium in a liquid as states of a run: it grows (`sei_growth`, A05), it breaks over uneven deposits and is made anew
// (`sei_rupture`, A06), it is swollen (`sei_swelling`, A07). Whichever of the three are included make one mechanism, because
// they act on one film. Its states:
//   L  thickness, dry, m: grows by its law; fresh film is as thin as the first
//   q  lithium bound since the start, mol/m²: by growth and by covering what broke
//   h  height of bumps, m (negative: pits), and f, the share of the film that is broken: with `sei_rupture` only
// Inside a mode the film is whole (bumps are low, or recede) or breaks.

import type { CheckedCell } from '../../../model/cell.ts';
import { faraday } from '../../../physics/constants.ts';
import { lithiumExchangeCurrent } from '../../../physics/lithium-exchange.ts';
import { saltProperties } from '../../../physics/salt-transport.ts';
import { filmGrowth, repassivationTime } from '../../../physics/sei-growth.ts';
import { brokenFilmResistance } from '../../../physics/sei-rupture.ts';
import { fractureStrain, resistanceBehindFilm } from '../../../physics/sei-stability.ts';
import { wetFilm } from '../../../physics/sei-swelling.ts';
import { filmAt, type FilmOnLithium } from '../../../physics/usual-film.ts';
import type { Contribution, InterfaceVariables, Mechanism, StateDescription } from '../mechanism.ts';
import { boundIndex, brokenIndex, filmResistance, heightIndex, thicknessIndex, type Film } from './film.ts';
import { breakFilm, growsHigher, heightAtRupture } from './film-rupture.ts';
import { filmSurface } from './film-surface.ts';

const names = ['sei_growth', 'sei_rupture', 'sei_swelling'];

/** Undefined where the electrode is no lithium in a liquid, where the law lacks a value, or where another of the names has it. */
export function filmOnLithium(
  name: string,
): (cell: CheckedCell, role: 'anode' | 'cathode', include: readonly string[]) => Mechanism | undefined {
  return (cell, role, include) => {
    if (include.find((n) => names.includes(n)) !== name) return undefined;
    const found = filmAt(cell, role);
    const film = found === undefined ? undefined : createFilm(cell, found, include);
    return film === undefined ? undefined : mechanismOf(name, film);
  };
}

function createFilm(cell: CheckedCell, found: FilmOnLithium, include: readonly string[]): Film | undefined {
  const { film: dry, electrode, role } = found;
  const exchange = lithiumExchangeCurrent(cell, electrode);
  const grows = include.includes('sei_growth');
  if (cell.electrolyte === undefined || exchange === undefined) return undefined;
  if (grows && filmGrowth(dry, dry.thickness, cell.temperature, 0) === undefined) return undefined;
  const salt = saltProperties(cell.electrolyte, cell);
  const isSwollen = include.includes('sei_swelling');
  const wet = isSwollen ? wetFilm(dry, salt) : dry;
  return {
    dry,
    wet,
    swelling: isSwollen ? dry.swellingRatio : 1,
    grows,
    breaks: include.includes('sei_rupture'),
    initialResistance: cell.interfaces[role].filmResistance ?? 0,
    rest: resistanceBehindFilm(exchange, dry.defectSpacing, salt.conductivity, cell.temperature),
    strain: fractureStrain(wet.youngsModulus, dry.fractureStrain),
    surface: filmSurface(cell, found, include.includes('deposit_pressure')),
  };
}

function mechanismOf(name: string, film: Film): Mechanism {
  const { dry, grows, breaks } = film;
  const states: StateDescription[] = [];
  if (grows || breaks)
    states.push(
      { name: 'film thickness', unit: 'm', description: 'dry', initial: dry.thickness, scale: 1e-8 },
      { name: 'lithium in the film', unit: 'mol/m^2', description: 'since the start', initial: 0, scale: 0.01 },
    );
  if (breaks)
    states.push(
      { name: 'height of bumps', unit: 'm', description: 'negative: pits', initial: 0, scale: 1e-6 },
      { name: 'broken share of the film', unit: '1', description: 'not yet covered anew', initial: 0, scale: 1 },
    );
  return {
    name,
    host: 'interface',
    states,
    columns: [
      { name: 'sei_thickness', unit: 'm', description: 'thickness of the film on lithium, swollen as it is' },
      { name: 'sei_resistance', unit: 'ohm*m^2', description: 'resistance of the film, cracks included' },
      ...(states.length > 0
        ? [{ name: 'sei_lithium', unit: 'A*s/m^2', description: 'lithium bound in films since the start, as charge' }]
        : []),
      ...(breaks
        ? [
            { name: 'bump_height', unit: 'm', description: 'height of uneven deposits over weak spots of the film' },
            { name: 'broken_fraction', unit: '1', description: 'share of the film that is broken' },
          ]
        : []),
    ],
    ...(grows ? { readsPotential: true as const } : {}),
    evaluate: (at, own, mode, out) => evaluate(film, at, own, mode, out),
    observe: (own, out) => observe(film, own, out),
    modeAt: (at, own, mode) => (breaks && isTorn(film, at, own, mode) ? breaking : whole),
    modeEnds: (at, own, mode) => (breaks ? modeEnds(film, at, own, mode) : -1),
    onPlatingAfterStripping(own) {
      // Films lie without strain on the surface they were made on: what is plated next starts from there.
      if (breaks) own[heightIndex] = 0;
    },
  };
}

const whole = 0;
const breaking = 1;

function evaluate(film: Film, at: InterfaceVariables, own: Float64Array, mode: number, out: Contribution): void {
  const { dry, wet, swelling, grows, breaks, surface } = film;
  resist(film, own, out);
  occupy(film, own, out);
  if (own.length === 0) return;
  const thickness = own[thicknessIndex];
  const broken = breaks ? own[brokenIndex] : 0;
  const growth = grows ? filmGrowth(wet, swelling * thickness, at.temperature, at.transferOverpotential) : undefined;
  const { rate, byThickness, byPotential } = growth ?? still;
  const n = own.length;
  const concentration = dry.lithiumPerFormula / dry.molarVolume;
  const area = surface.area(at.pressure);
  const perArea = concentration * (1 - broken);
  out.rate[thicknessIndex] = rate;
  out.rateByOwn[thicknessIndex * n + thicknessIndex] = swelling * byThickness;
  out.rateByPotential[thicknessIndex] = byPotential;
  out.rate[boundIndex] = area * perArea * rate;
  out.rateByOwn[boundIndex * n + thicknessIndex] = area * perArea * swelling * byThickness;
  out.rateByPotential[boundIndex] = area * perArea * byPotential;
  out.rateByPressure[boundIndex] = surface.areaByPressure(at.pressure) * perArea * rate;
  if (!breaks) return;
  out.rateByOwn[boundIndex * n + brokenIndex] = -area * concentration * rate;
  const closing = 1 / repassivationTime(dry, at.temperature);
  breakFilm(film, at, own, mode === breaking, closing, out);
}

const still = { rate: 0, byThickness: 0, byPotential: 0 };

/** Lithium, thickness and liquid that films take. */
function occupy({ dry, swelling, surface }: Film, own: Float64Array, out: Contribution): void {
  const volume = dry.molarVolume / dry.lithiumPerFormula;
  // What films hold of the liquid does not fill pores.
  out.poreVolume = (swelling - 1) * surface.assembledArea * dry.thickness;
  if (own.length === 0) return;
  const bound = own[boundIndex];
  out.boundLithium = bound;
  out.boundLithiumByOwn[boundIndex] = 1;
  out.thickness = swelling * volume * bound;
  out.thicknessByOwn[boundIndex] = swelling * volume;
  out.poreVolume += (swelling - 1) * volume * bound;
  out.poreVolumeByOwn[boundIndex] = (swelling - 1) * volume;
}

/** Resistance of the film beyond what the interface has anyway. */
function resist(film: Film, own: Float64Array, out: Contribution): void {
  const { breaks, rest, initialResistance } = film;
  const { value: resistance, byThickness } = filmResistance(film, own);
  if (!breaks) {
    out.contactResistance = resistance - initialResistance;
    if (own.length > 0) out.contactResistanceByOwn[thicknessIndex] = byThickness;
    return;
  }
  const torn = brokenFilmResistance(resistance, rest, own[brokenIndex]);
  out.contactResistance = torn.value - initialResistance;
  out.contactResistanceByOwn[thicknessIndex] = torn.byResistance * byThickness;
  out.contactResistanceByOwn[brokenIndex] = torn.byBroken;
}

function observe(film: Film, own: Float64Array, out: Float64Array): void {
  const resistance = filmResistance(film, own).value;
  out[0] = film.swelling * (own.length > 0 ? own[thicknessIndex] : film.dry.thickness);
  out[1] = film.breaks ? brokenFilmResistance(resistance, film.rest, own[brokenIndex]).value : resistance;
  if (own.length > 0) out[2] = faraday * own[boundIndex];
  if (!film.breaks) return;
  out[3] = own[heightIndex];
  out[4] = own[brokenIndex];
}

/** Bumps that grow more slowly than this, m/s, do not break a film: a cell that a hold keeps still drifts either way. */
const slowest = 1e-14;

/** True where bumps stand higher than the film stands, and still grow. */
function isTorn(film: Film, at: InterfaceVariables, own: Float64Array, mode: number): boolean {
  const grows = growsHigher(film, at, own) > (mode === breaking ? 0.6 : 1) * slowest;
  return grows && Math.abs(own[heightIndex]) >= heightAtRupture(film, own) * (1 - 1e-9);
}

function modeEnds(film: Film, at: InterfaceVariables, own: Float64Array, mode: number): number {
  const growing = growsHigher(film, at, own);
  if (mode === breaking) return 0.5 * slowest - growing;
  return growing > slowest ? Math.abs(own[heightIndex]) - heightAtRupture(film, own) : -1;
}
