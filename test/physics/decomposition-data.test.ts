// Energies of decomposition in the library against what the plateaus of the reduction add up to (physics-anode V31, V-A25-1).

import { expect, test } from 'vitest';
import { atomsOf } from '../../physics/decomposition.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();
const electronvolt = 1.602176634e-19;
/** Lithium per formula unit and the potential (V) it is taken up at: P to Li3P in five steps (Zhu, He & Mo 2015). */
const plateaus = [
  [5, 1.71],
  [0.14, 1.3],
  [0.29, 1.17],
  [0.57, 0.93],
  [2, 0.87],
] as const;

test.each([
  ['Li6PS5Cl', 0.083],
  ['beta_Li3PS4', 0],
])('%s', async (name, hull) => {
  const { cells } = await checkText(
    services,
    `cell own {
      area = 1 cm^2
      anode = lithium { thickness = 50 um }
      separator = solid { electrolyte = ${name}  thickness = 100 um }
      cathode = lithium { thickness = 50 um }
    }`,
  );
  const separator = cells[0]?.cell?.separator;
  const material = separator?.kind === 'solid' ? separator.layers[0]?.material : undefined;
  const atoms = atomsOf(material?.formula ?? '') ?? NaN;
  const perAtom = plateaus.reduce((sum, [lithium, potential]) => sum + lithium * potential, 0) / atoms + hull;
  const given = -(material?.decompositionEnergy ?? NaN) / electronvolt;
  expect(Math.abs(perAtom / given - 1), `${perAtom} against ${given} eV per atom`).toBeLessThan(0.01);
});
