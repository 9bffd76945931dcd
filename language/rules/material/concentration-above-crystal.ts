import { crystalConcentration } from '../../../physics/material-consistency.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const concentrationAboveCrystal = rule({
  code: 'material/concentration-above-crystal',
  id: 'D-DFN-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a material holds more lithium than its crystal has places for',
  why: 'density over molar mass counts the lithium sites; fitted sets exceed it when capacity is put into the wrong factor',
  law: 'crystal density',
  cite: ['chen-2020'],
  options: { excess: { default: 0.1, unit: '', meaning: 'excess over the crystal limit that is accepted' } },
  check({ cell }, { excess }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      if (active.density === undefined || active.molarMass === undefined) continue;
      const limit = crystalConcentration(active.density, active.molarMass);
      const { maximumConcentration: given } = active;
      if (!exceeds(given, (1 + excess) * limit)) continue;
      report({
        at: `${path}.maximum_concentration`,
        message: `\`${active.name}\` holds ${inUnit(given, 'mol/m^3', 5)}, ${inUnit(given / limit - 1, '%', 2)} more than its crystal has places for (${inUnit(limit, 'mol/m^3', 5)})`,
        help: `lower \`maximum_concentration\` to ${inUnit(limit, 'mol/m^3', 5)} and raise \`volume_fraction\` so that their product stays`,
      });
    }
  },
});
