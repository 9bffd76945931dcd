// Writes a run file while the run goes. The sink is the host's: this room opens no file.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { takeCheckpoint } from './checkpoint.ts';
import { takeNew, describeProfile } from './profile-store.ts';
import { encodeRecord } from './record-codec.ts';
import type { RunResult } from './result.ts';
import { runFileVersion, type RunOrigin, type RunRecord } from './run-file.ts';
import type { Integration } from './step-start.ts';

/**
 * Takes the bytes of a run file in order, complete records at a time. It must not throw: a host that can write no more
 * says so itself, and the run goes on without it.
 */
export interface RunSink {
  write(bytes: Uint8Array): void | Promise<void>;
}

export interface RunWriter {
  header(simulation: CheckedSimulation, origin: RunOrigin | undefined): Promise<void>;
  /** Points of a step that goes on for long, once they are many. */
  during(): Promise<void>;
  /** After a step: a checkpoint where it closes a cycle or much was stored since the last one. */
  afterStep(done: number, closesCycle: boolean): Promise<void>;
  end(result: RunResult): Promise<void>;
}

/** Points within a step that are written without waiting for its end. */
const manyPoints = 1000;
/** Points since the last checkpoint after which the end of a step is one. */
const checkpointPoints = 50;

/** What a run without a sink does. */
export const noWriter: RunWriter = {
  header: () => Promise.resolve(),
  during: () => Promise.resolve(),
  afterStep: () => Promise.resolve(),
  end: () => Promise.resolve(),
};

/**
 * What the recorder holds already counts as written: it comes from the file that is gone on with.
 * @param elapsed milliseconds of work so far
 */
export function createRunWriter(sink: RunSink, run: Integration, elapsed: () => number): RunWriter {
  const { recorder } = run;
  const written = {
    points: recorder.points.length,
    atCheckpoint: recorder.points.length,
    steps: recorder.steps.length,
    cycles: recorder.cycles.length,
    spectra: recorder.spectra.length,
  };
  const write = async (record: RunRecord): Promise<void> => {
    await sink.write(encodeRecord(record));
  };
  const points = async (): Promise<void> => {
    if (recorder.points.length === written.points) return;
    const columns = recorder.points.columnsFrom(written.points);
    written.points = recorder.points.length;
    const { profileStore } = recorder;
    await write({ type: 'points', columns, snapshots: takeNew(profileStore), thinning: profileStore.thinning });
  };
  const finished = () => {
    const { steps, cycles, spectra } = written;
    Object.assign(written, {
      steps: recorder.steps.length,
      cycles: recorder.cycles.length,
      spectra: recorder.spectra.length,
    });
    return {
      steps: recorder.steps.slice(steps),
      cycles: recorder.cycles.slice(cycles),
      spectra: recorder.spectra.slice(spectra),
    };
  };
  return {
    header: (simulation, origin) => write(headerOf(simulation, run, origin)),
    async during() {
      if (recorder.points.length - written.points >= manyPoints) await points();
    },
    async afterStep(done, closesCycle) {
      if (!closesCycle && recorder.points.length - written.atCheckpoint < checkpointPoints) return;
      await points();
      written.atCheckpoint = written.points;
      const counters = { ...run.bdf.counters, solveMilliseconds: elapsed() };
      const checkpoint = takeCheckpoint(run, done, closesCycle);
      await write({ type: 'checkpoint', ...finished(), audit: recorder.audit(), counters, checkpoint });
    },
    async end(result) {
      await points();
      const { status, reason, failure, summary, verdicts, expectations, audit, counters } = result;
      const { steps, spectra } = finished();
      const ending = { status, reason, summary, verdicts, expectations, audit, counters };
      await write({ type: 'end', ...ending, ...(failure === undefined ? {} : { failure }), steps, spectra });
    },
  };
}

function headerOf(
  simulation: CheckedSimulation,
  { quantities, recorder }: Integration,
  origin: RunOrigin | undefined,
): RunRecord {
  const { kinds, regions } = recorder.profileStore;
  return {
    type: 'header',
    format: 'cellrun',
    version: runFileVersion,
    simulation,
    columns: quantities.map(({ name, unit, description }) => ({ name, unit, description })),
    profiles: kinds.map(describeProfile),
    regions,
    ...(origin === undefined ? {} : { origin }),
  };
}
