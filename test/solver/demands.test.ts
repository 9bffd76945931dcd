// Steps that demand what no state of the cell gives: they say so, and how far it goes.

import { describe, expect, it } from 'vitest';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';

const hour = 3600;

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

  it('do not count solutions beyond full and empty surfaces, which few shells reach at once', async () => {
    const mesh = { anode: 10, separator: 10, cathode: 10, particle: 8, shells: 3 };
    const charge = step({ kind: 'charge', rate: cRate(10) }, [forTime(10)]);
    const { failure } = await runSimulation(simulate(lgM50, protocol(charge), [], { mesh }));
    const [, volts] = /follows as far as [\d.]+ A, at ([\d.-]+) V$/.exec(failure!.cause)!;
    expect(Number(volts)).toBeLessThan(4.2 + 1.5);
    expect(failure!.help).toContain('10 `shells` or more');
  });
});
