// One step of a protocol: consistent start, integration, exact ends, mode changes of mechanisms, recording.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { startOf, type AssembledCell } from '../cells/assemble-cell.ts';
import { chargeIndex, currentIndex, pressureIndex } from '../cells/border.ts';
import { leastPressure, readOwn } from '../cells/lithium-interface.ts';
import { NotAvailable } from '../cells/not-available.ts';
import { createBdf } from '../integrate/bdf-state.ts';
import { interpolate, stepBdf } from '../integrate/bdf.ts';
import { findCrossing } from '../integrate/event.ts';
import type { ScheduledStep } from '../protocol/schedule.ts';
import { controlOf } from '../protocol/step-control.ts';
import { endConditions, type EndCondition } from '../protocol/step-ends.ts';
import { advanceTally, lithiumThickness, type Quantity, type Tally } from './observer.ts';
import type { Recorder } from './recorder.ts';
import type { RunFailure } from './result.ts';
import { exhausted, stuck, unpressed, unreachable, unsafe } from './run-failures.ts';
import { safetyLimits } from './safety-limits.ts';
import { faces, restart, type Integration } from './step-start.ts';

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
  const { model } = assembled;
  const bdf = createBdf(model, { ...simulation.tolerance, singleIteration: true });
  model.initialise(bdf.y, startOf(assembled));
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
    failure = startOrFail(run, !run.started);
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
    if (event !== undefined && event.kind !== 'mode') {
      run.recorder.point(bdf.t, bdf.y, tally, true);
      return { endReason: '', failure: failureOf(run, event) };
    }
    run.recorder.point(bdf.t, bdf.y, tally, bdf.t >= tEnd);
    if (event?.kind === 'mode') {
      const failure = startOrFail(run, false);
      if (failure !== undefined) return { endReason: '', failure };
    }
  }
  return { endReason: 'time' };
}

function startOrFail(run: Integration, fresh: boolean): RunFailure | undefined {
  const outcome = restart(run, fresh);
  return outcome.ok ? undefined : unreachable(run, outcome.culprit);
}

interface Event {
  readonly t: number;
  readonly kind: 'end' | 'mode' | 'exhausted' | 'unpressed' | 'unsafe';
  readonly text: string;
}

function failureOf(run: Integration, event: Event): RunFailure {
  if (event.kind === 'exhausted') return exhausted(run, event.text);
  return event.kind === 'unpressed' ? unpressed(run) : unsafe(run, event.text);
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
  for (const limit of safetyLimits(assembled)) look('unsafe', limit.text, (t, y) => limit.distance(t, y));
  if (assembled.model.border.fixture.stiffness > 0)
    look('unpressed', '', (_t, y) => leastPressure - y[assembled.model.borderOffset + pressureIndex]);
  for (const face of faces(assembled)) {
    look('exhausted', face.role, (_t, y) => -lithiumThickness(assembled, face, y));
    for (const instance of face.instances)
      look('mode', instance.mechanism.name, (_t, y) => {
        const border = y.subarray(assembled.model.borderOffset);
        face.at.current = face.direction * border[currentIndex];
        face.at.pressure = Math.max(border[pressureIndex], leastPressure);
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
