// The voltages that a step can show: between open circuit and the guard, under what the protocol does elsewhere.

import type { CheckedCell } from '../model/cell.ts';
import type { ProtocolStep } from '../model/protocol.ts';
import { openCircuitPotential } from './balance.ts';
import { guardVoltage as guard } from './kinetics.ts';
import { directionOf } from './step-direction.ts';

interface Voltages {
  readonly low: number;
  readonly high: number;
  readonly reason: string;
}

/** Range of the voltage during a step that passes current or rests; undefined where open circuit is not known. */
export function voltageDuring(
  { action }: ProtocolStep,
  cell: CheckedCell,
  steps: readonly ProtocolStep[],
): Voltages | undefined {
  const direction = directionOf(action);
  if (cell.cathode.kind === 'lithium') return betweenLithium(direction);
  const circuit = openCircuitRange(cell);
  if (circuit === undefined || action.kind === 'hold') return undefined;
  const seen = voltagesOf(steps, circuit, cell);
  const charges = direction === -1;
  const discharges = direction === 1;
  if (!charges && !discharges && action.kind !== 'rest') return undefined;
  const low = discharges ? circuit.lower - guard : seen.low;
  const high = charges ? circuit.upper + guard : seen.high;
  const from = `${circuit.lower.toFixed(2)} V and ${circuit.upper.toFixed(2)} V`;
  const reason =
    action.kind === 'rest'
      ? `the open-circuit voltage lies between ${from}, and no step leaves it further away`
      : `the open-circuit voltage lies between ${from}, and this protocol starts the step between ${seen.low.toFixed(2)} V and ${seen.high.toFixed(2)} V`;
  return { low, high, reason };
}

/** Two lithium electrodes: positive while the anode is plated, negative while it is stripped. */
function betweenLithium(direction: 1 | -1 | undefined): Voltages | undefined {
  const reason =
    'between two lithium electrodes the voltage is negative while the anode is stripped and positive while it is plated';
  if (direction === undefined) return undefined;
  return direction > 0 ? { low: -Infinity, high: 0, reason } : { low: 0, high: Infinity, reason };
}

/** Voltages between empty and full electrodes, whatever their balance. */
function openCircuitRange(cell: CheckedCell): { readonly lower: number; readonly upper: number } | undefined {
  const cathode = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
  const anode = cell.anode.kind === 'composite' ? cell.anode.actives[0] : undefined;
  if (cathode === undefined || (cell.anode.kind === 'composite' && anode === undefined)) return undefined;
  const anodeAt = (x: number): number => (anode === undefined ? 0 : openCircuitPotential(anode, x, cell));
  return {
    lower: openCircuitPotential(cathode, 1, cell) - anodeAt(0),
    upper: openCircuitPotential(cathode, 0, cell) - anodeAt(1),
  };
}

/** Lowest and highest voltage that the start or any step of the protocol leaves behind. */
function voltagesOf(
  steps: readonly ProtocolStep[],
  circuit: { readonly lower: number; readonly upper: number },
  cell: CheckedCell,
): { readonly low: number; readonly high: number } {
  const low = [Math.min(circuit.upper, Math.max(circuit.lower, cell.voltageWindow?.lower ?? circuit.lower))];
  const high = [Math.max(circuit.lower, Math.min(circuit.upper, cell.voltageWindow?.upper ?? circuit.upper))];
  for (const { action, ends } of steps) {
    const limits = ends.flatMap((e) => (e.kind === 'limit' && e.column === 'voltage' ? [e.value] : []));
    if (action.kind === 'hold') {
      low.push(action.voltage);
      high.push(action.voltage);
    } else if (action.kind === 'drive') {
      low.push(circuit.lower - guard);
      high.push(circuit.upper + guard);
    } else if (directionOf(action) === -1) {
      high.push(limits.length === 0 ? circuit.upper + guard : Math.min(...limits, circuit.upper + guard));
    } else if (directionOf(action) === 1) {
      low.push(limits.length === 0 ? circuit.lower - guard : Math.max(...limits, circuit.lower - guard));
    }
  }
  return { low: Math.min(...low), high: Math.max(...high) };
}
