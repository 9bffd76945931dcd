// Random solid cells under random sets of mechanisms: every run ends, in a state or with a named cause, with its books closed and
// finite results, shorted or not.

import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../language/schema/mechanisms.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { randomChoices, type Choices } from '../support/random-choices.ts';

const services = createTestServices();
const count = 80;
/** What may end a run: named, with what to do. */
const named =
  /^(the cell, shorted by lithium since t = |no state of the cell satisfies |the voltage passes |the cell no longer gives |the fixture no longer presses|the lithium of the (anode|cathode) is used up|a century passes)/;

const pellet = (name: string, thickness: number, density: number): string =>
  `${name} { thickness = ${thickness.toFixed(0)} um  relative_density = ${density.toFixed(0)} % }`;

function separator({ chance, oneOf, between, logBetween }: Choices): string {
  if (chance(0.3))
    return `layers { layer ${pellet('Li5_5PS4_5Cl1_5', logBetween(10, 60), 90)}  layer ${pellet('LGPS', 50, 85)}  layer ${pellet('Li5_5PS4_5Cl1_5', 20, 90)} }`;
  const name = oneOf(['Li6PS5Cl', 'Li6PS5Cl', 'LLZO', 'LGPS']);
  return `solid { electrolyte = ${name}  thickness = ${logBetween(15, 500).toFixed(0)} um  relative_density = ${between(80, 98).toFixed(0)} % }`;
}

const composite = (heterogeneity: number): string => `composite {
    thickness = 40 um  porosity = 8 %  heterogeneity = ${heterogeneity.toFixed(2)}
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    carbon VGCF { volume_fraction = 2 % }
    binder PVDF { volume_fraction = 1 % }
  }`;

function protocolOf(isSymmetric: boolean, { chance, logBetween }: Choices): string {
  const rate = (): string => logBetween(0.05, 2).toFixed(3);
  const density = (): string => `${logBetween(0.02, 5).toFixed(3)} mA/cm^2`;
  const press = `press at ${logBetween(2, 60).toFixed(1)} MPa for 1 min`;
  const rest = chance(0.5) ? 'rest for 10 min' : '';
  if (isSymmetric && chance(0.4))
    return `repeat 4 {\n${press}\nplate at ${density()} for 1 h\nstrip at ${density()} for 40 min at 45 degC\nrest for 1 h at 60 degC\n}`;
  if (isSymmetric) {
    const [j, charge] = [density(), logBetween(0.05, 2).toFixed(3)];
    return `repeat 3 {\nstrip at ${j} until ${charge} mAh/cm^2\n${rest}\nplate at ${j} until ${charge} mAh/cm^2\n${rest}\n}`;
  }
  const hold = chance(0.5) ? 'hold at 4.25 V until C/50' : rest;
  if (chance(0.4))
    return `repeat 2 {\ncharge at ${rate()}C until 4.2 V\npulse discharge at 1C for 30 s\ndischarge at ${logBetween(0.3, 10).toFixed(2)} mW until 2.8 V\n${press}\ncharge at C/5 for 1 h at 45 degC\n}`;
  return `repeat 2 {\ncharge at ${rate()}C until 4.25 V\n${hold}\ndischarge at ${rate()}C until 2.6 V\n${rest}\n}`;
}

function textOf(choices: Choices): string {
  const { chance, oneOf, between, logBetween } = choices;
  const isSymmetric = chance(0.5);
  const anode =
    !isSymmetric && chance(0.3)
      ? 'none { collector = Cu { thickness = 10 um } }'
      : `lithium { thickness = ${logBetween(30, 200).toFixed(0)} um }`;
  const film = chance(0.5) ? `interlayer = Ag { thickness = ${logBetween(10, 5000).toFixed(1)} nm }` : '';
  const fixture = chance(0.4) ? `fixture = spring(stiffness = ${logBetween(0.01, 1).toFixed(3)} MPa/um)` : '';
  const included = mechanisms.filter((m) => m.built && m.name !== 'double_layer' && chance(0.3)).map((m) => m.name);
  return `cell random {
  area = 0.785 cm^2  temperature = ${oneOf([25, 25, 60])} degC
  ${isSymmetric ? '' : 'voltage_window = 2.5 V .. 4.3 V'}
  stack { pressure = ${logBetween(0.3, 30).toFixed(2)} MPa  fabrication_pressure = 375 MPa  ${fixture} }
  anode = ${anode}
  separator = ${separator(choices)}
  cathode = ${isSymmetric ? `lithium { thickness = ${logBetween(50, 200).toFixed(0)} um }` : composite(between(0, 1))}
  interface anode | separator {
    flaw_length = ${logBetween(0.5, 40).toFixed(2)} um
    local_resistance = ${logBetween(1, 60).toFixed(2)} ohm*cm^2
    ${film}
  }
}
protocol random_steps {
  ${protocolOf(isSymmetric, choices)}
}
simulation random_run {
  cell = random  protocol = random_steps
  ${isSymmetric ? '' : `start at soc 0 %  model = ${oneOf(['p2d', 'spme', 'spm'])}`}
  include ${['contact_loss', ...included.filter((name) => name !== 'contact_loss')].slice(chance(0.5) ? 1 : 0).join(', ') || 'filament_growth'}
}
`;
}

describe('random sets of mechanisms', () => {
  const shorted: boolean[] = [];

  it.each(Array.from({ length: count }, (_, k) => k))('case %d', { timeout: 30_000 }, async (k) => {
    const text = textOf(randomChoices(5, k));
    const { simulations, findings } = await checkText(services, text);
    const simulation = simulations[0]?.simulation;
    if (simulation === undefined) throw new Error(`${findings.map((f) => f.message).join('\n')}\n${text}`);
    const result = await runSimulation(simulation);
    expect(['completed', 'failed']).toContain(result.status);
    if (result.failure !== undefined) {
      expect(result.failure.cause).toMatch(named);
      expect(result.failure.help.length).toBeGreaterThan(10);
    }
    for (const column of result.columns) expect(column.values.every(Number.isFinite), column.name).toBe(true);
    expect(result.audit.lithium ?? 0).toBeLessThan(1e-9);
    expect(result.audit.charge ?? 0).toBeLessThan(1e-9);
    expect(result.audit.energy ?? 0).toBeLessThan(1e-3);
    const states = result.columns.find((c) => c.name === 'shorted');
    if (states !== undefined) shorted.push(states.values.at(-1) === 1);
  });

  it('short some cells and spare others', () => {
    expect(shorted).toContain(true);
    expect(shorted).toContain(false);
  });
});
