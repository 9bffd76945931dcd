import { chargeShuttleFactor } from '../../../physics/sulfur.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const shuttleEatsCharge = rule({
  code: 'sulfur/shuttle-eats-charge',
  id: 'D-LIS-04',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the polysulfide shuttle takes much of the charging current',
  why: 'polysulfides that reach lithium are reduced there and oxidised again at the cathode; below a certain current a charge never ends',
  law: 'charge-shuttle factor',
  cite: ['mikhaylik-2004'],
  options: {
    factor: { default: 0.5, unit: '', meaning: 'share of the charging current that the shuttle may take' },
  },
  check({ cell, operation }, { factor }, report) {
    const { cathode } = cell;
    const current = operation?.plating?.current;
    if (cathode.kind !== 'sulfur' || cathode.electrolyte !== undefined || current === undefined) return;
    const found = chargeShuttleFactor(cathode.shuttleConstant, cathode.loading, current);
    if (!exceeds(found, factor)) return;
    const isAssumed = cell.provenance['cathode.shuttle_constant']?.origin === 'default';
    const ends = found < 1 ? '' : ', so the charge never ends';
    report({
      at: 'cathode',
      message: `at ${inUnit(current, 'mA/cm^2')} the shuttle takes ${inUnit(found, '%')} of the charge${ends}${isAssumed ? ' (estimate: `shuttle_constant` is not given)' : ''}`,
      help: `charge at ${inUnit((current * found) / factor, 'mA/cm^2')} or faster, or lower \`shuttle_constant\` (${inUnit(cathode.shuttleConstant, '1/s')}) by an additive or a barrier`,
      related: [{ at: 'cathode.shuttle_constant', note: 'the rate of the shuttle' }],
    });
  },
});
