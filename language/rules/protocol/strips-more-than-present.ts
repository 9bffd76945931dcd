import { largestCharges } from '../../../physics/charge-course.ts';
import { lithiumThicknessPerCharge } from '../../../physics/lithium.ts';
import { lithiumCharge } from '../../../physics/lithium-swelling.ts';
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
    const course = largestCharges(simulation);
    for (const { role, electrode } of platedElectrodes(cell)) {
      let present = electrode.kind === 'lithium' ? lithiumCharge(electrode.thickness) : (electrode.excessLithium ?? 0);
      for (const half of operation.halfCycles) {
        if (half.charge === undefined) continue;
        // After a partial charge a discharge gives back no more than that, whatever the window holds.
        const charge = Math.min(half.charge, course.get(half.step) ?? Infinity);
        const strips = (half.direction === 'stripping') === (role === 'anode');
        if (strips && exceeds(charge, present)) {
          report({
            at: `protocol.${simulation.protocol.name}.step[${half.step}]`,
            message: `\`${half.text}\` strips ${inUnit(charge, 'mAh/cm^2')} from the ${role}, which has ${inUnit(Math.max(0, present), 'mAh/cm^2')}`,
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
