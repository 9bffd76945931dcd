// A current that turns within a step of the integrator: charge and energy go to the direction they belong to.

import { describe, expect, it } from 'vitest';
import type { ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { forTime, protocol, step } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';

/** A triangle between −3 and 3 A that begins at 0, its corners 100 s apart. */
const times = Array.from({ length: 37 }, (_, k) => 100 * k);
const values = times.map((_, k) => [0, -3, 0, 3][k % 4]!);
// Without the points on the axis the current turns in the middle of every piece.
const corners = times
  .map((t, k) => [t, values[k]!] as const)
  .filter(([t, value]) => value !== 0 || t === 0 || t === 3600);

describe.each(['p2d', 'spme', 'spm'] as const)('a triangle in %s', (model: ModelName) => {
  it('passes as much charge as lies under it', async () => {
    const drive = {
      kind: 'drive',
      file: 'triangle',
      quantity: 'current',
      interpolation: 'linear',
      times: corners.map(([t]) => t),
      values: corners.map(([, value]) => value),
    } as const;
    const result = await runSimulation(simulate(lgM50, protocol(step(drive, [forTime(3600)])), [], { model }));
    expect(result.status).toBe('completed');
    // 18 half waves of 100 s times 3 A on discharge and on charge each, half under the triangle: 0.75 Ah.
    const [discharged, charged] = [
      column(result, 'discharge_capacity').at(-1)!,
      column(result, 'charge_capacity').at(-1)!,
    ];
    expect(Math.abs(discharged / 0.75 - 1)).toBeLessThan(1e-3);
    expect(Math.abs(charged / 0.75 - 1)).toBeLessThan(1e-3);
    // Energy per charge is a voltage of the cell.
    for (const [energy, charge] of [
      [column(result, 'discharge_energy').at(-1)!, discharged],
      [column(result, 'charge_energy').at(-1)!, charged],
    ] as const) {
      expect(energy / charge).toBeGreaterThan(3.8);
      expect(energy / charge).toBeLessThan(4.3);
    }
    expect(column(result, 'charge_energy').at(-1)!).toBeGreaterThan(column(result, 'discharge_energy').at(-1)!);
  });
});
