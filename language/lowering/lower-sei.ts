// The film on lithium in a liquid and the deposit under it to the checked model.

import type { LithiumDeposit, SeiGrowthLaw, SolidElectrolyteInterphase } from '../../model/sei.ts';
import type { PartBlock } from './part-block.ts';
import { namedPart } from './parts.ts';
import { readChoice } from './read-choice.ts';
import { readAll, readGiven } from './read-given.ts';

/** The `sei` block of an interface; undefined where the text has none. */
export function lowerSei(side: PartBlock): SolidElectrolyteInterphase | undefined {
  const block = namedPart(side, 'sei');
  if (block.layers.length === 0) return undefined;
  const numbers = readAll(block, {
    thickness: 'thickness',
    ionicConductivity: 'ionic_conductivity',
    youngsModulus: 'youngs_modulus',
    poissonRatio: 'poisson_ratio',
    fractureStrain: 'fracture_strain',
    nonuniformity: 'nonuniformity',
    defectSpacing: 'defect_spacing',
    swellingRatio: 'swelling_ratio',
    molarVolume: 'molar_volume',
    lithiumPerFormula: 'lithium_per_formula',
    solventConcentration: 'solvent_concentration',
    solventDiffusivity: 'solvent_diffusivity',
    reactionRate: 'reaction_rate',
    formationPotential: 'formation_potential',
    interstitialConcentration: 'interstitial_concentration',
    interstitialDiffusivity: 'interstitial_diffusivity',
    electronicConductivity: 'electronic_conductivity',
    growthActivationEnergy: 'growth_activation_energy',
    roughness: 'roughness',
  });
  const origin = readChoice(block, 'origin') as SolidElectrolyteInterphase['origin'] | undefined;
  const growthLaw = readChoice(block, 'growth_law') as SeiGrowthLaw | undefined;
  if (numbers === undefined || origin === undefined || growthLaw === undefined) return undefined;
  return {
    origin,
    growthLaw,
    ...numbers,
    ...readGiven(block, {
      tunnellingLength: 'tunnelling_length',
      tunnellingCurrentDensity: 'tunnelling_current_density',
    }),
  };
}

/** The `deposit` block of an interface; undefined where the text has none. */
export function lowerDeposit(side: PartBlock): LithiumDeposit | undefined {
  const block = namedPart(side, 'deposit');
  if (block.layers.length === 0) return undefined;
  return readAll(block, {
    porosity: 'porosity',
    packingPressure: 'packing_pressure',
    deadFraction: 'dead_fraction',
    deadRateExponent: 'dead_rate_exponent',
    deadPressure: 'dead_pressure',
    deadLayerPorosity: 'dead_layer_porosity',
    deadLayerTortuosity: 'dead_layer_tortuosity',
    roughnessHeight: 'roughness_height',
  });
}
