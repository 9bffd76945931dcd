import { cellEnergy } from '../../../physics/energy-density.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const energyImplausible = rule({
  code: 'balance/energy-implausible',
  id: 'D-BOM-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the cell would hold more energy per mass than any that was shown',
  why: 'energy per mass is charge times voltage over all that is weighed: separator, lithium, electrolyte and foils are easily forgotten',
  law: 'mass balance of a stack',
  cite: ['randau-2020'],
  options: { energy: { default: 550 * 3600, unit: 'J/kg', meaning: 'largest energy per mass of a stack' } },
  check({ cell, balance }, { energy }, report) {
    if (!balance.ok || cell.cathode.kind !== 'composite') return;
    const found = cellEnergy(cell, balance.balance);
    if (found === undefined || !exceeds(found.specific, energy)) return;
    const bare = [cell.anode, cell.cathode].some(
      (electrode) => electrode.kind === 'composite' && electrode.collector === undefined,
    );
    report({
      at: 'cathode',
      message: `\`${cell.name}\` holds ${inUnit(found.specific, 'Wh/kg')} in its stack, more than any that was shown (${inUnit(energy, 'Wh/kg')})`,
      help: bare
        ? 'give the foils: `collector = Al { thickness = 12 um }`, and check the amount of electrolyte'
        : 'check thicknesses, densities and the amount of electrolyte',
    });
  },
});
