import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const polycrystalInSolid = rule({
  code: 'composition/polycrystal-in-solid',
  id: 'D-SX-01',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a polycrystalline material is used with a solid electrolyte',
  why: 'grains that strain differently part at their boundaries, and no liquid wets the gaps: single crystals diffused 6 to 14 times as fast in solid-state cells',
  law: 'diffusion around cracks',
  cite: ['wang-2020', 'ruess-2020'],
  options: {},
  check({ cell }, _options, report) {
    for (const { electrode, active, path } of activeMaterials(cell)) {
      if (electrode.electrolyte === undefined || active.microstructure !== 'polycrystal') continue;
      report({
        at: `${path}.microstructure`,
        message: `\`${active.name}\` is polycrystalline in \`${electrode.electrolyte.material.name}\`: its grains (${active.primaryParticleRadius === undefined ? 'of unknown size' : inUnit(active.primaryParticleRadius, 'um')}) part where no liquid follows`,
        help: 'single crystals of 1 to 3 um: `microstructure = single_crystal`',
        fix: {
          title: 'Use single crystals',
          path: `${path}.microstructure`,
          newText: 'single_crystal',
        },
      });
    }
  },
});
