// Protocol steps in runs: pulses and titrations against an independent code, drive cycles, pressing, W/kg, ends on any result.

import { describe, expect, it } from 'vitest';
import type { DriveStep, ProtocolStep, StepEnd } from '../../model/protocol.ts';
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
const course = (values: readonly number[], more: Partial<DriveStep> = {}): ProtocolStep => {
  const times = values.map((_, k) => 10 * k);
  const action: DriveStep = {
    kind: 'drive',
    file: 'x',
    quantity: 'current',
    times,
    values,
    interpolation: 'linear',
    ...more,
  };
  return step(action, [{ kind: 'time', duration: action.times.at(-1)!, text: 'the end' }]);
};

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

describe('drive', () => {
  it('of a constant current is a step with that current', async () => {
    const driven = await runSimulation(simulate(lgM50, protocol(course([-5, -5, -5, -5])), [], { tolerance: fine }));
    const plain = await runSimulation(simulate(lgM50, protocol(discharge(forTime(30))), [], { tolerance: fine }));
    expect(stepEnds(driven, 'voltage', 1).last).toBeCloseTo(stepEnds(plain, 'voltage', 1).last, 6);
    expect(driven.steps[0]!.capacity).toBeCloseTo(plain.steps[0]!.capacity, 9);
  });

  it('passes the charge of its trapezoids, kinks or not, and closes its books', async () => {
    const values = [0, -5, -5, 2, 0, -10, 3, 0];
    const result = await runSimulation(simulate(lgM50, protocol(course(values)), [], { tolerance: fine }));
    const net = values.slice(1).reduce((sum, value, k) => sum + 5 * (value + values[k]!), 0) / hour;
    const end = (name: string): number => column(result, name).at(-1)!;
    // The charge is integrated like everything else.
    expect(Math.abs(end('charge_capacity') - end('discharge_capacity') - net)).toBeLessThan(1e-6);
    expect(result.audit.charge!).toBeLessThan(1e-9);
    expect(result.audit.lithium!).toBeLessThan(1e-9);
    // Every point of the file is a point of the result.
    const times = new Set([...column(result, 'time')].map((t) => Math.round(t * 1e6) / 1e6));
    expect(values.every((_, k) => times.has(10 * k))).toBe(true);
  });

  it('tends to one curve as the tolerance falls', async () => {
    const values = Array.from({ length: 60 }, (_, k) => -4 + 6 * Math.sin(k * k));
    const at = async (relative: number, model: 'spme' | 'p2d') => {
      const tolerance = { relative, absolute: relative / 100 };
      const result = await runSimulation(simulate(lgM50, protocol(course(values)), [], { tolerance, model }));
      return stepEnds(result, 'voltage', 1).last;
    };
    for (const model of ['spme', 'p2d'] as const) {
      const exact = await at(1e-8, model);
      expect(Math.abs((await at(1e-4, model)) - exact)).toBeLessThan(1e-3);
      expect(Math.abs((await at(1e-6, model)) - exact)).toBeLessThan(3e-5);
    }
  });

  it('tells how far it is', async () => {
    let now = 0;
    const fractions: number[] = [];
    const values = Array.from({ length: 60 }, (_, k) => -4 + 3 * Math.sin(k * k));
    await runSimulation(simulate(lgM50, protocol(course(values)), [], { model: 'spm' }), {
      clock: () => (now += 40),
      onProgress: ({ fraction }) => fractions.push(fraction),
    });
    expect(fractions.length).toBeGreaterThan(5);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions[0]!).toBeGreaterThan(0);
    expect(fractions.at(-1)!).toBeGreaterThan(0.8);
  });

  it('stepwise is a sequence of steps', async () => {
    const driven = await runSimulation(
      simulate(lgM50, protocol(course([-5, 0, 0, 0], { interpolation: 'stepwise' })), []),
    );
    const steps = [discharge(forTime(10)), step({ kind: 'rest' }, [forTime(20)])];
    const plain = await runSimulation(simulate(lgM50, protocol(...steps), []));
    expect(stepEnds(driven, 'voltage', 1).last).toBeCloseTo(stepEnds(plain, 'voltage', 2).last, 4);
  });

  it('follows powers and voltages, and ends where a limit is met', async () => {
    const watts = await runSimulation(simulate(lgM50, protocol(course([-5, -25, -5], { quantity: 'power' })), []));
    expect(watts.status).toBe('completed');
    const peak = [...column(watts, 'time')].findIndex((t) => Math.abs(t - 10) < 1e-6);
    expect(column(watts, 'power')[peak]).toBeCloseTo(-25, 6);
    const volts = await runSimulation(simulate(lgM50, protocol(course([4.1, 4, 4.1], { quantity: 'voltage' })), []));
    expect(stepEnds(volts, 'voltage', 1).last).toBeCloseTo(4.1, 9);
    const long = course([-5, -5], { times: [0, 7200] });
    const ended = await runSimulation(
      simulate(lgM50, protocol({ ...long, ends: [voltageEnd(3.6), ...long.ends] }), []),
    );
    expect(ended.steps[0]!.endReason).toBe('3.6 V');
    expect(stepEnds(ended, 'voltage', 1).last).toBeCloseTo(3.6, 9);
  });

  it('that turns at lithium closes voids as steps do', async () => {
    const there = [-1, -1, -1, -1].map((i) => i * 10 * 0.785e-4);
    const back = there.map((i) => -i);
    const times = [0, 900, 901, 1800];
    const wave = course([there[0]!, there[1]!, back[2]!, back[3]!], { times });
    const result = await runSimulation(simulate(symmetricCell(2e6), protocol(wave), ['contact_loss']));
    expect(result.status).toBe('completed');
    expect(column(result, 'anode.occluded_fraction').at(-1)!).toBeGreaterThan(0);
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

describe('demands that cannot be met', () => {
  it('say how far they could be raised', async () => {
    const power = step({ kind: 'discharge', rate: { kind: 'power', value: 1e5 } }, [voltageEnd(1)]);
    const result = await runSimulation(simulate(lgM50, protocol(power), []));
    expect(result.status).toBe('failed');
    expect(result.failure!.time).toBe(0);
    expect(result.reason).toMatch(/power of 100000 W .* follows as far as \d+(\.\d+)? W, at [\d.]+ V/);
  });

  it('say when a power is no longer given', async () => {
    const { voltageWindow: _window, ...open } = lgM50;
    const power = step({ kind: 'discharge', rate: { kind: 'power', value: 60 } }, [forTime(hour)]);
    const result = await runSimulation(simulate(open, protocol(power), [], { model: 'spm' }));
    expect(result.status).toBe('failed');
    expect(result.reason).toMatch(/no longer gives 60\.00 W from t = 83\d/);
    expect(result.failure!.help).toContain('lower the power');
  });

  it('say so of a voltage far outside the window', async () => {
    const result = await runSimulation(
      simulate(lgM50, protocol(step({ kind: 'hold', voltage: 14 }, [forTime(60)])), []),
    );
    expect(result.status).toBe('failed');
    expect(result.reason).toContain('demands 14.00 V');
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
