import { conventionsOf } from '../../../physics/conventions.ts';
import { elasticMetalOf, stabilityNumber, volumeRatioOf } from '../../../physics/elastic-stability.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
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
    const face = lithiumInterfaces(cell)[0];
    const shear = face?.layer.material.shearModulus;
    if (face === undefined || shear === undefined) return;
    const { material } = face.layer;
    const lithium = elasticMetalOf(face.electrode);
    const number = stabilityNumber(
      shear / lithium.shearModulus,
      volumeRatioOf(material),
      material.poissonRatio ?? 0.3,
      lithium.poissonRatio,
      conventionsOf(cell).elasticPressure,
    );
    report({
      at: 'separator',
      message: `by the linear elastic criterion alone roughness of lithium on \`${material.name}\` ${number > 0 ? 'grows' : 'decays'} (shear modulus ${inUnit(shear / lithium.shearModulus, '')} times that of lithium)`,
      help: 'do not base a design on it',
    });
  },
});
