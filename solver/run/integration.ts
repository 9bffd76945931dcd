// One step of a protocol: consistent start, integration, exact ends, mode changes of mechanisms, recording.

import type { CheckedSimulation } from '../../model/simulation.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { chargeIndex, currentIndex, pressureIndex } from '../cells/border.ts';
import { readOwn, type LithiumInterface } from '../cells/lithium-interface.ts';
import { NotAvailable } from '../cells/not-available.ts';
import { createBdf, type BdfState } from '../integrate/bdf-state.ts';
import { interpolate, rateNorm, startBdf, stepBdf } from '../integrate/bdf.ts';
import { consistentStart } from '../integrate/consistent-start.ts';
import { findCrossing } from '../integrate/event.ts';
import type { ScheduledStep } from '../protocol/schedule.ts';
import { controlOf } from '../protocol/step-control.ts';
import { endConditions, type EndCondition } from '../protocol/step-ends.ts';
import { advanceTally, lithiumThickness, type Quantity, type Tally } from './observer.ts';
import type { Recorder } from './recorder.ts';
import type { RunFailure } from './result.ts';

export interface Integration {
  readonly assembled: AssembledCell;
  readonly quantities: readonly Quantity[];
  readonly recorder: Recorder;
  readonly tally: Tally;
  readonly bdf: BdfState;
  readonly scratch: Float64Array;
  /** Whether the last current at each lithium interface stripped it. */
  readonly stripping: { anode: boolean; cathode: boolean };
  readonly profileTimes: readonly number[];
  started: boolean;
}

export interface StepReport {
  readonly failure?: RunFailure;
}

/** Steps shorter than this mean that the solution cannot be continued, s. */
const smallestStep = 1e-9;

export function createIntegration(
  simulation: CheckedSimulation,
  assembled: AssembledCell,
  quantities: readonly Quantity[],
  recorder: Recorder,
  tally: Tally,
): Integration {
  const { model, start } = assembled;
  const bdf = createBdf(model, { ...simulation.tolerance, singleIteration: true });
  model.initialise(bdf.y, start);
  const border = bdf.y.subarray(model.borderOffset);
  border[pressureIndex] = model.border.initialPressure;
  for (const face of faces(assembled))
    for (const instance of face.instances)
      instance.mechanism.states.forEach((state, k) => (border[instance.offset + k] = state.initial));
  return {
    assembled,
    quantities,
    recorder,
    tally,
    bdf,
    scratch: new Float64Array(model.size),
    stripping: { anode: false, cathode: false },
    profileTimes: simulation.plots.map((p) => p.at).filter((t) => t !== undefined),
    started: false,
  };
}

/** Runs one step; yields after every accepted integrator step. */
export function* runStep(run: Integration, scheduled: ScheduledStep, number: number): Generator<void, StepReport> {
  const { bdf, tally, recorder, assembled, quantities } = run;
  const { step } = scheduled;
  beginStep(run, scheduled, number);
  const startTime = bdf.t;
  const kind = step.action.kind === 'unavailable' ? step.action.name : step.action.kind;
  let endReason = '';
  let failure: RunFailure | undefined;
  try {
    assembled.model.border.control = controlOf(step, assembled);
    failure = restart(run, !run.started);
    if (failure === undefined) {
      run.started = true;
      recorder.point(bdf.t, bdf.y, tally, true);
      const duration = step.ends.reduce((t, end) => (end.kind === 'time' ? Math.min(t, end.duration) : t), Infinity);
      const ends = endConditions(kind, step.ends, assembled, quantities, bdf.t, bdf.y, tally);
      const outcome = yield* integrateStep(run, startTime + duration, ends, step.sampleInterval);
      endReason = outcome.endReason;
      failure = outcome.failure;
      if (endReason === 'time') endReason = step.ends.find((e) => e.kind === 'time')?.text ?? '';
    }
  } catch (error) {
    if (!(error instanceof NotAvailable)) throw error;
    failure = { time: bdf.t, variable: '', cause: error.message, help: error.help };
  }
  recorder.step({
    cycle: scheduled.cycle,
    step: number,
    kind,
    text: step.text,
    start: startTime,
    end: bdf.t,
    capacity: (Math.abs(tally.charge - tally.stepStart) * assembled.cell.area * assembled.cell.electrodePairs) / 3600,
    endReason: failure === undefined ? endReason : `failed: ${failure.cause}`,
  });
  return failure === undefined ? {} : { failure };
}

function beginStep(run: Integration, scheduled: ScheduledStep, number: number): void {
  const { tally } = run;
  if (scheduled.opensCycle) {
    tally.discharged = 0;
    tally.charged = 0;
  }
  tally.cycle = scheduled.cycle;
  tally.step = number;
  tally.stepStart = tally.charge;
  run.recorder.breakIntegral();
}

interface Outcome {
  readonly endReason: string;
  readonly failure?: RunFailure;
}

function* integrateStep(
  run: Integration,
  tEnd: number,
  ends: readonly EndCondition[],
  sampleInterval: number | undefined,
): Generator<void, Outcome> {
  const { bdf, tally } = run;
  const met = ends.find((end) => end.distance(bdf.t, bdf.y, tally) >= 0);
  if (met !== undefined) return { endReason: `${met.text} already met` };
  let sample = bdf.t + (sampleInterval ?? Infinity);
  while (bdf.t < tEnd) {
    const outcome = stepBdf(bdf, tEnd, smallestStep);
    if (outcome !== 'accepted') return { endReason: '', failure: stuck(run, outcome) };
    yield;
    const event = firstEvent(run, ends);
    const until = event?.t ?? bdf.t;
    for (; sample < until; sample += sampleInterval ?? Infinity) recordBetween(run, sample, false);
    for (const t of run.profileTimes) if (t > bdf.tPrevious && t < until) recordBetween(run, t, true);
    if (event !== undefined) moveTo(run, event.t);
    accept(run);
    if (event?.kind === 'end') {
      run.recorder.point(bdf.t, bdf.y, tally, true);
      return { endReason: event.text };
    }
    if (event?.kind === 'exhausted') {
      run.recorder.point(bdf.t, bdf.y, tally, true);
      return { endReason: '', failure: exhausted(run, event.text) };
    }
    run.recorder.point(bdf.t, bdf.y, tally, bdf.t >= tEnd);
    if (event?.kind === 'mode') {
      const failure = restart(run, false);
      if (failure !== undefined) return { endReason: '', failure };
    }
  }
  return { endReason: 'time' };
}

/** Consistent start for the present control and modes; a fresh guess where the last state does not serve. */
function restart(run: Integration, fresh: boolean): RunFailure | undefined {
  const { bdf, assembled } = run;
  const { model } = assembled;
  updateModes(run);
  if (fresh) model.guess(bdf.y);
  else presetControl(run);
  run.scratch.set(bdf.y);
  let outcome = consistentStart(bdf);
  if (!outcome.ok && !fresh) {
    bdf.y.set(run.scratch);
    model.guess(bdf.y);
    outcome = consistentStart(bdf);
  }
  if (!outcome.ok) {
    bdf.y.set(run.scratch);
    return {
      time: bdf.t,
      variable: model.nameOf(outcome.culprit),
      cause: `no state satisfies the step's demand at its start (worst: ${model.nameOf(outcome.culprit)})`,
      help: 'lower the current, power or voltage step, or start from another state of charge',
    };
  }
  if (occludeVoids(run)) return restart(run, false);
  startBdf(bdf, 1);
  startBdf(bdf, Math.min(10, 0.5 / Math.max(rateNorm(bdf), 1e-3)));
  return undefined;
}

/** The controlled unknown jumps at once; everything else starts from where it was. */
function presetControl(run: Integration): void {
  const { model } = run.assembled;
  const { control } = model.border;
  if (control.kind === 'current') run.bdf.y[model.borderOffset + currentIndex] = control.value;
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

function updateModes(run: Integration): void {
  const { model } = run.assembled;
  const border = run.bdf.y.subarray(model.borderOffset);
  const { control } = model.border;
  for (const face of faces(run.assembled)) {
    const current = control.kind === 'current' ? control.value : border[currentIndex];
    face.at.current = face.direction * current;
    face.at.pressure = border[pressureIndex];
    for (const instance of face.instances) {
      readOwn(instance, border);
      instance.mode = instance.mechanism.modeAt(face.at, instance.own, instance.mode);
    }
  }
}

interface Event {
  readonly t: number;
  readonly kind: 'end' | 'mode' | 'exhausted';
  readonly text: string;
}

/** The earliest event within the last accepted step. */
function firstEvent(run: Integration, ends: readonly EndCondition[]): Event | undefined {
  const { bdf, tally, assembled, scratch } = run;
  let first: Event | undefined;
  const look = (kind: Event['kind'], text: string, distance: (t: number, y: Float64Array) => number): void => {
    if (!(distance(bdf.t, bdf.y) >= 0)) return;
    const t = findCrossing(bdf.tPrevious, bdf.t, (time) => {
      interpolate(bdf, time, scratch);
      return distance(time, scratch);
    });
    if (first === undefined || t < first.t) first = { t, kind, text };
  };
  for (const end of ends) look('end', end.text, (t, y) => end.distance(t, y, tally));
  for (const face of faces(assembled)) {
    look('exhausted', face.role, (_t, y) => -lithiumThickness(assembled, face, y));
    for (const instance of face.instances)
      look('mode', instance.mechanism.name, (_t, y) => {
        const border = y.subarray(assembled.model.borderOffset);
        face.at.current = face.direction * border[currentIndex];
        face.at.pressure = border[pressureIndex];
        readOwn(instance, border);
        return instance.mechanism.modeEnds(face.at, instance.own, instance.mode);
      });
  }
  return first;
}

function moveTo(run: Integration, t: number): void {
  const { bdf, scratch } = run;
  interpolate(bdf, t, scratch);
  bdf.y.set(scratch);
  bdf.t = t;
}

function recordBetween(run: Integration, t: number, pinned: boolean): void {
  interpolate(run.bdf, t, run.scratch);
  run.recorder.point(t, run.scratch, run.tally, pinned);
}

/** Tally and memories after an accepted point. */
function accept(run: Integration): void {
  const { bdf, assembled } = run;
  const border = bdf.y.subarray(assembled.model.borderOffset);
  advanceTally(run.tally, border[chargeIndex], border[currentIndex]);
  for (const face of faces(assembled))
    face.at.highestPressure = Math.max(face.at.highestPressure, border[pressureIndex]);
}

function faces(assembled: AssembledCell): readonly LithiumInterface[] {
  const { anode, cathode } = assembled.model.border;
  return [anode, cathode].filter((f) => f !== undefined);
}

function stuck(run: Integration, outcome: string): RunFailure {
  const { bdf, assembled } = run;
  const variable = assembled.model.nameOf(assembled.model.culprit());
  const isDry = variable.startsWith('electrolyte concentration');
  return {
    time: bdf.t,
    variable,
    cause: isDry
      ? `the salt runs out at t = ${bdf.t.toPrecision(6)} s: ${variable} goes to zero`
      : `the solution cannot be continued past t = ${bdf.t.toPrecision(6)} s (${outcome}; worst: ${variable})`,
    help: isDry
      ? 'lower the current, thin the electrodes or the separator, or raise porosity or salt diffusivity'
      : 'tighten the tolerance, lower the current, or end the step earlier',
  };
}

function exhausted(run: Integration, role: string): RunFailure {
  return {
    time: run.bdf.t,
    variable: `${role}.lithium_thickness`,
    cause: `the lithium of the ${role} is used up at t = ${run.bdf.t.toPrecision(6)} s`,
    help: `give the ${role} a thicker foil, or strip less charge before plating it back`,
  };
}
