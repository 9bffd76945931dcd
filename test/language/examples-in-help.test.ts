// Help for what is missing shows a value that a cell could have.

import { expect, it } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

it('a missing property of an active material is shown with a typical value', async () => {
  const { findings } = await checkText(
    createTestServices(),
    `material m : active { maximum_concentration = 50000 mol/m^3  diffusivity = 1e-14 m^2/s }
cell a extends lg_m50_chen2020 {
  cathode = composite { thickness = 50 um  active m { volume_fraction = 50 % } }
}`,
  );
  const help = findings.filter((found) => found.code === 'structure/missing-property').map((found) => found.help ?? '');
  expect(help.map((text) => /`(.*)`/.exec(text)?.[1])).toEqual([
    'particle_radius = 2 um',
    'open_circuit_potential = 3.8 V',
    'exchange_current_density = 1 A/m^2',
  ]);
});

it('a composite without an active material is shown one of its side', async () => {
  const composite = 'composite { thickness = 50 um }';
  const { findings } = await checkText(
    createTestServices(),
    `cell a {
  area = 1 cm^2
  electrolyte = LiPF6_EC_EMC
  anode = ${composite}
  separator = porous { thickness = 12 um  porosity = 40 % }
  cathode = ${composite}
}`,
  );
  const help = findings.filter((found) => found.code === 'structure/missing-property').map((found) => found.help ?? '');
  expect(help.map((text) => /`(.*)`/.exec(text)?.[1])).toEqual([
    'active graphite { volume_fraction = 60 %  particle_radius = 5 um }',
    'active NMC811 { volume_fraction = 55 %  particle_radius = 5 um }',
  ]);
});
