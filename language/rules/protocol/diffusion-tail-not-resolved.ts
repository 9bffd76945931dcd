import { diffusionFrequency } from '../../../physics/double-layer.ts';
import { exceeds } from '../../../physics/compare.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const diffusionTailNotResolved = rule({
  code: 'protocol/diffusion-tail-not-resolved',
  id: 'D-EIS-01',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'an impedance spectrum ends above the frequency of diffusion',
  why: 'diffusion in the particles shows below D/(2πR²); a spectrum that ends above it has no tail to fit',
  law: 'characteristic frequency of diffusion in a sphere',
  cite: ['newman-2004'],
  options: {},
  check({ cell, simulation }, _options, report) {
    if (simulation === undefined) return;
    const slowest = Math.min(Infinity, ...activeMaterials(cell).map(({ active }) => diffusionFrequency(active, cell)));
    for (const { number, step } of stepsOf(simulation.protocol)) {
      if (step.action.kind !== 'impedance') continue;
      const lowest = Math.min(step.action.from, step.action.to);
      if (!exceeds(lowest, slowest)) continue;
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: `the spectrum ends at ${inUnit(lowest, 'mHz')}; diffusion in the particles shows below ${inUnit(slowest, 'mHz')}`,
        help: `go down to ${typed(slowest / 3, 'mHz', 1)}`,
      });
    }
  },
});
