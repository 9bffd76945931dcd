// What lithium on a solid electrolyte does under every stack pressure, against the current of the protocol or against
// temperature: contact that is lost while stripping (A18) and what plating does to it then (A20), flaws that crack (A12),
// lithium that is pressed through at once or within the life asked for (A21), contact that takes too many millivolts (A17).
// The same criteria as the verdicts and findings, so the map and they cannot disagree.

import type { CheckedCell } from '../model/cell.ts';
import {
  pressureZones,
  type PressureColumn,
  type PressureMap,
  type PressureStretch,
  type PressureZone,
} from '../model/pressure-map.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { exceeds, reaches } from './compare.ts';
import { pressureToStrip } from './lithium-contact.ts';
import { judgeContact } from './lithium-criteria.ts';
import { halfCyclesAt, lithiumInterfaces, type LithiumInterfaceData } from './lithium-interface.ts';
import { hottestDesign } from './lithium.ts';
import { missing } from './assessment.ts';
import { operationOf, type HalfCycle, type Operation } from './operation.ts';
import { immediateShortPressure, pressureForLife, timeToShort } from './pressure-short.ts';
import { assessStripping, focusedPlating } from './stripping.ts';

/** Life that is drawn for comparison where none is asked for, s: that of the longest measured cell (Doux et al. 2020). */
const comparedLife = 1000 * 3600;
/** Voltage that a contact may take, V. */
const contactVoltage = 0.05;
/** Factor of one standard deviation of an estimated critical stripping current. */
const spread = 2;
const coldest = 253.15;
const columnCount = 48;
const rowCount = 24;

/** Both maps of a simulation; none where its cell has no lithium on a solid electrolyte or no current. */
export function pressureMaps(simulation: CheckedSimulation): PressureMap[] {
  const { name, cell } = simulation;
  const operation = operationOf(simulation);
  return (['current', 'temperature'] as const)
    .map((against) => pressureMap(name, cell, operation, against))
    .filter((map) => typeof map !== 'string');
}

/** The map of `cell` under `operation`, or why there is none. */
export function pressureMap(
  simulation: string,
  cell: CheckedCell,
  operation: Operation,
  against: PressureMap['against'],
): PressureMap | string {
  const faces = lithiumInterfaces(cell);
  if (faces.length === 0) return missing.lithiumOnSolid;
  const largest = Math.max(operation.plating?.current ?? 0, operation.stripping?.current ?? 0);
  if (!(largest > 0)) return missing.current;
  const { targetLife } = operation;
  const own = against === 'current' ? largest : cell.temperature;
  const at = (across: number): Situation =>
    against === 'current'
      ? { cell, operation: scaled(operation, across / largest) }
      : { cell: { ...cell, temperature: across }, operation };
  const { pressure } = cell.stack;
  const lowest = Math.min(0.1e6, pressure / 3);
  const highest = Math.max(100e6, 3 * pressure);
  const across = against === 'current' ? currents(largest, faces) : temperatures(own);
  return {
    cell: cell.name,
    simulation,
    against,
    kept: against === 'current' ? cell.temperature : largest,
    own: { across: own, pressure, zone: zoneAt(at(own), pressure) },
    life: targetLife ?? comparedLife,
    isLifeAsked: targetLife !== undefined,
    charge: operation.charge,
    lowest,
    highest,
    columns: across.map((x) => columnAt(x, at(x), lowest, highest)),
  };
}

/** A cell that is run in some way; its own stack pressure does not count. */
interface Situation {
  readonly cell: CheckedCell;
  readonly operation: Operation;
}

/** The worst that happens at any of the lithium interfaces. */
export function zoneAt({ cell, operation }: Situation, pressure: number): PressureZone {
  const pressed = { ...cell, stack: { ...cell.stack, pressure } };
  const found = lithiumInterfaces(pressed).map((face) => pressureZones.indexOf(zoneOf(pressed, face, operation)));
  return pressureZones[Math.max(...found)] ?? 'works';
}

function zoneOf(cell: CheckedCell, face: LithiumInterfaceData, operation: Operation): PressureZone {
  const { plating, stripping } = halfCyclesAt(face.role, operation);
  const { pressure } = cell.stack;
  const porosity = 1 - face.barrier.relativeDensity;
  if (reaches(pressure, immediateShortPressure(porosity))) return 'shorts';
  const critical = face.criticalPlatingCurrent;
  if (plating !== undefined && critical !== undefined && reaches(plating.current, critical)) return 'cracks';
  const lost = stripping === undefined ? undefined : lossOf(cell, face, stripping, plating);
  if (lost !== undefined && lost !== 'voids') return lost;
  const { targetLife = 0 } = operation;
  if (plating !== undefined && exceeds(targetLife, timeToShort(pressure, plating.current, cell.temperature, porosity)))
    return 'short_lived';
  if (lost !== undefined) return lost;
  const current = Math.max(plating?.current ?? 0, stripping?.current ?? 0);
  return exceeds(current * face.resistance, contactVoltage) ? 'resistive' : 'works';
}

function lossOf(
  cell: CheckedCell,
  face: LithiumInterfaceData,
  stripping: HalfCycle,
  plating: HalfCycle | undefined,
): PressureZone | undefined {
  const found = assessStripping(cell, face, stripping);
  if (found === undefined || judgeContact(found.left) === 'ok') return undefined;
  const focused = plating === undefined ? undefined : focusedPlating(face, found.contact, plating);
  if (focused !== undefined && reaches(focused.ratio, 1)) return 'cracks_after_strip';
  return judgeContact(found.left) === 'risk' ? 'contact_lost' : 'voids';
}

function columnAt(across: number, situation: Situation, lowest: number, highest: number): PressureColumn {
  const { cell, operation } = situation;
  const limits = lithiumInterfaces(cell).map((face) => limitsAt(face, cell, operation));
  const most = (pick: (l: Limits) => number): number => Math.max(...limits.map(pick));
  const least = (pick: (l: Limits) => number): number => Math.min(...limits.map(pick));
  const needed = most((l) => l.needed);
  const allowed = least((l) => l.allowed);
  return {
    across,
    stretches: stretchesAt(situation, lowest, highest, [needed, allowed]),
    needed,
    neededSpread: [most((l) => l.neededSpread[0]), most((l) => l.neededSpread[1])],
    lives: least((l) => l.lives),
    allowed,
  };
}

type Limits = Omit<PressureColumn, 'across' | 'stretches'>;

function limitsAt(face: LithiumInterfaceData, cell: CheckedCell, operation: Operation): Limits {
  const { stripping, plating } = halfCyclesAt(face.role, operation);
  const { material } = face.layer;
  const has = (material.creepReplenishment ?? 0) > 0;
  const needed = (current: number): number => (has ? pressureToStrip(material, current, cell.temperature) : 0);
  const strip = stripping?.current ?? 0;
  const origin = cell.provenance[`separator.layer[${face.layerIndex + 1}].creep_replenishment`];
  const factor = origin?.evidence === 'estimate' ? spread : 1;
  const porosity = 1 - face.barrier.relativeDensity;
  const livesFor = (life: number): number =>
    plating === undefined ? Infinity : pressureForLife(life, plating.current, cell.temperature, porosity);
  const { targetLife } = operation;
  const lives = livesFor(targetLife ?? comparedLife);
  return {
    needed: needed(strip),
    // A critical current that is twice as high is the same as half the current.
    neededSpread: [needed(strip / factor), needed(strip * factor)],
    lives,
    allowed: Math.min(targetLife === undefined ? Infinity : lives, immediateShortPressure(porosity)),
  };
}

/** Zones along the pressure, their ends by bisection; `known` pressures are looked at too, so that no thin zone is missed. */
function stretchesAt(
  situation: Situation,
  lowest: number,
  highest: number,
  known: readonly number[],
): PressureStretch[] {
  const rows = Array.from({ length: rowCount }, (_, i) => lowest * (highest / lowest) ** ((i + 1) / (rowCount + 1)));
  const inside = known.filter((p) => p > lowest && p < highest).flatMap((p) => [0.999 * p, p]);
  const stretches: PressureStretch[] = [];
  let from = lowest;
  let before = lowest;
  let zone = zoneAt(situation, lowest);
  for (const pressure of [...rows, ...inside, highest].sort((a, b) => a - b)) {
    const next = zoneAt(situation, pressure);
    if (next !== zone) {
      const end = changeBetween(situation, zone, before, pressure);
      stretches.push({ zone, from, to: end });
      from = end;
      zone = next;
    }
    before = pressure;
  }
  return [...stretches, { zone, from, to: highest }];
}

function changeBetween(situation: Situation, zone: PressureZone, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 12; i++) {
    const middle = Math.sqrt(a * b);
    if (zoneAt(situation, middle) === zone) a = middle;
    else b = middle;
  }
  return Math.sqrt(a * b);
}

function scaled(operation: Operation, share: number): Operation {
  const scale = (half: HalfCycle | undefined): HalfCycle | undefined =>
    half === undefined ? undefined : { ...half, current: share * half.current, lasting: share * half.lasting };
  return { ...operation, plating: scale(operation.plating), stripping: scale(operation.stripping) };
}

/** A decade to either side of the protocol's current, further where flaws crack further on; with what cracks them as an edge. */
function currents(own: number, faces: readonly LithiumInterfaceData[]): number[] {
  const critical = Math.min(...faces.map((face) => face.criticalPlatingCurrent ?? Infinity));
  const low = own / 10;
  const high = Math.max(10 * own, critical < 100 * own ? 1.5 * critical : 0);
  const grid = Array.from({ length: columnCount }, (_, k) => low * (high / low) ** (k / (columnCount - 1)));
  const edges = critical > low && critical < high ? [critical * (1 - 1e-6), critical] : [];
  return [...new Set([...grid, ...edges, own])].sort((a, b) => a - b);
}

/** From −20 °C to where lithium becomes too soft, and the cell's own. */
function temperatures(own: number): number[] {
  const count = 35;
  const grid = Array.from({ length: count }, (_, k) => coldest + (k * (hottestDesign - coldest)) / (count - 1));
  return [...new Set([...grid, own])].sort((a, b) => a - b);
}
