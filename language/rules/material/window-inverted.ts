import { reaches } from '../../../physics/compare.ts';
import { solidLayers } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const windowInverted = rule({
  code: 'material/window-inverted',
  id: 'AE35',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'an electrolyte is reduced above where it is oxidised',
  why: 'the stability window lies between reduction and oxidation; inverted, nothing is stable',
  law: 'stability window',
  cite: ['zhu-2015'],
  options: {},
  check({ cell }, _options, report) {
    for (const { layer, path } of solidLayers(cell)) {
      const { reductionPotential: low, oxidationPotential: high, name } = layer.material;
      if (low === undefined || high === undefined || !reaches(low, high)) continue;
      report({
        at: `${path}.reduction_potential`,
        message: `\`${name}\` is said to be reduced below ${inUnit(low, 'V')} and oxidised above ${inUnit(high, 'V')}, which leaves no window`,
        help: 'swap `reduction_potential` and `oxidation_potential`',
        related: [{ at: `${path}.oxidation_potential`, note: 'the other end' }],
      });
    }
  },
});
