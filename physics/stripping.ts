// Whether a lithium interface keeps contact while it is stripped (A18), as the editor and `assess` ask it.

import type { CheckedCell, SolidLayer } from '../model/cell.ts';
import { criticalStrippingCurrent, pressureToStrip, stripFromFullContact, temperatureToStrip } from './lithium-contact.ts';
import type { HalfCycle } from './operation.ts';

export interface StrippingAssessment {
  /** Critical stripping current at this pressure and temperature, A/m². */
  readonly critical: number;
  /** Contact left at the end of the half cycle; undefined where its charge is not known. */
  readonly contact: number | undefined;
  /** Pa and K from which the current strips without loss. */
  readonly pressure: number;
  readonly temperature: number | undefined;
}

/** Void height of an interface where neither text nor material has one, m (our estimate). */
const defaultVoidHeight = 5e-6;

/** Undefined where the electrolyte has no replenishment law. */
export function assessStripping(
  cell: CheckedCell,
  role: 'anode' | 'cathode',
  layer: SolidLayer,
  half: HalfCycle,
): StrippingAssessment | undefined {
  const { material } = layer;
  if (material.creepReplenishment === undefined && material.diffusionReplenishment === undefined) return undefined;
  const { pressure } = cell.stack;
  const height = cell.interfaces[role].voidHeight ?? material.voidHeight ?? defaultVoidHeight;
  return {
    critical: criticalStrippingCurrent(material, pressure, cell.temperature),
    contact:
      half.charge === undefined
        ? undefined
        : stripFromFullContact(material, height, half.current, half.charge, pressure, cell.temperature).contact,
    pressure: pressureToStrip(material, half.current, cell.temperature),
    temperature: temperatureToStrip(material, half.current, pressure),
  };
}
