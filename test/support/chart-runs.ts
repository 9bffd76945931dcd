// Real runs that the drawing tests work on: a liquid cell with profiles over two electrodes, and stripping and plating
// between lithium electrodes with contact loss.

import type { PlotRequest } from '../../model/simulation.ts';
import type { ProtocolStep } from '../../model/protocol.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate, stripAndPlate, symmetricCell } from './argyrodite.ts';
import { lgM50 } from './lg-m50.ts';

const discharge: ProtocolStep = {
  type: 'step',
  action: { kind: 'discharge', rate: { kind: 'c_rate', value: 1 / 3600 } },
  ends: [{ kind: 'limit', column: 'voltage', comparison: '<=', value: 2.5, basis: 'absolute', text: '2.5 V' }],
  text: 'discharge at 1C until 2.5 V',
  line: 6,
};

export const requestedPlots: readonly PlotRequest[] = [
  { text: 'voltage vs discharge_capacity', y: 'voltage', x: 'discharge_capacity', byCycle: false },
  {
    text: 'electrolyte.concentration vs position at 30 min',
    y: 'electrolyte.concentration',
    x: 'position',
    at: 1800,
    byCycle: false,
  },
];

export function runLiquidCell(): Promise<RunResult> {
  return runSimulation(
    simulate(lgM50, { name: 'one_c_discharge', items: [discharge] }, [], {
      name: 'discharge',
      plots: requestedPlots,
      expectations: [
        {
          text: 'discharge_capacity > 4.9 Ah',
          quantity: { column: 'discharge_capacity', reduce: 'last' },
          comparison: '>',
          limit: 4.9 * 3600,
          basis: 'absolute',
          unit: 'Ah',
          unitFactor: 3600,
          unitOffset: 0,
          line: 25,
        },
      ],
    }),
  );
}

export function runSymmetricCell(): Promise<RunResult> {
  return runSimulation(
    simulate(
      symmetricCell(1.5e6),
      stripAndPlate(10, 18000, 3),
      ['contact_loss', 'interphase_growth', 'filament_growth'],
      {
        name: 'low_rate',
      },
    ),
  );
}
