// Electrodes to the checked model: lithium foil, composite, none.

import type { ActiveMaterial, Coating, CompositeElectrode, CompositePhase, Electrode } from '../../model/cell.ts';
import { compositeDefaults } from '../schema/electrode-schema.ts';
import { given } from './given.ts';
import { lowerSolidElectrolyte } from './lower-electrolyte.ts';
import { missingProperty, wrongKind } from './messages.ts';
import type { PartBlock } from './part-block.ts';
import { joinPath } from './part-block.ts';
import { chosenPart, componentParts, materialPart } from './parts.ts';
import { readRange } from './read-choice.ts';
import { isMisspelt, readFunction, readNumber, reportMissing, requireFunction, requireNumber } from './read-value.ts';

/** The electrode at `side`; undefined where something it cannot be without is missing. */
export function lowerElectrode(root: PartBlock, side: 'anode' | 'cathode', isLiquid: boolean): Electrode | undefined {
  const chosen = chosenPart(root, side);
  if (chosen === undefined) {
    reportMissing(root, side);
    return undefined;
  }
  switch (chosen.option) {
    case 'lithium':
      return lowerLithium(chosen.block);
    case 'none':
      return lowerAnodeFree(chosen.block);
    default:
      return lowerComposite(chosen.block, isLiquid);
  }
}

function lowerLithium(block: PartBlock): Electrode | undefined {
  const thickness = readNumber(block, 'thickness');
  const density = readNumber(block, 'density');
  const molarVolume = readNumber(block, 'molar_volume');
  const youngsModulus = readNumber(block, 'youngs_modulus');
  if (thickness === undefined || density === undefined || molarVolume === undefined || youngsModulus === undefined)
    return undefined;
  const exchange = readFunction(block, 'exchange_current_density');
  return {
    kind: 'lithium',
    thickness,
    density,
    molarVolume,
    youngsModulus,
    ...given('exchangeCurrentDensity', exchange),
  };
}

function lowerAnodeFree(block: PartBlock): Electrode | undefined {
  const collector = materialPart(block, 'collector', 'inert_component');
  if (collector === undefined) {
    reportMissing(block, 'collector');
    return undefined;
  }
  return { kind: 'none', collector: collector.material };
}

function lowerComposite(block: PartBlock, isLiquid: boolean): CompositeElectrode | undefined {
  const thickness = requireNumber(block, 'thickness');
  const bruggeman = readNumber(
    block,
    'bruggeman',
    isLiquid ? compositeDefaults.bruggemanLiquid : compositeDefaults.bruggemanSolid,
  );
  const parts = componentParts(block, 'active');
  const actives = parts.map(({ material, block: own }) => lowerActive(own, material));
  if (parts.length === 0 && !isMisspelt(block, 'active')) {
    block.context.report(
      missingProperty(
        block.place,
        block.title,
        'active',
        'add the active material: `active NMC811 { volume_fraction = 55 %  particle_radius = 5 um }`',
      ),
    );
  }
  const carbons = phases(block, 'carbon');
  const binders = phases(block, 'binder');
  const electrolyte = lowerCompositeElectrolyte(block, isLiquid);
  if (thickness === undefined || bruggeman === undefined || parts.length === 0) return undefined;
  if (
    actives.some((own) => own === undefined) ||
    carbons === undefined ||
    binders === undefined ||
    electrolyte === undefined
  )
    return undefined;
  const complete = actives.flatMap((own) => (own === undefined ? [] : [own]));
  const solids = [...complete, ...carbons, ...binders].reduce(
    (sum, own) => sum + own.volumeFraction,
    electrolyte?.volumeFraction ?? 0,
  );
  return {
    kind: 'composite',
    thickness,
    porosity: readPorosity(block, solids),
    actives: complete,
    ...(electrolyte === null ? {} : { electrolyte }),
    carbons,
    binders,
    bruggeman,
    ...given('effectiveElectronicConductivity', readNumber(block, 'effective_electronic_conductivity')),
    ...given('contactFraction', readNumber(block, 'contact_fraction')),
  };
}

/** As given, else what the solids leave. */
function readPorosity(block: PartBlock, solids: number): number {
  const own = readNumber(block, 'porosity');
  if (own !== undefined) return own;
  block.context.provenance.set(joinPath(block.path, 'porosity'), {
    origin: 'computed',
    source: 'what the solids leave',
    evidence: 'computed',
  });
  return Math.max(0, 1 - solids);
}

/** null where there is none, undefined where it is not complete. */
function lowerCompositeElectrolyte(block: PartBlock, isLiquid: boolean): CompositeElectrode['electrolyte'] | null {
  const [part, second] = componentParts(block, 'electrolyte');
  if (part === undefined) return null;
  if (second !== undefined) {
    block.context.report(
      wrongKind(
        second.block.place,
        'a composite',
        'one solid electrolyte',
        `keep \`${part.material}\` or \`${second.material}\``,
      ),
    );
  }
  if (isLiquid) {
    block.context.report(
      wrongKind(
        part.block.place,
        'a composite of a liquid cell',
        'no solid electrolyte',
        'remove it, or remove `electrolyte = …` of the cell',
      ),
    );
  }
  const material = lowerSolidElectrolyte(part.block, part.material);
  const volumeFraction = requireNumber(part.block, 'volume_fraction');
  const particleRadius = readNumber(part.block, 'particle_radius');
  if (material === undefined || volumeFraction === undefined || particleRadius === undefined) return undefined;
  return { material, volumeFraction, particleRadius };
}

function lowerActive(block: PartBlock, name: string): ActiveMaterial | undefined {
  const volumeFraction = requireNumber(block, 'volume_fraction');
  const particleRadius = requireNumber(block, 'particle_radius');
  const maximumConcentration = requireNumber(block, 'maximum_concentration');
  const openCircuitPotential = requireFunction(block, 'open_circuit_potential');
  const diffusivity = requireFunction(block, 'diffusivity');
  const exchangeCurrentDensity = requireFunction(block, 'exchange_current_density');
  const range = readRange(block, 'ocp_range');
  const coating = lowerCoating(block);
  const optional = {
    ...given('electronicConductivity', readNumber(block, 'electronic_conductivity')),
    ...given('density', readNumber(block, 'density')),
    ...given('molarMass', readNumber(block, 'molar_mass')),
    ...given('youngsModulus', readNumber(block, 'youngs_modulus')),
    ...given('poissonRatio', readNumber(block, 'poisson_ratio')),
    ...given('initialStoichiometry', readNumber(block, 'initial_stoichiometry')),
    ...given('largestStoichiometry', readNumber(block, 'largest_stoichiometry')),
    ...given('smallestStoichiometry', readNumber(block, 'smallest_stoichiometry')),
    ...given('volumeChange', readFunction(block, 'volume_change')),
    ...given('entropyCoefficient', readFunction(block, 'entropy_coefficient')),
    ...(range === undefined ? {} : { ocpRange: [range.lower, range.upper] as const }),
    ...given('coating', coating),
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
    ...given('oxidationPotential', readNumber(film.block, 'oxidation_potential')),
  };
}

function phases(block: PartBlock, role: 'carbon' | 'binder'): readonly CompositePhase[] | undefined {
  const lowered = componentParts(block, role).map(({ material, block: own }): CompositePhase | undefined => {
    const volumeFraction = requireNumber(own, 'volume_fraction');
    if (volumeFraction === undefined) return undefined;
    return {
      name: material,
      volumeFraction,
      ...given('density', readNumber(own, 'density')),
      ...given('electronicConductivity', readNumber(own, 'electronic_conductivity')),
    };
  });
  return lowered.some((own) => own === undefined)
    ? undefined
    : lowered.flatMap((own) => (own === undefined ? [] : [own]));
}
