import { exceeds } from '../../../physics/compare.ts';
import { solidLayers } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const thinForPowder = rule({
  code: 'separator/thin-for-powder',
  id: 'AE39',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a layer of powder or polymer is thinner than such layers are made',
  why: 'a cast or pressed layer is as uneven as its powder; below some micrometres only sputtered films and glasses close without holes',
  law: 'thickness of published separators',
  cite: ['bates-2000', 'randau-2020'],
  options: {
    thickness: { default: 5e-6, unit: 'm', meaning: 'least thickness of a layer that is no film and no glass' },
  },
  causedBy: ['separator/thinner-than-flaws'],
  check({ cell }, { thickness }, report) {
    for (const { layer, path } of solidLayers(cell)) {
      const { family, microstructure, name } = layer.material;
      if (family === 'glass' || microstructure === 'film' || microstructure === 'glass') continue;
      if (!exceeds(thickness, layer.thickness)) continue;
      report({
        at: `${path}.thickness`,
        message: `\`${name}\` is ${inUnit(layer.thickness, 'um')} thick; layers that are no film and no glass have ${inUnit(thickness, 'um')} or more`,
        help: 'check its unit; for a sputtered layer say so: `microstructure = film`',
      });
    }
  },
});
