import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const singleCrystalGainUnusual = rule({
  code: 'material/single-crystal-gain-unusual',
  id: 'D-SX-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the gain of single crystals in diffusivity is not the one that was measured',
  why: 'without grain boundaries to go around, single crystals of NMC532 diffused 6 to 14 times as fast as polycrystals in solid-state cells',
  law: 'diffusion in single crystals',
  cite: ['wang-2020'],
  options: {
    lowest: { default: 6, unit: '', meaning: 'least gain that was measured' },
    highest: { default: 14, unit: '', meaning: 'largest gain that was measured' },
  },
  check({ cell }, { lowest, highest }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const found = active.singleCrystalDiffusivityRatio;
      if (found === undefined || (!exceeds(lowest, found) && !exceeds(found, highest))) continue;
      const middle = Math.round(Math.sqrt(lowest * highest));
      report({
        at: `${path}.single_crystal_diffusivity_ratio`,
        message: `single crystals of \`${active.name}\` are said to diffuse ${inUnit(found, '')} times as fast as polycrystals; ${inUnit(lowest, '')} to ${inUnit(highest, '')} were measured`,
        help: `${middle} is the middle`,
      });
    }
  },
});
