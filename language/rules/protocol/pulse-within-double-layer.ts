import type { ProtocolStep } from '../../../model/protocol.ts';
import { doubleLayerTime } from '../../../physics/double-layer.ts';
import { exceeds } from '../../../physics/compare.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const pulseWithinDoubleLayer = rule({
  code: 'protocol/pulse-within-double-layer',
  id: 'D-DL-01',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a pulse is over before the double layer is charged',
  why: 'a current step first charges the double layer; a pulse shorter than a few R_ct C_dl measures that and not the reaction',
  law: 'charging of a double layer',
  cite: ['newman-2004'],
  options: {
    multiple: { default: 5, unit: '', meaning: 'time constants a pulse should last' },
  },
  check({ cell, simulation }, { multiple }, report) {
    // With its double layer a run answers as the cell does.
    if (simulation === undefined || simulation.include.includes('double_layer')) return;
    const slowest = Math.max(
      0,
      ...activeMaterials(cell).map(({ active, electrode }) => doubleLayerTime(active, electrode, cell)),
    );
    for (const { number, step } of stepsOf(simulation.protocol)) {
      const duration = pulseDuration(step);
      if (duration === undefined) continue;
      if (!exceeds(multiple * slowest, duration)) continue;
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: `a pulse of ${inUnit(duration, 's')} is over within ${inUnit(duration / slowest, '')} time constants of the double layer (${inUnit(slowest, 's')}), which this run leaves out`,
        help: `write \`include double_layer\` in the simulation, or pulse for ${typed(multiple * slowest, 's')} or longer`,
      });
    }
  },
});

/** s; undefined where the step is no pulse or only a limit ends it. */
function pulseDuration({ action, ends }: ProtocolStep): number | undefined {
  if (action.kind === 'titrate') return action.pulse;
  if (action.kind !== 'pulse') return undefined;
  const times = ends.flatMap((end) => (end.kind === 'time' ? [end.duration] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}
