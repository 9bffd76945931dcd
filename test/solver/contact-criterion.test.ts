// Contact while stripping is judged alike by the closed form and by the run: status, what is left, and the pressure that would hold it, by the
// law of the conventions, with what a film gives and at the pressures of the run.

import { expect, test } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { leastContact } from '../../physics/cycled-contact.ts';
import type { HalfCycle } from '../../physics/operation.ts';
import { lithiumInterfaces } from '../../physics/lithium-interface.ts';
import { stripFromFullContact } from '../../physics/lithium-contact.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

interface Asked {
  readonly pressure: number;
  readonly steps: string;
  readonly inside?: string;
  readonly include?: string;
}

const text = ({ pressure, steps, inside = '', include = '' }: Asked): string => `
cell own {
  area = 0.785 cm^2
  stack { pressure = ${pressure} MPa }
  anode = lithium { thickness = 100 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 90 % }
  cathode = lithium { thickness = 100 um }
  ${inside}
}
protocol own { ${steps} }
simulation s { cell = own  protocol = own  include contact_loss${include} }
`;

/** The verdict of the closed form and the worst of the run. */
async function judged(
  asked: Asked,
): Promise<{ readonly closed: Verdict; readonly run: Verdict; readonly left: number }> {
  const { simulations } = await checkText(services, text(asked));
  const [simulation] = simulations.flatMap((s) => s.simulation ?? []);
  if (simulation === undefined) throw new Error('no simulation');
  const { verdicts } = await runSimulation(simulation);
  const of = (all: readonly Verdict[]): Verdict => {
    const [worst] = all
      .filter(({ mechanism }) => mechanism === 'contact_loss')
      .sort((a, b) => (a.margin ?? 1) - (b.margin ?? 1));
    if (worst === undefined) throw new Error('no verdict on contact_loss');
    return worst;
  };
  const run = of(verdicts);
  return { closed: of(assessCell(simulation.cell, [simulation])), run, left: run.value ?? NaN };
}

const both = (current: number, charge: number): string =>
  `strip at ${current} mA/cm^2 until ${charge} mAh/cm^2  plate at ${current} mA/cm^2 until ${charge} mAh/cm^2`;

test('most of the contact is left: both watch', async () => {
  const { closed, run, left } = await judged({ pressure: 3, steps: both(0.4, 0.5) });
  // V-A18-5 of the guide: A_f(0.5 mAh/cm²) = 0.7859.
  expect(left).toBeCloseTo(0.786, 2);
  expect([closed.status, run.status]).toEqual(['watch', 'watch']);
  expect(closed.help).toBe('4.32 MPa hold the contact');
  expect(run.message).toContain('needs 4.32 MPa at 0.4 mA/cm²');
});

test('less than half is left after a strip: both at risk', async () => {
  const { closed, run, left } = await judged({ pressure: 3, steps: both(0.4, 2.5) });
  expect(left).toBeCloseTo(0.477, 2);
  expect([closed.status, run.status]).toEqual(['risk', 'risk']);
});

test('what cycles add up counts in both', async () => {
  const { closed, run, left } = await judged({ pressure: 1, steps: `repeat 5 { ${both(0.4, 0.5)} }` });
  // 0.119 with rests between (V-A18-dyn), a little less without.
  expect(left).toBeGreaterThan(0.09);
  expect(left).toBeLessThan(0.119);
  expect([closed.status, run.status]).toEqual(['risk', 'risk']);
  const cycled = Number(/([\d.]+) % at worst in the cycles/.exec(closed.message)?.[1]) / 100;
  expect(Math.abs(cycled - left)).toBeLessThan(0.005);
});

test('a harder strip after cycles that repeat themselves counts', async () => {
  const { closed, run, left } = await judged({
    pressure: 3,
    steps: `repeat 6 { ${both(0.3, 0.2)} } ${both(0.6, 1.5)}`,
  });
  expect([closed.status, run.status]).toEqual(['risk', 'risk']);
  // A_f* = (0.2/0.6)^(1/0.9) = 0.295 in the end.
  expect(left).toBeGreaterThan(0.295);
  expect(left).toBeLessThan(0.5);
});

test('the pressure that a run says it needs is that of the law of its conventions', async () => {
  const creep = 'conventions { replenishment = creep }';
  const { run } = await judged({ pressure: 3, steps: both(2, 0.5), inside: creep });
  // (F/Ω) ℓ_v ½ A (3P/2n)^n = 1.207 mA/cm² at 3 MPa: 3 MPa · (2/1.207)^(1/6.56) = 3.24 MPa; the fit would say 10.1.
  expect(run.message).toContain('needs 3.24 MPa at 2 mA/cm²');
});

const film = (thickness: number): string =>
  ['anode | separator', 'separator | cathode']
    .map((sides) => `interface ${sides} { interlayer = Ag { thickness = ${thickness} um } }`)
    .join('\n');

test('a film on lithium gives what it holds, in the closed form as in the run', async () => {
  const asked = { pressure: 3, steps: both(0.8, 0.5), include: ', interlayer' };
  const bare = await judged(asked);
  const thick = await judged({ ...asked, inside: film(2) });
  const thin = await judged({ ...asked, inside: film(1) });
  expect(bare.closed.status).toBe('watch');
  // 2 µm of silver hold 0.52 mAh/cm², more than is stripped; 1 µm holds half of it.
  expect([thick.closed.status, thick.run.status]).toEqual(['ok', 'ok']);
  expect([thin.closed.status, thin.run.status]).toEqual(['watch', 'watch']);
  expect(thin.left).toBeGreaterThan(bare.left + 0.05);
  const told = Number(/([\d.]+) % of the contact is left/.exec(thin.closed.message)?.[1]) / 100;
  expect(Math.abs(told - thin.left)).toBeLessThan(0.005);
});

test('no film is the bare law', async () => {
  const { simulations } = await checkText(services, text({ pressure: 3, steps: both(0.4, 0.5) }));
  const cell = simulations[0]?.simulation?.cell;
  const face = cell === undefined ? undefined : lithiumInterfaces(cell)[0];
  if (face === undefined) throw new Error('no interface');
  const { material } = face.layer;
  const end = (replenishment: number): number =>
    stripFromFullContact(material, 5e-6, 4, 18000, 3e6, 298.15, { charge: 1e4, replenishment }).contact;
  expect(end(0)).toBeCloseTo(0.786, 3);
  expect(end(1)).toBeGreaterThan(end(0));
});

test('half cycles that repeat themselves are skipped, harder ones after them are not', async () => {
  const { simulations } = await checkText(services, text({ pressure: 3, steps: both(0.3, 0.2) }));
  const cell = simulations[0]?.simulation?.cell;
  const face = cell === undefined ? undefined : lithiumInterfaces(cell)[0];
  if (cell === undefined || face === undefined) throw new Error('no interface');
  const half = (direction: HalfCycle['direction'], current: number, charge: number): HalfCycle => ({
    step: 1,
    text: '',
    direction,
    current,
    lasting: current,
    charge: charge * 36000,
  });
  const cycle = [half('stripping', 3, 0.2), half('plating', 3, 0.2)];
  const hard = half('stripping', 6, 1.5);
  const alone = leastContact(cell, face, [hard]) ?? NaN;
  const after = leastContact(cell, face, [...Array.from({ length: 6 }, () => cycle).flat(), hard]) ?? NaN;
  expect(alone).toBeCloseTo(stripFromFullContact(face.layer.material, 5e-6, 6, 54000, 3e6, 298.15).contact, 2);
  expect(leastContact(cell, face, [...cycle, ...cycle, ...cycle]) ?? NaN).toBeGreaterThan(alone + 0.3);
  expect(Math.abs(after - alone)).toBeLessThan(0.02);
});
