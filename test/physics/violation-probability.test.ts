// Probabilities of violation: against what can be computed by hand, the same every time, and none where all is known.

import { describe, expect, test } from 'vitest';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';

const services = createTestServices();

async function simulationsOf(text: string): Promise<[CheckedSimulation, ...CheckedSimulation[]]> {
  const { simulations } = await checkText(services, text);
  const [first, ...rest] = simulations.flatMap((s) => s.simulation ?? []);
  if (first === undefined) throw new Error('no simulation');
  return [first, ...rest];
}

async function sampled(text: string, samples = 200): Promise<Verdict[]> {
  const simulations = await simulationsOf(text);
  return assessCell(simulations[0].cell, simulations, samples);
}

const find = (verdicts: readonly Verdict[], mechanism: string): Verdict => {
  const verdict = verdicts.find((v) => v.mechanism === mechanism);
  if (verdict === undefined) throw new Error(`no verdict on ${mechanism}`);
  return verdict;
};

/** Φ(z) by Simpson's rule, exact enough to compare with 200 samples. */
function normal(z: number): number {
  const steps = 2000;
  const h = (z + 10) / steps;
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = 0;
  for (let i = 0; i < steps; i++)
    sum += (h / 6) * (density(-10 + i * h) + 4 * density(-10 + (i + 0.5) * h) + density(-10 + (i + 1) * h));
  return sum;
}

const symmetric = (current: number, extra = ''): string => `
cell own {
  area = 0.785 cm^2
  anode = lithium { thickness = 100 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 82 % ${extra} }
  cathode = lithium { thickness = 100 um }
}
protocol both {
  strip at ${current} mA/cm^2 until 0.1 mAh/cm^2
  plate at ${current} mA/cm^2 until 0.1 mAh/cm^2
}
simulation s { cell = own  protocol = both }
`;

test('constants inside a surrogate vary too: contact lost by plating by a factor of four', async () => {
  // Nothing else of this law is an estimate of the text: the elastic constants are measured.
  const { probability, value = NaN, threshold = NaN } = find(await sampled(symmetric(0.2)), 'plating_contact_loss');
  expect(value).toBeLessThan(threshold);
  const expected = 1 - normal(Math.log(threshold / value) / Math.log(4));
  expect(expected).toBeGreaterThan(0.02);
  expect(Math.abs((probability ?? NaN) - expected)).toBeLessThan(0.02);
});

test('activation energies vary by a quarter: the interphase at 60 °C', async () => {
  const warm = symmetric(0.2).replace('area = 0.785 cm^2', 'area = 0.785 cm^2\n  temperature = 60 degC');
  const { probability, value = NaN, threshold = NaN } = find(await sampled(warm), 'interphase_growth');
  // R = √(2 k_p a t)/σ: half of ln k_p, all of ln σ, and 65 kJ/mol times 1/R (1/298.15 − 1/333.15) of the energy, halved.
  const halfExponent = (0.5 * 65000 * (1 / 298.15 - 1 / 333.15)) / 8.314462618;
  const deviations = Array.from({ length: 4001 }, (_, k) => -6 + (12 * k) / 4000);
  const weight = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  // Over the energy by sums, over the two factors in closed form.
  const expected = deviations.reduce((sum, z) => {
    const shift = halfExponent * (1.25 ** z - 1);
    const rest = Math.log(2) * Math.sqrt(0.5 ** 2 + 1);
    return sum + weight(z) * (12 / 4000) * normal((Math.log(value / threshold) + shift) / rest);
  }, 0);
  expect(Math.abs((probability ?? NaN) - expected)).toBeLessThan(0.04);
});

describe('the critical stripping current varies by a factor of two', () => {
  test.each([0.15, 0.3, 0.5278, 0.9])('at %s mA/cm²: as the log-normal says', async (current) => {
    const { probability, threshold = NaN } = find(await sampled(symmetric(current)), 'contact_loss');
    // One input, so the hypercube is exact but for the width of a stratum.
    expect(Math.abs((probability ?? NaN) - normal(Math.log(current / threshold) / Math.log(2)))).toBeLessThan(0.006);
  });

  test('as given in the text it does not vary', async () => {
    const given = symmetric(
      0.3,
      'creep_replenishment = 0.0248 mA/cm^2/MPa^(19/10)  diffusion_replenishment = 0 mA/cm^2',
    );
    expect(find(await sampled(given), 'contact_loss').probability).toBeUndefined();
  });

  test('with ± it varies by that', async () => {
    const given = symmetric(
      0.5,
      'creep_replenishment = 0.0248 ± 0.00248 mA/cm^2/MPa^(19/10)  diffusion_replenishment = 0 mA/cm^2',
    );
    const { probability, threshold = NaN } = find(await sampled(given), 'contact_loss');
    expect(Math.abs((probability ?? NaN) - normal(Math.log(0.5 / threshold) / Math.log(1.1)))).toBeLessThan(0.006);
  });
});

test('above 10 % what is met at the given values is watched, and the message says why', async () => {
  const text = symmetric(0.3);
  const [known, varied] = [find(await sampled(text, 0), 'contact_loss'), find(await sampled(text), 'contact_loss')];
  expect(known).toMatchObject({ status: 'ok' });
  expect(known.probability).toBeUndefined();
  expect(varied.status).toBe('watch');
  expect(varied.message).toBe(
    `${known.message}; within the spread of the estimates ${Math.round(100 * (varied.probability ?? NaN))} % of cases are beyond the limit`,
  );
  expect(varied.value).toBe(known.value);
  expect(varied.threshold).toBe(known.threshold);
});

test.each([0.01, 0.02, 0.04])('a flaw of unknown length varies by three: at %s mA/cm²', async (current) => {
  // Behind 100 Ω cm² the critical current goes as 1/√a; a Weibull modulus of 60 puts one failing cell in ten at 0.967 of it.
  const text = symmetric(current, 'weibull_modulus = 60').replace(
    'cathode =',
    'interface anode | separator { local_resistance = 100 ohm*cm^2 }  cathode =',
  );
  const { probability = NaN, threshold = NaN } = find(await sampled(text), 'filament_growth');
  const expected = normal(Math.log(current / (0.967 * threshold)) / (0.5 * Math.log(3)));
  expect(Math.abs(probability - expected), `${probability} against ${expected}`).toBeLessThan(0.02);
});

test('the same text gives the same numbers; the order of inputs does not matter', async () => {
  const text = readExample('argyrodite-nmc811.cell');
  expect(await sampled(text)).toEqual(await sampled(text));
  const turned = await simulationsOf(text);
  const provenance = Object.fromEntries(Object.entries(turned[0].cell.provenance).reverse());
  const reversed = { ...turned[0], cell: { ...turned[0].cell, provenance } };
  expect(assessCell(reversed.cell, [reversed], 200)).toEqual(await sampled(text));
});

test('sampling leaves the cell as it was', async () => {
  const [simulation] = await simulationsOf(readExample('lithium-metal-liquid.cell'));
  const before = structuredClone(simulation.cell);
  assessCell(simulation.cell, [simulation], 50);
  expect(simulation.cell).toEqual(before);
});

test('the film that is assumed on lithium in a liquid varies too', async () => {
  const { probability = NaN } = find(await sampled(readExample('lithium-metal-liquid.cell')), 'sei_swelling');
  // S − 1 = 0.5 varies by two; 1.8 is 0.8.
  expect(Math.abs(probability - (1 - normal(Math.log(0.8 / 0.5) / Math.log(2))))).toBeLessThan(0.006);
});

test('nothing is said where no estimate matters', async () => {
  for (const verdict of await sampled(readExample('lg-m50.cell')))
    if (verdict.mechanism === 'limiting_current') expect(verdict.probability).toBeUndefined();
});

test('a share varies by its odds: no transference number passes 1 and turns the limiting current around', async () => {
  const [simulation] = await simulationsOf(readExample('lithium-metal-liquid.cell'));
  expect(simulation.cell.provenance['electrolyte.transference_number']?.evidence).toBe('estimate');
  expect(find(await sampled(readExample('lithium-metal-liquid.cell')), 'limiting_current').probability).toBe(0);
});
