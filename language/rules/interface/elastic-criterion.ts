import { conventionsOf } from '../../../physics/conventions.ts';
import { elasticMetalOf, stabilityNumber, volumeRatioOf } from '../../../physics/elastic-stability.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import { layerPath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const elasticCriterion = rule({
  code: 'interface/elastic-criterion',
  id: 'AE11',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'what the linear elastic criterion says about roughness of lithium on this electrolyte',
  why: 'the criterion ignores defects, plasticity and grain boundaries: garnets 21 times as stiff as lithium still fail',
  law: 'linear stability of plating',
  cite: ['monroe-2005', 'ahmad-2017'],
  options: {},
  check({ cell }, _options, report) {
    const worst = worstInterface(cell, ({ electrode, layer: { material } }) => {
      const metal = elasticMetalOf(electrode);
      return material.shearModulus === undefined
        ? undefined
        : stabilityNumber(
            material.shearModulus / metal.shearModulus,
            volumeRatioOf(material),
            material.poissonRatio ?? 0.3,
            metal.poissonRatio,
            conventionsOf(cell).elasticPressure,
          );
    });
    if (worst === undefined) return;
    const { name, shearModulus = NaN } = worst.face.layer.material;
    report({
      at: layerPath(cell, worst.face.layerIndex),
      message: `by the linear elastic criterion alone roughness of lithium on \`${name}\`${worst.where} ${worst.value > 0 ? 'grows' : 'decays'} (shear modulus ${inUnit(shearModulus / elasticMetalOf(worst.face.electrode).shearModulus, '')} times that of lithium)`,
      help: 'do not base a design on it',
    });
  },
});
