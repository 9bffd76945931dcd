// Criteria at lithium as a text reaches them: fabrication pressure, salt of a polymer, warmth, properties of the foil and of the separator.
// Numbers by hand from the laws (Heckel, limiting current of a binary salt, Arrhenius, Butler–Volmer).

import { describe, expect, test } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { electronicResistance } from '../../physics/electronic-leakage.ts';
import { lithiumInterfaces } from '../../physics/lithium-interface.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const services = createTestServices();
const gas = 8.314462618;

interface Parts {
  readonly pressure?: string;
  readonly stack?: string;
  readonly cell?: string;
  readonly foil?: string;
  readonly separator?: string;
  readonly step?: string;
  readonly include?: string;
}

async function read(parts: Parts) {
  const {
    pressure = '5 MPa',
    stack = '',
    cell = '',
    foil = '',
    include,
    step = 'plate at 1 mA/cm^2 until 1 mAh/cm^2',
  } = parts;
  const separator = parts.separator ?? 'solid { electrolyte = Li6PS5Cl  thickness = 500 um }';
  const file = await checkText(
    services,
    `cell own {
  area = 1 cm^2
  ${cell}
  stack { pressure = ${pressure} ${stack} }
  anode = lithium { thickness = 100 um ${foil} }
  separator = ${separator}
  cathode = lithium { thickness = 100 um ${foil} }
}
protocol p { ${step} }
simulation s { cell = own  protocol = p ${include === undefined ? '' : `include ${include}`} }
`,
  );
  const simulation = file.simulations[0]?.simulation;
  if (simulation === undefined) throw new Error(file.findings.map((f) => f.message).join('\n'));
  const verdicts = assessCell(simulation.cell, [simulation], 0);
  return {
    simulation,
    cell: simulation.cell,
    findings: file.findings,
    verdict: (mechanism: string): Verdict => verdicts.find((v) => v.mechanism === mechanism)!,
  };
}

const density = (cell: CheckedCell): number =>
  cell.separator.kind === 'solid' ? cell.separator.layers[0]!.relativeDensity : NaN;

describe('density of a pellet', () => {
  test.each([
    [50, 0.625],
    [125, 0.685],
    [375, 0.822],
    [490, 0.863],
  ])('pressed at %i MPa is %d (V-A22-1)', async (pressure, expected) => {
    const { cell } = await read({ stack: `fabrication_pressure = ${pressure} MPa` });
    expect(density(cell)).toBeCloseTo(expected, 3);
    expect(cell.provenance['separator.layer[1].relative_density']).toMatchObject({
      origin: 'default',
      evidence: 'estimate',
    });
  });

  test('is what the text gives, or 85 % where it says nothing of pressing', async () => {
    const given = 'solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 92 % }';
    expect(density((await read({ stack: 'fabrication_pressure = 50 MPa', separator: given })).cell)).toBe(0.92);
    expect(density((await read({})).cell)).toBe(0.85);
  });

  test('of a sintered oxide does not come from cold pressing', async () => {
    const garnet = 'solid { electrolyte = LLZO  thickness = 500 um }';
    expect(density((await read({ stack: 'fabrication_pressure = 50 MPa', separator: garnet })).cell)).toBe(0.97);
  });
});

describe('salt of a polymer', () => {
  const polymer = { cell: 'temperature = 80 degC', separator: 'solid { electrolyte = PEO_LiTFSI  thickness = 50 um }' };

  test('limits the current as in V30 and runs out as in the run', async () => {
    const own = await read({ ...polymer, step: 'plate at 8 mA/cm^2 until 1 mAh/cm^2', include: 'sand_time' });
    expect(own.verdict('limiting_current').threshold).toBeCloseTo(6.81, 2);
    expect(own.findings.map((f) => f.id)).toEqual(expect.arrayContaining(['AE01', 'AE03']));
    const result = await runSimulation(own.simulation);
    expect(result.status).toBe('failed');
    expect(column(result, 'time').at(-1)! / own.verdict('sand_time').value!).toBeCloseTo(1, 2);
    expect(result.verdicts.find((v) => v.mechanism === 'sand_time')?.status).toBe('risk');
  });

  test('is not used up below the limit', async () => {
    const { verdict, findings } = await read({ ...polymer, step: 'plate at 2 mA/cm^2 until 1 mAh/cm^2' });
    expect(verdict('sand_time').status).toBe('not_assessed');
    expect(findings.filter((f) => f.id === 'AE01' || f.id === 'AE03')).toEqual([]);
  });
});

describe('warmth', () => {
  const factor = (energy: number): number => Math.exp((energy / gas) * (1 / 298.15 - 1 / 333.15));
  const warm = { cell: 'temperature = 60 degC' };

  test('lowers the local resistance by 50 kJ/mol and lets electrons through by 60', async () => {
    const [hot, cold] = [(await read(warm)).cell, (await read({})).cell];
    const local = (cell: CheckedCell): number => lithiumInterfaces(cell)[0]!.localResistance;
    expect(local(cold)).toBeCloseTo(2e-4, 12);
    expect(local(cold) / local(hot)).toBeCloseTo((factor(50_000) * 298.15) / 333.15, 9);
    const electrons = (cell: CheckedCell): number => electronicResistance(cell, cell.temperature)!;
    expect(electrons(cold) / electrons(hot)).toBeCloseTo(factor(60_000), 9);
  });

  test('by activation energies of the text', async () => {
    const own =
      'solid { electrolyte = Li6PS5Cl  thickness = 500 um  local_resistance_activation_energy = 30 kJ/mol  electronic_activation_energy = 0.5 eV }';
    const { cell } = await read({ ...warm, separator: own });
    expect(2e-4 / lithiumInterfaces(cell)[0]!.localResistance).toBeCloseTo((factor(30_000) * 298.15) / 333.15, 9);
    const cold = (await read({ separator: own })).cell;
    const ratio = electronicResistance(cold, 298.15)! / electronicResistance(cell, 333.15)!;
    expect(ratio).toBeCloseTo(factor(0.5 * 96485.33212), 3);
  });

  test('in a run: the charge transfer of a step that is warmed', async () => {
    const { simulation } = await read({
      step: 'plate at 0.01 mA/cm^2 for 1 min temperature 25 degC  plate at 0.01 mA/cm^2 for 1 min temperature 60 degC',
      include: 'lithium_kinetics',
    });
    const result = await runSimulation(simulation);
    const taken = (step: number): number => Math.abs(stepEnds(result, 'anode.reaction_overpotential', step).last);
    expect(taken(1)).toBeCloseTo(0.1 * 2e-4, 7);
    expect(taken(1) / taken(2)).toBeCloseTo((factor(50_000) * 298.15) / 333.15, 2);
  });

  test('is told from both sides', async () => {
    const { message } = (await read(warm)).verdict('self_heating');
    expect(message).toMatch(
      /brought back 8\.32 times as fast, the interphase grows 15\.7 times .* electrons 12\.7 times/,
    );
  });
});

describe('what a text says of the foil', () => {
  test('is what the elastic criterion compares with', async () => {
    const own = await read({ foil: 'shear_modulus = 4.8 GPa  poisson_ratio = 0.42  surface_energy = 0.6 J/m^2' });
    expect(own.verdict('elastic_stability').value! / (8.1 / 4.8)).toBeCloseTo(1, 9);
    expect(own.findings.find((f) => f.id === 'AE11')?.message).toContain('1.69 times');
  });

  test('is the transfer coefficient of its charge transfer', async () => {
    const liquid = { cell: 'electrolyte = LiPF6_EC_EMC', separator: 'porous { thickness = 20 um  porosity = 40 % }' };
    const taken = async (foil: string, step: string): Promise<number> =>
      (await read({ ...liquid, foil, step })).verdict('lithium_kinetics').value!;
    const step = 'strip at 10 mA/cm^2 until 1 mAh/cm^2';
    const [half, hard] = [await taken('', step), await taken('charge_transfer_coefficient = 0.3', step)];
    const { electrolyte } = (await read(liquid)).cell;
    const ratio = 100 / electrolyte!.lithiumExchangeCurrentDensity!;
    // j/j0 = exp(α z) − exp(−(1 − α) z), z = Fη/RT.
    const driven = (millivolt: number, alpha: number): number => {
      const z = millivolt / 1000 / ((gas * 298.15) / 96485.33212);
      return Math.exp(alpha * z) - Math.exp(-(1 - alpha) * z);
    };
    expect(driven(half, 0.5) / ratio).toBeCloseTo(1, 6);
    expect(driven(hard, 0.3) / ratio).toBeCloseTo(1, 6);
  });
});

test('a separator of 10 MPa keeps 25 of 40 % of its pores under 1.5 MPa (A09)', async () => {
  const own = await read({
    pressure: '1.5 MPa',
    cell: 'electrolyte = LiPF6_EC_EMC',
    separator: 'porous { thickness = 20 um  porosity = 40 %  youngs_modulus = 10 MPa }',
  });
  expect(own.verdict('deposit_pressure').message).toContain('25 of 40 % of pores and 49.4 % of its limiting current');
});
