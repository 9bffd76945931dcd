import type { ElectrolyteFamily } from '../../../model/electrolyte.ts';
import { exceeds } from '../../../physics/compare.ts';
import { evaluate } from '../../../physics/evaluate.ts';
import { saltProperties } from '../../../physics/salt-transport.ts';
import { solidElectrolytes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const conductivityUnusual = rule({
  code: 'material/conductivity-unusual',
  id: 'D-DFN-14',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'an electrolyte conducts far worse than those of its family',
  why: 'a cell needs tenths of a mS/cm at least, and what is used as an electrolyte has them; a hundredth is mS/cm taken for S/m',
  law: 'range of measured conductivities',
  cite: ['famprikis-2019', 'landesfeind-2019'],
  options: {
    sulfide: { default: 5e-3, unit: 'S/m', meaning: 'least conductivity of a crystalline sulfide' },
    halide: { default: 5e-3, unit: 'S/m', meaning: 'least conductivity of a halide' },
    oxide: { default: 1e-3, unit: 'S/m', meaning: 'least conductivity of an oxide' },
    phosphate: { default: 1e-3, unit: 'S/m', meaning: 'least conductivity of a phosphate' },
    liquid: { default: 0.05, unit: 'S/m', meaning: 'least conductivity of a liquid at its initial concentration' },
  },
  check({ cell }, { sulfide, halide, oxide, phosphate, liquid }, report) {
    const least: Partial<Record<ElectrolyteFamily, number>> = { sulfide, halide, oxide, phosphate };
    const reference = cell.referenceTemperature;
    const judge = (name: string, path: string, kind: string, found: number, limit: number): void => {
      if (!exceeds(limit, found)) return;
      report({
        at: `${path}.ionic_conductivity`,
        message: `\`${name}\` conducts ${inUnit(found, 'S/m')} at ${inUnit(reference, 'degC')}; ${kind} has ${inUnit(limit, 'S/m')} or more`,
        help: `check its unit: 1 mS/cm is 0.1 S/m, so ${inUnit(100 * found, 'S/m')} may be meant`,
      });
    };
    for (const { material, path } of solidElectrolytes(cell)) {
      const { family, microstructure, name } = material;
      // Glassy and sputtered layers are thin because they conduct badly.
      if (microstructure === 'film' || microstructure === 'glass') continue;
      const found = evaluate(material.ionicConductivity, { T: reference }, reference);
      judge(name, path, `a crystalline ${family}`, found, least[family] ?? 0);
    }
    const { electrolyte } = cell;
    // Polymers conduct where they are molten, above the reference temperature.
    if (electrolyte?.family === 'polymer') return;
    // A plain number is judged by the range of its property.
    if (electrolyte === undefined || electrolyte.ionicConductivity.value.kind === 'constant') return;
    const { conductivity } = saltProperties(electrolyte, { ...cell, temperature: reference });
    judge(electrolyte.name, 'electrolyte', 'a liquid electrolyte', conductivity, liquid);
  },
});
