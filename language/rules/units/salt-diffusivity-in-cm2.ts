import { saltProperties } from '../../../physics/salt-transport.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const saltDiffusivityInCm2 = rule({
  code: 'units/salt-diffusivity-in-cm2',
  id: 'D-DFN-03',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a salt diffusivity looks like cm²/s',
  why: 'salts in liquids diffuse at 1e-11 to 1e-9 m²/s; ten thousand times as much is the number in cm²/s',
  law: 'range of diffusivities in liquids',
  cite: ['newman-2004'],
  options: { largest: { default: 1e-8, unit: 'm^2/s', meaning: 'largest diffusivity of a salt' } },
  check({ cell }, { largest }, report) {
    if (cell.electrolyte === undefined) return;
    const { diffusivity } = saltProperties(cell.electrolyte, cell);
    if (!(diffusivity > largest)) return;
    report({
      at: 'electrolyte.salt_diffusivity',
      message: `the salt of \`${cell.electrolyte.name}\` diffuses at ${inUnit(diffusivity, 'm^2/s')}, which looks like cm²/s`,
      help: `write ${inUnit(diffusivity, 'm^2/s')} as ${inUnit(diffusivity, 'm^2/s').replace(' m²/s', '')} cm^2/s, which is ${inUnit(diffusivity * 1e-4, 'm^2/s')}`,
    });
  },
});
