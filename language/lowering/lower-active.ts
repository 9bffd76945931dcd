// An active material of a composite to the checked model.

import type { ActiveMaterial, Coating } from '../../model/cell.ts';
import type { ActiveComposition, ActiveFamily, ActiveMechanics } from '../../model/active-properties.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { given } from './given.ts';
import type { PartBlock } from './part-block.ts';
import { joinPath } from './part-block.ts';
import { materialPart } from './parts.ts';
import { readChoice, readRange, readText } from './read-choice.ts';
import { readGiven } from './read-given.ts';
import { readFunction, readNumber, requireFunction, requireNumber } from './read-value.ts';
import { validTemperatures } from './valid-temperatures.ts';

/** undefined where something it cannot be without is missing, and findings say what. */
export function lowerActive(block: PartBlock, name: string): ActiveMaterial | undefined {
  const volumeFraction = requireNumber(block, 'volume_fraction');
  const particleRadius = requireNumber(block, 'particle_radius');
  const maximumConcentration = requireNumber(block, 'maximum_concentration');
  const openCircuitPotential = requireFunction(block, 'open_circuit_potential');
  const diffusivity = requireFunction(block, 'diffusivity');
  const exchangeCurrentDensity = requireFunction(block, 'exchange_current_density');
  const range = readRange(block, 'ocp_range');
  const mechanics = mechanicsOf(block);
  const optional = {
    ...readGiven(block, [
      'chargeTransferCoefficient',
      'electronicConductivity',
      'density',
      'molarMass',
      'youngsModulus',
      'poissonRatio',
      'initialStoichiometry',
      'largestStoichiometry',
      'smallestStoichiometry',
    ]),
    ...given(
      'volumeChange',
      readFunction(block, 'volume_change') ??
        linearVolumeChange(block, mechanics.partialMolarVolume, maximumConcentration),
    ),
    ...given('entropyCoefficient', readFunction(block, 'entropy_coefficient')),
    ...(range === undefined ? {} : { ocpRange: [range.lower, range.upper] as const }),
    ...given('coating', lowerCoating(block)),
    ...given('validTemperatures', validTemperatures(block)),
  };
  if (
    volumeFraction === undefined ||
    particleRadius === undefined ||
    maximumConcentration === undefined ||
    openCircuitPotential === undefined ||
    diffusivity === undefined ||
    exchangeCurrentDensity === undefined
  ) {
    return undefined;
  }
  return {
    name,
    volumeFraction,
    particleRadius,
    maximumConcentration,
    openCircuitPotential,
    diffusivity,
    exchangeCurrentDensity,
    ...optional,
    ...compositionOf(block),
    ...mechanics,
  };
}

/** Ω c_max (x − 1), for a material that gives Ω and no curve. */
function linearVolumeChange(
  block: PartBlock,
  partialMolarVolume: number | undefined,
  maximumConcentration: number | undefined,
): StateFunction | undefined {
  if (partialMolarVolume === undefined || maximumConcentration === undefined) return undefined;
  block.context.provenance.set(joinPath(block.path, 'volume_change'), {
    origin: 'computed',
    source: 'linear, from `partial_molar_volume` and `maximum_concentration`',
    evidence: 'computed',
  });
  return {
    value: {
      kind: 'expression',
      body: {
        kind: 'binary',
        operator: '*',
        left: { kind: 'number', value: partialMolarVolume * maximumConcentration },
        right: {
          kind: 'binary',
          operator: '-',
          left: { kind: 'argument', name: 'x' },
          right: { kind: 'number', value: 1 },
        },
      },
    },
  };
}

function compositionOf(block: PartBlock): ActiveComposition {
  return {
    ...given('formula', readText(block, 'formula')),
    ...given('family', readChoice(block, 'family') as ActiveFamily | undefined),
    ...readGiven(block, [
      'nickelContent',
      'cobaltContent',
      'manganeseContent',
      'theoreticalCapacity',
      'practicalCapacity',
    ]),
    ...given('microstructure', readChoice(block, 'microstructure') as ActiveComposition['microstructure']),
    ...given('crystallinity', readChoice(block, 'crystallinity') as ActiveComposition['crystallinity']),
    ...readGiven(block, [
      'primaryParticleRadius',
      'particleSizeSpread',
      'singleCrystalDiffusivityRatio',
      'openFacetShare',
      'axialDiffusivityRatio',
      'specificHeatCapacity',
      'thermalConductivity',
    ]),
  };
}

function mechanicsOf(block: PartBlock): ActiveMechanics {
  return {
    ...readGiven(block, [
      'partialMolarVolume',
      'diffusivityStressFactor',
      'fractureToughness',
      'fractureEnergy',
      'grainBoundaryToughnessRatio',
      'tensileStrength',
      'grainBoundaryStrength',
      'latticeStrainMismatch',
      'yieldStrength',
      'creepExponent',
      'creepRelaxationTime',
      'initialCrackLength',
      'initialCrackWidth',
      'crackDensity',
      'crackGeometryFactor',
      'parisConstant',
      'parisExponent',
      'fatigueThresholdRatio',
      'crackedInactiveFraction',
      'crackingCycles',
      'criticalStress',
      'activeMaterialLossRate',
      'activeMaterialLossExponent',
      'lithiatedYoungsModulus',
      'reactionFrontSpeed',
      'reactionFrontActivationVolume',
    ]),
  };
}

function lowerCoating(block: PartBlock): Coating | undefined {
  const film = materialPart(block, 'coating', 'coating');
  if (film === undefined) return undefined;
  const thickness = requireNumber(film.block, 'thickness');
  if (thickness === undefined) return undefined;
  return {
    name: film.material,
    thickness,
    ...given('ionicConductivity', readNumber(film.block, 'ionic_conductivity')),
    ...given('electronicConductivity', readNumber(film.block, 'electronic_conductivity')),
    ...given('oxidationPotential', readNumber(film.block, 'oxidation_potential')),
    ...given('reductionPotential', readNumber(film.block, 'reduction_potential')),
    ...given('blockingFactor', readNumber(film.block, 'blocking_factor')),
    ...given('density', readNumber(film.block, 'density')),
    ...given('youngsModulus', readNumber(film.block, 'youngs_modulus')),
    ...given('poissonRatio', readNumber(film.block, 'poisson_ratio')),
  };
}
