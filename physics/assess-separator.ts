// Verdicts on the pellet: lithium pressed through it, its density, its stability against lithium and cathode, its heat.

import type { CheckedCell } from '../model/cell.ts';
import { atWorst, worstInterface, type OfInterface } from './at-lithium.ts';
import { exceeds } from './compare.ts';
import { beyondLife } from './fit-range.ts';
import { arrhenius, standardTemperature } from './constants.ts';
import { temperatureRise } from './cell-heat.ts';
import { electronicResistance } from './electronic-leakage.ts';
import { interphaseAdvanceRate } from './interphase.ts';
import { largestCurrent } from './largest-current.ts';
import { creepLawOf } from './lithium-creep.ts';
import { penetrationTime } from './lithium-flow.ts';
import { halfCyclesAt, type LithiumInterfaceData } from './lithium-interface.ts';
import { lithiumMeltingPoint } from './lithium.ts';
import { pressureForDensity, thresholdCapacity } from './pellet-density.ts';
import { filmOnLithium } from './usual-film.ts';
import { closedPorosity, immediateShortPressure, poreRadius, timeToShort } from './pressure-short.ts';
import {
  pressureDemand,
  pressureWindow,
  waysOut,
  type PressedLayers,
  type PressureDemand,
  type PressureWindow,
} from './pressure-window.ts';
import {
  missing,
  notAssessed,
  short,
  upperLimit,
  type Assessment,
  type Criterion,
  type Subject,
} from './assessment.ts';

const doux = 'Doux et al., Adv. Energy Mater. 10, 1903253 (2020)';
/** Rise of temperature that is no longer small, K. */
const largestRise = 30;
/** Largest porosity of a pellet at lithium. */
const porosityLimit = 0.15;

export const separatorCriteria: readonly Criterion[] = [
  { id: 'stack/pressure-short', mechanism: 'pressure_short', lawSpread: 2, assess: atWorst(pressureShort()) },
  { id: 'separator/fabrication-density', mechanism: 'fabrication_density', assess: atWorst(density()) },
  { id: 'stability/melting', mechanism: 'self_heating', assess: heating },
];

function pressureShort(): OfInterface {
  return (face, { cell, operation }) => {
    const { barrier } = face;
    const porosity = 1 - barrier.relativeDensity;
    if (porosity < closedPorosity)
      return notAssessed(
        `pores below 5 % are closed: lithium has no way through \`${barrier.material.name}\` of ${short(100 * barrier.relativeDensity)} % density`,
      );
    const { pressure } = cell.stack;
    const limit = immediateShortPressure(porosity);
    const plating = operation === undefined ? undefined : halfCyclesAt(face.role, operation).plating?.current;
    const life = plating === undefined ? undefined : timeToShort(pressure, plating, cell.temperature, porosity);
    const outlook =
      life === undefined
        ? ''
        : `; time to short about ${short(life / 3600)} h at this rate (surrogate of single cells, ± 50 %${beyondLife(pressure, plating ?? NaN)}${creepThrough(face, cell)})`;
    const demand = operation === undefined ? undefined : pressureDemand(face, operation);
    const window = demand === undefined ? undefined : pressureWindow(face, demand, cell.temperature);
    const target = operation?.targetLife;
    const assessed = upperLimit({
      value: pressure / 1e6,
      threshold: limit / 1e6,
      watch: limit / 1e6,
      unit: 'MPa',
      message: `${short(pressure / 1e6)} MPa against the ${short(limit / 1e6)} MPa that press lithium through ${short(100 * porosity)} % of pores${ofLayer(face)} at once${outlook}${window === undefined ? '' : windowText(window, target)}`,
      help:
        demand !== undefined && window?.isEmpty === true
          ? openingOf(face, demand, cell.temperature)
          : 'lower the pressure, or press the pellet denser',
      sources: [doux],
      evidence: 'estimate',
    });
    if (assessed.status !== 'risk' && window?.isEmpty === true) return { ...assessed, ...limitOf(window) };
    const early = life !== undefined && target !== undefined && life < target;
    return assessed.status === 'ok' && early ? { ...assessed, status: 'watch' } : assessed;
  };
}

/** The layer that is meant, where lithium touches another. */
function ofLayer({ layer, barrier }: LithiumInterfaceData): string {
  return barrier === layer ? '' : ` of \`${barrier.material.name}\`, the densest layer,`;
}

/** Time that creep through straight pores takes; empty where the pellet is no thicker than a few of them. */
function creepThrough({ electrode }: LithiumInterfaceData, { stack, temperature, separator }: CheckedCell): string {
  const layers = separator.kind === 'solid' ? separator.layers : [];
  const thickness = layers.reduce((sum, own) => sum + own.thickness, 0);
  if (thickness < 20 * poreRadius || !(stack.pressure > 0)) return '';
  const hours = penetrationTime(thickness, poreRadius, stack.pressure, temperature, creepLawOf(electrode)) / 3600;
  return `; creep through straight pores of ${short(1e6 * poreRadius)} µm alone would take ${short(hours)} h`;
}

/** The pressure that contact needs against the one that is allowed, as the numbers of a violated verdict. */
function limitOf({ needed, allowed }: PressureWindow): Pick<Assessment, 'status' | 'value' | 'threshold' | 'margin'> {
  const threshold = Math.max(0, allowed) / 1e6;
  const value = needed / 1e6;
  return { status: 'risk', value, threshold, margin: threshold > 0 ? (threshold - value) / threshold : -1 };
}

/** Empty where nothing limits the pressure that contact needs. */
function windowText({ needed, allowed, limitedBy, isEmpty }: PressureWindow, targetLife: number | undefined): string {
  if (targetLife === undefined && !isEmpty) return '';
  const upper = allowed <= 0 ? 'no pressure' : `at most ${short(allowed / 1e6)} MPa`;
  const limit =
    limitedBy === 'life' && targetLife !== undefined ? `${short(targetLife / 3600)} h of life allow` : 'pores allow';
  return `; contact needs ${short(needed / 1e6)} MPa, ${limit} ${upper}`;
}

/** What would open the window, the current first. */
function openingOf(layers: PressedLayers, demand: PressureDemand, temperature: number): string {
  const { slower, denser, warmer } = waysOut(layers, demand, temperature);
  const ways = [
    ...(slower === undefined
      ? []
      : [`${short((slower.share * demand.stripping) / 10)} mA/cm² at ${short(slower.pressure / 1e6)} MPa`]),
    ...(denser === undefined ? [] : [`${short(100 * denser.relativeDensity)} % density`]),
    ...(warmer === undefined ? [] : [`${short(warmer.temperature - 273.15)} °C`]),
  ];
  return ways.length === 0 ? 'an interlayer, or a lower target' : `${ways.join(', or ')}; or an interlayer`;
}

function density(): OfInterface {
  return (face, { operation }) => {
    const { relativeDensity, material } = face.layer;
    const porosity = 1 - relativeDensity;
    const half = operation === undefined ? undefined : halfCyclesAt(face.role, operation).plating;
    const isPressed = material.family === 'sulfide' || material.family === 'halide';
    const threshold = half === undefined || !isPressed ? undefined : thresholdCapacity(half.current, porosity);
    const passed = threshold !== undefined && half?.charge !== undefined && exceeds(half.charge, 0.8 * threshold);
    const capacity =
      threshold === undefined
        ? ''
        : `; it stands about ${short(threshold / 36000)} mAh/cm² a half cycle at this rate (surrogate: the trend is measured, its size is not)`;
    const pressure = pressureForDensity(
      1 - porosityLimit,
      material.densificationConstant,
      material.densificationOffset,
    );
    const assessed = upperLimit({
      value: 100 * porosity,
      threshold: 100 * porosityLimit,
      watch: 100 * porosityLimit,
      violated: 'watch',
      strict: true,
      unit: '%',
      message: `\`${material.name}\` of ${short(100 * relativeDensity)} % density at lithium${capacity}`,
      help: isPressed ? `press with ${short(pressure / 1e6)} MPa or warm, or use finer powder` : 'sinter denser',
      sources: ['Lewis et al., ACS Appl. Mater. Interfaces 14, 4051 (2022)'],
      evidence: 'estimate',
    });
    return passed ? { ...assessed, status: 'watch' } : assessed;
  };
}

function heating({ cell, operation }: Subject): Assessment {
  const current = largestCurrent(operation);
  const largest = operation?.halfCycles.find((half) => half.current === current);
  const duration = largest?.charge === undefined ? undefined : largest.charge / largest.current;
  const rise = current === undefined ? undefined : temperatureRise(cell, current, duration);
  const hasLithium = [cell.anode, cell.cathode].some((e) => e.kind === 'lithium' || e.kind === 'none');
  if (rise === undefined && !hasLithium)
    return notAssessed(
      current === undefined ? missing.current : 'needs a `thermal` block with `heat_transfer` and `cooling_area`',
    );
  const warmest = cell.temperature + (rise ?? 0);
  const celsius = warmest - 273.15;
  const state = rise === undefined ? 'isothermal' : `${short(rise)} K above the start after its largest current`;
  const rest = {
    message: `the cell is at ${short(celsius)} °C, ${state}${hasLithium ? '; lithium melts at 180.5 °C' : ''}${trade(cell, warmest)}`,
    help: 'cool better, or a lower rate',
    sources: ['CRC Handbook of Chemistry and Physics', 'energy balance of the cell'],
    evidence: rise === undefined ? ('measured' as const) : ('computed' as const),
  };
  const byRise = { threshold: largestRise, watch: largestRise, violated: 'watch', strict: true, unit: 'K' } as const;
  if (!hasLithium) return upperLimit({ value: rise ?? NaN, ...byRise, ...rest });
  const melting = lithiumMeltingPoint - 273.15;
  const watch = cell.electrolyte === undefined ? 100 : 60;
  const assessed = upperLimit({ value: celsius, threshold: melting, watch, unit: 'degC', ...rest });
  return assessed.status === 'ok' && exceeds(rise ?? 0, largestRise) ? { ...assessed, status: 'watch' } : assessed;
}

/** What warmth gives and takes against 25 °C; empty there. */
function trade(cell: CheckedCell, temperature: number): string {
  if (Math.abs(temperature - standardTemperature) < 1) return '';
  const returned = worstInterface(cell, ({ layer }) => layer.material.replenishmentActivationEnergy);
  const grown = worstInterface(cell, ({ layer: { material } }) =>
    material.interphaseGrowthConstant === undefined
      ? undefined
      : interphaseAdvanceRate(material, temperature) / interphaseAdvanceRate(material, standardTemperature),
  );
  const film = filmOnLithium(cell)?.film;
  const times = (factor: number): string => `${short(factor)} times`;
  const factor = (e: number): string => times(arrhenius(e, temperature, standardTemperature));
  const [leakyWarm, leakyNow] = [temperature, standardTemperature].map((T) => electronicResistance(cell, T));
  const changes = [
    ...(returned === undefined ? [] : [`lithium${returned.where} is brought back ${factor(returned.value)} as fast`]),
    ...(film === undefined ? [] : [`its film grows ${factor(film.growthActivationEnergy)} as fast`]),
    ...(grown === undefined ? [] : [`the interphase${grown.where} grows ${times(grown.value)} as fast`]),
    ...(leakyWarm === undefined || leakyNow === undefined
      ? []
      : [`the electrolyte conducts electrons ${times(leakyNow / leakyWarm)} as well`]),
  ];
  return changes.length === 0 ? '' : `; against 25 °C ${new Intl.ListFormat('en').format(changes)}`;
}
