// Drive cycles: a control that follows a course in time.

import { describe, expect, it } from 'vitest';
import type { DriveStep, ProtocolStep, StepEnd } from '../../model/protocol.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, symmetricCell } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const hour = 3600;
const fine = { relative: 1e-6, absolute: 1e-8 };
const discharge = (...ends: StepEnd[]): ProtocolStep => step({ kind: 'discharge', rate: cRate(1) }, ends);
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
    // Tight, so that what is left is not the error of time.
    const tight = { tolerance: { relative: 1e-7, absolute: 1e-9 } };
    const driven = await runSimulation(
      simulate(lgM50, protocol(course([-5, 0, 0, 0], { interpolation: 'stepwise' })), [], tight),
    );
    const steps = [discharge(forTime(10)), step({ kind: 'rest' }, [forTime(20)])];
    const plain = await runSimulation(simulate(lgM50, protocol(...steps), [], tight));
    expect(stepEnds(driven, 'voltage', 1).last).toBeCloseTo(stepEnds(plain, 'voltage', 2).last, 6);
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
