// Whether a lithium interface keeps contact while it is stripped (A18), and what plating then does to it (A20).

import type { CheckedCell } from '../model/cell.ts';
import {
  contactFocusing,
  criticalStrippingCurrent,
  edgeFocusing,
  pressureToStrip,
  smallestContactFraction,
  steadyContactFraction,
  stripFromFullContact,
  temperatureToStrip,
} from './lithium-contact.ts';
import { filmSupplyOf } from './interlayer.ts';
import type { LithiumInterfaceData } from './lithium-interface.ts';
import type { HalfCycle } from './operation.ts';

export interface StrippingAssessment {
  /** Critical stripping current at this pressure and temperature, A/m², with what a film on lithium still gives at the end. */
  readonly critical: number;
  /** What a film gives at the end of the half cycle, A/m². */
  readonly givenByFilm: number;
  /** Contact left at the end of the half cycle; undefined where its charge is not known. */
  readonly contact: number | undefined;
  /** Contact that stripping without an end would come to; undefined where it loses all of it. */
  readonly lasting: number | undefined;
  /** Of the two the one to judge by: at the end of the half cycle, where it has one. */
  readonly left: number;
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
  const { current, charge } = half;
  const { temperature } = cell;
  const { pressure } = cell.stack;
  const film = filmSupplyOf(cell.interfaces[face.role].interlayer);
  const end =
    charge === undefined
      ? undefined
      : stripFromFullContact(material, face.voidHeight, current, charge, pressure, temperature, film);
  // Without an end a film is used up.
  const givenByFilm = end?.givenByFilm ?? 0;
  const lasting = steadyContactFraction(material, current, pressure, temperature);
  return {
    critical: criticalStrippingCurrent(material, pressure, temperature) + givenByFilm,
    givenByFilm,
    contact: end?.contact,
    lasting,
    left: end?.contact ?? lasting ?? smallestContactFraction,
    pressure: pressureToStrip(material, current - givenByFilm, temperature),
    temperature: temperatureToStrip(material, current - givenByFilm, pressure),
  };
}

/** How badly a strip goes, to compare interfaces: its share of the critical current, and above 1 what contact it costs. */
export function strippingSeverity({ left, critical }: StrippingAssessment, current: number): number {
  return left < 1 ? 2 - left : Math.min(1, current / critical);
}

/** Plating current at the contact that a strip has left over the critical one; undefined where contact is full or unknown. */
export function focusedPlating(
  face: LithiumInterfaceData,
  contact: number | undefined,
  plating: HalfCycle,
): { readonly focusing: number; readonly contact: number; readonly ratio: number } | undefined {
  const critical = face.criticalPlatingCurrent;
  if (contact === undefined || !(contact < 1) || critical === undefined) return undefined;
  const edge = edgeFocusing(face.contactRadius, face.conductivity, face.localResistance);
  const focusing = contactFocusing(contact, edge);
  return { focusing, contact, ratio: (plating.current * focusing) / critical };
}
