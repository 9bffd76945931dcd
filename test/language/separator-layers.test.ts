// Layers are a sequence: a cell that gives them anew has its own, not both.

import { expect, test } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

const layer = (name: string): string => `layer ${name} { thickness = 50 um  relative_density = 90 % }`;
const layers = (...names: readonly string[]): string => `separator = layers { ${names.map(layer).join(' ')} }`;

test('a cell that extends another replaces its layers', async () => {
  const { cells, findings } = await checkText(
    createTestServices(),
    `cell base { area = 1 cm^2  anode = lithium { thickness = 50 um }  cathode = lithium { thickness = 50 um }
       ${layers('Li6PS5Cl', 'LGPS', 'Li6PS5Cl')} }
     cell other extends base { ${layers('Li6PS5Cl', 'beta_Li3PS4')} }
     cell same extends base { temperature = 60 degC }`,
  );
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
  const names = cells.map(({ cell }) =>
    cell?.separator.kind === 'solid' ? cell.separator.layers.map(({ material }) => material.name) : [],
  );
  expect(names).toEqual([
    ['Li6PS5Cl', 'LGPS', 'Li6PS5Cl'],
    ['Li6PS5Cl', 'beta_Li3PS4'],
    ['Li6PS5Cl', 'LGPS', 'Li6PS5Cl'],
  ]);
});
