import type { CheckedCell } from '../../../model/cell.ts';
import {
  elasticMismatch,
  poissonRatioOf,
  shearModulusOf,
  youngsModulusOf,
} from '../../../physics/material-consistency.ts';
import { exceeds } from '../../../physics/compare.ts';
import { solidElectrolytes } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule, type ValueFix } from '../rule.ts';

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
    for (const { material, path } of solidElectrolytes(cell)) {
      const { youngsModulus: e, shearModulus: g, poissonRatio: nu } = material;
      if (e === undefined || g === undefined || nu === undefined) continue;
      const mismatch = Math.abs(elasticMismatch(e, g, nu));
      if (!exceeds(mismatch, warning)) continue;
      report({
        at: `${path}.shear_modulus`,
        severity: exceeds(mismatch, error) ? 'error' : 'warning',
        message: `E = ${inUnit(e, 'GPa')}, G = ${inUnit(g, 'GPa')} and ν = ${inUnit(nu, '')} of \`${material.name}\` disagree by ${inUnit(mismatch, '%', 2)}`,
        ...fixOf(cell, path, e, g, nu),
        help: `give two of the three; E and ν imply G = ${inUnit(shearModulusOf(e, nu), 'GPa')}`,
      });
    }
  },
});

/** Mends the one constant that the text gives; what comes from the material was measured together. */
function fixOf(cell: CheckedCell, path: string, e: number, g: number, nu: number): { readonly fix?: ValueFix } {
  const isWritten = (name: string): boolean => cell.provenance[`${path}.${name}`]?.origin === 'text';
  const candidates = [
    { name: 'shear_modulus', label: 'shear modulus', text: typed(shearModulusOf(e, nu), 'GPa') },
    { name: 'youngs_modulus', label: "Young's modulus", text: typed(youngsModulusOf(g, nu), 'GPa') },
    { name: 'poisson_ratio', label: 'Poisson ratio', text: typed(poissonRatioOf(e, g), '').trim() },
  ];
  const written = candidates.filter(({ name }) => isWritten(name));
  const [only] = written;
  if (only === undefined || written.length > 1) return {};
  const possible = poissonRatioOf(e, g);
  if (only.name === 'poisson_ratio' && !(possible >= 0 && possible < 0.5)) return {};
  return { fix: { title: `Set the ${only.label} to ${only.text}`, path: `${path}.${only.name}`, newText: only.text } };
}
