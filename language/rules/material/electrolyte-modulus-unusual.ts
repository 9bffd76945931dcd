import type { ElectrolyteFamily } from '../../../model/electrolyte.ts';
import { exceeds } from '../../../physics/compare.ts';
import { solidElectrolytes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

/** Usual value of a class, Pa, for the help: Li6PS5Cl (Deng et al. 2016, computed) and Li7La3Zr2O12 (Ni et al. 2012, measured). */
const usual: Partial<Record<ElectrolyteFamily, number>> = { sulfide: 22e9, oxide: 150e9 };

export const electrolyteModulusUnusual = rule({
  code: 'material/electrolyte-modulus-unusual',
  id: 'D-CONT-05',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: "the Young's modulus of an electrolyte is not one of its class",
  why: 'stiffness follows from bonding: sulfides are soft, oxides ten times as stiff, and contact and cracks depend on it',
  law: 'elasticity of ionic solids',
  cite: ['mcgrogan-2017', 'deng-2016', 'ni-2012'],
  options: {
    softest: { default: 8e9, unit: 'Pa', meaning: 'softest sulfide' },
    stiffest: { default: 40e9, unit: 'Pa', meaning: 'stiffest sulfide' },
    softOxide: { default: 70e9, unit: 'Pa', meaning: 'softest oxide' },
    stiffOxide: { default: 220e9, unit: 'Pa', meaning: 'stiffest oxide' },
  },
  check({ cell }, { softest, stiffest, softOxide, stiffOxide }, report) {
    for (const { material, path } of solidElectrolytes(cell)) {
      const { youngsModulus: modulus, family, name } = material;
      const value = usual[family];
      if (modulus === undefined || value === undefined) continue;
      const [low, high] = family === 'sulfide' ? [softest, stiffest] : [softOxide, stiffOxide];
      if (!exceeds(low, modulus) && !exceeds(modulus, high)) continue;
      report({
        at: `${path}.youngs_modulus`,
        message: `\`${name}\` has E = ${inUnit(modulus, 'GPa')}; a dense ${family} has ${inUnit(low, 'GPa')} to ${inUnit(high, 'GPa')}`,
        help: `check its unit and its \`family\`; ${inUnit(value, 'GPa')} is usual`,
      });
    }
  },
});
