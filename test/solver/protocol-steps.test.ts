// Protocol steps in runs: pulses and titrations against an independent code, drive cycles, pressing, W/kg, ends on any result.

import { describe, expect, it } from 'vitest';
import type { ProtocolStep, StepEnd } from '../../model/protocol.ts';
import { stackMass } from '../../physics/energy-density.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate, symmetricCell } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const fine = { relative: 1e-6, absolute: 1e-8 };
const hour = 3600;

const limit = (
  name: string,
  comparison: '<' | '>',
  value: number,
  basis: 'absolute' | 'per_mass' = 'absolute',
): StepEnd => ({
  kind: 'limit',
  column: name,
  comparison,
  value,
  basis,
  text: `${name} ${comparison} ${value}`,
});
const discharge = (...ends: StepEnd[]): ProtocolStep => step({ kind: 'discharge', rate: cRate(1) }, ends);
const lasts = (result: RunResult): readonly number[] => result.steps.map((s) => s.end - s.start);
describe('titration', () => {
  const titrate = (...ends: StepEnd[]): ProtocolStep =>
    step({ kind: 'titrate', direction: 'discharge', rate: cRate(0.1), pulse: 600, rest: hour }, ends);

  it('gives the voltages of an independent code (V-PROT-2)', async () => {
    const mesh = { anode: 20, separator: 20, cathode: 20, particle: 16 };
    const run = simulate(lgM50, protocol(titrate(forTime(2 * (600 + hour)))), [], { tolerance: fine, mesh });
    const result = await runSimulation(run);
    expect(result.steps.slice(0, 4).map((s) => s.kind)).toEqual(['pulse', 'rest', 'pulse', 'rest']);
    const ends = [1, 2, 3, 4].map((number) => stepEnds(result, 'voltage', number).last);
    [4.11372, 4.153942, 4.09628, 4.13165].forEach((expected, k) =>
      expect(Math.abs(ends[k]! - expected)).toBeLessThan(3e-4),
    );
  });

  it('goes on until an end is met in a pulse, and rests once more', async () => {
    const result = await runSimulation(
      simulate(lgM50, protocol(titrate(voltageEnd(4.05)), discharge(forTime(60))), []),
    );
    const kinds = result.steps.map((s) => s.kind);
    expect(kinds.slice(-3)).toEqual(['pulse', 'rest', 'discharge']);
    const last = result.steps.at(-3)!;
    expect(last.endReason).toBe('4.05 V');
    expect(last.end - last.start).toBeLessThan(600);
    expect(result.steps.at(-2)!.end - result.steps.at(-2)!.start).toBeCloseTo(hour, 6);
    expect(result.steps.filter((s) => s.kind === 'pulse').length).toBeGreaterThan(2);
    // Every pulse before it lasted its ten minutes.
    expect(result.steps.slice(0, -3).every((s) => s.endReason === (s.kind === 'pulse' ? '10 min' : '1 h'))).toBe(true);
  });

  it('ends after a time in all, in a rest as well', async () => {
    const result = await runSimulation(simulate(lgM50, protocol(titrate(forTime(1000))), []));
    expect(result.steps.at(-1)!.end).toBeCloseTo(1000, 6);
    expect(result.steps[1]!.endReason).toBe('1000 s');
  });
});

it('a protocol of all steady kinds has the times of an independent code (V-PROT-1)', async () => {
  const power = step({ kind: 'discharge', rate: { kind: 'power', value: 20 } }, [voltageEnd(2.5)]);
  const steps = [
    discharge(voltageEnd(2.5)),
    step({ kind: 'rest' }, [forTime(hour)]),
    step({ kind: 'charge', rate: cRate(1 / 3) }, [voltageEnd(4.2)]),
    step({ kind: 'hold', voltage: 4.2 }, [currentEnd(0.25)]),
    step({ kind: 'rest' }, [forTime(hour)]),
    power,
  ];
  const mesh = { anode: 60, separator: 30, cathode: 60, particle: 16 };
  const result = await runSimulation(simulate(lgM50, protocol(...steps), [], { mesh }));
  const expected = [3555.2, hour, 9808.9, 1904.1, hour, 3024.1];
  lasts(result).forEach((time, k) => expect(Math.abs(time - expected[k]!), `step ${k + 1}`).toBeLessThan(1));
  expect(Math.abs(stepEnds(result, 'voltage', 2).last - 2.9835)).toBeLessThan(1e-3);
  expect(Math.abs(stepEnds(result, 'voltage', 5).last - 4.17295)).toBeLessThan(1e-3);
  const charges = [4.93783, 0, 4.5411, 0.3732, 0, 4.8252];
  result.steps.forEach((s, k) => expect(Math.abs(s.capacity - charges[k]!)).toBeLessThan(1e-3));
});

describe('pulse', () => {
  it('is a current and a rest', async () => {
    const pulse = step({ kind: 'pulse', direction: 'charge', rate: cRate(1), rest: 40 }, [forTime(10)]);
    const result = await runSimulation(simulate(lgM50, protocol(discharge(forTime(600)), pulse), []));
    expect(result.steps.map((s) => s.kind)).toEqual(['discharge', 'pulse', 'rest']);
    expect(lasts(result).map((t) => Math.round(t))).toEqual([600, 10, 40]);
    expect(stepEnds(result, 'current', 2).last).toBeCloseTo(5, 9);
    expect(stepEnds(result, 'current', 3).last).toBe(0);
  });
});

describe('press', () => {
  const press = step({ kind: 'press', pressure: 50e6 }, [forTime(300)]);

  it('sets the pressure for its time without current, and lithium remembers it', async () => {
    const strip = step({ kind: 'strip', rate: { kind: 'current_density', value: 2 } }, [forTime(60)]);
    const rest = step({ kind: 'rest' }, [forTime(60)]);
    const result = await runSimulation(simulate(symmetricCell(5e6), protocol(strip, rest, press, strip), []));
    expect(result.steps.map((s) => s.kind)).toEqual(['strip', 'rest', 'press', 'strip']);
    expect(stepEnds(result, 'stack.pressure', 3)).toMatchObject({ first: 50e6, last: 50e6 });
    expect(stepEnds(result, 'current', 3).last).toBe(0);
    expect(stepEnds(result, 'stack.pressure', 4).last).toBe(5e6);
    // Contact after a higher pressure is better at the same one.
    const magnitude = (number: number): number => Math.abs(stepEnds(result, 'voltage', number).last);
    expect(magnitude(4)).toBeLessThan(0.99 * magnitude(1));
  });

  it('against a fixture goes back to its law', async () => {
    const cell = symmetricCell(5e6);
    const fixed = { ...cell, stack: { ...cell.stack, fixture: { kind: 'spring' as const, stiffness: 1e12 } } };
    const result = await runSimulation(simulate(fixed, protocol(press, step({ kind: 'rest' }, [forTime(60)])), []));
    expect(stepEnds(result, 'stack.pressure', 1).last).toBe(50e6);
    expect(stepEnds(result, 'stack.pressure', 2).last).toBeCloseTo(5e6, 0);
  });
});

describe('rates', () => {
  it('in W/kg are of the mass of the stack', async () => {
    const heavy = withDensities();
    const mass = stackMass(heavy)! * heavy.area;
    const rate = { kind: 'specific_power', value: 50 } as const;
    const result = await runSimulation(simulate(heavy, protocol(step({ kind: 'discharge', rate }, [forTime(60)])), []));
    expect(stepEnds(result, 'power', 1).last).toBeCloseTo(-50 * mass, 9);
  });

  it('in W/kg need every density', async () => {
    const rate = { kind: 'specific_power', value: 50 } as const;
    const result = await runSimulation(simulate(lgM50, protocol(step({ kind: 'discharge', rate }, [forTime(60)])), []));
    expect(result.status).toBe('failed');
    expect(result.failure!.help).toContain('density');
  });
});

function withDensities() {
  const dense = (role: 'anode' | 'cathode', density: number) => {
    const electrode = lgM50[role];
    if (electrode.kind !== 'composite') throw new Error('not a composite');
    return { ...electrode, actives: electrode.actives.map((a) => ({ ...a, density })) };
  };
  return {
    ...lgM50,
    anode: dense('anode', 1657),
    cathode: dense('cathode', 3262),
    electrolyte: { ...lgM50.electrolyte!, density: 1280 },
  };
}

describe('ends', () => {
  it.each([
    ['soc', limit('soc', '<', 0.8)],
    ['power', limit('power', '<', 19.5)],
    ['overpotential', limit('overpotential', '>', 0.3)],
    ['discharge_capacity', limit('discharge_capacity', '>', 1800)],
    ['time', limit('time', '>', 500)],
  ])('on %s come exactly', async (name, end) => {
    const result = await runSimulation(simulate(lgM50, protocol(discharge(end)), []));
    expect(result.steps[0]!.endReason).toBe(end.text);
    const scale = name === 'discharge_capacity' ? hour : 1;
    expect(Math.abs(column(result, name).at(-1)!) * scale).toBeCloseTo(end.kind === 'limit' ? end.value : NaN, 6);
  });

  it('on a result over position come at the place that is first', async () => {
    const end = limit('electrolyte.concentration', '<', 700);
    const result = await runSimulation(simulate(lgM50, protocol(discharge(end)), []));
    expect(result.steps[0]!.endReason).toBe(end.text);
    const last = result.profiles.profiles.find((p) => p.name === 'electrolyte.concentration')!.values.at(-1)!;
    expect(Math.min(...last)).toBeCloseTo(700, 5);
    const surface = limit('anode.surface_stoichiometry', '<', 0.5);
    const other = await runSimulation(simulate(lgM50, protocol(discharge(surface)), []));
    const values = other.profiles.profiles.find((p) => p.name === 'anode.surface_stoichiometry')!.values.at(-1)!;
    expect(Math.min(...values)).toBeCloseTo(0.5, 6);
  });

  it('on equality come from either side', async () => {
    const end: StepEnd = {
      kind: 'limit',
      column: 'soc',
      comparison: '==',
      value: 0.9,
      basis: 'absolute',
      text: 'soc == 90 %',
    };
    const result = await runSimulation(simulate(lgM50, protocol(discharge(end)), []));
    expect(column(result, 'soc').at(-1)!).toBeCloseTo(0.9, 9);
  });
});

describe('stop when', () => {
  const cycle = [discharge(voltageEnd(3.5)), step({ kind: 'charge', rate: cRate(1) }, [voltageEnd(4.1)])];
  it.each([
    ['charge per area', 'discharge_capacity', 'per_area', 36000 * 6],
    ['charge per mass', 'discharge_capacity', 'per_mass', 3600 * 400],
    ['share of the first cycle', 'discharge_capacity', 'relative', 1.01],
    ['a state', 'soc', 'absolute', 1.1],
    ['a place', 'electrolyte.concentration', 'absolute', 5000],
  ] as const)('%s', async (_what, name, basis, value) => {
    const stop = { type: 'stop' as const, column: name, comparison: '<' as const, value, basis, text: `${name} < x` };
    const items = [{ type: 'repeat' as const, count: 3, body: cycle }, stop];
    const result = await runSimulation(simulate(withDensities(), protocol(...items), []));
    expect(result.status).toBe('stopped');
    expect(result.reason).toBe(`${name} < x after cycle 1`);
    const never = { ...stop, comparison: '>' as const };
    const other = await runSimulation(simulate(withDensities(), protocol(items[0]!, never), []));
    expect(other.status).toBe('completed');
  });

  it('does not judge what comes before the first cycle', async () => {
    const stop = {
      type: 'stop' as const,
      column: 'charge_capacity',
      comparison: '<' as const,
      value: 360,
      basis: 'absolute' as const,
      text: 'charge_capacity < 0.1 Ah',
    };
    const block = { type: 'repeat' as const, count: 1, body: [...cycle].reverse() };
    const result = await runSimulation(simulate(lgM50, protocol(cycle[0]!, block, stop), []));
    expect(result.status).toBe('completed');
    expect(result.cycles.map((c) => c.cycle)).toEqual([0, 1]);
  });
});
