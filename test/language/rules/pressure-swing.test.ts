// Fixtures that the breathing of the cell presses hard.

import { expect, test } from 'vitest';
import { checkText, createTestServices, readExample } from '../../support/language-host.ts';

const services = createTestServices();

async function swing(fixture: string, pairs = ''): Promise<(readonly [string | undefined, string])[]> {
  const text = readExample('argyrodite-nmc811.cell')
    .replace('spring(stiffness = 0.5 MPa/um)', fixture)
    .replace('area           =', `${pairs} area =`);
  const { findings } = await checkText(services, text);
  return findings.flatMap((f) => {
    if (f.code !== 'stack/pressure-swing') return [];
    expect(f.stopsRun).toBe(false);
    return [[f.id, f.severity] as const];
  });
}

test('a rigid gap is an error of the assumption (D-FIX-04), a stiff spring a warning (D-FIX-01), a soft one nothing', async () => {
  expect(await swing('fixed_gap')).toEqual([['D-FIX-04', 'error']]);
  expect(await swing('spring(stiffness = 2 MPa/um)')).toEqual([['D-FIX-01', 'warning']]);
  expect(await swing('spring(stiffness = 0.5 MPa/um)')).toEqual([]);
  expect(await swing('constant_pressure')).toEqual([]);
});

test('ten pairs in one spring swing ten times as far', async () => {
  expect(await swing('spring(stiffness = 0.2 MPa/um)')).toEqual([]);
  expect(await swing('spring(stiffness = 0.2 MPa/um)', 'electrode_pairs = 10\n')).toEqual([['D-FIX-01', 'warning']]);
});
