// What each part of the cell takes of the voltage: together they are the distance from the open-circuit voltage.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';
import { xu2019 } from '../support/xu2019.ts';

const parts = [
  'anode.reaction_overpotential',
  'anode.diffusion_overpotential',
  'electrolyte.ohmic_overpotential',
  'electrolyte.concentration_overpotential',
  'solid.ohmic_overpotential',
  'contact_overpotential',
  'cathode.reaction_overpotential',
  'cathode.diffusion_overpotential',
];
const cases: readonly (readonly [string, CheckedCell, ModelName, number])[] = [
  ['the LG M50', lgM50, 'p2d', 2.5],
  ['the LG M50', lgM50, 'spme', 2.5],
  ['the LG M50', lgM50, 'spm', 2.5],
  ['the LG M50 with 5 mΩ at its tabs', { ...lgM50, contactResistance: 5e-3 }, 'p2d', 2.5],
  ['a half cell', xu2019, 'p2d', 3.5],
  ['a half cell', xu2019, 'spme', 3.5],
];

describe.each(cases)('losses of %s (%#)', (_name, cell, model, end) => {
  it(`add up in ${model}`, async () => {
    const items = protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(end)]));
    const result = await runSimulation(simulate(cell, items, [], { model }));
    const [voltage, ocv] = [column(result, 'voltage'), column(result, 'ocv')];
    const losses = parts.map((name) => column(result, name));
    voltage.forEach((v, k) => {
      const sum = losses.reduce((total, values) => total + values[k]!, 0);
      expect(Math.abs(ocv[k]! - v - sum)).toBeLessThan(1e-7);
    });
    if (cell.contactResistance > 0) {
      const contact = column(result, 'contact_overpotential');
      expect(contact.at(-1)!).toBeCloseTo(5 * 5e-3, 9);
    }
    // All of them cost voltage in the middle of a discharge.
    const middle = Math.floor(voltage.length / 2);
    for (const values of losses) expect(values[middle]!).toBeGreaterThanOrEqual(-1e-12);
  });
});
