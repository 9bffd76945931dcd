import { limitingCurrent } from '../../../physics/salt-transport.ts';
import { exceeds, reaches } from '../../../physics/compare.ts';
import { platedElectrodes } from '../electrodes.ts';
import { inUnit, shareOf } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const limitingCurrentReached = rule({
  code: 'transport/limiting-current',
  id: 'AE01',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the salt at the plating lithium is used up faster than diffusion brings it',
  why: 'anions do not take part, so a gradient builds up; at the limiting current the salt at lithium is gone and dendrites grow',
  law: 'limiting current of a binary salt',
  cite: ['newman-2004'],
  options: {
    watch: { default: 0.5, unit: '', meaning: 'share of the limiting current from which a warning is given' },
  },
  check({ cell, simulation, operation }, { watch }, report) {
    const limit = limitingCurrent(cell);
    if (limit === undefined || operation === undefined || platedElectrodes(cell).length === 0) return;
    const half = operation.halfCycles.toSorted((a, b) => b.current - a.current)[0];
    if (half === undefined || simulation === undefined || !exceeds(half.current, watch * limit)) return;
    const { current } = half;
    const beyond = reaches(current, limit);
    report({
      at: `protocol.${simulation.protocol.name}.step[${half.step}]`,
      severity: beyond ? 'error' : 'warning',
      id: beyond ? 'AE01' : 'AE02',
      message: beyond
        ? `${inUnit(current, 'mA/cm^2')} is above the ${inUnit(limit, 'mA/cm^2')} that salt diffusion can feed: it will run out at the plating lithium`
        : `${inUnit(current, 'mA/cm^2')} is ${shareOf(current / limit)} the ${inUnit(limit, 'mA/cm^2')} that salt diffusion can feed`,
      help: 'a thinner or more open separator, a higher salt concentration, a warmer cell, or a lower rate',
      related: [{ at: 'separator', note: 'what salt has to cross' }],
    });
  },
});
