// What a stack with lithium on a solid electrolyte can be pressed with: the least of what fixtures hold, what lithium at a
// sulfide stands without creeping through (Doux et al., Adv. Energy Mater. 10, 1903253 (2020)), and what it stands for the
// life that is asked for (A21).

import type { CheckedCell } from '../model/cell.ts';
import { halfCyclesAt, type LithiumInterfaceData } from './lithium-interface.ts';
import type { Operation } from './operation.ts';
import { immediateShortPressure, pressureForLife } from './pressure-short.ts';

/** Largest pressure of a practical cell in operation, Pa (typical; frames for more outweigh the cell). */
export const practicalPressure = 100e6;
/** Largest pressure on lithium at a sulfide at room temperature, Pa (measured), and where that stops to be known, K (our estimate). */
export const lithiumAtSulfidePressure = 5e6;
export const warmLithiumTemperature = 333.15;

export interface PressureLimit {
  readonly pressure: number;
  readonly reason: 'shorts' | 'life' | 'creeps' | 'practice';
}

/** What forbids `needed` at this interface, the worst first; undefined where the stack may have it. Life counts where one is asked for. */
export function pressureLimit(
  cell: CheckedCell,
  { role, layer, barrier }: LithiumInterfaceData,
  operation: Operation,
  needed: number,
): PressureLimit | undefined {
  const porosity = 1 - barrier.relativeDensity;
  const { plating } = halfCyclesAt(role, operation);
  const { targetLife } = operation;
  const creeps = layer.material.family === 'sulfide' && cell.temperature < warmLithiumTemperature;
  const life =
    targetLife === undefined || plating === undefined
      ? Infinity
      : pressureForLife(targetLife, plating.current, cell.temperature, porosity);
  const limits: readonly PressureLimit[] = [
    { pressure: immediateShortPressure(porosity), reason: 'shorts' },
    { pressure: life, reason: 'life' },
    { pressure: creeps ? lithiumAtSulfidePressure : Infinity, reason: 'creeps' },
    { pressure: practicalPressure, reason: 'practice' },
  ];
  return limits.find(({ pressure }) => needed >= pressure);
}
