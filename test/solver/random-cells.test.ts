// Plausible cells of every kind with random geometry, transport and rates, under every form of step: every run ends, in a
// state or with a named cause, with its books closed.

import { describe, expect, it } from 'vitest';
import type { ProtocolItem } from '../../model/protocol.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { expectClosedBooks } from '../support/closed-books.ts';
import { plausibleCells } from '../support/plausible-cells.ts';
import { randomSimulation } from '../support/random-simulation.ts';

const cases = Array.from({ length: 500 }, (_, k) => randomSimulation(2026, k));

/** What may end a run: named, with what to do. */
const named =
  /^(the salt runs out at t = |no state of the cell satisfies the (power|voltage|load|current)|the voltage passes |the cell reaches |the cell no longer gives |the fixture no longer presses|the lithium of the (anode|cathode) is used up)/;

const kindsOf = (items: readonly ProtocolItem[]): string[] =>
  items.flatMap((item) => {
    if (item.type === 'step') return [item.action.kind];
    return item.type === 'stop' ? ['stop'] : [item.type, ...kindsOf(item.body)];
  });

describe('random plausible cells', () => {
  it('are of every kind, in every model and under every form of step', () => {
    const simulations = cases.map((own) => own.simulation);
    const all = (of: (own: (typeof simulations)[number]) => readonly string[]): Set<string> =>
      new Set(simulations.flatMap(of));
    expect(all((s) => [s.cell.name])).toEqual(new Set(plausibleCells.map((own) => own.cell.name)));
    expect(all((s) => [s.model])).toEqual(new Set(['spm', 'spme', 'p2d']));
    expect(all((s) => s.include)).toEqual(new Set(['double_layer', 'contact_loss', 'interphase_growth']));
    const steps = [
      'charge',
      'discharge',
      'strip',
      'plate',
      'hold',
      'rest',
      'drive',
      'pulse',
      'titrate',
      'impedance',
      'press',
    ];
    expect(all((s) => kindsOf(s.protocol.items))).toEqual(new Set([...steps, 'repeat', 'every', 'stop']));
  });

  it.each(cases.map(({ label, simulation }) => [label, simulation] as const))(
    '%s',
    { timeout: 30_000 },
    async (_label, simulation) => {
      const result = await runSimulation(simulation);
      expect(['completed', 'stopped', 'failed']).toContain(result.status);
      if (result.status === 'failed') {
        expect(result.failure!.cause).toMatch(named);
        expect(result.failure!.help.length).toBeGreaterThan(10);
      }
      for (const column of result.columns) expect(column.values.every(Number.isFinite), column.name).toBe(true);
      for (const { real, imaginary } of result.spectra)
        expect([...real, ...imaginary].every(Number.isFinite), 'spectrum').toBe(true);
      expectClosedBooks(result, 1e-4);
    },
  );
});
