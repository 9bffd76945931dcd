// Collects columns, profiles, steps, cycles and audit of a run as it goes, so that a run that ends early keeps
// everything up to there.

import { faraday } from '../../physics/constants.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { chargeIndex, currentIndex, voltageIndex } from '../cells/border.ts';
import { createCellFields } from '../cells/cell-model.ts';
import { boundLithium, lithiumThickness, type Quantity, type Tally } from './observer.ts';
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
  const fields = createCellFields(assembled.model.grid.cells);
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
      ledger.point(t, y, fields, tally);
    },
    breakIntegral: () => ledger.breakIntegral(),
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
    audit: () => ledger.audit(),
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

interface Ledger {
  point(t: number, y: Float64Array, fields: ReturnType<typeof createCellFields>, tally: Tally): void;
  breakIntegral(): void;
  audit(): Audit;
}

/** Where the lithium is, mol/m², against where it was; charge against the cathode's lithium; heat against work. */
function createLedger(assembled: AssembledCell): Ledger {
  const { cell, model } = assembled;
  const { grid, border } = model;
  let first: { total: number; cathode: number } | undefined;
  let lithium = 0;
  let charge = 0;
  let throughput = 0;
  let work = 0;
  let imbalance = 0;
  let last: { t: number; power: number; error: number } | undefined;
  const inventory = (y: Float64Array): { total: number; cathode: number } => {
    let total = 0;
    let cathode = 0;
    for (const electrode of [grid.anode, grid.cathode]) {
      if (electrode === undefined) continue;
      const amount =
        electrode.maximumConcentration *
        electrode.volumeFraction *
        electrode.thickness *
        model.meanStoichiometry(y, electrode);
      total += amount;
      if (electrode.role === 'cathode') cathode = amount;
    }
    for (const face of [border.anode, border.cathode]) {
      const foil = face === undefined ? undefined : cell[face.role];
      if (face === undefined || foil?.kind !== 'lithium') continue;
      const metal = lithiumThickness(assembled, face, y) / foil.molarVolume;
      const bound = boundLithium(assembled, face, y);
      total += metal + bound;
      if (face.role === 'cathode') cathode = metal + bound;
    }
    return { total, cathode };
  };
  return {
    breakIntegral() {
      last = undefined;
    },
    point(t, y, fields, tally) {
      const now = inventory(y);
      for (let c = 0; c < grid.cells; c++)
        now.total += 1000 * fields.concentration[c] * grid.porosity[c] * grid.width[c];
      first ??= now;
      lithium = Math.max(lithium, Math.abs(now.total / first.total - 1));
      throughput = tally.throughput;
      charge = Math.max(
        charge,
        Math.abs(y[model.borderOffset + chargeIndex] - faraday * (now.cathode - first.cathode)),
      );
      const power = y[model.borderOffset + currentIndex] * y[model.borderOffset + voltageIndex];
      const error = fields.reactionHeat + fields.ohmicHeat + power + fields.equilibriumPower;
      if (last !== undefined) {
        work += 0.5 * (t - last.t) * (Math.abs(power) + Math.abs(last.power));
        imbalance += 0.5 * (t - last.t) * (error + last.error);
      }
      last = { t, power, error };
    },
    audit: () => ({
      lithium: first === undefined ? null : lithium,
      charge: first === undefined || throughput === 0 ? null : charge / throughput,
      energy: work === 0 ? null : Math.abs(imbalance) / work,
    }),
  };
}
