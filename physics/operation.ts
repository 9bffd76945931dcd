// What a protocol asks of a cell, in numbers: the largest currents, charges and voltages of its steps. Criteria compare
// these with what the cell can stand. Currents are per area of one electrode pair, A/m²; charges C/m²; all positive.

import type { ActiveMaterial, CheckedCell } from '../model/cell.ts';
import type { CheckedProtocol, DriveStep, ProtocolItem, ProtocolStep, Rate, StepEnd } from '../model/protocol.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { balanceCell, nominalCapacity, stoichiometryAt } from './balance.ts';
import { driveDemand } from './drive-cycle.ts';
import { stackMass } from './energy-density.ts';
import { directionOf, rateOf } from './step-direction.ts';

/** A step with current, as the anode sees it. */
export interface HalfCycle {
  /** 1-based number of the step in the text, blocks opened. */
  readonly step: number;
  readonly text: string;
  readonly direction: 'plating' | 'stripping';
  /** A/m² */
  readonly current: number;
  /** Current that lasts, A/m²: none of a pulse, the mean magnitude of a drive cycle. */
  readonly lasting: number;
  /** C/m² until the step ends at the latest; undefined where nothing bounds it. */
  readonly charge: number | undefined;
}

export interface Operation {
  readonly halfCycles: readonly HalfCycle[];
  /** The same in the order they are run, repeats counted, the first two hundred. */
  readonly course: readonly HalfCycle[];
  /** Largest currents of the protocol, A/m²; undefined where there is no such step. */
  readonly plating: HalfCycle | undefined;
  readonly stripping: HalfCycle | undefined;
  /** Largest half-cycle charge, C/m². */
  readonly charge: number | undefined;
  /** Largest voltage that a charge or a hold reaches, V. */
  readonly chargeCutOff: number | undefined;
  /** Life targets of the simulation. */
  readonly targetLife: number | undefined;
  readonly targetCycles: number | undefined;
}

/** A protocol step with its number in the text and how often its block repeats it. */
export interface NumberedStep {
  readonly number: number;
  readonly step: ProtocolStep;
}

/** The steps in the order of the text, blocks opened once. */
export function stepsOf(protocol: CheckedProtocol): readonly NumberedStep[] {
  const steps: NumberedStep[] = [];
  const walk = (items: readonly ProtocolItem[]): void => {
    for (const item of items) {
      if (item.type === 'step') steps.push({ number: steps.length + 1, step: item });
      else if (item.type !== 'stop') walk(item.body);
    }
  };
  walk(protocol.items);
  return steps;
}

const longestCourse = 200;

function courseOf(protocol: CheckedProtocol, halfCycles: readonly HalfCycle[]): readonly HalfCycle[] {
  const course: HalfCycle[] = [];
  const walk = (items: readonly ProtocolItem[], first: number): number => {
    let number = first;
    for (const item of items) {
      if (item.type === 'stop') continue;
      if (item.type === 'step') {
        const own = number;
        if (course.length < longestCourse) course.push(...halfCycles.filter(({ step }) => step === own));
        number += 1;
        continue;
      }
      const start = number;
      const times = item.type === 'repeat' ? item.count : 1;
      number = walk(item.body, start);
      for (let k = 1; k < times && course.length > 0 && course.length < longestCourse; k++) walk(item.body, start);
    }
    return number;
  };
  walk(protocol.items, 1);
  return course.slice(0, longestCourse);
}

export function operationOf(simulation: CheckedSimulation): Operation {
  const { cell, protocol } = simulation;
  const steps = stepsOf(protocol);
  const halfCycles = steps.flatMap((s) => halfCyclesOf(s, cell));
  const voltages = steps.flatMap(({ step }) => chargeVoltages(step, cell));
  const charges = halfCycles.flatMap((h) => h.charge ?? []);
  return {
    halfCycles,
    course: courseOf(protocol, halfCycles),
    plating: largest(halfCycles, 'plating'),
    stripping: largest(halfCycles, 'stripping'),
    charge: charges.length === 0 ? undefined : Math.max(...charges),
    chargeCutOff: voltages.length === 0 ? cell.voltageWindow?.upper : Math.max(...voltages),
    targetLife: simulation.targetLife,
    targetCycles: simulation.targetCycles,
  };
}

/** Current density of a rate, A/m²; the lower cut-off stands in for the voltage of a power or a resistance. */
export function currentDensityOf(rate: Rate, cell: CheckedCell): number | undefined {
  const area = cell.area * cell.electrodePairs;
  const voltage = cell.voltageWindow?.lower;
  switch (rate.kind) {
    case 'current_density':
      return rate.value;
    case 'current':
      return rate.value / area;
    case 'c_rate': {
      const capacity = nominalCapacity(cell);
      return capacity === undefined ? undefined : (rate.value * capacity) / area;
    }
    case 'power':
      return voltage === undefined ? undefined : rate.value / voltage / area;
    case 'resistance':
      return voltage === undefined ? undefined : voltage / rate.value / area;
    case 'specific_power': {
      const mass = stackMass(cell);
      return voltage === undefined || mass === undefined ? undefined : (rate.value * mass) / voltage;
    }
  }
}

/** Stoichiometry that the protocol charges the cathode to; `full` (100 % state of charge) where no cut-off says less. */
export function chargedStoichiometry(
  cell: CheckedCell,
  active: ActiveMaterial,
  operation: Operation | undefined,
  full: number,
): number {
  const cutOff = operation?.chargeCutOff;
  if (cutOff === undefined || cell.anode.kind === 'composite') return full;
  return Math.max(full, stoichiometryAt(active, cutOff, cell));
}

/** Rate as multiples of the nominal capacity per hour; undefined where the cell has none. */
export function cRateOf(current: number, cell: CheckedCell): number | undefined {
  const capacity = nominalCapacity(cell);
  return capacity === undefined ? undefined : (3600 * current * cell.area * cell.electrodePairs) / capacity;
}

/** Charge that a step may pass at most, C/m², by its ends; the window's capacity where only a voltage ends it. */
export function chargeUntil(end: StepEnd, current: number, cell: CheckedCell): number | undefined {
  if (end.kind === 'time') return current * end.duration;
  const area = cell.area * cell.electrodePairs;
  if (end.column === 'capacity' || end.column === 'discharge_capacity' || end.column === 'charge_capacity') {
    if (end.basis === 'per_area') return end.value;
    if (end.basis === 'absolute') return end.value / area;
    if (end.basis === 'relative') return (end.value * (nominalCapacity(cell) ?? NaN)) / area;
    return undefined;
  }
  return windowCharge(cell);
}

function windowCharge(cell: CheckedCell): number | undefined {
  const outcome = balanceCell(cell);
  return outcome.ok ? outcome.balance.capacity : undefined;
}

function halfCyclesOf({ number, step }: NumberedStep, cell: CheckedCell): readonly HalfCycle[] {
  const { action } = step;
  if (action.kind === 'drive') return halfCyclesOfDrive(number, step.text, action, cell);
  const rate = rateOf(action);
  const current = rate === undefined ? undefined : currentDensityOf(rate, cell);
  if (current === undefined || !Number.isFinite(current)) return [];
  const limits = step.ends.flatMap((end) => chargeUntil(end, current, cell) ?? []).filter(Number.isFinite);
  return [
    {
      step: number,
      text: step.text,
      direction: directionOf(action) === -1 ? 'plating' : 'stripping',
      current,
      lasting: action.kind === 'pulse' || action.kind === 'titrate' ? 0 : current,
      charge: limits.length === 0 ? undefined : Math.min(...limits),
    },
  ];
}

/** The largest current each way; how much of the charge goes at it is not counted. */
function halfCyclesOfDrive(step: number, text: string, action: DriveStep, cell: CheckedCell): readonly HalfCycle[] {
  const demand = driveDemand(action, cell);
  if (demand === undefined) return [];
  const { charging, discharging, mean, highest, lowest } = demand;
  const halves: readonly HalfCycle[] = [
    { step, text, direction: 'stripping', current: discharging, lasting: mean, charge: -lowest },
    { step, text, direction: 'plating', current: charging, lasting: mean, charge: highest },
  ];
  return halves.filter(({ current }) => current > 0);
}

function chargeVoltages(step: ProtocolStep, cell: CheckedCell): number[] {
  if (cell.cathode.kind === 'lithium') return [];
  if (step.action.kind === 'hold') return [step.action.voltage];
  if (directionOf(step.action) !== -1) return [];
  return step.ends.flatMap((end) => (end.kind === 'limit' && end.column === 'voltage' ? [end.value] : []));
}

function largest(halfCycles: readonly HalfCycle[], direction: HalfCycle['direction']): HalfCycle | undefined {
  return halfCycles
    .filter((h) => h.direction === direction)
    .reduce<HalfCycle | undefined>((a, h) => (a === undefined || h.current > a.current ? h : a), undefined);
}
