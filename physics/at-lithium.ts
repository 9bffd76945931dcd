// Criteria of lithium on a solid electrolyte: every interface is judged, and the one that comes off worst is told of.

import { isWorse, missing, notAssessed, type Assessment, type Subject } from './assessment.ts';
import type { CheckedCell } from '../model/cell.ts';
import { halfCyclesAt, lithiumInterfaces, type LithiumInterfaceData } from './lithium-interface.ts';
import type { HalfCycle } from './operation.ts';

export type OfInterface = (face: LithiumInterfaceData, subject: Subject) => Assessment;
export type OfPlating = (face: LithiumInterfaceData, subject: Subject, half: HalfCycle) => Assessment;

/** The worst interface; where two differ the message says which it is. */
export function atWorst(assess: OfInterface): (subject: Subject) => Assessment {
  return (subject) =>
    worstOf(
      lithiumInterfaces(subject.cell).map((face) => ({ face, assessed: assess(face, subject) })),
      notAssessed(missing.lithiumOnSolid),
    );
}

/** The same of interfaces at which the protocol plates lithium. */
export function atWorstPlating(assess: OfPlating): (subject: Subject) => Assessment {
  return (subject) => {
    const { cell, operation } = subject;
    const faces = lithiumInterfaces(cell);
    if (faces.length === 0) return notAssessed(missing.lithiumOnSolid);
    if (operation === undefined) return notAssessed(missing.current);
    const found = faces.flatMap((face) => {
      const half = halfCyclesAt(face.role, operation).plating;
      return half === undefined ? [] : [{ face, assessed: assess(face, subject, half) }];
    });
    return worstOf(found, notAssessed('the protocol plates no lithium'));
  };
}

/** A lithium interface and the number that makes it the worst. */
export interface WorstInterface {
  readonly face: LithiumInterfaceData;
  readonly value: number;
  /** ` at the cathode`, to follow a name; empty where there is one interface, or both are alike. */
  readonly where: string;
}

/** Where `measure` is largest; undefined where it is known of no interface. */
export function worstInterface(
  cell: CheckedCell,
  measure: (face: LithiumInterfaceData) => number | undefined,
): WorstInterface | undefined {
  const faces = lithiumInterfaces(cell);
  const found = faces.flatMap((face) => {
    const value = measure(face);
    return value === undefined || Number.isNaN(value) ? [] : [{ face, value }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const worst = found.reduce((a, b) => (b.value > a.value ? b : a));
  const isAlike = faces.length < 2 || (found.length === 2 && found.every(({ value }) => value === first.value));
  return { ...worst, where: isAlike ? '' : ` at the ${worst.face.role}` };
}

function worstOf(
  found: readonly { readonly face: LithiumInterfaceData; readonly assessed: Assessment }[],
  none: Assessment,
): Assessment {
  const [first] = found;
  if (first === undefined) return none;
  const { face, assessed } = found.reduce((a, b) => (isWorse(b.assessed, a.assessed) ? b : a));
  const isAlike = found.every(
    (own) => own.assessed.status === first.assessed.status && own.assessed.value === first.assessed.value,
  );
  return isAlike ? assessed : { ...assessed, message: `at the ${face.role}: ${assessed.message}` };
}
