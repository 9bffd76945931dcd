import { grainMismatchStress } from '../../../physics/grain-mismatch.ts';
import { exceeds } from '../../../physics/compare.ts';
import { defaultPoissonRatio } from '../../../physics/particle-stress.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const grainsPart = rule({
  code: 'fracture/grains-part',
  id: 'D-ORI-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'grains that strain differently part at their boundaries',
  why: 'layered grains strain along c unlike along a: where they lie at random the difference costs E Δε/[2 (1 − ν)] at every boundary',
  law: 'misfit of neighbouring grains',
  cite: ['kondrakov-2017', 'ryu-2018'],
  options: {},
  check({ cell }, _options, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const { latticeStrainMismatch: strain, grainBoundaryStrength: strength, youngsModulus: modulus } = active;
      if (strain === undefined || strength === undefined || modulus === undefined) continue;
      if (active.microstructure === 'single_crystal') continue;
      const found = grainMismatchStress(modulus, active.poissonRatio ?? defaultPoissonRatio, strain);
      if (!exceeds(found, strength)) continue;
      report({
        at: `${path}.${active.microstructure === undefined ? 'lattice_strain_mismatch' : 'microstructure'}`,
        message: `grains of \`${active.name}\` whose axes strain ${inUnit(strain, '%', 2)} apart pull each other by ${inUnit(found, 'MPa', 2)}; their boundaries stand ${inUnit(strength, 'MPa', 2)} (estimate)`,
        help: 'single crystals, radially oriented grains, or a lower upper cut-off',
        ...(active.microstructure === undefined
          ? {}
          : { fix: { title: 'Use single crystals', path: `${path}.microstructure`, newText: 'single_crystal' } }),
      });
    }
  },
});
