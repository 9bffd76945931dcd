import { nernstEinsteinDiffusivity, saltProperties } from '../../../physics/salt-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const transportInconsistent = rule({
  code: 'material/transport-inconsistent',
  id: 'D-DFN-05',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'conductivity and diffusivity of a liquid do not fit together',
  why: 'the same ions carry charge and diffuse: a dilute binary salt has D = 2 t₊(1 − t₊) χ κ R T/(F² c)',
  law: 'Nernst–Einstein relation',
  cite: ['newman-2004'],
  options: {
    lowest: { default: 0.2, unit: '', meaning: 'least ratio of the two' },
    highest: { default: 5, unit: '', meaning: 'largest ratio of the two' },
  },
  causedBy: ['units/salt-diffusivity-in-cm2'],
  check({ cell }, { lowest, highest }, report) {
    if (cell.electrolyte === undefined) return;
    const salt = saltProperties(cell.electrolyte, cell);
    const implied = nernstEinsteinDiffusivity(salt, cell.temperature);
    const ratio = salt.diffusivity / implied;
    if (!(implied > 0) || !(exceeds(ratio, highest) || exceeds(lowest, ratio))) return;
    report({
      at: 'electrolyte.salt_diffusivity',
      message: `the salt of \`${cell.electrolyte.name}\` diffuses at ${inUnit(salt.diffusivity, 'm^2/s')}, but its conductivity of ${inUnit(salt.conductivity, 'S/m')} implies about ${inUnit(implied, 'm^2/s', 2)}`,
      help: 'check the unit and the concentration of both',
      related: [{ at: 'electrolyte.ionic_conductivity', note: 'implies the other value' }],
    });
  },
});
