import { evaluate } from '../../../physics/evaluate.ts';
import { exceeds } from '../../../physics/compare.ts';
import { lithiumElectrodes } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule, type ValueFix } from '../rule.ts';

/** What one slip of the unit is worth: A/cm² for A/m², mA/cm² for A/m². */
const slips = [1e4, 10, 1e-4, 0.1];

export const lithiumKineticsUnusual = rule({
  code: 'material/lithium-kinetics-unusual',
  id: 'D-LI-02',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the exchange current density of lithium is outside what was measured',
  why: 'clean lithium exchanges up to some hundred A/m², lithium under its film a thousandth of that; beyond it is often a unit',
  law: 'Butler–Volmer kinetics',
  cite: ['boyle-2020'],
  options: {
    lowest: { default: 0.1, unit: 'A/m^2', meaning: 'smallest exchange current density' },
    highest: { default: 500, unit: 'A/m^2', meaning: 'largest exchange current density' },
  },
  check({ cell }, { lowest, highest }, report) {
    const { electrolyte } = cell;
    const at = { c: electrolyte?.initialConcentration ?? 1000, T: cell.temperature };
    for (const { role, electrode } of lithiumElectrodes(cell)) {
      const own = electrode.exchangeCurrentDensity;
      const found =
        own === undefined ? electrolyte?.lithiumExchangeCurrentDensity : evaluate(own, at, cell.referenceTemperature);
      if (found === undefined || (!exceeds(lowest, found) && !exceeds(found, highest))) continue;
      const path =
        own === undefined ? 'electrolyte.lithium_exchange_current_density' : `${role}.exchange_current_density`;
      const slip = slips.find((factor) => found / factor >= lowest && found / factor <= highest);
      const constant = own === undefined || own.value.kind === 'constant';
      const fix: ValueFix | undefined =
        slip === undefined || !constant
          ? undefined
          : {
              title: `Set it to ${inUnit(found / slip, 'A/m^2')}`,
              path,
              newText: typed(found / slip, 'A/m^2'),
            };
      report({
        at: path,
        message: `lithium exchanges ${inUnit(found, 'A/m^2')} at the ${role}; ${inUnit(lowest, 'A/m^2')} to ${inUnit(highest, 'A/m^2')} were measured`,
        help:
          slip === undefined
            ? 'check the value and its unit'
            : 'check its unit: A/m^2, mA/cm^2 and A/cm^2 are a factor of 10 and 10 000 apart',
        ...(fix === undefined ? {} : { fix }),
      });
      return;
    }
  },
});
