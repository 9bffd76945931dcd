import { arrestedFraction, yieldStrengthFor } from '../../../physics/alloy-arrest.ts';
import { exceeds } from '../../../physics/compare.ts';
import { meanMolarVolume, volumeChangeAt } from '../../../physics/volume-change.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const lithiationArrests = rule({
  code: 'mechanics/lithiation-arrests',
  id: 'D-ARR-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the lithiated shell of an alloy stops its own growth',
  why: 'the swollen shell presses on the front with 2 σ_Y ln(R/ξ), and the front stops where that takes the whole overpotential',
  law: 'plastic shell around a reaction front',
  cite: ['zhang-2017', 'mcdowell-2012'],
  options: {
    share: { default: 0.9, unit: '', meaning: 'least share of a particle that is lithiated' },
    overpotential: { default: 0.1, unit: 'V', meaning: 'overpotential at the front' },
  },
  check({ cell }, { share, overpotential }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const { family, yieldStrength, crystallinity } = active;
      if (family !== 'silicon' && family !== 'germanium') continue;
      const omega = meanMolarVolume(active, cell, 0, 1);
      const empty = volumeChangeAt(active, 0, cell);
      const full = volumeChangeAt(active, 1, cell);
      // An amorphous host lithiates without a sharp front.
      if (yieldStrength === undefined || omega === undefined || !(omega > 0) || crystallinity === 'amorphous') continue;
      if (empty === undefined || full === undefined) continue;
      const swelling = (1 + full) / (1 + empty);
      const found = arrestedFraction(overpotential, yieldStrength, omega, swelling, cell.stack.pressure);
      if (!exceeds(share, found)) continue;
      const soft = 0.98 * yieldStrengthFor(share, overpotential, omega, swelling, cell.stack.pressure);
      report({
        at: `${path}.yield_strength`,
        message: `the front in \`${active.name}\` stops at ${inUnit(found, '%', 2)} of a particle: a shell that flows at ${inUnit(yieldStrength, 'GPa')} takes the ${inUnit(overpotential, 'mV')} of overpotential (estimate, a lower bound)`,
        help: `a softer shell (${inUnit(soft, 'GPa', 2)}), an amorphous or hollow material, or a deeper cut-off; finer particles do not help`,
      });
    }
  },
});
