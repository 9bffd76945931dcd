import { freeThicknessChange } from '../../../physics/fixture.ts';
import { stoichiometriesAtSoc } from '../../../physics/start-stoichiometry.ts';
import { stackThickness } from '../../../physics/lithium-swelling.ts';
import { reaches } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const stackBreathes = rule({
  code: 'mechanics/stack-breathes',
  id: 'D-FIX-03',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the stack of the cell breathes by more than a tenth of its thickness',
  why: 'lithium adds 4.85 µm per mAh/cm² and porous electrodes a share of what their particles swell; a casing has to take what all pairs add up to',
  law: 'breathing of the layers',
  cite: ['doux-2020', 'koerver-2018'],
  options: {
    share: { default: 0.1, unit: '', meaning: 'change of thickness over the thickness of the stack' },
    least: { default: 1e-4, unit: 'm', meaning: 'change of the whole cell that a casing takes anyway' },
  },
  causedBy: ['stack/lithium-swelling', 'stack/pressure-swing'],
  check({ cell, balance }, { share, least }, report) {
    const limits = balance.ok ? balance.balance : undefined;
    if (limits?.cathode === undefined) return;
    const start = stoichiometriesAtSoc(cell, 0);
    if (!start.ok) return;
    const perPair = Math.abs(freeThicknessChange(cell, start.value)(-limits.capacity).value);
    const stack = stackThickness(cell);
    const whole = cell.electrodePairs * perPair;
    if (!reaches(perPair, share * stack) || !reaches(whole, least)) return;
    report({
      at: 'electrode_pairs',
      message: `a charge thickens \`${cell.name}\` by ${inUnit(whole, 'mm')} in ${inUnit(cell.electrodePairs, '')} pairs, ${inUnit(perPair / stack, '%', 2)} of its stack (estimate)`,
      help: 'leave room in the casing, or give the stack a compliant fixture',
    });
  },
});
