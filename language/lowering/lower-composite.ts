// A composite electrode to the checked model: its phases, what fills the rest, its contacts and interphases.

import type { CompositeElectrode, CompositePhase } from '../../model/cell.ts';
import type { CathodeInterphase, CompositeContact } from '../../model/composite-properties.ts';
import { compositeDefaults } from '../schema/electrode-schema.ts';
import { given } from './given.ts';
import { lowerCollector } from './lower-collector.ts';
import { lowerActive } from './lower-active.ts';
import { lowerSolidElectrolyte } from './lower-electrolyte.ts';
import { missingProperty, wrongKind } from './messages.ts';
import type { PartBlock } from './part-block.ts';
import { findInLayers, joinPath } from './part-block.ts';
import { componentParts } from './parts.ts';
import { readChoice } from './read-choice.ts';
import { readGiven } from './read-given.ts';
import { readNumber, requireNumber } from './read-value.ts';
import { isMisspelt } from './report-missing.ts';

/** undefined where something it cannot be without is missing, and findings say what. */
export function lowerComposite(block: PartBlock, isLiquid: boolean): CompositeElectrode | undefined {
  const thickness = requireNumber(block, 'thickness');
  const bruggeman = readNumber(
    block,
    'bruggeman',
    isLiquid ? compositeDefaults.bruggemanLiquid : compositeDefaults.bruggemanSolid,
  );
  const actives = lowerActives(block);
  const carbons = phases(block, 'carbon');
  const binders = phases(block, 'binder');
  const electrolyte = lowerCompositeElectrolyte(block, isLiquid);
  if (thickness === undefined || bruggeman === undefined || actives === undefined) return undefined;
  if (carbons === undefined || binders === undefined || electrolyte === undefined) return undefined;
  const solids = [...actives, ...carbons, ...binders].reduce(
    (sum, own) => sum + own.volumeFraction,
    electrolyte?.volumeFraction ?? 0,
  );
  return {
    kind: 'composite',
    thickness,
    porosity: readPorosity(block, solids),
    actives,
    ...(electrolyte === null ? {} : { electrolyte }),
    carbons,
    binders,
    bruggeman,
    ...readGiven(block, [
      'tortuosity',
      'electronicBruggeman',
      'doubleLayerCapacitance',
      'capacityLoading',
      'effectiveElectronicConductivity',
      'contactFraction',
      'heterogeneity',
      'heterogeneityWavelength',
    ]),
    ...given('collector', lowerCollector(block)),
    ...contactOf(electrolyte === null ? onlyGiven(block) : block),
    ...interphaseOf(electrolyte === null ? onlyGiven(block) : block),
  };
}

/** undefined where there is none, or one is not complete. */
function lowerActives(block: PartBlock): CompositeElectrode['actives'] | undefined {
  const parts = componentParts(block, 'active');
  if (parts.length === 0) {
    const example = block.path === 'anode' ? 'graphite { volume_fraction = 60 %' : 'NMC811 { volume_fraction = 55 %';
    const help = `add the active material: \`active ${example}  particle_radius = 5 um }\``;
    if (!isMisspelt(block, 'active')) block.context.report(missingProperty(block.place, block.title, 'active', help));
    return undefined;
  }
  const actives = parts.map(({ material, block: own }) => lowerActive(own, material));
  if (actives.some((own) => own === undefined)) return undefined;
  const present = presentOf(actives.flatMap((own) => own ?? []));
  if (present.length > 0) return present;
  block.context.report(
    missingProperty(block.place, block.title, 'active', 'give one active material a share of the volume'),
  );
  return undefined;
}

/** The block without its schema's defaults: estimates for solid contacts are no facts about a wet electrode. */
function onlyGiven(block: PartBlock): PartBlock {
  const properties = block.schema.properties.map((own) => {
    if (findInLayers(block, own.name) !== undefined) return own;
    return { name: own.name, type: own.type, documentation: own.documentation };
  });
  return { ...block, schema: { ...block.schema, properties } };
}

function contactOf(block: PartBlock): CompositeContact {
  return {
    ...given('surfaceSlope', readNumber(block, 'surface_slope')),
    ...given('contactGeometry', readChoice(block, 'contact_geometry') as CompositeContact['contactGeometry']),
    ...readGiven(block, [
      'sinteringTemperature',
      'interfaceToughness',
      'interfaceToughnessSpread',
      'interfaceStrength',
      'pressureConcentration',
    ]),
    ...given('debondingLaw', readChoice(block, 'debonding_law') as CompositeContact['debondingLaw']),
    ...given('confinement', readChoice(block, 'confinement') as CompositeContact['confinement']),
    ...readGiven(block, ['residualContactFraction', 'isolatedFraction', 'healedToughnessRatio']),
    ...given('matrixRelaxation', readChoice(block, 'matrix_relaxation') as CompositeContact['matrixRelaxation']),
    ...readGiven(block, [
      'matrixYieldPressure',
      'matrixRelaxationTime',
      'matrixRelaxationExponent',
      'contactLossRate',
      'finalContactRatio',
      'finalVoidFraction',
    ]),
  };
}

function interphaseOf(block: PartBlock): CathodeInterphase {
  return {
    ...readGiven(block, [
      'interphaseResistance',
      'interphaseResistanceGrowth',
      'interphaseCurrentDensity',
      'interphaseConductivity',
      'interphaseMolarVolume',
      'interphaseTransitionThickness',
    ]),
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
  // One of several, where a cell drops what it inherits.
  const [part, second] = componentParts(block, 'electrolyte').filter(
    (own) => readNumber(own.block, 'volume_fraction') !== 0,
  );
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

function phases(block: PartBlock, role: 'carbon' | 'binder'): readonly CompositePhase[] | undefined {
  const lowered = componentParts(block, role).map(({ material, block: own }): CompositePhase | undefined => {
    const volumeFraction = requireNumber(own, 'volume_fraction');
    if (volumeFraction === undefined) return undefined;
    return {
      name: material,
      volumeFraction,
      ...readGiven(own, [
        'particleRadius',
        'density',
        'electronicConductivity',
        'youngsModulus',
        'poissonRatio',
        'specificHeatCapacity',
        'thermalConductivity',
      ]),
    };
  });
  if (lowered.some((own) => own === undefined)) return undefined;
  return presentOf(lowered.flatMap((own) => own ?? []));
}

/** `volume_fraction = 0 %` drops a phase that a cell inherits. */
function presentOf<T extends { readonly volumeFraction: number }>(phases: readonly T[]): readonly T[] {
  return phases.filter(({ volumeFraction }) => volumeFraction > 0);
}
