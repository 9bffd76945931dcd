// Verdicts on kinetics and transport at lithium and in liquid electrolytes.

import type { CheckedCell } from '../model/cell.ts';
import { lithiumCriteria } from './lithium-criteria.ts';
import { depletionTime, limitingCurrent, saltPath, saltProperties, steadyPolarisation } from './salt-transport.ts';
import { bumpLength, filamentSpeed, sandTime, wagnerNumberOf } from './depletion-growth.ts';
import { exchangeCurrentOfResistance } from './kinetics.ts';
import { largestCurrent } from './largest-current.ts';
import { marcusLimit } from './marcus-kinetics.ts';
import { worstInterface } from './at-lithium.ts';
import { lithiumThicknessPerCharge } from './lithium.ts';
import { lithiumExchangeCurrent } from './lithium-exchange.ts';
import { byButlerVolmer, transferAtLithium } from './lithium-transfer.ts';
import { filmAt, filmOnLithium } from './usual-film.ts';
import {
  lowerLimit,
  missing,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const newman = 'Newman & Thomas-Alyea, Electrochemical Systems, Wiley (2004)';
const chazalvielModel = 'Chazalviel, Phys. Rev. A 42, 7355 (1990)';

export const liquidCriteria: readonly Criterion[] = [
  { id: 'interface/lithium-kinetics', mechanism: 'lithium_kinetics', assess: kinetics },
  { id: 'transport/limiting-current', mechanism: 'limiting_current', assess: limiting },
  { id: 'transport/depletion-time', mechanism: 'sand_time', assess: depletion },
  { id: 'transport/space-charge', mechanism: 'chazalviel', assess: spaceCharge },
  { id: 'interface/current-evenness', mechanism: 'wagner', assess: evenness },
];

interface Exchange {
  readonly role: 'anode' | 'cathode';
  /** A/m² */
  readonly value: number;
  readonly isEstimate: boolean;
  /** ` at the cathode`; empty where there is one lithium electrode, or both are alike. */
  readonly where: string;
  /** Of the film on it in a liquid, Ω m². */
  readonly filmResistance: number;
}

/** Exchange current density of the slowest lithium of a cell, and how well it is known. */
function exchangeOf({ cell }: Subject): Exchange | undefined {
  const slowest = worstInterface(cell, ({ localResistance }) => localResistance);
  if (slowest !== undefined) {
    const value = exchangeCurrentOfResistance(slowest.value, cell.temperature);
    return { role: slowest.face.role, value, isEstimate: true, where: slowest.where, filmResistance: 0 };
  }
  const found = (['anode', 'cathode'] as const).flatMap((role) => {
    const electrode = filmAt(cell, role)?.electrode;
    const value = electrode === undefined ? undefined : lithiumExchangeCurrent(cell, electrode);
    return value === undefined ? [] : [{ role, value }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const { role, value } = found.reduce((a, b) => (b.value < a.value ? b : a));
  const where = found.every((own) => own.value === first.value) ? '' : ` at the ${role}`;
  return { role, value, isEstimate: false, where, filmResistance: cell.interfaces[role].filmResistance ?? 0 };
}

function kinetics(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const current = largestCurrent(operation);
  const exchange = exchangeOf(subject);
  if (cell.anode.kind === 'composite' || cell.anode.kind === 'sulfur') return notAssessed('needs a lithium anode');
  if (current === undefined) return notAssessed(missing.current);
  if (exchange === undefined || !(exchange.value > 0))
    return notAssessed('the exchange current density of lithium is not known');
  const electrode = cell[exchange.role];
  const reorganization = electrode.kind === 'lithium' ? electrode.reorganizationEnergy : undefined;
  // It plates or strips at this current: a coefficient other than a half makes one of them the harder.
  const signed = directionsAt(current, operation).map((sign) => (exchange.role === 'anode' ? sign : -sign) * current);
  const most = (of: (j: number) => number | undefined): number | undefined => {
    const found = signed.map((j) => of(j));
    return found.includes(undefined) ? undefined : Math.max(...found.map((value) => Math.abs(value ?? 0)));
  };
  const byMarcus =
    reorganization === undefined
      ? undefined
      : most((j) => transferAtLithium(electrode, j, exchange.value, cell.temperature)?.overpotential);
  const { help, sources } = lithiumCriteria.kinetics;
  const rest = {
    help,
    sources,
    evidence: exchange.isEstimate ? ('estimate' as const) : ('typical' as const),
  };
  if (reorganization !== undefined && byMarcus === undefined) {
    const limit = (exchange.value * marcusLimit(reorganization, cell.temperature)) / 10;
    const message = `by Marcus charge transfer at lithium${exchange.where} carries at most ${short(limit)} of the ${short(current / 10)} mA/cm²`;
    return upperLimit({ value: current / 10, threshold: limit, watch: limit, unit: 'mA/cm^2', message, ...rest });
  }
  const butlerVolmer =
    1000 * (most((j) => byButlerVolmer(electrode, j, exchange.value, cell.temperature).overpotential) ?? NaN);
  const millivolt = byMarcus === undefined ? butlerVolmer : 1000 * byMarcus;
  const film = 1000 * current * exchange.filmResistance;
  const filmed =
    film > 5 * millivolt ? `; the film takes ${short(film)} mV more and governs where the current goes` : '';
  const marcus =
    byMarcus !== undefined
      ? ` by Marcus (${short(butlerVolmer)} mV by Butler–Volmer, as runs have it that do not include \`lithium_kinetics\`)`
      : millivolt > 100
        ? '; so far from equilibrium rates follow Marcus rather than Butler–Volmer: give `reorganization_energy`'
        : '';
  return upperLimit({
    value: millivolt,
    ...lithiumCriteria.kinetics,
    message: `charge transfer at lithium${exchange.where} takes ${short(millivolt)} mV at ${short(current / 10)} mA/cm²${marcus}${filmed}`,
    ...rest,
  });
}

/** +1 where the anode is stripped at `current`, −1 where it is plated; both where the protocol does not say. */
function directionsAt(current: number, operation: Subject['operation']): readonly (1 | -1)[] {
  const own = operation?.halfCycles.filter((half) => half.current === current) ?? [];
  const found = ([1, -1] as const).filter((sign) =>
    own.some(({ direction }) => direction === (sign === 1 ? 'stripping' : 'plating')),
  );
  return found.length > 0 ? found : [1, -1];
}

function limiting({ cell, operation }: Subject): Assessment {
  const limit = limitingCurrent(cell);
  const current = largestCurrent(operation);
  if (limit === undefined) return notAssessed(missing.salt);
  if (current === undefined) return notAssessed(missing.current);
  const platesLithium = cell.anode.kind === 'lithium' || cell.anode.kind === 'none';
  return upperLimit({
    value: current / 10,
    threshold: limit / 10,
    ...(platesLithium ? { watch: limit / 20 } : { watch: limit / 10, violated: 'watch' as const }),
    unit: 'mA/cm^2',
    message: `${short(current / 10)} mA/cm² against the ${short(limit / 10)} mA/cm² that salt diffusion can feed${gradient(cell, current / limit)}`,
    help: 'a thinner or more open separator, more salt, or a lower rate',
    sources: [newman],
    evidence: 'computed',
  });
}

/** What the gradient of salt does between two lithium electrodes below the limiting current; empty elsewhere. */
function gradient(cell: CheckedCell, share: number): string {
  const isSymmetric = cell.anode.kind === 'lithium' && cell.cathode.kind === 'lithium';
  const electrolyte = saltPath(cell)?.electrolyte;
  if (!isSymmetric || electrolyte === undefined || !(share < 1)) return '';
  const found = steadyPolarisation(saltProperties(electrolyte, cell), share, cell.temperature);
  return `; in steady state ${short(found.plating)} mol/m³ are left at the plating side and the gradient takes ${short(1000 * found.voltage)} mV`;
}

interface Depletion {
  readonly current: number;
  /** Of the plating step, s; Infinity where nothing ends it. */
  readonly duration: number;
  readonly limit: number;
  /** s; undefined below the limiting current. */
  readonly time: number | undefined;
  /** Sand's half-space formula, s. */
  readonly sand: number;
  /** Of the front of filaments, m/s. */
  readonly speed: number;
  readonly thickness: number;
}

/** Depletion of the salt between two lithium electrodes; the reason where it has no closed form. */
function depletionOf({ cell, operation }: Subject): Depletion | string {
  const path = saltPath(cell);
  const limit = limitingCurrent(cell);
  const half = operation?.plating;
  if (path === undefined || limit === undefined) return missing.salt;
  if (cell.anode.kind !== 'lithium' || cell.cathode.kind !== 'lithium')
    return 'the closed form holds between two lithium electrodes';
  if (half === undefined) return missing.current;
  const salt = saltProperties(path.electrolyte, cell);
  const diffusivity = salt.diffusivity * path.efficiency;
  return {
    current: half.current,
    duration: half.charge === undefined ? Infinity : half.charge / half.current,
    limit,
    time: depletionTime(half.current, limit, diffusivity, path.porosity, path.thickness),
    sand: sandTime(half.current, salt, diffusivity, path.porosity),
    speed: filamentSpeed(half.current, salt),
    thickness: path.thickness,
  };
}

const stepOf = ({ duration }: Depletion): string =>
  Number.isFinite(duration) ? `a step of ${short(duration)} s` : 'a step that no charge ends';

function depletion(subject: Subject): Assessment {
  const found = depletionOf(subject);
  if (typeof found === 'string') return notAssessed(found);
  const { time, sand, duration } = found;
  if (time === undefined) return notAssessed('the current is below the limiting current: the salt is never used up');
  const message = `the salt is used up after ${short(time)} s of ${stepOf(found)} (Sand's half-space formula says ${short(sand)} s)`;
  const rest = {
    message,
    help: `a pulse below ${short(time / 2)} s, or less than ${short(found.limit / 10)} mA/cm²`,
    sources: ['Sand, Philos. Mag. 1, 45 (1901)', newman],
    evidence: 'computed' as const,
  };
  if (!Number.isFinite(duration)) return { status: 'risk', value: time, unit: 's', ...rest };
  const assessed = lowerLimit({ value: time, threshold: duration, violated: 'risk', unit: 's', ...rest });
  return assessed.status === 'ok' && duration > 0.5 * time ? { ...assessed, status: 'watch' } : assessed;
}

function spaceCharge(subject: Subject): Assessment {
  const found = depletionOf(subject);
  if (typeof found === 'string') return notAssessed(found);
  const { time, speed, thickness, duration, current, limit } = found;
  const planar = current * lithiumThicknessPerCharge;
  if (time === undefined)
    return upperLimit({
      value: current / 10,
      threshold: limit / 10,
      watch: limit / 10,
      unit: 'mA/cm^2',
      message: `below the limiting current no space charge forms: lithium grows as moss from its root, at ${short(1e9 * planar)} nm/s`,
      help: 'pressure and an even film keep moss down',
      sources: [chazalvielModel, 'Bai et al., Energy Environ. Sci. 9, 3221 (2016)'],
      evidence: 'computed',
    });
  const crossing = time + thickness / speed;
  const rest = {
    message: `after ${short(time)} s filaments advance at ${short(1e9 * speed)} nm/s (${short(speed / planar)} times as fast as a flat front) and short the cell after ${short(crossing)} s of ${stepOf(found)}`,
    help: `less than ${short(limit / 10)} mA/cm², or a pulse below ${short(time)} s`,
    sources: [chazalvielModel, 'Bai et al., Energy Environ. Sci. 9, 3221 (2016)'],
    evidence: 'computed' as const,
  };
  if (!Number.isFinite(duration)) return { status: 'risk', value: crossing, unit: 's', ...rest };
  const assessed = lowerLimit({ value: crossing, threshold: duration, violated: 'risk', unit: 's', ...rest });
  return assessed.status === 'ok' && duration > time ? { ...assessed, status: 'watch' } : assessed;
}

function evenness(subject: Subject): Assessment {
  const { cell, operation } = subject;
  const exchange = exchangeOf(subject);
  const half = operation?.plating;
  if (cell.electrolyte === undefined || filmOnLithium(cell) === undefined) return notAssessed(missing.lithiumInLiquid);
  if (exchange === undefined || !(exchange.value > 0))
    return notAssessed('the exchange current density of lithium is not known');
  if (half === undefined) return notAssessed(missing.current);
  const { conductivity } = saltProperties(cell.electrolyte, cell);
  const slope = transferAtLithium(cell.anode, -half.current, exchange.value, cell.temperature)?.slope ?? 0;
  const number = wagnerNumberOf(conductivity, slope, bumpLength);
  return lowerLimit({
    value: number,
    ...lithiumCriteria.evenness,
    message: `the Wagner number on ${short(1e6 * bumpLength)} µm is ${short(number)}: kinetics ${number > 1 ? 'even the current out' : number < 0.1 ? 'do not even the current out' : 'hardly even the current out'}; a lower exchange current density raises it, the film is left out`,
  });
}
