// Spectra of the single-particle models against the porous electrode, where that conducts without loss and where it does not.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedProtocol } from '../../model/protocol.ts';
import type { ModelName } from '../../model/simulation.ts';
import type { Spectrum } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { linearSolidCell } from '../support/linear-electrode.ts';
import { cRate, forTime, protocol, step } from '../support/protocols.ts';
import { xu2019 } from '../support/xu2019.ts';

const spectrum = step({ kind: 'impedance', from: 1e4, to: 1e-4, pointsPerDecade: 3 }, []);
const mesh = { anode: 40, separator: 20, cathode: 40, particle: 8 };
const tolerance = { relative: 1e-6, absolute: 1e-8 };

async function spectrumOf(
  cell: CheckedCell,
  model: ModelName,
  steps: CheckedProtocol = protocol(spectrum),
): Promise<Spectrum> {
  const result = await runSimulation(simulate(cell, steps, [], { model, mesh, tolerance }));
  expect(result.status).toBe('completed');
  return result.spectra[0]!;
}

/** Largest distance of two spectra over the size of the second, up to a frequency (Hz). */
function distance(a: Spectrum, b: Spectrum, upTo = Infinity): number {
  let largest = 0;
  b.frequency.forEach((f, k) => {
    if (f > upTo) return;
    const size = Math.hypot(b.real[k]!, b.imaginary[k]!);
    largest = Math.max(largest, Math.hypot(a.real[k]! - b.real[k]!, a.imaginary[k]! - b.imaginary[k]!) / size);
  });
  return largest;
}

/** Electrodes and electrolyte without ohmic loss. */
function conducting(cell: CheckedCell): CheckedCell {
  const ideal = (electrode: CheckedCell['anode']): CheckedCell['anode'] =>
    electrode.kind === 'composite' ? { ...electrode, effectiveElectronicConductivity: 1e6 } : electrode;
  return {
    ...cell,
    anode: ideal(cell.anode),
    cathode: ideal(cell.cathode),
    electrolyte: { ...cell.electrolyte!, ionicConductivity: constant(1e6) },
  };
}

const withElectrolyte = (cell: CheckedCell, change: Partial<NonNullable<CheckedCell['electrolyte']>>): CheckedCell => ({
  ...cell,
  electrolyte: { ...cell.electrolyte!, ...change },
});

/** Salt that stays even. */
const still = (cell: CheckedCell): CheckedCell =>
  withElectrolyte(cell, { transferenceNumber: constant(1 - 1e-9), saltDiffusivity: constant(1e-3) });

describe('a spectrum of single particles', () => {
  it.each(['spm', 'spme'] as const)('is that of porous electrodes without losses: %s', async (model) => {
    const cell = still(conducting(lgM50));
    const warm = { ...cell, temperature: 318.15 };
    for (const own of [cell, warm])
      expect(distance(await spectrumOf(own, model), await spectrumOf(own, 'p2d'))).toBeLessThan(1e-4);
  });

  it('follows the salt at rest in SPMe, to what the diffusion potential makes uneven in the electrodes', async () => {
    const porous = await spectrumOf(conducting(lgM50), 'p2d');
    expect(distance(await spectrumOf(conducting(lgM50), 'spme'), porous)).toBeLessThan(2e-3);
    expect(distance(await spectrumOf(conducting(lgM50), 'spm'), porous)).toBeGreaterThan(5e-3);
  });

  it('has the salt in the exchange current off rest', async () => {
    // Without a diffusion potential the salt acts through the exchange current alone.
    const cell = withElectrolyte(conducting(lgM50), { thermodynamicFactor: constant(1e-12) });
    const steps = protocol(step({ kind: 'discharge', rate: cRate(1) }, [forTime(60)]), spectrum);
    const porous = await spectrumOf(cell, 'p2d', steps);
    expect(distance(await spectrumOf(cell, 'spme', steps), porous)).toBeLessThan(3e-3);
    expect(distance(await spectrumOf(cell, 'spm', steps), porous)).toBeGreaterThan(0.1);
  });

  it('of a half cell is that of the porous electrode where its rails do not show', async () => {
    // Above, current runs along electrolyte and solid side by side; the averaged voltage has a third of the electrolyte there.
    expect(distance(await spectrumOf(xu2019, 'spme'), await spectrumOf(xu2019, 'p2d'), 30)).toBeLessThan(1e-3);
  });

  it('of a solid cell has its layers and no salt', async () => {
    const cell = linearSolidCell({ length: 50e-6, kappa: 1e6, sigma: 1e6, area: 6e5, i0: 1 });
    for (const model of ['spm', 'spme'] as const)
      expect(distance(await spectrumOf(cell, model), await spectrumOf(cell, 'p2d'))).toBeLessThan(1e-3);
  });
});
