import { openCircuitPotential, stoichiometryAt } from '../../../physics/balance.ts';
import { chargePotential, fullAnodePotential } from '../../../physics/charge-potential.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const blendOverchargesCobaltOxide = rule({
  code: 'composition/blend-overcharges-cobalt-oxide',
  id: 'D-BL-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the cut-off of a blend takes its cobalt oxide below what it stands',
  why: 'both materials of a blend see one potential: the window of the nickel-rich one empties lithium cobalt oxide until it collapses',
  law: 'common potential of a blend',
  cite: ['koerver-2018'],
  options: {
    potential: { default: 4.3, unit: 'V', meaning: 'potential against lithium up to which cobalt oxide is safe' },
    stoichiometry: { default: 0.45, unit: '', meaning: 'least stoichiometry of cobalt oxide' },
  },
  check({ cell, operation }, { potential, stoichiometry }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'composite' || cathode.actives.length < 2) return;
    const upper = chargePotential(cell, operation);
    if (upper === undefined) return;
    for (const active of cathode.actives) {
      if (active.family !== 'cobalt_oxide' || !exceeds(upper, potential)) continue;
      const x = stoichiometryAt(active, upper, cell);
      if (!exceeds(stoichiometry, x)) continue;
      const safe = Math.min(potential, openCircuitPotential(active, stoichiometry, cell)) - fullAnodePotential(cell);
      const cut = Math.floor(100 * safe) / 100;
      const window = cell.voltageWindow;
      report({
        at: 'voltage_window',
        message: `a charge to ${inUnit(upper, 'V')} against lithium leaves x = ${inUnit(x, '', 2)} in \`${active.name}\`, below the ${inUnit(stoichiometry, '')} its structure stands`,
        help: `charge to ${inUnit(cut, 'V')} at most`,
        related: [{ at: `cathode.active.${active.name}`, note: 'the cobalt oxide' }],
        // A protocol has cut-offs of its own, which the window does not change.
        ...(window === undefined || operation !== undefined || !(cut > window.lower)
          ? {}
          : {
              fix: {
                title: `Lower the upper end to ${inUnit(cut, 'V')}`,
                path: 'voltage_window',
                newText: `${typed(window.lower, 'V')} .. ${typed(cut, 'V')}`,
              },
            }),
      });
    }
  },
});
