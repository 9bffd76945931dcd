// Profiles inside particles: they meet the surface and the mean of the profiles over position, for modes and shells alike.

import { describe, expect, it } from 'vitest';
import { requestedFigures } from '../../charts/requested-figures.ts';
import type { Mesh } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, protocol, step, voltageEnd } from '../support/protocols.ts';

const plots = [{ text: '', y: 'cathode.stoichiometry', x: 'radius', at: 600, byCycle: false }];
const discharge = (mesh: Mesh) =>
  runSimulation(
    simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)])), [], { mesh, plots }),
  );
const base = { anode: 20, separator: 20, cathode: 20, particle: 8 };

describe.each([
  ['modes', base, 1e-9, 2e-3],
  ['shells', { ...base, shells: 60 }, 1e-9, 3e-3],
] as const)('inside particles with %s', (_name, mesh, atSurface, ofMean) => {
  it('agree with surface and mean', async () => {
    const { profiles } = await discharge(mesh);
    const k = profiles.times.findIndex((t) => t === 600);
    const at = (name: string): Float64Array => profiles.profiles.find((p) => p.name === name)!.values[k]!;
    const radial = profiles.profiles.find((p) => p.name === 'cathode.stoichiometry.separator')!;
    expect(radial.coordinate).toBe('radius');
    expect(radial.position.at(-1)).toBeCloseTo(5.22e-6, 12);
    const inside = at('cathode.stoichiometry.separator');
    // The separator is at the first cell of the cathode.
    expect(Math.abs(inside.at(-1)! - at('cathode.surface_stoichiometry')[0]!)).toBeLessThan(atSurface);
    let mean = 0;
    for (let i = 1; i < inside.length; i++) {
      const [a, b] = [(i - 1) / 20, i / 20];
      mean += 0.5 * (inside[i]! + inside[i - 1]!) * (b ** 3 - a ** 3);
    }
    expect(Math.abs(mean - at('cathode.stoichiometry')[0]!)).toBeLessThan(ofMean);
    // Lithium comes in from outside.
    inside.forEach((value, i) => i > 0 && expect(value).toBeGreaterThan(inside[i - 1]! - 1e-6));
  });
});

describe('a plot over radius', () => {
  it('has a curve for each place', async () => {
    const result = await discharge(base);
    const { figures, missing } = requestedFigures(result, plots);
    expect(missing).toEqual([]);
    expect(figures[0]!.series.map((s) => s.label)).toEqual(['at the collector', 'in the middle', 'at the separator']);
    expect(figures[0]!.title).toContain('10 min');
  });

  it('is not stored where nobody asks', async () => {
    const result = await runSimulation(
      simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(3.9)])), []),
    );
    expect(result.profiles.profiles.some((p) => p.coordinate === 'radius')).toBe(false);
  });
});
