// What a step holds fixed, in the solver's signs (current density > 0 discharges).

import type { ProtocolStep, Rate } from '../../model/protocol.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import type { Control } from '../cells/border.ts';
import { NotAvailable } from '../cells/not-available.ts';

/** Throws NotAvailable for forms that are not built. */
export function controlOf(step: ProtocolStep, assembled: AssembledCell): Control {
  const { action } = step;
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
    default: {
      if (step.temperature !== undefined && step.temperature !== assembled.cell.temperature)
        throw new NotAvailable(
          'a step with its own temperature cannot be run yet',
          'set the temperature of the whole cell instead',
        );
      return rateControl(action.rate, dischargeSign(action.kind), assembled);
    }
  }
}

/** +1 for steps that discharge the cell: stripping is about the anode. */
export function dischargeSign(kind: string): 1 | -1 {
  return kind === 'discharge' || kind === 'strip' ? 1 : -1;
}

/** A/m² of one electrode pair for a rate, where it is one of current. */
export function currentDensityOf(rate: Rate, assembled: AssembledCell): number | undefined {
  const { cell, nominalCapacity } = assembled;
  const area = cell.area * cell.electrodePairs;
  switch (rate.kind) {
    case 'current_density':
      return rate.value;
    case 'current':
      return rate.value / area;
    case 'c_rate':
      if (nominalCapacity === undefined)
        throw new NotAvailable('a cell with lithium on both sides has no C-rate', 'give the current in mA/cm^2');
      return (rate.value * nominalCapacity) / area;
    default:
      return undefined;
  }
}

function rateControl(rate: Rate, sign: 1 | -1, assembled: AssembledCell): Control {
  const current = currentDensityOf(rate, assembled);
  if (current !== undefined) return { kind: 'current', value: sign * current };
  const area = assembled.cell.area * assembled.cell.electrodePairs;
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
    default:
      throw new NotAvailable('rates in W/kg cannot be run yet', 'give the power in W');
  }
}
