// The language knows exactly the columns that runs make, and those that unbuilt mechanisms will.

import { expect, it } from 'vitest';
import { columns, findColumn } from '../../language/schema/columns.ts';
import { absentColumn } from '../../physics/absent-column.ts';
import { cellColumnMakers, interfaceColumnMakers } from '../../physics/column-makers.ts';
import { builtMechanisms } from '../../solver/mechanisms/registry.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices, exampleNames, readExample } from '../support/language-host.ts';

/** Made by blends, or an axis only. */
const later = ['position', 'radius', 'ELECTRODE.active.NAME.stoichiometry'];

/** Mechanisms that no example includes, on a cell that has what they need. */
const more = `
  cell bare {
    area = 1 cm^2  voltage_window = 2.8 V .. 4.3 V
    electrolyte = LiPF6_EC_EMC { amount = 3 g/Ah }
    stack { pressure = 0.2 MPa }
    anode = none { collector = Cu { thickness = 8 um } }
    separator = porous { thickness = 20 um  porosity = 40 % }
    cathode = composite {
      thickness = 60 um  porosity = 30 %
      active NMC622 { volume_fraction = 62 %  particle_radius = 5 um }
      carbon carbon_black { volume_fraction = 4 % }
      binder PVDF { volume_fraction = 4 % }
    }
  }
  protocol short { charge at C/10 for 1 min }
  simulation all {
    cell = bare  protocol = short  model = spme
    include sei_rupture, deposit_pressure, stress_kinetics, nucleation, anode_free, limiting_current, sand_time, chazalviel, wagner
  }
  cell warm_solid {
    area = 0.785 cm^2  voltage_window = 2.5 V .. 4.3 V
    stack { pressure = 5 MPa  fabrication_pressure = 375 MPa }
    anode = lithium { thickness = 50 um }
    separator = layers {
      layer Li6PS5Cl { thickness = 50 um  relative_density = 82 % }
      layer LGPS { thickness = 50 um  relative_density = 82 % }
    }
    cathode = composite {
      thickness = 40 um  porosity = 8 %  heterogeneity = 0.5
      active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }
      electrolyte Li6PS5Cl { volume_fraction = 34 % }
      carbon VGCF { volume_fraction = 2 % }
      binder PVDF { volume_fraction = 1 % }
    }
    interface anode | separator { interlayer = Ag { thickness = 100 nm } }
  }
  simulation solid {
    cell = warm_solid  protocol = short
    include contact_loss, plating_contact_loss, lithium_creep, interlayer, grain_boundary_focusing, cathode_heterogeneity, filament_growth, multilayer, pressure_short, electronic_leakage, self_heating
  }`;

/** Contact laws of lithium on a collector that starts bare. */
const plated = more
  .slice(more.indexOf('cell warm_solid'))
  .replace('lithium { thickness = 50 um }', 'none { collector = Cu }')
  .concat('\n  protocol short { charge at C/10 for 1 min }');

it('what a run cannot have is known before it, whatever the model', { timeout: 60_000 }, async () => {
  const services = createTestServices();
  const texts = [...['lg-m50', 'lithium-symmetric'].map((name) => readExample(`${name}.cell`)), more, plated];
  const lithiumApart = columns.flatMap(({ name }) =>
    ['anode', 'cathode'].map((side) => name.replace('ELECTRODE', side)),
  );
  const names = [...new Set(lithiumApart)].filter((name) => !name.includes('NAME') && name !== 'radius');
  let absent = 0;
  for (const text of texts) {
    const { simulations } = await checkText(services, text);
    for (const model of ['spm', 'spme', 'p2d'] as const) {
      // The first of each: the others differ in values.
      const simulation = { ...simulations[0]!.simulation!, model };
      const result = await runSimulation(simulation);
      const made = new Set([...result.columns, ...result.profiles.profiles].map((column) => column.name));
      for (const column of result.cycleColumns)
        if (result.cycles.some((cycle) => column.name in cycle.values)) made.add(column.name);
      for (const name of names) {
        const isClaimed = absentColumn(name, simulation) !== undefined;
        if (isClaimed) absent++;
        expect(isClaimed && made.has(name), `${simulation.name} ${model} ${name} is there`).toBe(false);
        // What one model has and another has not must be said.
        if (/^(electrolyte|anode|cathode)\.(concentration|potential|stoichiometry)$/.test(name))
          expect(isClaimed, `${simulation.name} ${model} ${name}`).toBe(!made.has(name));
      }
    }
  }
  expect(absent).toBeGreaterThan(150);
});

it('a column of a mechanism is made by one of those named', () => {
  const built = new Set(builtMechanisms);
  for (const [name, { mechanisms }] of Object.entries({ ...interfaceColumnMakers, ...cellColumnMakers })) {
    expect(findColumn(name in cellColumnMakers ? name : `anode.${name}`), name).toBeDefined();
    for (const mechanism of mechanisms) expect(built.has(mechanism), mechanism).toBe(true);
  }
});

// It runs every example, two hundred cycles of one of them.
it('names of results agree between language and solver', { timeout: 60_000 }, async () => {
  const services = createTestServices();
  const made = new Map<string, string>();
  for (const text of [...exampleNames.map(readExample), more]) {
    const { simulations } = await checkText(services, text);
    for (const { simulation } of simulations) {
      const result = await runSimulation(simulation!);
      for (const column of result.columns) made.set(column.name, column.unit);
      for (const column of result.cycleColumns)
        if (result.cycles.some((cycle) => column.name in cycle.values)) made.set(column.name, column.unit);
      for (const profile of result.profiles.profiles) made.set(profile.name, profile.unit);
    }
  }
  for (const [name, unit] of made) {
    expect(findColumn(name), name).toBeDefined();
    expect(findColumn(name)!.unit || '1', name).toBe(unit);
  }
  const general = new Set([...made.keys()].map((name) => findColumn(name)!.name));
  expect(
    columns
      .map((c) => c.name)
      .filter((name) => !general.has(name))
      .sort(),
  ).toEqual([...later].sort());
});
