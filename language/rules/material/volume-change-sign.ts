import { curveMolarVolume } from '../../../physics/volume-change.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const volumeChangeSign = rule({
  code: 'material/volume-change-sign',
  id: 'D-OM-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a layered oxide swells the wrong way with lithium',
  why: 'nickel-rich oxides shrink as they are charged, lithium cobalt oxide grows down to x = 0.45: debonding comes at opposite ends',
  law: 'volume change of layered oxides',
  cite: ['koerver-2018', 'kondrakov-2017'],
  options: {
    collapse: { default: 0.45, unit: '', meaning: 'stoichiometry below which lithium cobalt oxide collapses' },
    zeroStrain: { default: 0.6, unit: '', meaning: 'Co/(Ni + Co) from which either sign is possible' },
  },
  causedBy: ['material/molar-volume-contradicts-curve'],
  check({ cell }, { collapse, zeroStrain }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const { family, nickelContent = 1, cobaltContent = 0 } = active;
      const nickelRich = family === 'layered_oxide' || family === 'nickel_cobalt_aluminium';
      if (!nickelRich && family !== 'cobalt_oxide') continue;
      if (nickelRich && cobaltContent / (nickelContent + cobaltContent) > zeroStrain) continue;
      const found = active.partialMolarVolume ?? curveMolarVolume(active, cell, collapse, 1);
      if (found === undefined || found === 0 || found > 0 === nickelRich) continue;
      const given = active.partialMolarVolume;
      report({
        at: `${path}.${given === undefined ? 'volume_change' : 'partial_molar_volume'}`,
        message: `\`${active.name}\` is said to ${found > 0 ? 'grow' : 'shrink'} with lithium (Ω = ${inUnit(found, 'cm^3/mol')}); a ${nickelRich ? 'nickel-rich oxide grows' : 'cobalt oxide shrinks'}`,
        help: 'turn the sign around',
        ...(given === undefined
          ? {}
          : {
              fix: {
                title: 'Turn the sign around',
                path: `${path}.partial_molar_volume`,
                newText: typed(-given, 'cm^3/mol', 6),
              },
            }),
      });
    }
  },
});
