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
import { pressedDensity } from '../../physics/pellet-density.ts';
import { estimate, type DefaultValue } from '../schema/property.ts';
import { findProperty } from '../schema/schema.ts';
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
    ...given('formula', readText(block, 'formula')),
    ...given('validTemperatures', validTemperatures(block)),
    family,
    ionicConductivity,
    transferenceNumber: readNumber(block, 'transference_number') ?? 1,
    ...saltOf(block),
    ...readGiven(block, [
      'electronicConductivity',
      'electronicActivationEnergy',
      'density',
      'youngsModulus',
      'shearModulus',
      'poissonRatio',
      'fractureToughness',
      'molarVolume',
      'flowStress',
      'hardness',
      'grainSize',
      'flawLength',
    ]),
    ...given('microstructure', readChoice(block, 'microstructure') as Microstructure | undefined),
    ...readGiven(block, [
      'grainBoundaryConductivityRatio',
      'grainBoundaryWidth',
      'grainBoundaryModulusRatio',
      'weibullModulus',
      'molarVolumeRatio',
      'nucleationOverpotential',
      'decompositionEnergy',
      'reactionStrain',
      'reductionStepStrain',
      'reductionStepElectrons',
      'densificationConstant',
      'densificationOffset',
    ]),
    ...stabilityOf(block),
    ...contactOf(block),
  };
}

/** Of a polymer; single-ion conductors have none. */
function saltOf(block: PartBlock): Partial<SolidElectrolyte> {
  if (findProperty(block.schema, 'salt_diffusivity') === undefined) return {};
  return {
    ...given('initialConcentration', readNumber(block, 'initial_concentration')),
    ...given('saltDiffusivity', readFunction(block, 'salt_diffusivity')),
    ...given('thermodynamicFactor', readFunction(block, 'thermodynamic_factor')),
  };
}

function stabilityOf(block: PartBlock): Partial<SolidElectrolyte> {
  return {
    ...given('reductionPotential', readNumber(block, 'reduction_potential')),
    ...given('oxidationPotential', readNumber(block, 'oxidation_potential')),
    ...given('interphaseClass', readChoice(block, 'interphase_class') as InterphaseClass | undefined),
    ...given('reductionProducts', readText(block, 'reduction_products')),
    ...readGiven(block, [
      'interphaseGrowthConstant',
      'interphaseGrowthActivationEnergy',
      'interphaseReactionRate',
      'interphasePassivationLength',
      'interphaseConductivity',
      'interphaseLithiumConcentration',
    ]),
  };
}

function contactOf(block: PartBlock): Partial<SolidElectrolyte> {
  return {
    ...readGiven(block, [
      'localResistance',
      'localResistanceActivationEnergy',
      'contactLoadingExponent',
      'contactUnloadingExponent',
      'contactResistancePrefactor',
      'creepReplenishmentExponent',
      'creepReplenishmentContactExponent',
      'creepReplenishment',
      'diffusionReplenishment',
      'replenishmentActivationEnergy',
      'voidHeight',
      'occlusionFraction',
    ]),
  };
}

/** One layer of a solid separator; `pressedAt` is the fabrication pressure (Pa) where the text gives one. */
export function lowerSolidLayer(
  block: PartBlock,
  material: string,
  pressedAt: number | undefined,
): SolidLayer | undefined {
  const electrolyte = lowerSolidElectrolyte(block, material);
  const thickness = requireNumber(block, 'thickness');
  const density = readNumber(
    block,
    'relative_density',
    electrolyte === undefined ? undefined : densityDefault(electrolyte, pressedAt),
  );
  if (electrolyte === undefined || thickness === undefined || density === undefined) return undefined;
  return { material: electrolyte, thickness, relativeDensity: density };
}

function densityDefault(
  { family, densificationConstant, densificationOffset }: SolidElectrolyte,
  pressedAt: number | undefined,
): DefaultValue {
  if (family === 'glass' || family === 'polymer') return relativeDensityDefaults.film;
  if (family === 'oxide' || family === 'phosphate') return relativeDensityDefaults.sintered;
  if (pressedAt === undefined) return relativeDensityDefaults.pressed;
  const percent = (100 * pressedDensity(pressedAt, densificationConstant, densificationOffset)).toPrecision(6);
  return estimate(
    `${percent} %`,
    `Heckel's law at the ${Number((pressedAt / 1e6).toPrecision(4))} MPa it was pressed with`,
  );
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
  // Only polymers have one; liquids go by their solvent.
  const family = findProperty(block.schema, 'family') === undefined ? undefined : readChoice(block, 'family');
  return {
    name,
    ...given('family', family as ElectrolyteFamily | undefined),
    ...given('validTemperatures', validTemperatures(block)),
    initialConcentration,
    ionicConductivity,
    saltDiffusivity,
    transferenceNumber,
    thermodynamicFactor,
    ...readGiven(block, ['density', 'amount', 'lithiumExchangeCurrentDensity', 'lithiumExchangeActivationEnergy']),
    ...readGiven(block, ['reductionPotential', 'oxidationPotential', 'coulombicEfficiency', 'viscosity']),
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
