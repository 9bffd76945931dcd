// Collects columns, profiles, steps, cycles and audit of a run as it goes, so that a run that ends early keeps
// everything up to there.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import { createCellFields } from '../cells/cell-model.ts';
import { auditOf, breakIntegral, createLedger, enter } from './ledger.ts';
import type { Quantity, Tally } from './observer.ts';
import { createProfileStore, profilesOf, storeProfile } from './profile-store.ts';
import type { Audit, Column, CycleRecord, Profiles, StepRecord } from './result.ts';

export interface Recorder {
  /** Stores a point; `pinned` keeps its profile whatever is thinned later. */
  point(t: number, y: Float64Array, tally: Tally, pinned: boolean): void;
  /** A gap in the energy integral: the state jumps between two steps. */
  breakIntegral(): void;
  step(record: StepRecord): void;
  closeCycle(t: number, y: Float64Array, tally: Tally): CycleRecord;
  columns(): Column[];
  profiles(): Profiles;
  audit(): Audit;
  readonly steps: StepRecord[];
  readonly cycles: CycleRecord[];
}

export function createRecorder(assembled: AssembledCell, quantities: readonly Quantity[]): Recorder {
  const store = quantities.map(() => new GrowingColumn());
  const profileStore = createProfileStore(assembled);
  const fields = createCellFields(assembled.model);
  const ledger = createLedger(assembled);
  const steps: StepRecord[] = [];
  const cycles: CycleRecord[] = [];
  return {
    steps,
    cycles,
    point(t, y, tally, pinned) {
      quantities.forEach((q, k) => store[k].push(q.read(t, y, tally) * q.perSi));
      assembled.model.fields(y, fields);
      storeProfile(profileStore, t, fields, pinned);
      enter(ledger, t, y, fields, tally);
    },
    breakIntegral: () => breakIntegral(ledger),
    step: (record) => steps.push(record),
    closeCycle(t, y, tally) {
      const values: Record<string, number> = {};
      for (const q of quantities) values[q.name] = q.read(t, y, tally) * q.perSi;
      const record = { cycle: tally.cycle, values };
      cycles.push(record);
      return record;
    },
    columns: () =>
      quantities.map((q, k) => ({
        name: q.name,
        unit: q.unit,
        description: q.description,
        values: store[k].toArray(),
      })),
    profiles: () => profilesOf(profileStore),
    audit: () => auditOf(ledger),
  };
}

class GrowingColumn {
  private values = new Float64Array(256);
  private length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
  toArray(): Float64Array {
    return this.values.slice(0, this.length);
  }
}
