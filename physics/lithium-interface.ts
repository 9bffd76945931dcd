// The numbers of a lithium | solid electrolyte interface, with their defaults, as every criterion uses them.

import type { AnodeFreeElectrode, CheckedCell, LithiumElectrode, SolidLayer } from '../model/cell.ts';
import { asSintered } from './ceramic-porosity.ts';
import { denseConductivity } from './composite.ts';
import { cathodeUnevenness, grainBoundaryFocusing } from './current-focusing.ts';
import { criticalPlatingCurrent } from './filament-initiation.ts';
import { conventionsOf } from './conventions.ts';
import { contactResistance } from './lithium-contact.ts';
import { creepLawOf } from './lithium-creep.ts';
import { localResistanceAt } from './lithium-exchange.ts';
import type { HalfCycle, Operation } from './operation.ts';
import { densestLayer } from './pressure-short.ts';
import { withReplenishment } from './replenishment-law.ts';

/** Local resistance where neither text nor material has one, Ω m² (our estimate for clean lithium). */
const defaultLocalResistance = 2e-4;
/** Radius of contact spots and debonded discs, m (our estimate). */
const defaultContactRadius = 5e-6;
/** Height of voids, m (our estimate). */
const defaultVoidHeight = 5e-6;
/** Worst flaw of a surface of which nothing is known, m (our estimate). */
const defaultFlawLength = 10e-6;

export interface LithiumInterfaceData {
  readonly role: 'anode' | 'cathode';
  /** A foil, or a collector on which lithium is plated. */
  readonly electrode: LithiumElectrode | AnodeFreeElectrode;
  /** With the replenishment law that the conventions of the cell ask for; a sintered oxide as dense as the text says. */
  readonly layer: SolidLayer;
  /** Position of the layer, 0 at the anode. */
  readonly layerIndex: number;
  /** The densest layer of the separator, which lithium pressed into its pores takes longest to get through; and its position. */
  readonly barrier: SolidLayer;
  readonly barrierIndex: number;
  readonly flawLength: number;
  /** At the cell's temperature, and at any other (K), Ω m². */
  readonly localResistance: number;
  readonly localResistanceAt: (temperature: number) => number;
  /** Local plus contact resistance at stack pressure and full contact, Ω m². */
  readonly resistance: number;
  /** Dense conductivity at the cell's temperature, S/m. */
  readonly conductivity: number;
  readonly voidHeight: number;
  readonly contactRadius: number;
  /** Local over mean plating current at full contact: grain boundaries and an uneven cathode. */
  readonly focusing: number;
  /** Mean current at which a flaw cracks where the current is largest, A/m²; undefined without a toughness. */
  readonly criticalPlatingCurrent: number | undefined;
}

/** Where lithium touches, or is plated on, a solid electrolyte, anode first; none where the separator is no solid. */
export function lithiumInterfaces(cell: CheckedCell): readonly LithiumInterfaceData[] {
  const { separator } = cell;
  if (separator.kind !== 'solid') return [];
  return (['anode', 'cathode'] as const).flatMap((role) => {
    const electrode = cell[role];
    const layerIndex = role === 'anode' ? 0 : separator.layers.length - 1;
    const layer = separator.layers[layerIndex];
    return (electrode.kind === 'lithium' || electrode.kind === 'none') && layer !== undefined
      ? [interfaceData(cell, role, electrode, layer, layerIndex)]
      : [];
  });
}

function interfaceData(
  cell: CheckedCell,
  role: 'anode' | 'cathode',
  electrode: LithiumElectrode | AnodeFreeElectrode,
  given: SolidLayer,
  layerIndex: number,
): LithiumInterfaceData {
  const face = cell.interfaces[role];
  const voidHeight = face.voidHeight ?? given.material.voidHeight ?? defaultVoidHeight;
  const sintered = asSintered(given, layerIndex, cell);
  const layer = withReplenishment(sintered, voidHeight, conventionsOf(cell).replenishment, creepLawOf(electrode));
  const { material } = layer;
  const flawLength = face.flawLength ?? material.flawLength ?? defaultFlawLength;
  const reference = face.localResistance ?? material.localResistance ?? defaultLocalResistance;
  const localAt = (T: number): number => localResistanceAt(reference, material, T, cell.referenceTemperature);
  const localResistance = localAt(cell.temperature);
  const { pressure, assemblyPressure } = cell.stack;
  const contact =
    face.resistance === undefined
      ? contactResistance(material, pressure, Math.max(pressure, assemblyPressure))
      : Math.max(0, face.resistance - reference);
  const conductivity = denseConductivity(material, cell);
  const focusing = grainBoundaryFocusing(material, conductivity, localResistance) * cathodeUnevenness(cell);
  return {
    role,
    electrode,
    layer,
    layerIndex,
    ...barrierOf(cell, layer, layerIndex),
    flawLength,
    localResistance,
    localResistanceAt: localAt,
    resistance: localResistance + contact,
    conductivity,
    voidHeight,
    contactRadius: face.contactRadius ?? defaultContactRadius,
    focusing,
    criticalPlatingCurrent:
      material.fractureToughness === undefined
        ? undefined
        : criticalPlatingCurrent(material.fractureToughness, flawLength, localResistance, conductivity) / focusing,
  };
}

function barrierOf(
  cell: CheckedCell,
  own: SolidLayer,
  ownIndex: number,
): Pick<LithiumInterfaceData, 'barrier' | 'barrierIndex'> {
  const densest = densestLayer(cell);
  const isOwn = densest === undefined || densest.layer.relativeDensity <= own.relativeDensity;
  return isOwn ? { barrier: own, barrierIndex: ownIndex } : { barrier: densest.layer, barrierIndex: densest.index };
}

/** Largest plating and stripping half cycles as this electrode sees them: the counter electrode does the opposite. */
export function halfCyclesAt(
  role: 'anode' | 'cathode',
  operation: Operation,
): { readonly plating: HalfCycle | undefined; readonly stripping: HalfCycle | undefined } {
  return role === 'anode'
    ? { plating: operation.plating, stripping: operation.stripping }
    : { plating: operation.stripping, stripping: operation.plating };
}
