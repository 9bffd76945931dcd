import { knownRange } from '../../../physics/balance.ts';
import { curveMolarVolume } from '../../../physics/volume-change.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const molarVolumeContradictsCurve = rule({
  code: 'material/molar-volume-contradicts-curve',
  id: 'D-DIS-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'partial molar volume and volume curve of a material have opposite signs',
  why: 'Ω > 0 grows with lithium and turns every stress around where its sign is wrong: tension becomes compression',
  law: 'Ω = d(ΔV/V)/dc',
  cite: ['zhang-2007', 'koerver-2018'],
  options: {},
  check({ cell }, _options, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const [low, high] = knownRange(active);
      const curve = curveMolarVolume(active, cell, low, high);
      const { partialMolarVolume: given } = active;
      if (curve === undefined || given === undefined || !(given * curve < 0)) continue;
      report({
        at: `${path}.partial_molar_volume`,
        message: `\`partial_molar_volume\` of \`${active.name}\` is ${inUnit(given, 'cm^3/mol')}, but its \`volume_change\` ${curve > 0 ? 'grows' : 'shrinks'} with lithium (${inUnit(curve, 'cm^3/mol')})`,
        help: 'turn the sign around, or correct the curve',
        related: [{ at: `${path}.volume_change`, note: 'the curve' }],
        fix: {
          title: 'Turn the sign around',
          path: `${path}.partial_molar_volume`,
          newText: typed(-given, 'cm^3/mol', 6),
        },
      });
    }
  },
});
