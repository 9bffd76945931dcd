import { exceeds } from '../../../physics/compare.ts';
import { driveDemand } from '../../../physics/drive-cycle.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const driveChargesOverall = rule({
  code: 'protocol/drive-charges-overall',
  id: 'D-PROT-12',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a drive cycle charges the cell on the whole',
  why: 'files of vehicles mostly count discharge positive, results here and the Battery Data Format count charge positive',
  law: 'sign of the current',
  cite: [],
  options: {},
  check({ cell, simulation }, _options, report) {
    if (simulation === undefined) return;
    for (const { number, step } of stepsOf(simulation.protocol)) {
      const { action } = step;
      if (action.kind !== 'drive' || action.positive !== undefined) continue;
      const net = driveDemand(action, cell)?.net ?? 0;
      if (!exceeds(net, 0)) continue;
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: `"${action.file}" charges the cell by ${inUnit(net, 'mAh/cm^2')} on the whole: its positive values are taken to charge`,
        help: `write \`drive "${action.file}" positive discharges\` where they discharge, \`positive charges\` where they charge`,
      });
    }
  },
});
