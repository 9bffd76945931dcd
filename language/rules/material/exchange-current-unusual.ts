import { exceeds } from '../../../physics/compare.ts';
import { evaluate } from '../../../physics/evaluate.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

/** Salt concentration where the cell has no liquid, mol/m³: what exchange currents are referred to. */
const usualConcentration = 1000;

export const exchangeCurrentUnusual = rule({
  code: 'material/exchange-current-unusual',
  id: 'D-DFN-15',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the exchange current density of an active material is far from any that was fitted',
  why: 'published parameter sets have 0.05 to 50 A/m² at half filling; more is A/m² taken for mA/cm² or an area that counts twice, less stops the cell',
  law: 'range of fitted exchange currents',
  cite: ['chen-2020'],
  options: {
    lowest: { default: 0.05, unit: 'A/m^2', meaning: 'least exchange current density at half filling' },
    highest: { default: 50, unit: 'A/m^2', meaning: 'largest exchange current density at half filling' },
  },
  check({ cell }, { lowest, highest }, report) {
    const concentration = cell.electrolyte?.initialConcentration ?? usualConcentration;
    const reference = cell.referenceTemperature;
    for (const { active, path } of activeMaterials(cell)) {
      const at = { c: concentration, x: 0.5, T: reference };
      const found = evaluate(active.exchangeCurrentDensity, at, reference);
      if (!exceeds(lowest, found) && !exceeds(found, highest)) continue;
      report({
        at: `${path}.exchange_current_density`,
        message: `\`${active.name}\` exchanges ${inUnit(found, 'A/m^2')} at x = 0.5 and ${inUnit(concentration, 'mol/L')}; published values lie between ${inUnit(lowest, 'A/m^2')} and ${inUnit(highest, 'A/m^2')}`,
        help: 'check its unit (1 mA/cm^2 is 10 A/m^2) and that it is per area of particle surface',
      });
    }
  },
});
