import { chargeRanges } from '../../../physics/charge-course.ts';
import { lithiumThicknessPerCharge } from '../../../physics/lithium.ts';
import { lithiumCharge } from '../../../physics/lithium-swelling.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { exceeds } from '../../../physics/compare.ts';
import { platedElectrodes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const stripsMoreThanPresent = rule({
  code: 'protocol/strips-more-than-present',
  id: 'AE37',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a step strips more lithium than the electrode has',
  why: 'what was not there and was not plated before cannot be stripped',
  law: "Faraday's law",
  cite: [],
  options: {},
  check({ cell, simulation, operation }, _options, report) {
    if (simulation === undefined || operation === undefined) return;
    const { protocol } = simulation;
    const ranges = chargeRanges(simulation);
    const steps = new Map(stepsOf(protocol).map(({ number, step }) => [number, step]));
    for (const { role, electrode } of platedElectrodes(cell)) {
      let present = electrode.kind === 'lithium' ? lithiumCharge(electrode.thickness) : (electrode.excessLithium ?? 0);
      for (const half of operation.halfCycles) {
        const step = steps.get(half.step);
        if (half.charge === undefined || step === undefined) continue;
        const isExact = step.ends.every((end) => end.kind === 'time' || end.column === 'capacity');
        const { least, most } = ranges.get(half.step) ?? { least: 0, most: Infinity };
        const strips = (half.direction === 'stripping') === (role === 'anode');
        // A voltage ends a step that runs out of lithium: what it would take is told, what a safety time would allow is not.
        const charge = isExact ? Math.min(half.charge, most) : strips ? least : Math.min(half.charge, most);
        if (strips && exceeds(charge, present)) {
          report({
            at: `protocol.${protocol.name}.step[${half.step}]`,
            severity: isExact ? 'error' : 'warning',
            message: `\`${half.text}\` ${isExact ? 'strips' : 'would take'} ${inUnit(charge, 'mAh/cm^2')} from the ${role}, which has ${inUnit(Math.max(0, present), 'mAh/cm^2')}`,
            help: `plate first, strip less, or use ${inUnit(charge * lithiumThicknessPerCharge, 'um')} of lithium`,
            related: electrode.kind === 'lithium' ? [{ at: `${role}.thickness`, note: 'the lithium there is' }] : [],
          });
          break;
        }
        present += strips ? -charge : charge;
      }
    }
  },
});
