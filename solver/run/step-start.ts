// The integration of one run, and how each of its steps starts: modes of mechanisms, consistent values, occlusion of voids
// where plating follows stripping.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import {
  currentIndex,
  currentPast,
  evaluateInterfaces,
  pressureIndex,
  terminalCurrent,
  voltageIndex,
  type Control,
} from '../cells/border.ts';
import { readOwnOf, shortProgress, type Bypass } from '../cells/bypass.ts';
import { lookAt, readOwn, type LithiumInterface, type MechanismInstance } from '../cells/lithium-interface.ts';
import type { BdfState } from '../integrate/bdf-state.ts';
import { rateNorm, startBdf } from '../integrate/bdf.ts';
import { consistentStart, type StartOutcome } from '../integrate/consistent-start.ts';
import type { DrivenSystem } from '../protocol/driven-system.ts';
import type { Quantity } from './quantity.ts';
import type { Tally } from './tally.ts';
import type { Recorder } from './recorder.ts';
import { safetyLimits } from './safety-limits.ts';

export interface Integration {
  readonly assembled: AssembledCell;
  readonly quantities: readonly Quantity[];
  readonly recorder: Recorder;
  readonly tally: Tally;
  readonly bdf: BdfState;
  /** What `bdf` integrates: the model under a control that may follow a course. */
  readonly driven: DrivenSystem;
  readonly scratch: Float64Array;
  /** Whether the last current at each lithium interface stripped it. */
  readonly stripping: { anode: boolean; cathode: boolean };
  readonly profileTimes: readonly number[];
  started: boolean;
  /** Times between which the present step runs at most, s; for progress. */
  span: { readonly from: number; readonly until: number };
}

/** In tolerances: what the first step, taken at order 1, may change. */
const firstStep = 0.35;

/** A mode that goes on after all is approached in steps no longer than this many times the last, nor shorter than this, s. */
const approach = { growth: 10, least: 1e-6 };

/**
 * Consistent start for the present control and modes. Where the last state does not lead there, a fresh guess; where that
 * does not either, the demand is raised from rest in small steps. On failure y is as it was. `since` is how long the last
 * step took to where a mode seemed to end: where none does, the step was too long to tell.
 */
export function restart(
  run: Integration,
  fresh: boolean,
  since: number = Infinity,
): { readonly ok: true } | (Unreached & { readonly ok: false }) {
  const { bdf, assembled } = run;
  const { model } = assembled;
  const longest = updateModes(run) ? Infinity : Math.max(approach.least, approach.growth * since);
  run.scratch.set(bdf.y);
  if (fresh) model.guess(bdf.y);
  else presetControl(run);
  let outcome = consistentStart(bdf);
  if (!outcome.ok && !fresh) {
    bdf.y.set(run.scratch);
    model.guess(bdf.y);
    outcome = consistentStart(bdf);
  }
  if (!outcome.ok) {
    bdf.y.set(run.scratch);
    const raised = raiseFromRest(run);
    if (!raised.ok) {
      bdf.y.set(run.scratch);
      return raised;
    }
  }
  if (occludeVoids(run)) return restart(run, false);
  startBdf(bdf, Math.min(10, longest, firstStep / Math.max(rateNorm(bdf), 1e-3)));
  return { ok: true };
}

/**
 * Steps in which a demand is raised from rest; they are halved where one fails, down to this share of the demand, and doubled after
 * two that did not. So many are tried at most: a limit that creeps nearer is one as well.
 */
const continuationSteps = 24;
const smallestStride = 1e-5;
const mostTries = 96;

/** How far a demand could be raised before no state of the cell satisfied it. */
export interface Unreached {
  readonly culprit: number;
  /** The last control with a solution within what a cell can be, its current density (A/m²) and voltage; undefined: not even rest. */
  readonly last: { readonly control: Control; readonly current: number; readonly voltage: number } | undefined;
  readonly restVoltage: number;
}

function raiseFromRest(run: Integration): { readonly ok: true } | (Unreached & { readonly ok: false }) {
  const { bdf, assembled } = run;
  const { model } = assembled;
  const { border } = model;
  const target = border.control;
  border.control = { kind: 'current', value: 0 };
  model.guess(bdf.y);
  let outcome: StartOutcome = consistentStart(bdf);
  const at = (index: number): number => bdf.y[model.borderOffset + index];
  const limits = safetyLimits(assembled);
  const restVoltage = at(voltageIndex);
  let last: Unreached['last'];
  let share = 0;
  let stride = outcome.ok ? 1 / continuationSteps : 0;
  let inARow = 0;
  for (let tries = 0; tries < mostTries && share < 1 && stride > smallestStride; tries++) {
    const next = Math.min(1, share + stride);
    const control = demandAt(target, next, restVoltage);
    border.control = control;
    presetControl(run);
    outcome = consistentStart(bdf);
    if (outcome.ok) {
      share = next;
      // Beyond full and empty surfaces there are solutions that are no cell: a mesh of few shells reaches them at once.
      if (limits.every((limit) => limit.distance(bdf.t, bdf.y) < 0))
        last = {
          control,
          current: terminalCurrent(border, bdf.y, model.borderOffset),
          voltage: at(voltageIndex),
        };
      inARow++;
      if (inARow % 2 === 0) stride = Math.min(2 * stride, 1 / continuationSteps);
    } else {
      stride /= 2;
      inARow = 0;
    }
  }
  border.control = target;
  return outcome.ok && share === 1 ? { ok: true } : { ok: false, culprit: culpritOf(outcome), last, restVoltage };
}

function culpritOf(outcome: StartOutcome): number {
  return outcome.ok ? -1 : outcome.culprit;
}

/** The demand at `share` of the way from rest. */
function demandAt(target: Control, share: number, restVoltage: number): Control {
  switch (target.kind) {
    case 'voltage':
      return { kind: 'voltage', value: restVoltage + share * (target.value - restVoltage) };
    case 'resistance':
      return { kind: 'resistance', value: target.value / share };
    default:
      return { ...target, value: share * target.value };
  }
}

/** The controlled unknown jumps at once; everything else starts from where it was. */
function presetControl(run: Integration): void {
  const { border, borderOffset } = run.assembled.model;
  const { y } = run.bdf;
  if (border.control.kind === 'current')
    y[borderOffset + currentIndex] = border.control.value + currentPast(border, y, borderOffset);
}

/** At the first plating instant after a strip, whatever rested between (A18). True when a state jumped. */
function occludeVoids(run: Integration): boolean {
  const { model } = run.assembled;
  const border = run.bdf.y.subarray(model.borderOffset);
  let jumped = false;
  for (const face of faces(run.assembled)) {
    const j = face.direction * border[currentIndex];
    if (Math.abs(j) < 1e-12) continue;
    if (j < 0 && run.stripping[face.role]) {
      for (const instance of face.instances) {
        readOwn(instance, border);
        instance.mechanism.onPlatingAfterStripping(instance.own);
        for (let k = 0; k < instance.own.length; k++) border[instance.offset + k] = instance.own[k];
        jumped = true;
      }
    }
    run.stripping[face.role] = j > 0;
  }
  return jumped;
}

/** True where a mode is another than before. */
function updateModes(run: Integration): boolean {
  const { model } = run.assembled;
  const border = run.bdf.y.subarray(model.borderOffset);
  const { control } = model.border;
  let changed = false;
  const current = control.kind === 'current' ? control.value + currentPast(model.border, border) : border[currentIndex];
  for (const face of faces(run.assembled)) {
    lookAt(face, border, current, border[pressureIndex]);
    for (const instance of face.instances) {
      const mode = instance.mechanism.modeAt(face.at, instance.own, instance.mode);
      changed ||= mode !== instance.mode;
      instance.mode = mode;
    }
    lookAt(face, border, current, border[pressureIndex]);
    for (const instance of face.instances) holdConstraints(instance, border);
  }
  const { bypass } = model.border;
  return (bypass !== undefined && updateBypass(run, bypass, border, current)) || changed;
}

/** A state that is held is put where it is held: what an event leaves of it to rounding would count as a rate that nothing can follow. */
function holdConstraints({ contribution: c, own, offset }: MechanismInstance, border: Float64Array): void {
  for (let k = 0; k < own.length; k++)
    if (c.algebraic[k] === 1) border[offset + k] -= c.rate[k] / c.rateByOwn[k * own.length + k];
}

/** The same of what goes past the cells; remembers when the cell was shorted. */
function updateBypass(run: Integration, bypass: Bypass, border: Float64Array, current: number): boolean {
  let changed = false;
  const { border: sides, grid } = run.assembled.model;
  evaluateInterfaces(sides, border, grid.initialU, grid.initialU);
  bypass.at.current = current;
  for (const instance of bypass.instances) {
    readOwnOf(instance, border);
    const mode = instance.mechanism.modeAt(bypass.at, instance.own, instance.mode);
    changed ||= mode !== instance.mode;
    instance.mode = mode;
  }
  if (!(bypass.shortedAt <= run.bdf.t) && (shortProgress(bypass) ?? 0) >= 1) bypass.shortedAt = run.bdf.t;
  return changed;
}

/** The lithium interfaces of the cell. */
export function faces(assembled: AssembledCell): readonly LithiumInterface[] {
  return assembled.model.border.faces;
}
