// Names an expression may use without declaring them: constants of nature, and `C` as in `C/10`.

import type { Dimension } from '../../quantity/dimension.ts';
import { dimensionless } from '../../quantity/dimension.ts';
import { knownUnit } from '../../quantity/unit.ts';

export interface NamedConstant {
  /** In SI. */
  readonly value: number;
  readonly dimension: Dimension;
  readonly documentation: string;
}

/** CODATA 2018. */
export const constants: ReadonlyMap<string, NamedConstant> = new Map([
  ['C', constant(1 / 3600, 'C', 'one nominal capacity per hour')],
  ['gas_constant', constant(8.314462618, 'J/mol/K', 'molar gas constant')],
  ['faraday_constant', constant(96485.33212, 'A*s/mol', 'Faraday constant')],
  ['boltzmann_constant', constant(1.380649e-23, 'J/K', 'Boltzmann constant')],
  ['avogadro_constant', constant(6.02214076e23, 'mol^-1', 'Avogadro constant')],
  ['pi', { value: Math.PI, dimension: dimensionless, documentation: 'π' }],
]);

function constant(value: number, unit: string, documentation: string): NamedConstant {
  return { value, dimension: knownUnit(unit).dimension, documentation };
}
