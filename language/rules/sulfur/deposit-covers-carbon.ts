import { exceeds } from '../../../physics/compare.ts';
import { depositCoverage } from '../../../physics/sulfur.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const depositCoversCarbon = rule({
  code: 'sulfur/deposit-covers-carbon',
  id: 'D-LISM-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a film of lithium sulfide covers the carbon long before the sulfur is used',
  why: 'lithium sulfide insulates; where it grows as a film it covers the carbon after a few nanometres and ends the discharge',
  law: 'coverage by a growing deposit',
  cite: ['mistry-2018'],
  options: {
    coverage: { default: 0.95, unit: '', meaning: 'share of the carbon that may be covered' },
    used: { default: 0.8, unit: '', meaning: 'share of the sulfur that should be used by then' },
  },
  check({ cell }, { coverage, used }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur') return;
    const found = depositCoverage(cathode, used);
    if (!exceeds(found, coverage)) return;
    report({
      at: 'cathode',
      message: `${inUnit(found, '%')} of the carbon is covered when ${inUnit(used, '%')} of the sulfur is used (estimate): ${inUnit(cathode.specificSurfaceArea, '1/m')} of carbon for ${inUnit(cathode.sulfurVolumeFraction, '%')} of sulfur`,
      help: 'carbon with more area, or an electrolyte from which lithium sulfide grows as fingers (`deposit_morphology` towards 1)',
    });
  },
});
