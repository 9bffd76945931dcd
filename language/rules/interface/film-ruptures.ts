import { assessFilm } from '../../../physics/sei-stability.ts';
import { exceeds } from '../../../physics/compare.ts';
import { platedElectrodes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const filmRuptures = rule({
  code: 'interface/film-ruptures',
  id: 'AE05',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the film on lithium ruptures within a half cycle',
  why: 'uneven plating raises bumps under the film until it breaks; a native film nearly always does',
  law: 'membrane and bending strain of a film over a bump',
  cite: ['hao-2018'],
  options: {},
  check({ cell, operation }, _options, report) {
    const charge = operation?.charge;
    if (charge === undefined) return;
    for (const { role, electrode } of platedElectrodes(cell)) {
      const found = assessFilm(cell, role, electrode);
      if (found === undefined || !exceeds(charge, found.ruptureCharge)) continue;
      report({
        at: role,
        severity: cell.interfaces[role].sei?.origin === 'artificial' ? 'warning' : 'info',
        message: `the film on the ${role} is expected to rupture after ${inUnit(found.ruptureCharge, 'mAh/cm^2')} of ${inUnit(charge, 'mAh/cm^2')} plated (surrogate, not calibrated)`,
        help: 'evenness of the film helps first, then its conductivity, then stiffness up to 4 GPa',
      });
      return;
    }
  },
});
