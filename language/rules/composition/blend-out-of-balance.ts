import { nullShare } from '../../../physics/layered-oxide.ts';
import { exceeds } from '../../../physics/compare.ts';
import { volumeFractionSum } from '../../../physics/composition.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { breathingBlend } from './breathing-blend.ts';

export const blendOutOfBalance = rule({
  code: 'composition/blend-out-of-balance',
  id: 'D-BL-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a blend that could keep its thickness does not',
  why: 'where one material grows and the other shrinks on charge, the shares at which they cancel are as one over their changes; each particle still pulls at its own interface',
  law: 'volume change of a blend',
  cite: ['koerver-2018'],
  options: { off: { default: 0.15, unit: '', meaning: 'largest distance from the share that cancels' } },
  check(subject, { off }, report) {
    const blend = breathingBlend(subject);
    if (blend === undefined || blend.electrode.electrolyte === undefined) return;
    const { electrode, grows, shrinks, growth, shrinkage } = blend;
    const share = grows.volumeFraction / (grows.volumeFraction + shrinks.volumeFraction);
    const wanted = nullShare(growth, shrinkage);
    if (!exceeds(Math.abs(share - wanted), off)) return;
    const fraction = (shrinks.volumeFraction * wanted) / (1 - wanted);
    const room = 1 - volumeFractionSum(electrode) + grows.volumeFraction;
    const path = `cathode.active.${grows.name}.volume_fraction`;
    report({
      at: path,
      message: `\`${grows.name}\` grows by ${inUnit(growth, '%', 2)} and \`${shrinks.name}\` shrinks by ${inUnit(shrinkage, '%', 2)}: they cancel where ${inUnit(wanted, '%', 2)} of the two is \`${grows.name}\`, not ${inUnit(share, '%', 2)}`,
      help: `${inUnit(fraction, '%', 2)} of \`${grows.name}\` beside the ${inUnit(shrinks.volumeFraction, '%', 2)} of \`${shrinks.name}\``,
      ...(fraction < room + 1e-9
        ? { fix: { title: `Set it to ${inUnit(fraction, '%', 2)}`, path, newText: typed(fraction, '%', 2) } }
        : {}),
    });
  },
});
