// Arguments of functions of state: fixed names with fixed meaning and unit.

import type { StateArgument } from '../../model/state-function.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { dimensionless } from '../../quantity/dimension.ts';
import { knownUnit } from '../../quantity/unit.ts';

/** What each argument means. */
export const argumentMeanings: Readonly<Record<StateArgument, { readonly unit: string; readonly meaning: string }>> = {
  x: { unit: '', meaning: 'stoichiometry' },
  c: { unit: 'mol/m^3', meaning: 'salt concentration' },
  T: { unit: 'K', meaning: 'temperature' },
  sigma_h: { unit: 'Pa', meaning: 'hydrostatic stress' },
  t: { unit: 's', meaning: 'time' },
};

export function argumentDimension(argument: StateArgument): Dimension {
  const { unit } = argumentMeanings[argument];
  return unit === '' ? dimensionless : knownUnit(unit).dimension;
}

export function isArgument(name: string): name is StateArgument {
  return Object.hasOwn(argumentMeanings, name);
}
