// Criteria of lithium on a solid electrolyte: at the first interface, or at the one that comes off worst.

import { missing, notAssessed, type Assessment, type Subject } from './assessment.ts';
import { halfCyclesAt, lithiumInterfaces, type LithiumInterfaceData } from './lithium-interface.ts';
import type { HalfCycle } from './operation.ts';

export type OfInterface = (face: LithiumInterfaceData, subject: Subject) => Assessment;
export type OfPlating = (face: LithiumInterfaceData, subject: Subject, half: HalfCycle) => Assessment;

export function atFirst(assess: OfInterface): (subject: Subject) => Assessment {
  return (subject) => {
    const face = lithiumInterfaces(subject.cell)[0];
    return face === undefined ? notAssessed(missing.lithiumOnSolid) : assess(face, subject);
  };
}

/** The plating interface with the smallest margin. */
export function atWorstPlating(assess: OfPlating): (subject: Subject) => Assessment {
  return (subject) => {
    const { cell, operation } = subject;
    const faces = lithiumInterfaces(cell);
    if (faces.length === 0) return notAssessed(missing.lithiumOnSolid);
    if (operation === undefined) return notAssessed(missing.current);
    const found = faces.flatMap((face) => {
      const half = halfCyclesAt(face.role, operation).plating;
      return half === undefined ? [] : [assess(face, subject, half)];
    });
    return found.sort((a, b) => (a.margin ?? 1) - (b.margin ?? 1))[0] ?? notAssessed('the protocol plates no lithium');
  };
}
