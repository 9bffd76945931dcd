import { chargeVolumeChange, cobaltRatio } from '../../../physics/layered-oxide.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const zeroStrainComposition = rule({
  code: 'material/zero-strain-composition',
  id: 'D-ZS-01',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a layered oxide of nearly zero strain, and what it costs',
  why: 'nickel-rich oxides shrink on charge, cobalt oxide grows: in between, near Co/(Ni + Co) = 0.71, the two cancel',
  law: 'volume change of layered oxides by composition',
  cite: ['strauss-2019', 'koerver-2018'],
  options: {
    from: { default: 0.6, unit: '', meaning: 'least Co/(Ni + Co) of a zero-strain oxide' },
    to: { default: 0.8, unit: '', meaning: 'largest Co/(Ni + Co) of a zero-strain oxide' },
    manganese: { default: 0.2, unit: '', meaning: 'largest share of manganese without loss of capacity' },
  },
  check({ cell }, { from, to, manganese }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const { family, nickelContent: nickel, cobaltContent: cobalt, manganeseContent } = active;
      if (family !== 'layered_oxide' || nickel === undefined || cobalt === undefined) continue;
      const ratio = cobaltRatio(nickel, cobalt);
      if (exceeds(from, ratio) || exceeds(ratio, to) || !Number.isFinite(ratio)) continue;
      const inert = exceeds(manganeseContent ?? 0, manganese);
      const strain = inUnit(Math.abs(chargeVolumeChange(ratio)), '%', 1);
      report({
        at: inert ? `${path}.manganese_content` : `${path}.cobalt_content`,
        severity: inert ? 'warning' : 'info',
        message: inert
          ? `${inUnit(manganeseContent ?? 0, '%')} of manganese in \`${active.name}\` takes no part in the charge below 4.3 V and costs capacity`
          : `\`${active.name}\` with Co/(Ni + Co) = ${inUnit(ratio, '', 2)} should change its volume by about ${strain} only (estimate)`,
        help: inert ? `at most ${inUnit(manganese, '%')}` : 'gentle to a solid electrolyte; cobalt is dear and scarce',
      });
    }
  },
});
