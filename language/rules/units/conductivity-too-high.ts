import { saltProperties } from '../../../physics/salt-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

const carbonates = new Set(['EC', 'PC', 'FEC', 'VC', 'DMC', 'EMC', 'DEC']);

export const conductivityTooHigh = rule({
  code: 'units/conductivity-too-high',
  id: 'D-DFN-04',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a carbonate electrolyte conducts better than any that was measured',
  why: 'carbonate solutions of lithium salts reach about 1.5 S/m at room temperature; more is a slip between mS/cm and S/m',
  law: 'range of conductivities in carbonates',
  cite: ['landesfeind-2019'],
  options: { largest: { default: 1.6, unit: 'S/m', meaning: 'largest conductivity of a carbonate solution' } },
  check({ cell }, { largest }, report) {
    const { electrolyte } = cell;
    if (electrolyte === undefined || !electrolyte.name.split('_').some((part) => carbonates.has(part))) return;
    // As given, at the reference temperature: a warm cell conducts better without any slip.
    const { conductivity } = saltProperties(electrolyte, { ...cell, temperature: cell.referenceTemperature });
    if (!exceeds(conductivity, largest)) return;
    report({
      at: 'electrolyte.ionic_conductivity',
      message: `\`${electrolyte.name}\` conducts ${inUnit(conductivity, 'S/m')}, more than the ${inUnit(largest, 'S/m')} of the best carbonate solutions`,
      help: `${inUnit(conductivity, 'S/m').replace(' S/m', '')} mS/cm would be ${inUnit(conductivity / 10, 'S/m')}`,
    });
  },
});
