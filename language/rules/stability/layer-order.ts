import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { layerPath, solidLayers } from '../electrodes.ts';
import { rule } from '../rule.ts';

export const layerOrder = rule({
  code: 'stability/layer-order',
  id: 'AE25',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'of several layers the less stable one touches lithium',
  why: 'a mixed-conducting layer belongs in the centre, where it fills cracks, not at lithium, where it never passivates',
  law: 'dynamic stability of multilayers',
  cite: ['ye-2021'],
  options: {},
  check({ cell }, _options, report) {
    const layers = solidLayers(cell);
    const other = layers.find(({ layer }) => layer.material.interphaseClass !== 'mixed_conducting');
    if (layers.length < 2 || other === undefined) return;
    const face = lithiumInterfaces(cell).find(({ layer }) => layer.material.interphaseClass === 'mixed_conducting');
    if (face === undefined) return;
    report({
      at: layerPath(cell, face.layerIndex),
      message: `\`${face.layer.material.name}\` touches lithium although \`${other.layer.material.name}\` is there to keep them apart`,
      help: `swap the layers: \`${other.layer.material.name}\` to the lithium`,
      related: [{ at: other.path, note: 'belongs at the lithium' }],
    });
  },
});
