// Double layer and impedance (C-DL, C-EIS): the closed forms of a single particle, of the linear porous electrode, and causality.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import { sphereAdmittance } from '../../physics/sphere-admittance.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { driftNote } from '../../solver/run/spectrum-drift.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';

const spectrum = (from: number, to: number, pointsPerDecade: number) =>
  step({ kind: 'impedance', from, to, pointsPerDecade }, []);
const conducting = 1e6;
const ideal = (electrode: CompositeElectrode): CompositeElectrode => ({
  ...electrode,
  effectiveElectronicConductivity: conducting,
  doubleLayerCapacitance: 0.2,
});
const anode = lgM50.anode as CompositeElectrode;
const cathode = lgM50.cathode as CompositeElectrode;
/** All potentials even: what a single particle per electrode has. */
const even: CheckedCell = {
  ...lgM50,
  anode: ideal(anode),
  cathode: ideal(cathode),
  electrolyte: {
    ...lgM50.electrolyte!,
    ionicConductivity: constant(conducting),
    saltDiffusivity: constant(1e-3),
    transferenceNumber: constant(1 - 1e-9),
  },
};

describe('impedance', () => {
  it('of single particles is the closed form (V-EIS-1)', async () => {
    const result = await runSimulation(simulate(even, protocol(spectrum(100, 1e-3, 1)), []));
    const [own] = result.spectra;
    const reference = [
      [1.45009, -3.81706],
      [13.65998, -17.57998],
      [40.42491, -6.67201],
      [42.97265, -3.01521],
      [48.05599, -8.0299],
      [63.49093, -29.16602],
    ] as const;
    reference.forEach(([re, im], k) => {
      const size = Math.hypot(re, im);
      expect(Math.abs(1e3 * own!.real[k]! - re) / size).toBeLessThan(2e-4);
      expect(Math.abs(1e3 * own!.imaginary[k]! - im) / size).toBeLessThan(2e-4);
    });
    expect(own!.frequency[0]).toBe(100);
    expect(own!.frequency.at(-1)).toBeCloseTo(1e-3, 12);
  });

  it('at high frequency is the rails side by side (V-EIS-2)', async () => {
    // Where the double layer shorts the reaction, electrolyte and solid share the current: L/(κ + σ) per electrode.
    const at = async (cells: number): Promise<number> => {
      const mesh = { anode: cells, separator: 20, cathode: cells, particle: 8 };
      const result = await runSimulation(simulate(lgM50, protocol(spectrum(1e9, 1e8, 1)), [], { mesh }));
      return result.spectra[0]!.real[0]!;
    };
    const kappa = 0.9487;
    const rails = (e: CompositeElectrode): number =>
      e.thickness / (kappa * e.porosity ** 1.5 + e.effectiveElectronicConductivity!);
    const separator = 12e-6 / (kappa * 0.47 ** 1.5);
    const expected = (rails(anode) + rails(cathode) + separator) / lgM50.area;
    // The half cells at the ends of the electrodes have one rail: first order in the width, so extrapolate.
    expect(Math.abs((2 * (await at(160)) - (await at(80))) / expected - 1)).toBeLessThan(1e-3);
  });

  it('is causal: the imaginary part follows from the real one (V-EIS-3)', async () => {
    const result = await runSimulation(simulate(lgM50, protocol(spectrum(1e8, 1e-5, 20)), []));
    const [own] = result.spectra;
    const w = own!.frequency.map((f) => 2 * Math.PI * f);
    const last = own!.real[0]!;
    // −Im Z(ω) = (2ω/π) ∫ [Re Z(x) − Re Z(ω)]/(x² − ω²) dx over ln x; the capacitive tail at low frequency is taken off.
    const tail = -own!.imaginary.at(-1)! * w.at(-1)!;
    for (let k = 60; k < 200; k += 20) {
      let sum = 0;
      for (let i = 1; i < w.length; i++) {
        const value = (n: number): number =>
          n === k ? NaN : ((own!.real[n]! - own!.real[k]!) * w[n]!) / (w[n]! ** 2 - w[k]! ** 2);
        const [a, b] = [value(i - 1), value(i)];
        const [from, to] = [Number.isNaN(a) ? value(i + 1 < w.length ? i : i - 2) : a, Number.isNaN(b) ? a : b];
        sum += 0.5 * (from + to) * Math.log(w[i - 1]! / w[i]!);
      }
      // Above the range Re Z stays at its last value.
      const above = ((last - own!.real[k]!) / (2 * w[k]!)) * Math.log((w[0]! + w[k]!) / (w[0]! - w[k]!));
      const imaginary = ((2 * w[k]!) / Math.PI) * (sum + above) - tail / w[k]!;
      expect(Math.abs(imaginary - own!.imaginary[k]!) / Math.hypot(own!.real[k]!, own!.imaginary[k]!)).toBeLessThan(
        4e-3,
      );
    }
  });

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
  it('charges with R_ct C_dl (V-DL)', async () => {
    // Potentials even, so that all particles charge alike; a small current keeps the charge transfer linear.
    const rate = { kind: 'current_density', value: 0.01 } as const;
    const result = await runSimulation(
      simulate(even, protocol(step({ kind: 'discharge', rate }, [forTime(0.2)], 0.0127)), ['double_layer'], {
        tolerance: { relative: 1e-7, absolute: 1e-9 },
      }),
    );
    expect(result.status).toBe('completed');
    const time = result.columns.find((c) => c.name === 'time')!.values;
    const reaction = result.columns.find((c) => c.name === 'anode.reaction_overpotential')!.values;
    // τ = 25.4 ms: R_ct C_dl of the negative electrode, i0 0.2024 A/m².
    const tau = ((8.314462618 * 298.15) / 96485.33212 / 0.202413) * 0.2;
    expect(tau).toBeCloseTo(0.0254, 4);
    const end = reaction.at(-1)!;
    time.forEach((t, k) => {
      if (t < 1e-3) return;
      const expected = (1 - Math.exp(-t / tau)) / (1 - Math.exp(-0.2 / tau));
      expect(Math.abs(reaction[k]! / end - expected)).toBeLessThan(2e-3);
    });
  });

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
