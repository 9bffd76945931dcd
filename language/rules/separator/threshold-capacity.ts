import { worstInterface } from '../../../physics/at-lithium.ts';
import { halfCyclesAt } from '../../../physics/lithium-interface.ts';
import { thresholdCapacity } from '../../../physics/pellet-density.ts';
import { exceeds, reaches } from '../../../physics/compare.ts';
import { layerPath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const thresholdCapacityPassed = rule({
  code: 'separator/threshold-capacity',
  id: 'AE22',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a half cycle passes more charge than a pellet of this density stands',
  why: 'shorts appear below the critical current when enough charge is passed, sooner in porous pellets',
  law: 'threshold capacity of pressed pellets',
  cite: ['lewis-2022'],
  options: {
    share: { default: 0.8, unit: '', meaning: 'share of the threshold capacity from which a warning is given' },
  },
  check({ cell, operation }, { share }, report) {
    if (operation === undefined) return;
    const worst = worstInterface(cell, ({ role, layer: { material, relativeDensity } }) => {
      const half = halfCyclesAt(role, operation).plating;
      if (half?.charge === undefined || (material.family !== 'sulfide' && material.family !== 'halide'))
        return undefined;
      return half.charge / thresholdCapacity(half.current, 1 - relativeDensity);
    });
    if (worst === undefined || !exceeds(worst.value, share)) return;
    const { face, where, value } = worst;
    const half = halfCyclesAt(face.role, operation).plating;
    if (half?.charge === undefined) return;
    const threshold = half.charge / value;
    const position = reaches(value, 1) ? 'above' : 'near';
    report({
      at: `${layerPath(cell, face.layerIndex)}.relative_density`,
      message: `${inUnit(half.charge, 'mAh/cm^2')} per half cycle at ${inUnit(half.current, 'mA/cm^2')} is ${position} the ${inUnit(threshold, 'mAh/cm^2')} that \`${face.layer.material.name}\` of ${inUnit(face.layer.relativeDensity, '%')} density${where} stands (surrogate, not calibrated)`,
      help: 'press the pellet denser, or plate slower',
    });
  },
});
