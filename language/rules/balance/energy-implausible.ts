import { cellEnergy, sulfurCellEnergy } from '../../../physics/energy-density.ts';
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
  options: {
    energy: { default: 550 * 3600, unit: 'J/kg', meaning: 'largest energy per mass of a stack' },
    sulfur: { default: 700 * 3600, unit: 'J/kg', meaning: 'the same with a sulfur cathode' },
  },
  check({ cell, balance }, { energy, sulfur }, report) {
    const isSulfur = cell.cathode.kind === 'sulfur';
    const insertion = balance.ok && cell.cathode.kind === 'composite' ? cellEnergy(cell, balance.balance) : undefined;
    const found = isSulfur ? sulfurCellEnergy(cell) : insertion;
    const limit = isSulfur ? sulfur : energy;
    if (found === undefined || !exceeds(found.specific, limit)) return;
    const bare = [cell.anode, cell.cathode].some(
      (electrode) => electrode.kind === 'composite' && electrode.collector === undefined,
    );
    report({
      at: 'cathode',
      message: `\`${cell.name}\` holds ${inUnit(found.specific, 'Wh/kg')} in its stack, more than any that was shown (${inUnit(limit, 'Wh/kg')})`,
      help: bare
        ? 'give the foils: `collector = Al { thickness = 12 um }`, and check the amount of electrolyte'
        : 'check thicknesses, densities and the amount of electrolyte',
    });
  },
});
