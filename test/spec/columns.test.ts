// The language knows exactly the columns that runs make, and those that unbuilt mechanisms will.

import { expect, it } from 'vitest';
import { columns, findColumn } from '../../language/schema/columns.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices, exampleNames, readExample } from '../support/language-host.ts';

/** Made by mechanisms that are not built, by blends, by a heat balance, or an axis only. */
const later = [
  'reaction_heat',
  'ohmic_heat',
  'reversible_heat',
  'shorted',
  'time_to_short',
  'position',
  'radius',
  'ELECTRODE.active.NAME.stoichiometry',
];

// It runs every example, two hundred cycles of one of them.
it('names of results agree between language and solver', { timeout: 60_000 }, async () => {
  const services = createTestServices();
  const made = new Map<string, string>();
  for (const name of exampleNames) {
    const { simulations } = await checkText(services, readExample(name));
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
