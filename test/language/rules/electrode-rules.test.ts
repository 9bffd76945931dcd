// Rules of electrodes beyond their pages: severities that depend on what is simulated, what they do not apply to, where
// they stay silent because another finding is the cause.

import { describe, expect, test } from 'vitest';
import { explainCode } from '../../../language/rules/explain.ts';
import { checkText, createTestServices } from '../../support/language-host.ts';

const services = createTestServices();

async function found(text: string): Promise<Map<string, string>> {
  const { findings } = await checkText(services, text);
  return new Map(findings.flatMap((f) => (f.id === undefined ? [] : [[f.id, f.severity] as const])));
}

const okane = (include: string): string => `
protocol p { discharge at 1C until 2.5 V }
simulation s { cell = lg_m50_okane2022  protocol = p  ${include} }`;

describe('an implausible partial molar volume (D-OM-01)', () => {
  test('is a warning about the cell, and an error where a mechanism uses it', async () => {
    expect((await found(okane(''))).get('D-OM-01')).toBe('warning');
    expect((await found(okane('include stress_diffusion'))).get('D-OM-01')).toBe('error');
    expect((await found(okane('include sei_growth'))).get('D-OM-01')).toBe('warning');
  });

  test('is the cause of the stresses it makes, which are not reported beside it', async () => {
    const codes = [...(await found(okane(''))).keys()];
    expect(codes).toEqual(expect.arrayContaining(['D-OM-01', 'D-SDD-01']));
    for (const consequence of ['D-DIS-01', 'D-DIS-02', 'D-SBV-02', 'D-CRK-01', 'D-CRK-02'])
      expect(codes).not.toContain(consequence);
  });

  test('alloys may swell as they do', async () => {
    const silicon = (family: string): string => `
material host : active {
  ${family}
  maximum_concentration = 278000 mol/m^3
  open_circuit_potential(x) = 0.6 V - 0.5 V * x
  diffusivity = 1e-14 m^2/s
  exchange_current_density = 1 A/m^2
  partial_molar_volume = 9 cm^3/mol
}
cell c {
  area = 1 cm^2
  voltage_window = 0.13 V .. 0.55 V
  electrolyte = LiPF6_EC_EMC
  anode = lithium { thickness = 50 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = composite { thickness = 20 um  active host { volume_fraction = 40 %  particle_radius = 0.05 um } }
}`;
    expect((await found(silicon(''))).get('D-OM-01')).toBe('warning');
    expect((await found(silicon('family = silicon'))).has('D-OM-01')).toBe(false);
  });
});

const solid = (options: {
  stack?: string;
  window?: string;
  active?: string;
  composite?: string;
  anode?: string;
}): string => `
cell c {
  area = 1 cm^2
  voltage_window = ${options.window ?? '2.5 V .. 4.2 V'}
  stack { ${options.stack ?? 'pressure = 5 MPa  fabrication_pressure = 375 MPa'} }
  anode = ${options.anode ?? 'lithium { thickness = 20 um }'}
  separator = solid { electrolyte = Li6PS5Cl  thickness = 50 um  relative_density = 92 % }
  cathode = composite {
    thickness = 40 um
    porosity = 8 %
    ${options.composite ?? ''}
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um  coating = LiNbO3 { thickness = 10 nm }  ${options.active ?? ''} }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    carbon VGCF { volume_fraction = 2 % }
    binder PVDF { volume_fraction = 1 % }
  }
}`;

test('stack pressure (D-CONT-03): limits of lithium at a sulfide, and of any cell', async () => {
  const graphite = `composite {
    thickness = 60 um
    active graphite_Ai { volume_fraction = 55 %  particle_radius = 5 um  initial_stoichiometry = 0.02 }
    electrolyte Li6PS5Cl { volume_fraction = 40 % }
  }`;
  const at = async (pressure: number, anode?: string): Promise<boolean> =>
    (
      await found(
        solid({
          stack: `pressure = ${pressure} MPa  fabrication_pressure = 375 MPa`,
          ...(anode === undefined ? {} : { anode, active: 'initial_stoichiometry = 0.95' }),
        }),
      )
    ).has('D-CONT-03');
  expect(await at(5)).toBe(false);
  expect(await at(8)).toBe(true);
  expect(await at(50, graphite)).toBe(false);
  expect(await at(150, graphite)).toBe(true);
});

test('a tougher interface keeps its particles (D-DEL-01)', async () => {
  expect((await found(solid({}))).has('D-DEL-01')).toBe(true);
  expect((await found(solid({ composite: 'interface_toughness = 5 J/m^2' }))).has('D-DEL-01')).toBe(false);
});

test('confinement in its own share of the electrode is softer than in an infinite matrix (D-DEL-02)', async () => {
  const pressure = async (composite: string): Promise<number> => {
    const { findings } = await checkText(services, solid({ composite }));
    const message = findings.find((f) => f.id === 'D-DEL-02')?.message ?? '';
    return Number(/take ([\d.]+) MPa/.exec(message)?.[1]);
  };
  const infinite = await pressure('');
  const shell = await pressure('confinement = shell');
  expect(shell).toBeLessThan(0.8 * infinite);
  expect(shell).toBeGreaterThan(0.3 * infinite);
});

test('rules of solid contacts leave a wet electrode alone, whatever is written there', async () => {
  const text = `
cell c extends lithium_wet { cathode = composite { active NMC622 { microstructure = polycrystal } } }
cell lithium_wet {
  area = 10 cm^2
  voltage_window = 3.0 V .. 4.2 V
  electrolyte = LiPF6_EC_EMC
  anode = lithium { thickness = 40 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = composite {
    thickness = 60 um
    porosity = 30 %
    final_void_fraction = 20 %
    sintering_temperature = 1000 degC
    active NMC622 { volume_fraction = 62 %  particle_radius = 5 um }
    carbon carbon_black { volume_fraction = 8 % }
  }
}
protocol p { charge at C/3 until 4.2 V }
simulation s { cell = c  protocol = p  target_cycles = 100 }`;
  const codes = [...(await found(text)).keys()];
  for (const id of ['D-SX-01', 'D-CEI-01', 'D-CEI-03', 'D-CEI-04', 'D-FADE-01', 'D-FADE-02', 'D-SSB-02', 'D-SSB-03'])
    expect(codes).not.toContain(id);
});

test('cracks that no liquid can follow are told apart from those it can (D-CRK-01, D-CRK-03)', async () => {
  const protocol = '\nprotocol p { charge at 1C until 4.2 V }\nsimulation s { cell = c  protocol = p }';
  const brittle = { active: 'fracture_toughness = 0.05 MPa*m^(1/2)  microstructure = polycrystal' };
  expect([...(await found(solid(brittle) + protocol)).keys()]).toEqual(
    expect.arrayContaining(['D-CRK-01', 'D-CRK-03', 'D-SX-01']),
  );
  const tough = { active: 'fracture_toughness = 3 MPa*m^(1/2)  microstructure = single_crystal' };
  const codes = [...(await found(solid(tough) + protocol)).keys()];
  for (const id of ['D-CRK-01', 'D-CRK-03', 'D-SX-01']) expect(codes).not.toContain(id);
});

test('numbers that a rule covers beside its own are explained', () => {
  const pages = { 'balance/efficiency-below-target': 'efficiency', 'stack/pressure-swing': 'swing' };
  expect(explainCode('D-BOM-06', pages)).toBe('efficiency');
  expect(explainCode('AE08', pages)).toBe('efficiency');
  expect(explainCode('d-fix-04', pages)).toBe('swing');
});

test('graphite in a brittle electrolyte swells beyond what it stands, as a cathode shrinks (D-CONF-01)', async () => {
  const graphite = (change: string): string => `composite {
    thickness = 60 um
    active graphite_Ai { volume_fraction = 55 %  particle_radius = 5 um  initial_stoichiometry = 0.02  ${change} }
    electrolyte Li6PS5Cl { volume_fraction = 40 % }
  }`;
  const at = async (change: string): Promise<readonly string[]> => {
    const text = solid({ anode: graphite(change), active: 'initial_stoichiometry = 0.95  volume_change(x) = 0 * x' });
    const { findings } = await checkText(services, text);
    return findings.filter((f) => f.id === 'D-CONF-01').map((f) => f.message);
  };
  expect(await at('volume_change(x) = 0.132 * x')).toEqual([
    expect.stringMatching(/^`graphite_Ai` changes its volume by \d+ % in brittle `Li6PS5Cl`/) as string,
  ]);
  expect(await at('volume_change(x) = 0.01 * x')).toEqual([]);
});

test('reaction keeps to one side only where conduction takes a voltage that counts (D-SSB-02)', async () => {
  const at = async (rate: string): Promise<boolean> => {
    const thick = solid({}).replace('thickness = 40 um', 'thickness = 85 um');
    const protocol = `\nprotocol p { charge at ${rate} until 4.2 V }\nsimulation s { cell = c  protocol = p }`;
    return (await found(thick + protocol)).has('D-SSB-02');
  };
  expect(await at('C/2')).toBe(true);
  expect(await at('C/50')).toBe(false);
});

test('a film on lithium that nobody gave is called an estimate (AE04)', async () => {
  const message = async (film: string): Promise<string> => {
    const { findings } = await checkText(
      services,
      `
cell c {
  area = 10 cm^2
  voltage_window = 3.0 V .. 4.3 V
  electrolyte = LiFSI_4M_DME
  anode = lithium { thickness = 50 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = composite { thickness = 60 um  active NMC622 { volume_fraction = 62 %  particle_radius = 5 um } }
  ${film}
}`,
    );
    return findings.find((f) => f.id === 'AE04')?.message ?? '';
  };
  expect(await message('')).toMatch(/grows \(estimate: `film_resistance` is not given\)$/);
  const film = (text: string): string => `interface anode | separator { ${text} }`;
  expect(await message(film('film_resistance = 20 ohm*cm^2'))).toMatch(/grows$/);
  expect(await message(film('sei { thickness = 50 nm  ionic_conductivity = 1e-7 S/m }'))).toMatch(/grows$/);
});
