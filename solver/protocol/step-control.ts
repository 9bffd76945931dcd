// What a step holds fixed, in the solver's signs (current density > 0 discharges).

import type { ProtocolStep, Rate } from '../../model/protocol.ts';
import { currentDensityOf } from '../../physics/operation.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import type { Control } from '../cells/border.ts';
import { NotAvailable } from '../cells/not-available.ts';

/** Throws NotAvailable for forms that are not built. */
export function controlOf(step: ProtocolStep, assembled: AssembledCell): Control {
  const { action } = step;
  if (step.temperature !== undefined && step.temperature !== assembled.cell.temperature)
    throw new NotAvailable(
      'a step with its own temperature cannot be run yet',
      'set the temperature of the whole cell instead',
    );
  switch (action.kind) {
    case 'rest':
      return { kind: 'current', value: 0 };
    case 'hold':
      return { kind: 'voltage', value: action.voltage };
    case 'unavailable':
      throw new NotAvailable(
        `\`${action.name}\` steps cannot be run yet`,
        'take the step out, or check the file without running it',
      );
    default:
      return rateControl(action.rate, dischargeSign(action.kind), assembled);
  }
}

/** +1 for steps that discharge the cell: stripping is about the anode. */
export function dischargeSign(kind: string): 1 | -1 {
  return kind === 'discharge' || kind === 'strip' ? 1 : -1;
}

function rateControl(rate: Rate, sign: 1 | -1, assembled: AssembledCell): Control {
  const { cell } = assembled;
  const area = cell.area * cell.electrodePairs;
  switch (rate.kind) {
    case 'power':
      return { kind: 'power', value: (sign * rate.value) / area };
    case 'resistance':
      if (sign < 0)
        throw new NotAvailable(
          'a cell cannot be charged by a resistance',
          'discharge through it, or charge at a current',
        );
      return { kind: 'resistance', value: rate.value * area };
    case 'specific_power':
      throw new NotAvailable('rates in W/kg cannot be run yet', 'give the power in W');
    default: {
      const current = currentDensityOf(rate, cell);
      if (current === undefined)
        throw new NotAvailable('this cell has no nominal capacity, so no C-rate', 'give the current in mA/cm^2');
      return { kind: 'current', value: sign * current };
    }
  }
}
