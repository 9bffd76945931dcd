// Whether a lithium interface keeps contact while it is stripped (A18), and what plating then does to it (A20).

import type { CheckedCell } from '../model/cell.ts';
import {
  contactFocusing,
  criticalStrippingCurrent,
  edgeFocusing,
  pressureToStrip,
  stripFromFullContact,
  temperatureToStrip,
} from './lithium-contact.ts';
import type { LithiumInterfaceData } from './lithium-interface.ts';
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

/** Undefined where the electrolyte has no replenishment law. */
export function assessStripping(
  cell: CheckedCell,
  face: LithiumInterfaceData,
  half: HalfCycle,
): StrippingAssessment | undefined {
  const { material } = face.layer;
  if (material.creepReplenishment === undefined && material.diffusionReplenishment === undefined) return undefined;
  const { pressure } = cell.stack;
  return {
    critical: criticalStrippingCurrent(material, pressure, cell.temperature),
    contact:
      half.charge === undefined
        ? undefined
        : stripFromFullContact(material, face.voidHeight, half.current, half.charge, pressure, cell.temperature)
            .contact,
    pressure: pressureToStrip(material, half.current, cell.temperature),
    temperature: temperatureToStrip(material, half.current, pressure),
  };
}

/** Plating current at the remaining contact over the critical one; undefined where contact is full or unknown. */
export function focusedPlating(
  cell: CheckedCell,
  face: LithiumInterfaceData,
  stripping: HalfCycle,
  plating: HalfCycle,
): { readonly focusing: number; readonly contact: number; readonly ratio: number } | undefined {
  const contact = assessStripping(cell, face, stripping)?.contact;
  const critical = face.criticalPlatingCurrent;
  if (contact === undefined || !(contact < 1) || critical === undefined) return undefined;
  const edge = edgeFocusing(face.contactRadius, face.conductivity, face.localResistance);
  const focusing = contactFocusing(contact, edge);
  return { focusing, contact, ratio: (plating.current * focusing) / critical };
}
