import { saltPath, saltProperties } from '../../../physics/salt-transport.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const transferenceNegative = rule({
  code: 'material/transference-negative',
  id: 'D-DFN-16',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the transference number of lithium is negative at the temperature of the cell',
  why: 'clusters of ions can carry lithium the wrong way, and fits over a range of temperatures can go below zero at its end; the gradient of salt grows with 1 − t₊',
  law: 'transference number as the material gives it',
  cite: ['landesfeind-2019'],
  options: {},
  check({ cell }, _options, report) {
    const electrolyte = saltPath(cell)?.electrolyte;
    if (electrolyte === undefined) return;
    const { transference, concentration } = saltProperties(electrolyte, cell);
    if (!(transference < 0)) return;
    report({
      at: cell.electrolyte === undefined ? 'separator' : 'electrolyte',
      message: `the transference number of \`${electrolyte.name}\` is ${inUnit(transference, '')} at ${inUnit(cell.temperature, 'degC')} and ${inUnit(concentration, 'mol/m^3')}; it is used as it is`,
      help: 'compare with a measurement at this temperature, or give `transference_number` a value of your own',
      related: [{ at: 'temperature', note: 'the temperature it is taken at' }],
    });
  },
});
