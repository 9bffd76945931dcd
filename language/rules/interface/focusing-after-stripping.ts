import { worstInterface } from '../../../physics/at-lithium.ts';
import { halfCyclesAt, type LithiumInterfaceData } from '../../../physics/lithium-interface.ts';
import { assessStripping, focusedPlating } from '../../../physics/stripping.ts';
import { exceeds, reaches } from '../../../physics/compare.ts';
import { interfacePath } from '../electrodes.ts';
import { inUnit, shareOf } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const focusingAfterStripping = rule({
  code: 'interface/focusing-after-stripping',
  id: 'AE38',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the charge after a strip is focused on the contact that is left',
  why: 'voids leave less contact, the same current plates through it, and its edges carry more still',
  law: 'current focusing at residual contacts',
  cite: ['roy-2021', 'kasemchainan-2019'],
  options: {
    watch: { default: 0.5, unit: '', meaning: 'share of the critical plating current from which a warning is given' },
  },
  check({ cell, operation }, { watch }, report) {
    if (operation === undefined) return;
    const focusedAt = (face: LithiumInterfaceData): ReturnType<typeof focusedPlating> => {
      const { plating, stripping } = halfCyclesAt(face.role, operation);
      return plating === undefined || stripping === undefined
        ? undefined
        : focusedPlating(face, assessStripping(cell, face, stripping)?.contact, plating);
    };
    const worst = worstInterface(cell, (face) => focusedAt(face)?.ratio);
    const found = worst === undefined ? undefined : focusedAt(worst.face);
    if (worst === undefined || found === undefined || !exceeds(found.ratio, watch)) return;
    report({
      at: interfacePath(cell, worst.face.role),
      severity: reaches(found.ratio, 1) ? 'error' : 'warning',
      message: `after the strip ${inUnit(found.contact, '%')} of the contact${worst.where} is left and focuses plating by ${inUnit(found.focusing, '')}: ${shareOf(found.ratio)} what cracks \`${worst.face.layer.material.name}\` (estimate)`,
      help: 'raise `stack.pressure` for the strip, or plate slower after it',
    });
  },
});
