import { ohmicDrops } from '../../../physics/electrode-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites, type Role } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule, type ValueFix } from '../rule.ts';

export const ohmicDrop = rule({
  code: 'transport/ohmic-drop',
  id: 'D-DFN-08',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'an electrode conducts too badly for the largest rate',
  why: 'current that enters one end and reacts evenly costs i L/(3κ) in the electrolyte and i L/(3σ) in the solid',
  law: "Ohm's law in a porous electrode",
  cite: ['newman-1962'],
  options: {
    ionic: { default: 0.2, unit: 'V', meaning: 'largest drop in the electrolyte' },
    electronic: { default: 0.1, unit: 'V', meaning: 'largest drop in the solid' },
  },
  causedBy: ['composition/no-ionic-path'],
  check({ cell, operation }, { ionic, electronic }, report) {
    if (operation === undefined) return;
    const current = Math.max(operation.plating?.current ?? 0, operation.stripping?.current ?? 0);
    for (const { role, electrode } of composites(cell)) {
      const drops = ohmicDrops(electrode, cell, current);
      const rate = inUnit(current, 'mA/cm^2');
      if (exceeds(drops.ionic, ionic)) {
        report({
          at: `${role}.thickness`,
          message: `at ${rate} the electrolyte in the ${role} takes ${inUnit(drops.ionic, 'mV')} over ${inUnit(electrode.thickness, 'um')}`,
          help: 'a thinner electrode, or more electrolyte in it',
          fix: thicknessFix(role, (electrode.thickness * ionic) / drops.ionic),
        });
      } else if (exceeds(drops.electronic, electronic)) {
        report({
          at: `${role}.thickness`,
          message: `at ${rate} electrons in the ${role} take ${inUnit(drops.electronic, 'mV')} over ${inUnit(electrode.thickness, 'um')}`,
          help: 'add conductive carbon, or make the electrode thinner',
          fix: thicknessFix(role, (electrode.thickness * electronic) / drops.electronic),
        });
      }
    }
  },
});

/** The drop goes with the thickness at a given current, and faster where the current follows the capacity. */
function thicknessFix(role: Role, thickness: number): ValueFix {
  const text = typed(0.98 * thickness, 'um');
  return { title: `Set the thickness to ${text}`, path: `${role}.thickness`, newText: text };
}
