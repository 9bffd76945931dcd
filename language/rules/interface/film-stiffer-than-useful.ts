import { fractureStrain } from '../../../physics/sei-stability.ts';
import { exceeds } from '../../../physics/compare.ts';
import { interfacePath, platedElectrodes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const filmStifferThanUseful = rule({
  code: 'interface/film-stiffer-than-useful',
  id: 'AE06',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a film on lithium is stiffer than helps, while it is uneven',
  why: 'beyond about 4 GPa the strain at which a film breaks hardly rises; an uneven film ruptures early whatever its modulus',
  law: 'saturation of the fracture strain with the modulus',
  cite: ['hao-2018'],
  options: {
    modulus: { default: 4e9, unit: 'Pa', meaning: 'modulus beyond which little is gained' },
    nonuniformity: { default: 0.1, unit: '', meaning: 'unevenness above which it matters' },
  },
  check({ cell }, { modulus, nonuniformity }, report) {
    for (const { role } of platedElectrodes(cell)) {
      const sei = cell.interfaces[role].sei;
      if (sei === undefined || !exceeds(sei.youngsModulus, modulus) || !exceeds(sei.nonuniformity, nonuniformity))
        continue;
      const reached = fractureStrain(modulus) / fractureStrain(sei.youngsModulus);
      report({
        at: `interface.${role}.sei.youngs_modulus`,
        message: `the film on the ${role} has ${inUnit(sei.youngsModulus, 'GPa')}; at ${inUnit(modulus, 'GPa')} it breaks at ${inUnit(reached, '%')} of the same strain (estimate)`,
        help: `make it more even: \`nonuniformity\` is ${inUnit(sei.nonuniformity, '')}, and halving it doubles the charge until it ruptures`,
        related: [{ at: interfacePath(cell, role, 'sei.nonuniformity'), note: 'its unevenness' }],
      });
    }
  },
});
