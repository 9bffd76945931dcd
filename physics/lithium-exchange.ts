// Exchange current density of lithium (A01, A27): in a liquid j0 = j0_ref √(c/c_ref) exp[−(E_j/R)(1/T − 1/T_ref)], unless the
// electrode has a law of its own; on a solid electrolyte that of its local resistance, RT/(F R_loc), with the same Arrhenius factor.
// E_j is 30 to 70 kJ/mol in what was measured; 50 where nobody gave it (estimate).

import type { AnodeFreeElectrode, CheckedCell, LithiumElectrode } from '../model/cell.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { arrhenius } from './constants.ts';
import { evaluate } from './evaluate.ts';

/** J/mol */
const usualActivationEnergy = 50000;

/** At the initial concentration and temperature T (K), A/m²; undefined where nobody gave it. */
export function lithiumExchangeCurrent(
  cell: CheckedCell,
  electrode: LithiumElectrode | AnodeFreeElectrode,
  T: number = cell.temperature,
): number | undefined {
  const { electrolyte, referenceTemperature } = cell;
  const own = electrode.kind === 'lithium' ? electrode.exchangeCurrentDensity : undefined;
  if (own !== undefined) return evaluate(own, { c: electrolyte?.initialConcentration ?? NaN, T }, referenceTemperature);
  const given = electrolyte?.lithiumExchangeCurrentDensity;
  const energy = electrolyte?.lithiumExchangeActivationEnergy ?? usualActivationEnergy;
  return given === undefined ? undefined : given * arrhenius(energy, T, referenceTemperature);
}

/** Local resistance (Ω m²) at T (K) of one that is `reference` at the reference temperature. */
export function localResistanceAt(
  reference: number,
  { localResistanceActivationEnergy = usualActivationEnergy }: SolidElectrolyte,
  T: number,
  referenceTemperature: number,
): number {
  return (reference * T) / (referenceTemperature * arrhenius(localResistanceActivationEnergy, T, referenceTemperature));
}
