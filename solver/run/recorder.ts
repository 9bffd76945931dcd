// Collects columns, profiles, spectra, steps, cycles and audit of a run as it goes, so that a run that ends early keeps
// everything up to there.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import { createCellFields } from '../cells/cell-model.ts';
import { cycleRecord } from './cycle-record.ts';
import { auditOf, breakIntegral, createLedger, enter, type Ledger } from './ledger.ts';
import type { Quantity } from './quantity.ts';
import type { Tally } from './tally.ts';
import { PointStore } from './point-store.ts';
import { createProfileStore, profilesOf, storeProfile, type ProfileStore } from './profile-store.ts';
import type { Audit, Column, CycleRecord, Profiles, Spectrum, StepRecord } from './result.ts';

export interface Recorder {
  /** Stores a point; `pinned` for the ends of steps and for the times that the text asks a profile of. */
  point(t: number, y: Float64Array, tally: Tally, pinned: boolean): void;
  /** A gap in the energy integral: the state jumps between two steps. */
  breakIntegral(): void;
  step(record: StepRecord): void;
  spectrum(spectrum: Spectrum): void;
  closeCycle(t: number, y: Float64Array, tally: Tally): CycleRecord;
  columns(): Column[];
  profiles(): Profiles;
  audit(): Audit;
  readonly steps: StepRecord[];
  readonly cycles: CycleRecord[];
  readonly spectra: Spectrum[];
  /** Where the above is kept, for the run file. */
  readonly points: PointStore;
  readonly profileStore: ProfileStore;
  readonly ledger: Ledger;
}

/**
 * @param asked times at which the text asks for a profile, s
 * @param withRadius whether profiles inside particles are kept
 */
export function createRecorder(
  assembled: AssembledCell,
  quantities: readonly Quantity[],
  asked: readonly number[] = [],
  withRadius = false,
): Recorder {
  const points = new PointStore(quantities.length);
  const fields = createCellFields(assembled.model);
  const profileStore = createProfileStore(assembled, fields, withRadius);
  const ledger = createLedger(assembled);
  const steps: StepRecord[] = [];
  const cycles: CycleRecord[] = [];
  const spectra: Spectrum[] = [];
  return {
    steps,
    cycles,
    spectra,
    points,
    profileStore,
    ledger,
    point(t, y, tally, pinned) {
      assembled.model.fields(y, fields);
      const { block, offset } = points;
      for (let k = 0; k < quantities.length; k++) {
        const q = quantities[k];
        block[offset + k] = q.read(t, y, tally, fields) * q.perSi;
      }
      points.advance();
      storeProfile(profileStore, t, y, pinned ? (asked.includes(t) ? 'asked' : 'end') : 'between');
      enter(ledger, t, y, fields, tally);
    },
    breakIntegral: () => breakIntegral(ledger),
    step: (record) => steps.push(record),
    spectrum: (spectrum) => spectra.push(spectrum),
    closeCycle(t, y, tally) {
      const values: Record<string, number> = {};
      for (const q of quantities) values[q.name] = q.read(t, y, tally) * q.perSi;
      const record = cycleRecord(tally, values, cycles);
      cycles.push(record);
      return record;
    },
    columns: () =>
      quantities.map(({ name, unit, description }, k) => ({
        name,
        unit,
        description,
        values: points.columnFrom(k, 0),
      })),
    profiles: () => profilesOf(profileStore),
    audit: () => auditOf(ledger),
  };
}
