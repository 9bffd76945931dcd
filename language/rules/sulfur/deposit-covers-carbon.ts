import { exceeds } from '../../../physics/compare.ts';
import { depositCoverage, outerCarbonArea } from '../../../physics/sulfur.ts';
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
    // Deposition from polysulfides needs a liquid; sulfur in a solid electrolyte is reduced where it is.
    if (cell.separator.kind === 'solid' || cathode.electrolyte !== undefined) return;
    const isGiven = cell.provenance['cathode.specific_surface_area']?.origin === 'text';
    const area = isGiven ? cathode.specificSurfaceArea : outerCarbonArea(cathode);
    if (area === undefined) return;
    const found = depositCoverage(cathode, used, area);
    if (!exceeds(found, coverage)) return;
    report({
      at: 'cathode',
      message: `${inUnit(found, '%')} of the carbon is covered when ${inUnit(used, '%')} of the sulfur is used (estimate): ${inUnit(area, '1/m')} of carbon${isGiven ? '' : ' (3 φ/r of its particles)'} for ${inUnit(cathode.sulfurVolumeFraction, '%')} of sulfur`,
      help: 'carbon with more area, or an electrolyte from which lithium sulfide grows as fingers (`deposit_morphology` towards 1)',
    });
  },
});
