// How a protocol is run: cycles and what they count, conditions at their ends, holds, samples.

import { describe, expect, it } from 'vitest';
import type { ProtocolStep } from '../../model/protocol.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, stripAndPlate, symmetricCell } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const discharge = (rate: number, to = 2.5): ProtocolStep =>
  step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(to)]);
const charge = (rate: number, to = 4.2): ProtocolStep => step({ kind: 'charge', rate: cRate(rate) }, [voltageEnd(to)]);

describe('protocols', () => {
  it('let steps after a block belong to its last cycle, and close it once', async () => {
    const items = [
      charge(1, 4.19),
      { type: 'repeat' as const, count: 2, body: [discharge(1, 3.6), charge(1, 4.0)] },
      discharge(1, 3.7),
      step({ kind: 'rest' }, [forTime(60)]),
    ];
    const result = await runSimulation(simulate(lgM50, protocol(...items), []));
    expect(result.steps.map((s) => `${s.cycle}${s.kind[0]}`).join(' ')).toBe('0c 1d 1c 2d 2c 2d 2r');
    expect(result.cycles.map((c) => c.cycle)).toEqual([0, 1, 2]);
    expect(result.summary.cycles).toBe(2);
    // Percentages refer to cycle 1, not to what came before.
    const expectations = [
      {
        text: 'discharge_capacity of cycle 1 > 99 %',
        quantity: { column: 'discharge_capacity', reduce: 'last' as const, cycle: 1 },
        comparison: '>' as const,
        limit: 0.99,
        basis: 'relative' as const,
        unit: '%',
        unitFactor: 0.01,
        unitOffset: 0,
        line: 1,
      },
    ];
    const judged = await runSimulation(simulate(lgM50, protocol(...items), [], { expectations }));
    expect(judged.expectations[0]!.value).toBeCloseTo(100, 9);
  });

  it('counts cycles, closes them and stops on a condition at their ends', async () => {
    const items = [
      step({ kind: 'rest' }, [forTime(10)]),
      {
        type: 'repeat' as const,
        count: 4,
        body: [
          discharge(1, 3.6),
          charge(1, 4.0),
          { type: 'every' as const, cycles: 2, body: [step({ kind: 'rest' }, [forTime(60)])] },
        ],
      },
      {
        type: 'stop' as const,
        column: 'discharge_capacity',
        comparison: '<' as const,
        value: 2,
        basis: 'relative' as const,
        text: 'stop when discharge_capacity < 200 %',
      },
    ];
    const result = await runSimulation(simulate(lgM50, protocol(...items), []));
    expect(result.status).toBe('stopped');
    expect(result.reason).toContain('after cycle 1');
    expect(result.steps.map((s) => `${s.cycle}${s.kind[0]}`)).toEqual(['0r', '1d', '1c']);
    const whole = await runSimulation(simulate(lgM50, protocol(...items.slice(0, 2)), []));
    expect(whole.steps.map((s) => `${s.cycle}${s.kind[0]}`).join(' ')).toBe('0r 1d 1c 2d 2c 2r 3d 3c 4d 4c 4r');
    expect(whole.cycles.map((c) => c.cycle)).toEqual([0, 1, 2, 3, 4]);
  });

  it('starts capacities anew each cycle and keeps their sign', async () => {
    const result = await runSimulation(simulate(lgM50, protocol(discharge(1, 3.6), charge(1, 4.0)), []));
    const capacity = column(result, 'discharge_capacity');
    expect(Math.min(...capacity)).toBe(0);
    expect(capacity[capacity.length - 1]).toBeCloseTo(result.steps[0]!.capacity, 9);
    expect(column(result, 'charge_capacity').at(-1)).toBeCloseTo(result.steps[1]!.capacity, 9);
    // Positive current charges.
    expect(column(result, 'current')[1]!).toBeLessThan(0);
    expect(stepEnds(result, 'current', 2).last).toBeCloseTo(5, 9);
  });

  it('holds a voltage until the current has fallen', async () => {
    const items = [discharge(1, 3.6), step({ kind: 'hold', voltage: 3.8 }, [currentEnd(0.5)])];
    const result = await runSimulation(simulate(lgM50, protocol(...items), []));
    expect(result.status).toBe('completed');
    const { first, last } = stepEnds(result, 'voltage', 2);
    expect(first).toBeCloseTo(3.8, 9);
    expect(last).toBeCloseTo(3.8, 9);
    expect(stepEnds(result, 'current', 2).last).toBeCloseTo(0.5, 9);
  });

  it('samples at the interval asked for', async () => {
    const sampled = step({ kind: 'discharge', rate: cRate(1) }, [forTime(100)], 10);
    const result = await runSimulation(simulate(lgM50, protocol(sampled), []));
    const time = [...column(result, 'time')];
    for (let t = 10; t < 100; t += 10) expect(time.some((v) => Math.abs(v - t) < 1e-9)).toBe(true);
  });

  it('gives the same numbers twice', async () => {
    const make = () => runSimulation(simulate(symmetricCell(1e6), stripAndPlate(4, 18000, 2), ['contact_loss']));
    const [a, b] = [await make(), await make()];
    expect(b.columns).toEqual(a.columns);
    expect(b.counters).toEqual(a.counters);
  });
});
