// What a step holds fixed, in the solver's signs (current density > 0 discharges).

import type { ProtocolStep, Rate } from '../../model/protocol.ts';
import { densityScale } from '../../physics/drive-cycle.ts';
import { withoutDensity } from '../../physics/energy-density.ts';
import { currentDensityOf } from '../../physics/operation.ts';
import { signOf, verbOf } from '../../physics/step-direction.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import type { Control } from '../cells/border.ts';
import { NotAvailable } from '../cells/not-available.ts';

/** Of a drive, what it begins with. Throws NotAvailable for forms that are not built. */
export function controlOf(step: ProtocolStep, assembled: AssembledCell): Control {
  const { action } = step;
  switch (action.kind) {
    case 'rest':
    case 'press':
    case 'impedance':
      return { kind: 'current', value: 0 };
    case 'hold':
      return { kind: 'voltage', value: action.voltage };
    case 'drive':
      return driveControl(action.quantity, assembled)(action.values[0]);
    default: {
      const verb = verbOf(action);
      if (verb === undefined) throw new Error(`a step of kind ${action.kind} has no direction`);
      return rateControl(action.rate, signOf(verb), assembled);
    }
  }
}

function rateControl(rate: Rate, sign: 1 | -1, assembled: AssembledCell): Control {
  const { cell } = assembled;
  switch (rate.kind) {
    case 'power':
    case 'specific_power':
      return { kind: 'power', value: sign * rate.value * scaleOf(rate.kind, assembled) };
    case 'resistance':
      if (sign < 0)
        throw new NotAvailable(
          'a cell cannot be charged by a resistance',
          'discharge through it, or charge at a current',
        );
      return { kind: 'resistance', value: rate.value * cell.area * cell.electrodePairs };
    default: {
      const current = currentDensityOf(rate, cell);
      if (current === undefined) throw noCapacity();
      return { kind: 'current', value: sign * current };
    }
  }
}

/** The control for a value of a drive cycle, whose positive values charge. */
export function driveControl(
  quantity: 'voltage' | Parameters<typeof densityScale>[0],
  assembled: AssembledCell,
): (value: number) => Control {
  if (quantity === 'voltage') return (value) => ({ kind: 'voltage', value });
  const scale = scaleOf(quantity, assembled);
  const kind = quantity === 'power' || quantity === 'specific_power' ? 'power' : 'current';
  // −0 would look like a current of its own.
  return (value) => ({ kind, value: 0 - value * scale });
}

function scaleOf(quantity: Parameters<typeof densityScale>[0], { cell }: AssembledCell): number {
  const scale = densityScale(quantity, cell);
  if (scale !== undefined) return scale;
  if (quantity === 'c_rate') throw noCapacity();
  throw new NotAvailable(
    `a power in W/kg needs the mass of the stack, and no density is known of ${withoutDensity(cell).join(', ')}`,
    'give the `density` that is missing, or give the power in W',
  );
}

function noCapacity(): NotAvailable {
  return new NotAvailable('this cell has no nominal capacity, so no C-rate', 'give the current in mA/cm^2');
}
