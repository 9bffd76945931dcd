// What a step does: its rate, voltage, pressure, file or frequencies.

import type { CurrentStep, ImpedanceStep, StepAction } from '../../model/protocol.ts';
import type { Action, ImpedanceAction, PressAction } from '../generated/ast.ts';
import { lowerDrive } from './lower-drive.ts';
import { lowerRate } from './lower-rate.ts';
import { finding } from './messages.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import type { ProtocolLowering } from './protocol-lowering.ts';
import { numberIn, positiveIn } from './protocol-lowering.ts';

/** undefined where the step cannot be formed, and a finding says why. Pulses are formed with their modifiers. */
export function lowerAction(
  node: Exclude<Action, { $type: 'PulseAction' }>,
  lowering: ProtocolLowering,
): StepAction | undefined {
  switch (node.$type) {
    case 'RateAction': {
      const rate = lowerRate(node.rate, node.verb, lowering);
      return rate === undefined ? undefined : { kind: node.verb satisfies CurrentStep['kind'], rate };
    }
    case 'HoldAction': {
      const voltage = numberIn(node.level, 'held voltage', 'V', lowering);
      return voltage === undefined ? undefined : { kind: 'hold', voltage };
    }
    case 'RestAction':
      return { kind: 'rest' };
    case 'PressAction': {
      const pressure = positiveIn(node.pressure, 'pressure', 'MPa', lowering);
      return pressure === undefined || !isPress(pressure, node, lowering) ? undefined : { kind: 'press', pressure };
    }
    case 'DriveAction':
      return lowerDrive(node, lowering);
    case 'ImpedanceAction':
      return lowerImpedance(node, lowering);
  }
}

/**
 * Cells are pressed at up to 490 MPa, warm and from all sides (Lee et al., Nat. Energy 5, 299 (2020)), pellets at 375 MPa; a fixture holds
 * a few. What is above the second no part of a cell stands (estimate).
 */
const [mostOfAPress, mostOfAStack] = [500e6, 5e9];

/** False above what any press reaches; a finding says so. */
function isPress(pressure: number, node: PressAction, lowering: ProtocolLowering): boolean {
  if (pressure <= mostOfAPress) return true;
  const isImpossible = pressure > mostOfAStack;
  lowering.report(
    finding(
      isImpossible ? 'range/impossible' : 'range/unusual',
      isImpossible ? 'error' : 'warning',
      placeOf(lowering.file, node.pressure),
      `a stack is pressed at ${textOf(node.pressure)}, and cells are pressed at 500 MPa at most`,
      {
        why: 'electrolytes are dense at 0.4 GPa, isostatic presses for cells end at 490 MPa (Lee et al., Nat. Energy 5, 299 (2020)), and the steel of a die yields at 1 GPa to 2 GPa',
        help: 'cells are pressed as in `press at 300 MPa for 5 min` and held at a few MPa; check the unit',
      },
    ),
  );
  return !isImpossible;
}

const usualPointsPerDecade = 10;
const mostPointsPerDecade = 1000;

function lowerImpedance(node: ImpedanceAction, lowering: ProtocolLowering): ImpedanceStep | undefined {
  const from = positiveIn(node.first, 'frequency', 'Hz', lowering);
  const to = positiveIn(node.last, 'frequency', 'Hz', lowering);
  const pointsPerDecade = node.points ?? usualPointsPerDecade;
  if (!(pointsPerDecade >= 1 && pointsPerDecade <= mostPointsPerDecade)) {
    lowering.report(
      finding(
        'protocol/count',
        'error',
        placeOfFeature(lowering.file, node, 'points'),
        `a spectrum cannot have ${pointsPerDecade} points per decade`,
        { help: `write a number from 1 to ${mostPointsPerDecade}, usually ${usualPointsPerDecade}` },
      ),
    );
    return undefined;
  }
  return from === undefined || to === undefined ? undefined : { kind: 'impedance', from, to, pointsPerDecade };
}
