// The run file: everything comes back to the last bit, what was cut off is left out, and a run that goes on from any of its
// checkpoints gives the curve of one that was never stopped.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompositeElectrode, LithiumElectrode } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { differences } from '../../solver/run/compare-simulations.ts';
import { encodeRun } from '../../solver/run/encode.ts';
import { openRun } from '../../solver/run/open-run.ts';
import { encodeRecord } from '../../solver/run/record-codec.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { isUnfinished, lastCheckpoint, readRunFile, type SavedRun } from '../../solver/run/run-file.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, stripAndPlate, symmetricCell } from '../support/argyrodite.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { liquidFull } from '../support/liquid-lithium.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';

const cycle = [
  step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(3)]),
  step({ kind: 'rest' }, [forTime(600)]),
  step({ kind: 'charge', rate: cRate(1) }, [voltageEnd(4.1)]),
  step({ kind: 'hold', voltage: 4.1 }, [currentEnd(0.5)]),
];
const cycling = simulate(lgM50, protocol({ type: 'repeat', count: 6, body: cycle }), [], {
  model: 'spm',
  plots: [{ text: '', y: 'cathode.stoichiometry', x: 'position', at: 900, byCycle: false }],
});
/** Modes, voids that are closed over, a fixture that presses, an interphase: everything that a state alone does not know. */
const foils = symmetricCell(4e6);
const plating = simulate(
  { ...foils, stack: { ...foils.stack, fixture: { kind: 'spring', stiffness: 2e12 } } },
  protocol(step({ kind: 'press', pressure: 60e6 }, [forTime(60)]), ...stripAndPlate(3, 3600, 5).items),
  ['contact_loss', 'interphase_growth'],
);
/** Filaments that short the cell on the way, pores that fill, leaks, bumps, a foil that is squeezed, a film. */
const shorting = simulate(
  {
    ...foils,
    anode: { ...(foils.anode as LithiumElectrode), thickness: 300e-6 },
    cathode: { ...(foils.cathode as LithiumElectrode), thickness: 300e-6 },
    interfaces: {
      anode: {
        flawLength: 200e-6,
        interlayer: { name: 'Ag', thickness: 1e-6, molarVolume: 1.03e-5, lithiumPerFormula: 1, diffusivity: 1e-14 },
      },
      cathode: { flawLength: 200e-6 },
    },
  },
  stripAndPlate(20, 36000, 6),
  [
    'filament_growth',
    'pressure_short',
    'electronic_leakage',
    'contact_loss',
    'plating_contact_loss',
    'lithium_creep',
    'interlayer',
  ],
);
const porous = simulate(lgM50, protocol({ type: 'repeat', count: 2, body: cycle }), [], {
  model: 'p2d',
  mesh: { anode: 8, separator: 4, cathode: 8, particle: 5 },
});
/** A cell that warms, with a double layer, whose spectra are taken on the way. */
const warming = simulate(
  {
    ...lgM50,
    thermal: { model: 'lumped', heatTransfer: 10, coolingArea: 0.00531, heatCapacity: constant(43) },
    cathode: { ...(lgM50.cathode as CompositeElectrode), doubleLayerCapacitance: 0.2 },
  },
  protocol(
    step({ kind: 'discharge', rate: cRate(1) }, [forTime(900)]),
    step({ kind: 'impedance', from: 1000, to: 0.1, pointsPerDecade: 2 }, []),
    step({ kind: 'pulse', direction: 'discharge', rate: cRate(2), rest: 40 }, [forTime(30)]),
    step({ kind: 'charge', rate: cRate(0.5) }, [forTime(900)]),
    step({ kind: 'impedance', from: 1000, to: 0.1, pointsPerDecade: 2 }, []),
  ),
  [],
  { mesh: { anode: 8, separator: 4, cathode: 8, particle: 5 } },
);
const titration = simulate(
  lgM50,
  protocol(
    step({ kind: 'titrate', direction: 'discharge', rate: cRate(0.5), pulse: 600, rest: 1200 }, [voltageEnd(3.6)]),
    step({ kind: 'charge', rate: cRate(0.5) }, [voltageEnd(4)]),
  ),
  [],
  { model: 'spme' },
);

/** Lithium and liquid that are lost: films that break, dead lithium, pores that run dry and are pressed, a fixture that feels it. */
const losing = simulate(
  {
    ...liquidFull({}, 3.45e-7),
    stack: { pressure: 0.1e6, assemblyPressure: 0.1e6, fixture: { kind: 'spring', stiffness: 2e10 } },
  },
  protocol({
    type: 'repeat',
    count: 5,
    body: [
      step({ kind: 'charge', rate: cRate(0.5) }, [voltageEnd(4.2)]),
      step({ kind: 'discharge', rate: cRate(0.5) }, [voltageEnd(3.5)]),
    ],
  }),
  [
    'electrolyte_consumption',
    'sei_growth',
    'sei_rupture',
    'sei_swelling',
    'dead_lithium',
    'deposit_pressure',
    'stress_kinetics',
    'chazalviel',
    'wagner',
  ],
  { model: 'spme', startSoc: 0, mesh: { anode: 4, separator: 6, cathode: 6, particle: 5 } },
);

interface Recorded {
  readonly result: RunResult;
  readonly bytes: Uint8Array;
  /** Where each write ended. */
  readonly ends: readonly number[];
}

async function record(simulation: CheckedSimulation, resume?: SavedRun): Promise<Recorded> {
  const parts: Uint8Array[] = [];
  const ends: number[] = [];
  let length = 0;
  const sink = {
    write(bytes: Uint8Array) {
      parts.push(bytes);
      ends.push((length += bytes.length));
    },
  };
  const result = await runSimulation(simulation, { sink, ...(resume === undefined ? {} : { resume }) });
  return { result, bytes: joined(parts), ends };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** As a host reads it: a Buffer, whose parts share its memory. */
function read(bytes: Uint8Array): SavedRun {
  const outcome = readRunFile(Buffer.from(bytes));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.run;
}

/** Everything of a result but how long it took. */
function plain({ counters: { solveMilliseconds: _time, ...counters }, ...result }: RunResult): object {
  return { ...result, counters };
}

const whole = await record(cycling);
const anode = await record(plating);
const shorted = await record(shorting);
const electrodes = await record(porous);
const heated = await record(warming);
const titrated = await record(titration);
const lost = await record(losing);

describe('a run file', () => {
  it('has the spectra that were taken', () => {
    expect(heated.result.spectra.map((s) => s.step)).toEqual([2, 6]);
  });

  it.each([
    ['cycling', whole],
    ['plating', anode],
    ['shorts and leaks', shorted],
    ['porous electrodes', electrodes],
    ['heat, a double layer and spectra', heated],
    ['a titration', titrated],
    ['lithium and liquid that are lost', lost],
  ])('gives back the result of %s to the last bit', (_name, { result, bytes }) => {
    expect(result.status).toBe('completed');
    expect(plain(openRun(read(bytes)))).toEqual(plain(result));
  });

  it('of losses is of a cell that has lost something of everything', () => {
    const last = (name: string): number => lost.result.columns.find((c) => c.name === `anode.${name}`)!.values.at(-1)!;
    expect(last('sei_lithium')).toBeGreaterThan(100);
    expect(last('dead_lithium')).toBeGreaterThan(100);
    expect(last('broken_fraction')).toBeGreaterThan(0);
    expect(last('electrolyte_saturation')).toBeLessThan(1);
    expect(lost.result.audit.lithium!).toBeLessThan(1e-12);
  });

  it('has every finished cycle, whatever byte it is cut off at', () => {
    const checkpoints = read(whole.bytes).records.filter((r) => r.type === 'checkpoint');
    expect(checkpoints.filter((c) => c.checkpoint.closedCycle).length).toBe(6);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.bytes.length }), (length) => {
        const outcome = readRunFile(whole.bytes.subarray(0, length));
        const complete = whole.ends.filter((end) => end <= length);
        if (complete.length === 0) {
          expect(outcome.ok).toBe(false);
          return;
        }
        if (!outcome.ok) throw new Error(outcome.reason);
        expect(outcome.run.bytesCutOff).toBe(length - complete.at(-1)!);
        expect(isUnfinished(outcome.run)).toBe(length < whole.bytes.length);
        const opened = openRun(outcome.run);
        const { cycles, columns } = opened;
        expect(cycles).toEqual(whole.result.cycles.slice(0, cycles.length));
        const finished = outcome.run.records.filter((r) => r.type === 'checkpoint' && r.checkpoint.closedCycle);
        expect(cycles.length).toBe(finished.length);
        columns.forEach((c, k) =>
          expect(c.values).toEqual(whole.result.columns[k]!.values.subarray(0, c.values.length)),
        );
        if (length < whole.bytes.length) expect(opened.status).toBe('cancelled');
      }),
      { numRuns: 60 },
    );
  });

  it('ends where bytes are no longer those of a run', () => {
    const damaged = joined([whole.bytes.subarray(0, whole.ends[8]), new Uint8Array(4096)]);
    const { records, bytesCutOff } = read(damaged);
    expect(records.length).toBe(8);
    expect(bytesCutOff).toBe(4096);
  });

  it('of version 1, of a later version, or of something else is refused with a reason', () => {
    const reason = (bytes: Uint8Array): string => {
      const outcome = readRunFile(bytes);
      return outcome.ok ? '' : outcome.reason;
    };
    const text = (value: string): Uint8Array => new TextEncoder().encode(value);
    expect(reason(text('{"format":"cellrun","version":1,"simulation":"x"}'))).toContain('an older version');
    expect(reason(encodeRecord({ type: 'header', format: 'cellrun', version: 3 }))).toContain('version 3');
    expect(reason(text('time,voltage\n0,4.2\n'))).toBe('is not a run file');
    expect(reason(new Uint8Array(0))).toBe('is empty');
  });
});

describe('a run that goes on', () => {
  it.each([
    ['cycling', cycling, whole],
    ['plating', plating, anode],
    ['shorts and leaks', shorting, shorted],
    ['porous electrodes', porous, electrodes],
    ['heat, a double layer and spectra', warming, heated],
    ['a titration', titration, titrated],
    ['lithium and liquid that are lost', losing, lost],
  ])('gives the same result as %s that was never stopped', async (_name, simulation, { result, bytes, ends }) => {
    const cuts = ends.map((end) => end + 3).filter((end) => end < bytes.length);
    const chosen = [...new Set([0, 1, Math.floor(cuts.length / 3), Math.floor(cuts.length / 2), cuts.length - 1])];
    for (const k of chosen) {
      const saved = read(bytes.subarray(0, cuts[k]));
      const resumed = await record(simulation, saved);
      expect(plain(resumed.result)).toEqual(plain(result));
      // The file that was added to reads like one written in one go.
      const file = joined([bytes.subarray(0, saved.bytesToCheckpoint), resumed.bytes]);
      expect(plain(openRun(read(file)))).toEqual(plain(result));
    }
  });

  it('gives the same result wherever it was cut off', async () => {
    const runs = [
      [cycling, whole],
      [plating, anode],
      [warming, heated],
      [titration, titrated],
      [losing, lost],
    ] as const;
    const cut = fc.tuple(fc.nat(runs.length - 1), fc.double({ min: 0, max: 1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(cut, async ([k, share]) => {
        const [simulation, { result, bytes, ends }] = runs[k]!;
        const length = Math.round(ends[0]! + share * (bytes.length - 1 - ends[0]!));
        const resumed = await record(simulation, read(bytes.subarray(0, length)));
        expect(plain(resumed.result)).toEqual(plain(result));
      }),
      { numRuns: 15 },
    );
  });

  it('stops where the condition was met when it was cut off before saying so', async () => {
    const stopping = {
      ...cycling,
      protocol: {
        ...cycling.protocol,
        items: [
          ...cycling.protocol.items,
          { type: 'stop', column: 'time', comparison: '>', value: 1, basis: 'absolute', text: 'time > 1 s' },
        ],
      },
    } as CheckedSimulation;
    const { result, bytes } = await record(stopping);
    expect(result.status).toBe('stopped');
    const { bytesToCheckpoint } = read(bytes);
    const resumed = await record(stopping, read(bytes.subarray(0, bytesToCheckpoint)));
    expect(plain(resumed.result)).toEqual(plain(result));
  });

  it('keeps the finished steps of a single long cycle', async () => {
    const long = simulate(lgM50, protocol(...cycle), [], { model: 'p2d' });
    const { bytes } = await record(long);
    const afterFirst = read(bytes).records.findIndex((r) => r.type === 'checkpoint');
    expect(afterFirst).toBeGreaterThan(0);
    expect(lastCheckpoint(read(bytes))?.checkpoint.done).toBe(4);
    const first = read(bytes).records[afterFirst];
    expect(first?.type === 'checkpoint' && first.steps.map((s) => s.kind)).toEqual(['discharge']);
  });

  it('is cancelled, and goes on from there', async () => {
    let calls = 0;
    const parts: Uint8Array[] = [];
    const signal = {
      get aborted() {
        return ++calls > 900;
      },
    };
    const cancelled = await runSimulation(cycling, { signal, sink: { write: (bytes) => void parts.push(bytes) } });
    expect(cancelled.status).toBe('cancelled');
    const saved = read(joined(parts));
    expect(isUnfinished(saved)).toBe(true);
    expect(plain(openRun(saved))).toEqual(plain(cancelled));
    expect(plain((await record(cycling, saved)).result)).toEqual(plain(whole.result));
  });
});

describe('the same simulation', () => {
  it('is what gives the same curve, whatever is asked of it', () => {
    const { plots: _plots, ...rest } = cycling;
    expect(differences(cycling, { ...rest, plots: [], name: 'renamed', targetLife: 1 })).toEqual([]);
    expect(differences(cycling, structuredClone(cycling))).toEqual([]);
  });

  it('is another one when a number differs, and the place is named', () => {
    const other = { ...cycling, cell: { ...cycling.cell, temperature: 300 }, mesh: { ...cycling.mesh, particle: 9 } };
    expect(differences(cycling, other)).toEqual([
      `\`mesh.particle\` was ${cycling.mesh.particle} and is 9`,
      '`temperature` was 298.15 and is 300',
    ]);
    expect(differences(cycling, { ...cycling, include: ['contact_loss'] })).toEqual([
      '`contact_loss` was not included',
    ]);
    expect(differences({ ...cycling, include: ['contact_loss'] }, cycling)).toEqual([
      '`contact_loss` is no longer included',
    ]);
    expect(differences(cycling, { ...cycling, model: 'spme', startSoc: 0.5 })).toEqual([
      `\`model\` was ${cycling.model} and is spme`,
      '`start at soc` was not given and is 0.5',
    ]);
  });

  it('says of protocols and materials in words what differs', async () => {
    const base = `cell w extends lg_m50_chen2020 { thermal { model = lumped heat_transfer = 10 W/m^2/K } }
protocol age { repeat 200 { discharge at 1C until 2.8 V  charge at C/2 until 4.2 V  hold at 4.2 V until C/20 } stop when capacity_retention < 80 % }
simulation life { cell = w protocol = age }
`;
    const of = async (text: string): Promise<CheckedSimulation> => {
      const [first] = (await checkText(createTestServices(), text)).simulations;
      if (first?.simulation === undefined) throw new Error('no simulation');
      return first.simulation;
    };
    const was = await of(base);
    const said = async (from: string, to: string): Promise<string[]> =>
      differences(was, await of(base.replace(from, to)));
    expect(await said('', '')).toEqual([]);
    expect(await said('charge at C/2', 'charge at C/3')).toEqual([
      '`charge at C/2 until 4.2 V` is `charge at C/3 until 4.2 V` now',
    ]);
    expect(await said('repeat 200', 'repeat 100')).toEqual(['`repeat 200` is `repeat 100` now']);
    expect(await said('hold at 4.2 V until C/20', '')).toEqual([
      '`repeat 200` had 3 items and has 2: `hold at 4.2 V until C/20` is gone',
    ]);
    expect(await said('stop when capacity_retention < 80 %', '')).toEqual([
      'the protocol had 2 items and has 1: `stop when capacity_retention < 80 %` is gone',
    ]);
    expect(await said('heat_transfer = 10', 'heat_transfer = 20')).toEqual([
      '`thermal.heat_transfer` was 10 and is 20',
    ]);
    expect(
      await said('thermal { model', 'cathode { active NMC811_LGM50 { particle_radius = 5 um } } thermal { model'),
    ).toEqual(['`cathode.active.NMC811_LGM50.particle_radius` was 0.00000522 and is 0.000005']);
    const diffusivity = 'cathode { active NMC811_LGM50 { diffusivity(x) = 4e-15 m^2/s * (1.2 - x) } } thermal { model';
    expect(await said('thermal { model', diffusivity)).toEqual([
      '`cathode.active.NMC811_LGM50.diffusivity` was another function',
    ]);
    const lithium = 'anode = lithium { thickness = 50 um } thermal { model';
    expect(await said('thermal { model', lithium)).toContain('`anode` was composite and is lithium');
    for (const words of [
      ...(await said('lg_m50_chen2020', 'lg_m50_oregan2022')),
      ...(await said('thermal', 'thermal')),
    ])
      expect(words).not.toMatch(/items\.|body\.|\.kind|\.value/);
  });
});

it('encodes without NaN', () => {
  expect(JSON.stringify(encodeRun(whole.result))).not.toContain('NaN');
});
