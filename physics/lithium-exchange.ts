// Exchange current density of lithium in a liquid (A01): j0 = j0_ref √(c/c_ref) exp[−(E_j/R)(1/T − 1/T_ref)], unless the electrode
// has a law of its own. E_j is 30 to 70 kJ/mol in what was measured; here it acts where the electrolyte gives it.

import type { AnodeFreeElectrode, CheckedCell, LithiumElectrode } from '../model/cell.ts';
import { arrhenius } from './constants.ts';
import { evaluate } from './evaluate.ts';

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
  const energy = electrolyte?.lithiumExchangeActivationEnergy ?? 0;
  return given === undefined ? undefined : given * arrhenius(energy, T, referenceTemperature);
}
