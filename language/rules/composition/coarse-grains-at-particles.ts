import { matrixCompliance } from '../../../physics/confinement.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { debondingParticles } from './debonding-particles.ts';

export const coarseGrainsAtParticles = rule({
  code: 'composition/coarse-grains-at-particles',
  id: 'D-DEL-04',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'finer grains of the electrolyte around the particles would keep them in contact',
  why: 'grain boundaries are softer than grains: a finer matrix gives way, and the volume change at which it debonds goes as the root of its compliance',
  law: 'energy release of a debonding sphere',
  cite: ['barai-2021'],
  options: {
    softest: { default: 0.5, unit: '', meaning: 'least modulus that fine grains reach, over that of coarse ones' },
    fine: { default: 0.2, unit: '', meaning: 'grain size over particle radius from which grains count as coarse' },
  },
  check(subject, { softest, fine }, report) {
    const { cathode } = subject.cell;
    const solid = cathode.kind === 'composite' ? cathode.electrolyte?.material : undefined;
    if (cathode.kind !== 'composite' || solid?.grainSize === undefined || solid.youngsModulus === undefined) return;
    for (const { active, path, found } of debondingParticles(subject)) {
      if (!exceeds(solid.grainSize, fine * active.particleRadius)) continue;
      // The compliance it takes, and the modulus of the matrix that has it.
      const wanted = found.compliance * (found.contraction / found.critical) ** 2;
      const rigid = matrixCompliance(active, { ...solid, youngsModulus: Infinity }) ?? NaN;
      const modulus = (solid.youngsModulus * (found.compliance - rigid)) / (wanted - rigid);
      if (!exceeds(modulus, softest * solid.youngsModulus)) continue;
      report({
        at: path,
        message: `\`${active.name}\` debonds from ${inUnit(found.critical, '%', 2)} on, but with an effective modulus of \`${solid.name}\` of ${inUnit(0.98 * modulus, 'GPa')} instead of ${inUnit(solid.youngsModulus, 'GPa')} it would stay in contact (estimate)`,
        help: `finer grains than ${inUnit(fine * active.particleRadius, 'um')} at the particles, whose soft boundaries give way`,
      });
    }
  },
});
