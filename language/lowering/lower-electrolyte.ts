// Electrolytes, solid and liquid, to the checked model.

import type { SolidLayer } from '../../model/cell.ts';
import type {
  ElectrolyteFamily,
  InterphaseClass,
  LiquidElectrolyte,
  Microstructure,
  SolidElectrolyte,
  SolventFamily,
} from '../../model/electrolyte.ts';
import { relativeDensityDefaults } from '../schema/cell-schema.ts';
import type { DefaultValue } from '../schema/property.ts';
import { joinPath } from './part-block.ts';
import type { PartBlock } from './part-block.ts';
import { given } from './given.ts';
import { readChoice, readText } from './read-choice.ts';
import { readGiven } from './read-given.ts';
import { readFunction, readNumber, requireFunction, requireNumber } from './read-value.ts';
import { validTemperatures } from './valid-temperatures.ts';

/** A solid electrolyte as it is used in `block`; undefined without a conductivity. */
export function lowerSolidElectrolyte(block: PartBlock, name: string): SolidElectrolyte | undefined {
  const ionicConductivity = requireFunction(block, 'ionic_conductivity');
  const family = readChoice(block, 'family') as ElectrolyteFamily | undefined;
  if (ionicConductivity === undefined || family === undefined) return undefined;
  return {
    name,
    ...given('validTemperatures', validTemperatures(block)),
    family,
    ionicConductivity,
    transferenceNumber: readNumber(block, 'transference_number') ?? 1,
    ...given('electronicConductivity', readNumber(block, 'electronic_conductivity')),
    ...given('density', readNumber(block, 'density')),
    ...given('youngsModulus', readNumber(block, 'youngs_modulus')),
    ...given('shearModulus', readNumber(block, 'shear_modulus')),
    ...given('poissonRatio', readNumber(block, 'poisson_ratio')),
    ...given('fractureToughness', readNumber(block, 'fracture_toughness')),
    ...given('molarVolume', readNumber(block, 'molar_volume')),
    ...given('flowStress', readNumber(block, 'flow_stress')),
    ...given('hardness', readNumber(block, 'hardness')),
    ...given('grainSize', readNumber(block, 'grain_size')),
    ...given('flawLength', readNumber(block, 'flaw_length')),
    ...given('microstructure', readChoice(block, 'microstructure') as Microstructure | undefined),
    ...readGiven(block, {
      grainBoundaryConductivityRatio: 'grain_boundary_conductivity_ratio',
      grainBoundaryWidth: 'grain_boundary_width',
      grainBoundaryModulusRatio: 'grain_boundary_modulus_ratio',
      weibullModulus: 'weibull_modulus',
      molarVolumeRatio: 'molar_volume_ratio',
      nucleationOverpotential: 'nucleation_overpotential',
      decompositionEnergy: 'decomposition_energy',
      reactionStrain: 'reaction_strain',
      densificationConstant: 'densification_constant',
      densificationOffset: 'densification_offset',
    }),
    ...stabilityOf(block),
    ...contactOf(block),
  };
}

function stabilityOf(block: PartBlock): Partial<SolidElectrolyte> {
  return {
    ...given('reductionPotential', readNumber(block, 'reduction_potential')),
    ...given('oxidationPotential', readNumber(block, 'oxidation_potential')),
    ...given('interphaseClass', readChoice(block, 'interphase_class') as InterphaseClass | undefined),
    ...given('reductionProducts', readText(block, 'reduction_products')),
    ...given('interphaseGrowthConstant', readNumber(block, 'interphase_growth_constant')),
    ...given('interphaseConductivity', readNumber(block, 'interphase_conductivity')),
    ...given('interphaseLithiumConcentration', readNumber(block, 'interphase_lithium_concentration')),
  };
}

function contactOf(block: PartBlock): Partial<SolidElectrolyte> {
  return {
    ...given('localResistance', readNumber(block, 'local_resistance')),
    ...given('contactLoadingExponent', readNumber(block, 'contact_loading_exponent')),
    ...given('contactUnloadingExponent', readNumber(block, 'contact_unloading_exponent')),
    ...given('contactResistancePrefactor', readNumber(block, 'contact_resistance_prefactor')),
    ...given('creepReplenishmentExponent', readNumber(block, 'creep_replenishment_exponent')),
    ...given('creepReplenishment', readNumber(block, 'creep_replenishment')),
    ...given('diffusionReplenishment', readNumber(block, 'diffusion_replenishment')),
    ...given('replenishmentActivationEnergy', readNumber(block, 'replenishment_activation_energy')),
    ...given('voidHeight', readNumber(block, 'void_height')),
    ...given('occlusionFraction', readNumber(block, 'occlusion_fraction')),
  };
}

/** One layer of a solid separator. */
export function lowerSolidLayer(block: PartBlock, material: string): SolidLayer | undefined {
  const electrolyte = lowerSolidElectrolyte(block, material);
  const thickness = requireNumber(block, 'thickness');
  const density = readNumber(
    block,
    'relative_density',
    electrolyte === undefined ? undefined : densityDefault(electrolyte.family),
  );
  if (electrolyte === undefined || thickness === undefined || density === undefined) return undefined;
  return { material: electrolyte, thickness, relativeDensity: density };
}

function densityDefault(family: ElectrolyteFamily): DefaultValue {
  if (family === 'glass' || family === 'polymer') return relativeDensityDefaults.film;
  return family === 'oxide' || family === 'phosphate'
    ? relativeDensityDefaults.sintered
    : relativeDensityDefaults.pressed;
}

/** A liquid electrolyte; undefined without its transport properties. */
export function lowerLiquidElectrolyte(block: PartBlock, name: string): LiquidElectrolyte | undefined {
  const initialConcentration = requireNumber(block, 'initial_concentration');
  const ionicConductivity = requireFunction(block, 'ionic_conductivity');
  const saltDiffusivity = requireFunction(block, 'salt_diffusivity');
  const transferenceNumber = requireFunction(block, 'transference_number');
  const thermodynamicFactor = readFunction(block, 'thermodynamic_factor');
  if (
    initialConcentration === undefined ||
    ionicConductivity === undefined ||
    saltDiffusivity === undefined ||
    transferenceNumber === undefined ||
    thermodynamicFactor === undefined
  ) {
    return undefined;
  }
  return {
    name,
    ...given('validTemperatures', validTemperatures(block)),
    initialConcentration,
    ionicConductivity,
    saltDiffusivity,
    transferenceNumber,
    thermodynamicFactor,
    ...given('density', readNumber(block, 'density')),
    ...given('amount', readNumber(block, 'amount')),
    ...given('lithiumExchangeCurrentDensity', readNumber(block, 'lithium_exchange_current_density')),
    ...readGiven(block, {
      reductionPotential: 'reduction_potential',
      oxidationPotential: 'oxidation_potential',
      coulombicEfficiency: 'coulombic_efficiency',
      viscosity: 'viscosity',
    }),
    ...given('solvent', readChoice(block, 'solvent') as SolventFamily | undefined),
  };
}

/** Copies places and provenance of a `solid` separator to its other name, `separator.layer[1]`. */
export function aliasSolidLayer(block: PartBlock): void {
  const { places, provenance } = block.context;
  const prefix = `${block.path}.`;
  const alias = joinPath(block.path, 'layer[1]');
  for (const [path, place] of [...places])
    if (path.startsWith(prefix)) places.set(joinPath(alias, path.slice(prefix.length)), place);
  for (const [path, origin] of [...provenance])
    if (path.startsWith(prefix)) provenance.set(joinPath(alias, path.slice(prefix.length)), origin);
  const own = places.get(block.path);
  if (own !== undefined) places.set(alias, own);
}
