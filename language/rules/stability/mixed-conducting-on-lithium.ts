import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { layerPath } from '../electrodes.ts';
import { rule } from '../rule.ts';

export const mixedConductingOnLithium = rule({
  code: 'stability/mixed-conducting-on-lithium',
  id: 'AE23',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'lithium reduces the electrolyte it touches to products that conduct electrons',
  why: 'metals and alloys among the products carry electrons, so the interphase never stops growing',
  law: 'stability window and electronic conduction of the interphase',
  cite: ['zhu-2015', 'wenzel-2016'],
  options: {},
  check({ cell }, _options, report) {
    for (const face of lithiumInterfaces(cell)) {
      const { name, interphaseClass, reductionProducts } = face.layer.material;
      if (interphaseClass !== 'mixed_conducting') continue;
      const products = reductionProducts === undefined ? 'electron-conducting products' : reductionProducts;
      report({
        at: layerPath(cell, face.layerIndex),
        message: `lithium reduces \`${name}\` to ${products}, which conduct electrons: the interphase keeps growing`,
        help: `put a layer of a passivating electrolyte such as \`Li6PS5Cl\` between lithium and \`${name}\``,
      });
      return;
    }
  },
});
