import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const sinteredTooHot = rule({
  code: 'composition/sintered-too-hot',
  id: 'D-CEI-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'active material and garnet were sintered together where they react',
  why: 'above about 700 °C layered oxides and garnets exchange cations and form a layer that does not conduct lithium',
  law: 'interdiffusion of oxides',
  cite: ['park-2016'],
  options: {
    temperature: { default: 973.15, unit: 'K', meaning: 'highest temperature of sintering without a reaction' },
  },
  check({ cell }, { temperature }, report) {
    for (const { role, electrode } of composites(cell)) {
      const solid = electrode.electrolyte?.material;
      const found = electrode.sinteringTemperature;
      if (solid === undefined || found === undefined || (solid.family !== 'oxide' && solid.family !== 'phosphate'))
        continue;
      if (!exceeds(found, temperature)) continue;
      const names = electrode.actives.map((active) => `\`${active.name}\``).join(' and ');
      report({
        at: `${role}.sintering_temperature`,
        message: `${names} and \`${solid.name}\` were sintered at ${inUnit(found, 'degC')}; from ${inUnit(temperature, 'degC')} on they react`,
        help: 'sinter at less with an aid, or coat the particles',
        fix: {
          title: `Sinter at ${inUnit(temperature, 'degC')}`,
          path: `${role}.sintering_temperature`,
          newText: typed(temperature, 'degC'),
        },
      });
    }
  },
});
