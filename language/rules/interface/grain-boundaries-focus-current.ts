import { exceeds } from '../../../physics/compare.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import { grainBoundaryFocusing } from '../../../physics/current-focusing.ts';
import { layerPath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const grainBoundariesFocusCurrent = rule({
  code: 'interface/grain-boundaries-focus-current',
  id: 'AE14',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'grain boundaries carry much more current than grains',
  why: 'a boundary that conducts better than the grains beside it draws the plating current to itself, and filaments start there',
  law: 'current distribution around a conducting strip',
  cite: ['vishnugopi-2022'],
  options: {
    focusing: { default: 1.5, unit: '', meaning: 'local over mean current from which a warning is given' },
  },
  check({ cell }, { focusing }, report) {
    const worst = worstInterface(cell, ({ layer, conductivity, localResistance }) =>
      grainBoundaryFocusing(layer.material, conductivity, localResistance),
    );
    if (worst === undefined || !exceeds(worst.value, focusing)) return;
    const { name, grainBoundaryConductivityRatio: ratio = 1 } = worst.face.layer.material;
    report({
      at: `${layerPath(cell, worst.face.layerIndex)}.grain_boundary_conductivity_ratio`,
      message: `grain boundaries of \`${name}\`${worst.where} carry ${inUnit(worst.value, '')} times the mean current: they conduct ${inUnit(ratio, '')} times as well as the grains`,
      help: 'larger grains, a glass, or boundaries that conduct like the grains; a little interface resistance evens the current too',
    });
  },
});
