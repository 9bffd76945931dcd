import { exceeds } from '../../../physics/compare.ts';
import { storesCharge } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const thickForAFullCell = rule({
  code: 'separator/thick-for-a-full-cell',
  id: 'D-BOM-05',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the solid electrolyte is thick for a cell that is to store energy',
  why: 'every micrometre of electrolyte weighs without storing charge',
  law: 'mass balance of the stack',
  cite: ['randau-2020'],
  options: { thickness: { default: 50e-6, unit: 'm', meaning: 'largest thickness of a competitive cell' } },
  check({ cell }, { thickness }, report) {
    if (cell.separator.kind !== 'solid' || !storesCharge(cell.cathode)) return;
    const total = cell.separator.layers.reduce((sum, layer) => sum + layer.thickness, 0);
    if (!exceeds(total, thickness)) return;
    report({
      at: 'separator.thickness',
      message: `${inUnit(total, 'um')} of solid electrolyte dilutes the energy of the cell; competitive cells have at most ${inUnit(thickness, 'um')}`,
      help: 'a laboratory pellet may be thick; say so with `allow`',
    });
  },
});
