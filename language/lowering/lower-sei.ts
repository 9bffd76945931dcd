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
  const numbers = readAll(block, [
    'thickness',
    'ionicConductivity',
    'youngsModulus',
    'poissonRatio',
    'fractureStrain',
    'nonuniformity',
    'defectSpacing',
    'swellingRatio',
    'molarVolume',
    'lithiumPerFormula',
    'solventConcentration',
    'solventDiffusivity',
    'reactionRate',
    'formationPotential',
    'interstitialConcentration',
    'interstitialDiffusivity',
    'electronicConductivity',
    'growthActivationEnergy',
    'roughness',
  ]);
  const origin = readChoice(block, 'origin') as SolidElectrolyteInterphase['origin'] | undefined;
  const growthLaw = readChoice(block, 'growth_law') as SeiGrowthLaw | undefined;
  if (numbers === undefined || origin === undefined || growthLaw === undefined) return undefined;
  return {
    origin,
    growthLaw,
    ...numbers,
    ...readGiven(block, ['tunnellingLength', 'tunnellingCurrentDensity']),
  };
}

/** The `deposit` block of an interface; undefined where the text has none. */
export function lowerDeposit(side: PartBlock): LithiumDeposit | undefined {
  const block = namedPart(side, 'deposit');
  if (block.layers.length === 0) return undefined;
  return readAll(block, [
    'porosity',
    'packingPressure',
    'deadFraction',
    'deadRateExponent',
    'deadPressure',
    'deadLayerPorosity',
    'deadLayerTortuosity',
    'roughnessHeight',
  ]);
}
