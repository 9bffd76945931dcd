// Lithium foil and bare collectors to the checked model.

import type { AnodeFreeElectrode, LithiumElectrode } from '../../model/cell.ts';
import { given } from './given.ts';
import { lowerCollector } from './lower-collector.ts';
import type { PartBlock } from './part-block.ts';
import { readAll, readGiven } from './read-given.ts';
import { readFunction, reportMissing } from './read-value.ts';

export function lowerLithium(block: PartBlock): LithiumElectrode | undefined {
  const numbers = readAll(block, {
    thickness: 'thickness',
    density: 'density',
    molarVolume: 'molar_volume',
    youngsModulus: 'youngs_modulus',
  });
  if (numbers === undefined) return undefined;
  return {
    kind: 'lithium',
    ...numbers,
    ...given('exchangeCurrentDensity', readFunction(block, 'exchange_current_density')),
    ...given('collector', lowerCollector(block)),
    ...readGiven(block, {
      chargeTransferCoefficient: 'charge_transfer_coefficient',
      shearModulus: 'shear_modulus',
      bulkModulus: 'bulk_modulus',
      poissonRatio: 'poisson_ratio',
      yieldStrength: 'yield_strength',
      creepExponent: 'creep_exponent',
      creepPrefactor: 'creep_prefactor',
      creepActivationEnergy: 'creep_activation_energy',
      selfDiffusivity: 'self_diffusivity',
      surfaceEnergy: 'surface_energy',
      meltingPoint: 'melting_point',
    }),
  };
}

export function lowerAnodeFree(block: PartBlock): AnodeFreeElectrode | undefined {
  const collector = lowerCollector(block);
  if (collector === undefined) {
    reportMissing(block, 'collector');
    return undefined;
  }
  return { kind: 'none', collector, ...readGiven(block, { excessLithium: 'excess_lithium' }) };
}
