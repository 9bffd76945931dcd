import { unusableFunctions } from '../../../physics/unusable-functions.ts';
import { composites, solidElectrolytes } from '../electrodes.ts';
import { rule } from '../rule.ts';

export const functionUnusable = rule({
  code: 'material/function-unusable',
  id: 'D-DFN-17',
  severity: 'error',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a function of a material is no number, or not positive, where the cell goes',
  why: 'what diffuses and conducts below zero would separate by itself what mixes: no model can be formed of it',
  law: 'second law of thermodynamics',
  cite: ['newman-2004'],
  options: {},
  stopsRun: true,
  check({ cell }, _options, report) {
    for (const { role, material, property, reason, help } of unusableFunctions(cell)) {
      const inSolid = solidElectrolytes(cell).find((own) => own.material.name === material)?.path;
      const active = composites(cell).some((own) => own.role === role);
      const path = active ? `${role}.active.${material}` : (inSolid ?? 'electrolyte');
      report({ at: `${path}.${property}`, message: reason, help });
    }
  },
});
