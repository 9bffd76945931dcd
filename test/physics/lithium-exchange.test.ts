// Exchange current density of lithium in a liquid with temperature (A01).

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import { lithiumExchangeCurrent } from '../../physics/lithium-exchange.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { plausibleCells } from '../support/plausible-cells.ts';
import { forTime, protocol, step } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';
import { xu2019 } from '../support/xu2019.ts';

const { cell: symmetric } = plausibleCells.find((own) => own.cell.name === 'symmetric_liquid')!;
const at = (temperature: number, energy?: number): CheckedCell => ({
  ...symmetric,
  temperature,
  electrolyte: {
    ...symmetric.electrolyte!,
    ...(energy === undefined ? {} : { lithiumExchangeActivationEnergy: energy }),
  },
});
const exchange = (cell: CheckedCell): number =>
  cell.anode.kind === 'lithium' ? lithiumExchangeCurrent(cell, cell.anode)! : NaN;

describe('exchange current density of lithium', () => {
  it('follows the activation energy of the electrolyte about the reference temperature', () => {
    expect(exchange(at(298.15, 50_000))).toBeCloseTo(30, 10);
    // exp[−(50 kJ/mol/R)(1/273.15 − 1/298.15)] = 0.15786
    expect(exchange(at(273.15, 50_000)) / 30).toBeCloseTo(0.15786, 4);
    // 50 kJ/mol where nobody gave it (A27, estimate).
    expect(exchange(at(273.15))).toBe(exchange(at(273.15, 50_000)));
    expect(exchange(at(273.15, 0))).toBe(30);
  });

  it('leaves an electrode with a law of its own to that law', () => {
    const own = { ...xu2019, electrolyte: { ...xu2019.electrolyte!, lithiumExchangeActivationEnergy: 50_000 } };
    expect(exchange({ ...own, temperature: 273.15 })).toBeCloseTo(exchange(own), 10);
  });

  it('acts in a run: the charge transfer of both electrodes is RT/(F i0) at that temperature', async () => {
    const rate = { kind: 'current_density', value: 0.01 } as const;
    const overpotential = async (cell: CheckedCell): Promise<number> => {
      const result = await runSimulation(simulate(cell, protocol(step({ kind: 'strip', rate }, [forTime(1)])), []));
      return Math.abs(column(result, 'anode.reaction_overpotential')[0]!);
    };
    const expected = (0.01 * 8.314462618 * 273.15) / (96485.33212 * 30 * 0.15786);
    expect((await overpotential(at(273.15, 50_000))) / expected).toBeCloseTo(1, 3);
  });
});
