import type { SolidElectrolyte } from '../../../model/electrolyte.ts';
import { elasticMismatch } from '../../../physics/material-consistency.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites, electrolytePath, solidLayers } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const elasticConstantsInconsistent = rule({
  code: 'material/elastic-constants-inconsistent',
  id: 'AE34',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: "Young's modulus, shear modulus and Poisson ratio do not belong together",
  why: 'an isotropic solid has two elastic constants, so the third follows: E = 2G(1 + ν)',
  law: 'isotropic elasticity',
  cite: ['landau-1970'],
  options: {
    warning: { default: 0.05, unit: '', meaning: 'mismatch from which a warning is given' },
    error: { default: 0.3, unit: '', meaning: 'mismatch from which it is an error' },
  },
  check({ cell }, { warning, error }, report) {
    const electrolytes: { readonly material: SolidElectrolyte; readonly path: string }[] = [
      ...solidLayers(cell).map(({ layer, path }) => ({ material: layer.material, path })),
      ...composites(cell).flatMap(({ role, electrode }) =>
        electrode.electrolyte === undefined
          ? []
          : [{ material: electrode.electrolyte.material, path: electrolytePath(role, electrode) }],
      ),
    ];
    for (const { material, path } of electrolytes) {
      const { youngsModulus: e, shearModulus: g, poissonRatio: nu } = material;
      if (e === undefined || g === undefined || nu === undefined) continue;
      const mismatch = Math.abs(elasticMismatch(e, g, nu));
      if (!exceeds(mismatch, warning)) continue;
      report({
        at: `${path}.shear_modulus`,
        severity: exceeds(mismatch, error) ? 'error' : 'warning',
        message: `E = ${inUnit(e, 'GPa')}, G = ${inUnit(g, 'GPa')} and ν = ${inUnit(nu, '')} of \`${material.name}\` disagree by ${inUnit(mismatch, '%', 2)}`,
        fix: {
          title: `Set the shear modulus to ${inUnit(e / (2 * (1 + nu)), 'GPa')}`,
          path: `${path}.shear_modulus`,
          newText: typed(e / (2 * (1 + nu)), 'GPa'),
        },
        help: `give two of the three; E and ν imply G = ${inUnit(e / (2 * (1 + nu)), 'GPa')}`,
      });
    }
  },
});
