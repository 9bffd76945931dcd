// What a step does: its rate, voltage, pressure, file or frequencies.

import type { CurrentStep, ImpedanceStep, StepAction } from '../../model/protocol.ts';
import type { Action, ImpedanceAction } from '../generated/ast.ts';
import { lowerDrive } from './lower-drive.ts';
import { lowerRate } from './lower-rate.ts';
import { finding } from './messages.ts';
import { placeOfFeature } from './parsed-file.ts';
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
      return pressure === undefined ? undefined : { kind: 'press', pressure };
    }
    case 'DriveAction':
      return lowerDrive(node, lowering);
    case 'ImpedanceAction':
      return lowerImpedance(node, lowering);
  }
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
