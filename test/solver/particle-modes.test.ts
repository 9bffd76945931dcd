import { describe, expect, it } from 'vitest';
import { particleModes } from '../../solver/cells/particle-modes.ts';
import { surfaceFromModes } from '../verification/particle-rows.ts';

describe('spectral modes of a sphere', () => {
  it('converge with the number of modes', () => {
    const errors = [4, 6].map((count) => Math.abs(surfaceFromModes(count, 0.01) - 0.1236433542));
    expect(errors[1]!).toBeLessThan(errors[0]! / 50);
  });

  it('conserve lithium exactly', () => {
    const { eigenvalue, weight } = particleModes(8);
    expect(eigenvalue[0]).toBe(0);
    expect(weight[0]).toBe(3);
  });
});
