// One step of a protocol: consistent start, integration, exact ends, mode changes of mechanisms, recording.

import type { ImpedanceStep } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { startOf, type AssembledCell } from '../cells/assemble-cell.ts';
import { pressureIndex } from '../cells/border.ts';
import { setSurroundings } from '../cells/cell-model.ts';
import { NotAvailable } from '../cells/not-available.ts';
import { createBdf } from '../integrate/bdf-state.ts';
import { interpolate, stepBdf } from '../integrate/bdf.ts';
import { lowerOrder } from '../integrate/lower-order.ts';
import { createDrivenSystem } from '../protocol/driven-system.ts';
import { alreadyMet, noteEnd, titrationTimeLeft } from '../protocol/pulse-train.ts';
import type { ScheduledStep } from '../protocol/schedule.ts';
import { controlOf } from '../protocol/step-control.ts';
import { frequenciesOf } from '../protocol/spectrum-frequencies.ts';
import { endConditions, type EndCondition } from '../protocol/step-ends.ts';
import { createSwitchGuard } from './endless-switching.ts';
import { beginDrive, endDrive, firstStepOf, nextStop, noteStep, turnsAtLithium, type DriveRun } from './drive-run.ts';
import type { Quantity } from './quantity.ts';
import { openCycle, type Tally } from './tally.ts';
import type { Recorder } from './recorder.ts';
import type { RunFailure } from './result.ts';
import { stuck, unreachable } from './run-failures.ts';
import { advanceThrough } from './passage.ts';
import { failureOf, firstEvent, watchesOf } from './step-events.ts';
import { distanceFromRest, driftWords } from './spectrum-drift.ts';
import { faces, restart, type Integration } from './step-start.ts';

export interface StepReport {
  readonly failure?: RunFailure;
}

/** Steps shorter than this mean that the solution cannot be continued, s. */
const smallestStep = 1e-9;
/** Double layers of lithium jump by millivolts in tens of microseconds, and the voltage between two foils is no more than that. */
const smallestOfLayers = 1e-12;

export function createIntegration(
  simulation: CheckedSimulation,
  assembled: AssembledCell,
  quantities: readonly Quantity[],
  recorder: Recorder,
  tally: Tally,
): Integration {
  const { model } = assembled;
  const driven = createDrivenSystem(model);
  const bdf = createBdf(driven, { ...simulation.tolerance, singleIteration: true });
  model.initialise(bdf.y, startOf(assembled));
  return {
    assembled,
    quantities,
    recorder,
    tally,
    bdf,
    driven,
    scratch: new Float64Array(model.size),
    stripping: { anode: false, cathode: false },
    profileTimes: simulation.plots.map((p) => p.at).filter((t) => t !== undefined),
    started: false,
    span: { from: 0, until: Infinity },
  };
}

/** Runs one step; yields after every accepted integrator step. */
export function* runStep(run: Integration, scheduled: ScheduledStep, number: number): Generator<void, StepReport> {
  const { bdf, tally, recorder, assembled } = run;
  const { step } = scheduled;
  beginStep(run, scheduled, number);
  const startTime = bdf.t;
  let outcome: Outcome;
  try {
    outcome = yield* performStep(run, scheduled);
  } catch (error) {
    if (!(error instanceof NotAvailable)) throw error;
    outcome = { endReason: '', failure: { time: bdf.t, variable: '', cause: error.message, help: error.help } };
  } finally {
    endDrive(run);
  }
  const { failure } = outcome;
  const record = {
    cycle: scheduled.cycle,
    step: number,
    kind: step.action.kind,
    control: assembled.model.border.control.kind,
    text: step.text,
    start: startTime,
    end: bdf.t,
    capacity: (Math.abs(tally.charge - tally.stepStart) * assembled.cell.area * assembled.cell.electrodePairs) / 3600,
    endReason: failure === undefined ? outcome.endReason : `failed: ${failure.cause}`,
  };
  recorder.step(record);
  noteEnd(scheduled, record);
  return failure === undefined ? {} : { failure };
}

function* performStep(run: Integration, { step, titration }: ScheduledStep): Generator<void, Outcome> {
  const { bdf, tally, recorder, assembled, quantities } = run;
  const { border } = assembled.model;
  const { action } = step;
  border.control = controlOf(step, assembled);
  setSurroundings(assembled.model, step.temperature ?? assembled.cell.temperature);
  border.pressureOverride = action.kind === 'press' ? action.pressure : undefined;
  const failure = startOrFail(run, !run.started);
  if (failure !== undefined) return { endReason: '', failure };
  run.started = true;
  recorder.point(bdf.t, bdf.y, tally, true);
  if (action.kind === 'impedance') return takeSpectrum(run, action);
  const drive = action.kind === 'drive' ? beginDrive(run, action) : undefined;
  let last = titrationTimeLeft(titration, bdf.t);
  for (const end of step.ends)
    if (end.kind === 'time' && end.duration < last.time) last = { time: end.duration, text: end.text };
  run.span = { from: bdf.t, until: bdf.t + last.time };
  const ends = endConditions(step, assembled, quantities, bdf.t, bdf.y, tally);
  const outcome = yield* integrateStep(run, bdf.t + last.time, ends, step.sampleInterval, drive);
  return outcome.endReason === 'time' ? { endReason: last.text } : outcome;
}

/** A spectrum is taken of the state as it is, and takes no time. */
function takeSpectrum(run: Integration, action: ImpedanceStep): Outcome {
  const { bdf, assembled, recorder, tally } = run;
  const { model, cell } = assembled;
  const { real, imaginary, frequency } = model.impedance(bdf.y, frequenciesOf(action));
  const area = cell.area * cell.electrodePairs;
  recorder.spectrum({
    time: bdf.t,
    cycle: tally.cycle,
    step: tally.step,
    frequency,
    real: real.map((z) => z / area),
    imaginary: imaginary.map((z) => z / area),
    fromRest: distanceFromRest(run),
  });
  return { endReason: `${frequency.length} frequencies${driftWords(distanceFromRest(run))}` };
}

function beginStep(run: Integration, scheduled: ScheduledStep, number: number): void {
  const { tally } = run;
  if (scheduled.opensCycle) openCycle(tally);
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
  drive: DriveRun | undefined,
): Generator<void, Outcome> {
  const { bdf, tally, recorder, assembled } = run;
  const met = ends.find((end) => end.distance(bdf.t, bdf.y, tally) >= 0);
  if (met !== undefined) return { endReason: alreadyMet(met.text) };
  let sample = bdf.t + (sampleInterval ?? Infinity);
  let retried = NaN;
  const watches = watchesOf(run, ends);
  const switchedForEver = createSwitchGuard(run);
  const hasLayers = faces(assembled).some(({ layer }) => layer !== undefined);
  const smallest = hasLayers ? smallestOfLayers : smallestStep;
  while (bdf.t < tEnd) {
    const tried = bdf.h;
    const outcome = stepBdf(bdf, drive === undefined ? tEnd : Math.min(tEnd, nextStop(drive)), smallest);
    if (outcome !== 'accepted') {
      // Where a surface is all but full or empty the algebraic unknowns may need to be found anew; once at any time.
      const isDeadEnd = bdf.t !== retried && startOrFail(run, false) !== undefined;
      if (isDeadEnd || bdf.t === retried) return { endReason: '', failure: stuck(run, outcome, isDeadEnd) };
      retried = bdf.t;
      continue;
    }
    if (drive !== undefined) noteStep(drive, bdf.t - bdf.tPrevious);
    yield;
    const event = firstEvent(run, watches);
    const until = event?.t ?? bdf.t;
    sample = recordWithin(run, until, sample, sampleInterval ?? Infinity);
    advanceThrough(tally, bdf, until, assembled.model.border, assembled.model.borderOffset);
    const isWithin = drive !== undefined && event !== undefined && event.t < nextStop(drive);
    const doubted = isWithin ? ends.find((end) => end.text === event.text) : undefined;
    const before = doubted === undefined ? 0 : distanceBefore(run, doubted);
    if (event !== undefined) moveTo(run, event.t);
    accept(run);
    const isSeeming = doubted !== undefined && isOnlySeeming(run, doubted, before);
    // Where a mode ends, what is recorded is what the next one starts from, not an interpolation.
    const modeEnds = event?.kind === 'mode';
    const lost = modeEnds && bdf.t < tEnd ? startOrFail(run, false, bdf.t - bdf.tPrevious) : undefined;
    recorder.point(bdf.t, bdf.y, tally, bdf.t >= tEnd || (event !== undefined && event.kind !== 'mode'));
    if (isSeeming) continue;
    if (event?.kind === 'end') return { endReason: event.text };
    if (event !== undefined && event.kind !== 'mode') return { endReason: '', failure: failureOf(run, event) };
    const endless = event === undefined ? undefined : switchedForEver(event);
    const failure = lost ?? endless ?? (bdf.t < tEnd ? goOn(run, modeEnds, drive, tried) : undefined);
    if (failure !== undefined) return { endReason: '', failure };
  }
  return { endReason: 'time' };
}

/**
 * What an accepted point asks for before the next step: a new start where a driven current turns at a lithium interface or its
 * value jumps; low order at a kink. `isFresh` where a mode has ended and there was one. `tried` is the step size that nothing had
 * cut short.
 */
function goOn(run: Integration, isFresh: boolean, drive: DriveRun | undefined, tried: number): RunFailure | undefined {
  const { bdf, tally, recorder } = run;
  const stops = drive !== undefined && bdf.t >= nextStop(drive);
  if (stops) drive.piece += 1;
  const jumps = stops && drive.course.interpolation === 'stepwise';
  if (jumps || (!isFresh && drive !== undefined && turnsAtLithium(run))) {
    const failure = startOrFail(run, false);
    if (failure !== undefined || !jumps) return failure;
    recorder.breakIntegral();
    recorder.point(bdf.t, bdf.y, tally, false);
  } else if (stops && !isFresh) lowerOrder(bdf, firstStepOf(drive, Math.max(bdf.h, tried)));
  return undefined;
}

/** A start solves for the control as it is now; it may raise the demand from rest, so nothing else may set it. */
function startOrFail(run: Integration, fresh: boolean, since?: number): RunFailure | undefined {
  const { driven, bdf } = run;
  const { follow } = driven;
  if (follow !== undefined) run.assembled.model.border.control = follow(bdf.t);
  driven.follow = undefined;
  const outcome = restart(run, fresh, since);
  driven.follow = follow;
  return outcome.ok ? undefined : unreachable(run, outcome);
}

function distanceBefore({ bdf, scratch, tally }: Integration, end: EndCondition): number {
  interpolate(bdf, bdf.tPrevious, scratch);
  return end.distance(bdf.tPrevious, scratch, tally);
}

/** An end counts as reached within this share of the way that the last step went towards it, or after a step as short as this, s. */
const reached = { share: 1e-4, step: 1e-4 };

/**
 * Along a course no errors of algebraic unknowns are tested, and an interpolation between them may be far from any solution. They
 * are solved for anew; where the end turns out not to be reached the run goes on from there in small steps.
 */
function isOnlySeeming(run: Integration, end: EndCondition, before: number): boolean {
  const { bdf, tally } = run;
  const since = bdf.t - bdf.tPrevious;
  if (since < reached.step) return false;
  const seen = bdf.y.slice();
  if (startOrFail(run, false, since) !== undefined) return false;
  if (isWithinTolerance(bdf, seen)) {
    bdf.y.set(seen);
    return false;
  }
  return end.distance(bdf.t, bdf.y, tally) < reached.share * before;
}

function isWithinTolerance({ y, weights }: Integration['bdf'], other: Float64Array): boolean {
  const sum = y.reduce((squares, value, i) => squares + ((value - other[i]) * weights[i]) ** 2, 0);
  return sum <= y.length;
}

function moveTo(run: Integration, t: number): void {
  const { bdf, scratch } = run;
  interpolate(bdf, t, scratch);
  bdf.y.set(scratch);
  bdf.t = t;
}

/** Points at sampling times and at those of profiles within the last step, in order. Gives back the next sampling time. */
function recordWithin(run: Integration, until: number, sample: number, interval: number): number {
  if (sample >= until && run.profileTimes.length === 0) return sample;
  const asked = run.profileTimes.filter((t) => t > run.bdf.tPrevious && t < until).sort((a, b) => a - b);
  for (let next = sample; ;) {
    const t = Math.min(next, asked[0] ?? Infinity);
    if (!(t < until)) return next;
    const isAsked = t === asked[0];
    recordBetween(run, t, isAsked);
    if (isAsked) asked.shift();
    if (t === next) next += interval;
  }
}

function recordBetween(run: Integration, t: number, pinned: boolean): void {
  interpolate(run.bdf, t, run.scratch);
  run.recorder.point(t, run.scratch, run.tally, pinned);
}

/** Memories after an accepted point. */
function accept(run: Integration): void {
  const { bdf, assembled } = run;
  const pressure = bdf.y[assembled.model.borderOffset + pressureIndex];
  for (const face of faces(assembled)) face.at.highestPressure = Math.max(face.at.highestPressure, pressure);
}
