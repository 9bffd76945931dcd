import type { CompositeElectrode } from '../../../model/cell.ts';
import { binaryPacking } from '../../../physics/packing.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites, electrolytePath } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const packsTooDensely = rule({
  code: 'composition/packs-too-densely',
  id: 'D-PACK-01',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'rigid particles cannot be packed as densely as the composite says',
  why: 'spheres pack at random to 64 %, two sizes to at most 87 %: beyond, one of them has to flow or to sinter',
  law: 'packing of spheres',
  cite: ['furnas-1931', 'stovall-1986'],
  options: {
    flow: { default: 0.5, unit: '', meaning: 'share of the flow stress from which pressing counts as flow' },
    slack: { default: 0.02, unit: '', meaning: 'excess over the packing limit that is accepted' },
  },
  causedBy: ['composition/volume-fractions-do-not-close'],
  check({ cell }, { flow, slack }, report) {
    for (const { role, electrode } of composites(cell)) {
      const packed = rigidPacking(electrode);
      if (packed === undefined || electrode.sinteringTemperature !== undefined) continue;
      const { material, volumeFraction } = packed.electrolyte;
      const pressed = (cell.stack.fabricationPressure ?? 0) / (material.flowStress ?? NaN);
      // A matrix of which no flow stress is known, or one that flows, fills the gaps.
      if (!(pressed < flow) || !exceeds(packed.solids, packed.limit + slack)) continue;
      const fraction = volumeFraction - (packed.solids - packed.limit) - 0.01;
      report({
        at: `${electrolytePath(role, electrode)}.volume_fraction`,
        message: `\`${material.name}\` does not flow at ${inUnit(cell.stack.fabricationPressure ?? 0, 'MPa')} and is not sintered, but the ${role} packs ${inUnit(packed.solids, '%')} of rigid particles where ${inUnit(packed.limit, '%')} is the limit (estimate)`,
        help: 'give its `sintering_temperature`, use a soft electrolyte, or leave more void',
        ...(fraction > 0.01
          ? {
              fix: {
                title: `Lower it to ${inUnit(fraction, '%', 2)}`,
                path: `${electrolytePath(role, electrode)}.volume_fraction`,
                newText: typed(fraction, '%', 2),
              },
            }
          : {}),
      });
    }
  },
});

/** Active material and electrolyte as two classes of spheres; undefined in liquids. */
function rigidPacking(electrode: CompositeElectrode):
  | {
      readonly electrolyte: NonNullable<CompositeElectrode['electrolyte']>;
      readonly solids: number;
      readonly limit: number;
    }
  | undefined {
  const { electrolyte, actives } = electrode;
  const [first] = actives;
  if (electrolyte === undefined || first === undefined) return undefined;
  const active = actives.reduce((sum, a) => sum + a.volumeFraction, 0);
  const solids = active + electrolyte.volumeFraction;
  const isCoarse = first.particleRadius >= electrolyte.particleRadius;
  const ratio = isCoarse
    ? electrolyte.particleRadius / first.particleRadius
    : first.particleRadius / electrolyte.particleRadius;
  const coarse = isCoarse ? active : electrolyte.volumeFraction;
  return { electrolyte, solids, limit: binaryPacking(coarse / solids, ratio) };
}
