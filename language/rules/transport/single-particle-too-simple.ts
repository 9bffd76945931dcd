import { electrolyteDrop } from '../../../physics/electrode-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const singleParticleTooSimple = rule({
  code: 'transport/single-particle-too-simple',
  id: 'D-SPM-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a single-particle model leaves out a drop in the electrolyte that matters',
  why: 'the model keeps salt and potential of the electrolyte uniform, so i (L_n/3κ_n + L_s/κ_s + L_p/3κ_p) is missing from its voltage',
  law: "Ohm's law in the electrolyte",
  cite: ['marquis-2019'],
  options: { drop: { default: 0.03, unit: 'V', meaning: 'largest drop that may be left out' } },
  check({ cell, simulation, operation }, { drop }, report) {
    const current = largestCurrent(operation);
    if (simulation?.model !== 'spm' || current === undefined) return;
    const found = electrolyteDrop(cell, current);
    if (found === undefined || !exceeds(found, drop)) return;
    report({
      at: 'simulation.model',
      message: `\`spm\` leaves out ${inUnit(found, 'mV')} in the electrolyte of \`${cell.name}\` at ${inUnit(current, 'mA/cm^2')}`,
      help: 'write `model = spme` or `model = p2d`',
      fix: { title: 'Use `spme`, which has the electrolyte', path: 'simulation.model', newText: 'spme' },
    });
  },
});
