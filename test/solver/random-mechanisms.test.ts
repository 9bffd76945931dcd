// Random plausible cells of lithium with random mechanisms on them: every run ends, in a state or with a named cause, with its books
// closed, whatever is included together.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { usualDeposit, usualFilm } from '../../physics/usual-film.ts';
import { builtMechanisms } from '../../solver/mechanisms/registry.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { expectClosedBooks } from '../support/closed-books.ts';
import { randomChoices, type Choices } from '../support/random-choices.ts';
import { randomSimulation } from '../support/random-simulation.ts';

const hasLithium = ({ cell }: CheckedSimulation): boolean =>
  [cell.anode, cell.cathode].some((e) => e.kind === 'lithium' || e.kind === 'none');

/** A film and a deposit as unlike the usual ones as they may be, and a collector that lithium does not like. */
function withFilm(cell: CheckedCell, { oneOf, logBetween, between, chance }: Choices): CheckedCell {
  if (cell.electrolyte === undefined || chance(0.3)) return cell;
  const sei = {
    ...usualFilm,
    growthLaw: oneOf(['solvent_diffusion', 'reaction', 'interstitial', 'electron_migration', 'tunnelling'] as const),
    tunnellingLength: logBetween(0.1e-9, 1e-9),
    tunnellingCurrentDensity: logBetween(1, 1e6),
    thickness: logBetween(3e-9, 1e-7),
    nonuniformity: between(0.02, 0.8),
    swellingRatio: between(1, 2.2),
    roughness: logBetween(1, 50),
  };
  const deposit = { ...usualDeposit, porosity: between(0.2, 0.8), deadFraction: logBetween(1e-3, 0.3) };
  const face = { sei, deposit, filmResistance: sei.thickness / sei.ionicConductivity };
  return {
    ...cell,
    anode:
      cell.anode.kind === 'none'
        ? { ...cell.anode, collector: { name: 'Cu', nucleationOverpotential: 0.04 } }
        : cell.anode,
    interfaces: { anode: { ...cell.interfaces.anode, ...face }, cathode: cell.interfaces.cathode },
    electrolyte: {
      ...cell.electrolyte,
      density: 1200,
      amount: logBetween(2e-7, 2e-6),
      coulombicEfficiency: between(0.9, 1),
    },
  };
}

const cases = Array.from({ length: 350 }, (_, k) => ({ ...randomSimulation(1126, k), k }))
  .filter(({ simulation }) => hasLithium(simulation))
  .map(({ label, simulation, k }) => {
    const choices = randomChoices(1127, k);
    const { thermal } = simulation.cell;
    const applies = (name: string): boolean =>
      (name !== 'double_layer' || simulation.include.includes(name)) &&
      ((name !== 'thermal' && name !== 'self_heating') || thermal !== undefined);
    const include = builtMechanisms.filter((name) => choices.chance(0.35) && applies(name));
    return {
      label: `${label} with ${include.join(', ')}`,
      simulation: { ...simulation, cell: withFilm(simulation.cell, choices), include },
    };
  });

const named =
  /^(the salt runs out at t = |no state of the cell satisfies the (power|voltage|load|current)|the voltage passes |the cell reaches |the cell no longer gives |the fixture no longer presses|the lithium of the (anode|cathode) is used up|the cell, shorted by lithium)/;

describe('random mechanisms on random cells of lithium', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThan(150);
    const seen = new Set(cases.flatMap(({ simulation }) => simulation.include));
    for (const name of builtMechanisms) expect(seen, name).toContain(name);
  });

  it.each(cases.map(({ label, simulation }) => [label, simulation] as const))(
    '%s',
    { timeout: 60_000 },
    async (_label, simulation) => {
      const result = await runSimulation(simulation);
      if (result.status === 'failed') {
        expect(result.failure!.cause).toMatch(named);
        expect(result.failure!.help.length).toBeGreaterThan(10);
      }
      for (const column of result.columns) expect(column.values.every(Number.isFinite), column.name).toBe(true);
      expectClosedBooks(result);
      // Each says something of the run.
      for (const name of simulation.include)
        if (name !== 'double_layer')
          expect(
            result.verdicts.some((v) => v.mechanism === name),
            name,
          ).toBe(true);
    },
  );
});
