import { knownRange } from '../../../physics/balance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { defaultPoissonRatio, stressDiffusionFactor } from '../../../physics/particle-stress.ts';
import { meanMolarVolume } from '../../../physics/volume-change.ts';
import { alloys } from '../alloys.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule, type ValueFix } from '../rule.ts';

export const stressDrivesDiffusion = rule({
  code: 'mechanics/stress-drives-diffusion',
  id: 'D-SDD-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'stress would drive diffusion in the particles many times faster than concentration does',
  why: 'in a free sphere stress multiplies the diffusivity by 1 + θ c with θ = 2 Ω² E/[9 (1 − ν) R T]; measured hosts stay below a few',
  law: 'stress-driven diffusion',
  cite: ['zhang-2007', 'bower-2011'],
  options: { factor: { default: 5, unit: '', meaning: 'largest θ c_max' } },
  check({ cell }, { factor }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      // Alloys flow long before: the elastic factor says nothing about them.
      if (alloys.includes(active.family)) continue;
      const [low, high] = knownRange(active);
      const omega = meanMolarVolume(active, cell, low, high);
      const { youngsModulus: modulus, poissonRatio = defaultPoissonRatio, maximumConcentration } = active;
      if (omega === undefined || modulus === undefined) continue;
      const found = stressDiffusionFactor(omega, modulus, poissonRatio, cell.temperature) * maximumConcentration;
      if (!exceeds(found, factor)) continue;
      const tenth: ValueFix = {
        title: 'Divide it by ten',
        path: `${path}.partial_molar_volume`,
        newText: typed(omega / 10, 'cm^3/mol', 6),
      };
      report({
        at: `${path}.partial_molar_volume`,
        message: `stress multiplies the diffusivity of \`${active.name}\` by up to ${inUnit(1 + found, '')}: Ω = ${inUnit(omega, 'cm^3/mol')} and E = ${inUnit(modulus, 'GPa')} do not go together`,
        help: 'check the power of ten of `partial_molar_volume` and the unit of `youngs_modulus`',
        related: [{ at: `${path}.youngs_modulus`, note: 'the modulus' }],
        ...(active.partialMolarVolume !== undefined && found / 100 < factor ? { fix: tenth } : {}),
      });
    }
  },
});
