// Double layer and impedance (C-DL, C-EIS); their closed forms are in `test/verification/impedance-rows.ts`.

import { describe, expect, it } from 'vitest';
import { sphereAdmittance } from '../../physics/sphere-admittance.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { driftNote } from '../../solver/run/spectrum-drift.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';

const spectrum = (from: number, to: number, pointsPerDecade: number) =>
  step({ kind: 'impedance', from, to, pointsPerDecade }, []);
describe('impedance', () => {
  it('of a sphere goes over into storage at low and a half-space at high frequency', () => {
    const [re, im] = sphereAdmittance(1e-4);
    // 3/(iω τ) + 1/5
    expect(re).toBeCloseTo(0.2, 5);
    expect((im * 1e-4) / -3).toBeCloseTo(1, 7);
    const [hr, hi] = sphereAdmittance(1e6);
    expect(hr * Math.sqrt(2e6)).toBeCloseTo(1, 2);
    expect(hi * Math.sqrt(2e6)).toBeCloseTo(-1, 2);
  });

  it('says how far from rest the state was', async () => {
    const items = [
      spectrum(1e3, 1, 1),
      step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)]),
      spectrum(1e3, 1, 1),
      step({ kind: 'rest' }, [forTime(1e5)]),
      spectrum(1e3, 1, 1),
    ];
    const result = await runSimulation(simulate(lgM50, protocol(...items), []));
    const [before, drifting, after] = result.spectra.map((s) => s.fromRest);
    expect(before).toBeLessThan(1e-6);
    expect(drifting).toBeGreaterThan(0.01);
    expect(after).toBeLessThan(1e-3);
    const reasons = result.steps.filter((s) => s.kind === 'impedance').map((s) => s.endReason);
    expect(reasons[0]).toBe('4 frequencies');
    expect(reasons[1]).toMatch(/^4 frequencies, \d+ mV from rest$/);
    expect(result.spectra.map(driftNote).map((note) => note === undefined)).toEqual([true, false, true]);
  });
});

describe('double layer', () => {
  it('keeps the books closed, and what it stores ends a discharge later', async () => {
    const items = protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)]));
    const [without, included] = [
      await runSimulation(simulate(lgM50, items, [])),
      await runSimulation(simulate(lgM50, items, ['double_layer'])),
    ];
    expect(included.audit.lithium!).toBeLessThan(1e-12);
    expect(included.audit.charge!).toBeLessThan(1e-12);
    expect(included.audit.energy!).toBeLessThan(1e-5);
    const later = included.steps[0]!.end - without.steps[0]!.end;
    expect(later).toBeGreaterThan(0.05);
    expect(later).toBeLessThan(0.5);
  });
});
