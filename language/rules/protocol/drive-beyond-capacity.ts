import { exceeds } from '../../../physics/compare.ts';
import { chargeHeld, driveDemand, electrodeCharge } from '../../../physics/drive-cycle.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const driveBeyondCapacity = rule({
  code: 'protocol/drive-beyond-capacity',
  id: 'D-PROT-09',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a drive cycle passes more charge than the cell holds',
  why: 'between its highest and its lowest point a course moves lithium from one electrode to the other, and neither has more than it has',
  law: "Faraday's law",
  cite: [],
  options: {},
  stopsRun: true,
  check({ cell, simulation }, _options, report) {
    const held = chargeHeld(cell);
    if (simulation === undefined || held === undefined) return;
    for (const { number, step } of stepsOf(simulation.protocol)) {
      const { action, ends } = step;
      // An end of its own stops it in time.
      if (action.kind !== 'drive' || ends.some((end) => end.kind === 'limit')) continue;
      const demand = driveDemand(action, cell);
      if (demand === undefined) continue;
      const swing = demand.highest - demand.lowest;
      if (!exceeds(swing, held)) continue;
      const most = electrodeCharge(cell);
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        severity: most !== undefined && exceeds(swing, most) ? 'error' : 'warning',
        message: `"${action.file}" moves ${inUnit(swing, 'mAh/cm^2')} between its fullest and its emptiest moment; \`${cell.name}\` holds ${inUnit(held, 'mAh/cm^2')}`,
        help: 'end the step at a voltage: `until 2.5 V`; or scale the file',
      });
    }
  },
});
