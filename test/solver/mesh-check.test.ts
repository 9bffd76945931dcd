// The mesh check (D-NUM-02): silent on a fine mesh, and right about how coarse a coarse one is.

import { describe, expect, it } from 'vitest';
import type { Mesh } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, protocol, step, voltageEnd } from '../support/protocols.ts';

const check = (mesh: Mesh) =>
  runSimulation(
    simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)])), [], {
      mesh: { ...mesh, check: true },
    }),
  );

describe('the mesh check', () => {
  it('is content with the default mesh', async () => {
    const { verdicts } = await check({ anode: 20, separator: 20, cathode: 20, particle: 8 });
    const verdict = verdicts.find((v) => v.id === 'numerics/mesh')!;
    expect(verdict.status).toBe('ok');
    expect(verdict.value!).toBeLessThan(2e-3);
    expect(verdict.value!).toBeGreaterThan(1e-6);
  });

  it('says so where the mesh is too coarse, and which one to take', async () => {
    const { verdicts } = await check({ anode: 3, separator: 3, cathode: 3, particle: 3 });
    const verdict = verdicts.find((v) => v.id === 'numerics/mesh')!;
    expect(verdict.status).toBe('watch');
    expect(verdict.value!).toBeGreaterThan(2e-3);
    expect(verdict.help).toContain('anode = 6');
  });

  it('is not made where nobody asks for it', async () => {
    const result = await runSimulation(
      simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(3.6)])), []),
    );
    expect(result.verdicts.some((v) => v.id === 'numerics/mesh')).toBe(false);
  });
});
