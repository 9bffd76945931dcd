// Random plausible cells under random protocols: the simulation of case `index` under a seed, the same every time.

import type { CheckedSimulation, ModelName } from '../../model/simulation.ts';
import { balanceCell, nominalCapacity } from '../../physics/balance.ts';
import { simulate } from './argyrodite.ts';
import { plausibleCells } from './plausible-cells.ts';
import { protocol } from './protocols.ts';
import { randomCell } from './random-cell.ts';
import { randomChoices, type Choices } from './random-choices.ts';
import { randomPlating, randomSteps } from './random-protocol.ts';

export interface RandomCase {
  readonly label: string;
  readonly simulation: CheckedSimulation;
}

export function randomSimulation(seed: number, index: number): RandomCase {
  const choices = randomChoices(seed, index);
  const { chance, between, logBetween, oneOf } = choices;
  const { cell: base, isSymmetric } = oneOf(plausibleCells);
  const cell = randomCell(base, choices);
  const model = isSymmetric ? 'p2d' : (oneOf(['spm', 'spme', 'p2d', 'p2d'] as const) satisfies ModelName);
  const rate = logBetween(0.05, 6);
  const { lower, upper } = cell.voltageWindow ?? { lower: 0, upper: 0 };
  const items = isSymmetric
    ? randomPlating(choices)
    : randomSteps(
        {
          capacity: (nominalCapacity(cell) ?? NaN) / 3600,
          lower,
          upper,
          rate,
          temperature: cell.temperature,
        },
        choices,
      );
  return {
    label: `${index}: ${cell.name}, ${model}, ${isSymmetric ? 'strip and plate' : `${rate.toFixed(2)}C`}, ${items.map((i) => (i.type === 'step' ? i.action.kind : i.type)).join(' ')}`,
    simulation: simulate(cell, protocol(...items), mechanisms(model, cell.separator.kind, choices), {
      model,
      ...(chance(0.4) && balanceCell(cell).ok ? { startSoc: between(0, 1) } : {}),
    }),
  };
}

function mechanisms(model: ModelName, separator: 'solid' | 'porous', { chance }: Choices): string[] {
  return [
    ...(model === 'p2d' && chance(0.2) ? ['double_layer'] : []),
    ...(separator === 'solid' && chance(0.5) ? ['contact_loss'] : []),
    ...(separator === 'solid' && chance(0.4) ? ['interphase_growth'] : []),
  ];
}
