// An active material of a composite to the checked model.

import type { ActiveMaterial, Coating } from '../../model/cell.ts';
import type { ActiveComposition, ActiveFamily, ActiveMechanics } from '../../model/active-properties.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { given } from './given.ts';
import type { PartBlock } from './part-block.ts';
import { joinPath } from './part-block.ts';
import { materialPart } from './parts.ts';
import { readChoice, readRange, readText } from './read-choice.ts';
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
    ...given('chargeTransferCoefficient', readNumber(block, 'charge_transfer_coefficient')),
    ...given('electronicConductivity', readNumber(block, 'electronic_conductivity')),
    ...given('density', readNumber(block, 'density')),
    ...given('molarMass', readNumber(block, 'molar_mass')),
    ...given('youngsModulus', readNumber(block, 'youngs_modulus')),
    ...given('poissonRatio', readNumber(block, 'poisson_ratio')),
    ...given('initialStoichiometry', readNumber(block, 'initial_stoichiometry')),
    ...given('largestStoichiometry', readNumber(block, 'largest_stoichiometry')),
    ...given('smallestStoichiometry', readNumber(block, 'smallest_stoichiometry')),
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
    ...given('nickelContent', readNumber(block, 'nickel_content')),
    ...given('cobaltContent', readNumber(block, 'cobalt_content')),
    ...given('manganeseContent', readNumber(block, 'manganese_content')),
    ...given('theoreticalCapacity', readNumber(block, 'theoretical_capacity')),
    ...given('practicalCapacity', readNumber(block, 'practical_capacity')),
    ...given('microstructure', readChoice(block, 'microstructure') as ActiveComposition['microstructure']),
    ...given('crystallinity', readChoice(block, 'crystallinity') as ActiveComposition['crystallinity']),
    ...given('primaryParticleRadius', readNumber(block, 'primary_particle_radius')),
    ...given('particleSizeSpread', readNumber(block, 'particle_size_spread')),
    ...given('singleCrystalDiffusivityRatio', readNumber(block, 'single_crystal_diffusivity_ratio')),
    ...given('openFacetShare', readNumber(block, 'open_facet_share')),
    ...given('axialDiffusivityRatio', readNumber(block, 'axial_diffusivity_ratio')),
    ...given('specificHeatCapacity', readNumber(block, 'specific_heat_capacity')),
    ...given('thermalConductivity', readNumber(block, 'thermal_conductivity')),
  };
}

function mechanicsOf(block: PartBlock): ActiveMechanics {
  return {
    ...given('partialMolarVolume', readNumber(block, 'partial_molar_volume')),
    ...given('diffusivityStressFactor', readNumber(block, 'diffusivity_stress_factor')),
    ...given('fractureToughness', readNumber(block, 'fracture_toughness')),
    ...given('fractureEnergy', readNumber(block, 'fracture_energy')),
    ...given('grainBoundaryToughnessRatio', readNumber(block, 'grain_boundary_toughness_ratio')),
    ...given('tensileStrength', readNumber(block, 'tensile_strength')),
    ...given('grainBoundaryStrength', readNumber(block, 'grain_boundary_strength')),
    ...given('latticeStrainMismatch', readNumber(block, 'lattice_strain_mismatch')),
    ...given('yieldStrength', readNumber(block, 'yield_strength')),
    ...given('creepExponent', readNumber(block, 'creep_exponent')),
    ...given('creepRelaxationTime', readNumber(block, 'creep_relaxation_time')),
    ...given('initialCrackLength', readNumber(block, 'initial_crack_length')),
    ...given('initialCrackWidth', readNumber(block, 'initial_crack_width')),
    ...given('crackDensity', readNumber(block, 'crack_density')),
    ...given('crackGeometryFactor', readNumber(block, 'crack_geometry_factor')),
    ...given('parisConstant', readNumber(block, 'paris_constant')),
    ...given('parisExponent', readNumber(block, 'paris_exponent')),
    ...given('fatigueThresholdRatio', readNumber(block, 'fatigue_threshold_ratio')),
    ...given('crackedInactiveFraction', readNumber(block, 'cracked_inactive_fraction')),
    ...given('crackingCycles', readNumber(block, 'cracking_cycles')),
    ...given('criticalStress', readNumber(block, 'critical_stress')),
    ...given('activeMaterialLossRate', readNumber(block, 'active_material_loss_rate')),
    ...given('activeMaterialLossExponent', readNumber(block, 'active_material_loss_exponent')),
    ...given('lithiatedYoungsModulus', readNumber(block, 'lithiated_youngs_modulus')),
    ...given('reactionFrontSpeed', readNumber(block, 'reaction_front_speed')),
    ...given('reactionFrontActivationVolume', readNumber(block, 'reaction_front_activation_volume')),
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
