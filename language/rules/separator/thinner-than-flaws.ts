import { worstInterface } from '../../../physics/at-lithium.ts';
import type { LithiumInterfaceData } from '../../../physics/lithium-interface.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

/** Where a material does not say: flaws this short belong to films and single crystals, which have no grains to count. */
const crystalFlaw = 1e-7;
/** Grain size where the material has none, m. */
const usualGrain = 5e-6;

export const thinnerThanFlaws = rule({
  code: 'separator/thinner-than-flaws',
  id: 'AE31',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the solid electrolyte is hardly thicker than its own flaws or grains',
  why: 'a flaw that spans a third of the layer, or a path of a few grain boundaries, shorts the cell',
  law: 'flaw statistics of thin ceramics',
  cite: ['porz-2017'],
  options: {
    flaws: { default: 3, unit: '', meaning: 'least thickness over flaw length' },
    grains: { default: 5, unit: '', meaning: 'least thickness over grain diameter' },
  },
  check({ cell }, { flaws, grains }, report) {
    const { separator } = cell;
    const longest = worstInterface(cell, ({ flawLength }) => flawLength);
    const coarsest = worstInterface(cell, grainOf);
    if (separator.kind !== 'solid' || longest === undefined || coarsest === undefined) return;
    const { value: flaw } = longest;
    const { value: grain } = coarsest;
    const thickness = separator.layers.reduce((sum, layer) => sum + layer.thickness, 0);
    if (exceeds(flaws * flaw, thickness)) {
      report({
        at: 'separator.thickness',
        message: `${inUnit(thickness, 'um')} of electrolyte is less than ${inUnit(flaws, '')} times its flaws of ${inUnit(flaw, 'um')}${longest.where}`,
        help: `make it at least ${inUnit(flaws * flaw, 'um')} thick, or polish to shorter flaws`,
      });
    } else if (exceeds(grains * grain, thickness)) {
      report({
        at: 'separator.thickness',
        message: `${inUnit(thickness, 'um')} of electrolyte is less than ${inUnit(grains, '')} of its grains of ${inUnit(grain, 'um')}${coarsest.where}`,
        help: `make it at least ${inUnit(grains * grain, 'um')} thick, or use finer powder`,
      });
    }
  },
});

/** Size of the grains at an interface, m; 0 where there are none. */
function grainOf({ layer, flawLength }: LithiumInterfaceData): number {
  const { family, grainSize, microstructure } = layer.material;
  const isGrainless =
    family === 'glass' ||
    family === 'polymer' ||
    (microstructure === undefined ? flawLength <= crystalFlaw : microstructure !== 'polycrystal');
  return isGrainless ? 0 : (grainSize ?? usualGrain);
}
