import { matrixYieldPressure, misfitPressure } from '../../../physics/confinement.ts';
import { openCircuitPotential } from '../../../physics/balance.ts';
import { assessDebonding } from '../../../physics/debonding.ts';
import { chargedStoichiometry } from '../../../physics/operation.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const expandsIntoMatrix = rule({
  code: 'composition/expands-into-matrix',
  id: 'D-DEL-03',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'particles that grow on charge press their matrix beyond what it bears',
  why: 'a matrix that flows or cracks around a grown particle is too wide for it afterwards: contact is lost while discharging',
  law: 'misfit of a sphere in a matrix',
  cite: ['barai-2021', 'koerver-2018'],
  options: { least: { default: 0.002, unit: '', meaning: 'growth that any matrix takes' } },
  check({ cell, operation, balance }, { least }, report) {
    const limits = balance.ok ? balance.balance.cathode : undefined;
    if (limits === undefined) return;
    for (const { role, electrode, active, path } of activeMaterials(cell)) {
      const bears = matrixYieldPressure(electrode);
      if (role !== 'cathode' || bears === undefined || electrode.matrixRelaxation === 'off') continue;
      const charged = chargedStoichiometry(cell, active, operation, limits.full);
      const found = assessDebonding(cell, electrode, active, limits.empty, charged);
      if (found === undefined || !exceeds(found.expansion, least)) continue;
      const pressure = misfitPressure(found.expansion, found.compliance);
      if (!exceeds(pressure, bears)) continue;
      const lower = openCircuitPotential(active, limits.empty, cell);
      report({
        at: path,
        message: `\`${active.name}\` grows by ${inUnit(found.expansion, '%', 2)} on charge and presses \`${electrode.electrolyte?.material.name ?? ''}\` by ${inUnit(pressure, 'MPa', 2)}, beyond the ${inUnit(bears, 'MPa', 2)} it bears: expect loss of contact towards the end of the discharge (estimate)`,
        help: `stop the discharge above ${inUnit(lower, 'V')}, or use a softer electrolyte or smaller particles`,
      });
    }
  },
});
