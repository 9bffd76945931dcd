// What happens within an accepted step of the integrator: ends, limits that are always armed, mode changes of mechanisms.

import { currentIndex, evaluateInterfaces, pressureIndex } from '../cells/border.ts';
import type { Bypass } from '../cells/bypass.ts';
import { leastPressure, lookAt, type LithiumInterface } from '../cells/lithium-interface.ts';
import { interpolate } from '../integrate/bdf.ts';
import { findCrossing } from '../integrate/event.ts';
import type { EndCondition } from '../protocol/step-ends.ts';
import { lithiumThickness } from './lithium-left.ts';
import type { RunFailure } from './result.ts';
import { exhausted, unpressed, unsafe } from './run-failures.ts';
import { safetyLimits } from './safety-limits.ts';
import { faces, type Integration } from './step-start.ts';

export interface StepEvent {
  readonly t: number;
  readonly kind: 'end' | 'mode' | 'exhausted' | 'unpressed' | 'unsafe';
  readonly text: string;
}

export function failureOf(run: Integration, event: StepEvent): RunFailure {
  if (event.kind === 'exhausted') return exhausted(run, event.text);
  return event.kind === 'unpressed' ? unpressed(run) : unsafe(run, event.text);
}

/** Something that may happen within a step: `distance` reaches zero from below where it does. */
export interface Watch {
  readonly kind: StepEvent['kind'];
  readonly text: string;
  distance(t: number, y: Float64Array): number;
}

/** The earliest event within the last accepted step. */
export function firstEvent({ bdf, scratch }: Integration, watches: readonly Watch[]): StepEvent | undefined {
  let first: StepEvent | undefined;
  for (const watch of watches) {
    if (!(watch.distance(bdf.t, bdf.y) >= 0)) continue;
    const t = findCrossing(bdf.tPrevious, bdf.t, (time) => {
      interpolate(bdf, time, scratch);
      return watch.distance(time, scratch);
    });
    if (first === undefined || t < first.t) first = { t, kind: watch.kind, text: watch.text };
  }
  return first;
}

/** What a step that ends by `ends` looks out for. */
export function watchesOf(run: Integration, ends: readonly EndCondition[]): readonly Watch[] {
  const { tally, assembled } = run;
  const { border, borderOffset } = assembled.model;
  const watches: Watch[] = [
    ...ends.map((end): Watch => ({ kind: 'end', text: end.text, distance: (t, y) => end.distance(t, y, tally) })),
    ...safetyLimits(assembled).map((limit): Watch => ({ kind: 'unsafe', ...limit })),
    ...faces(assembled).flatMap((face) => interfaceWatches(run, face)),
    ...(border.bypass === undefined ? [] : [bypassWatch(run, border.bypass)]),
  ];
  if (border.fixture.stiffness > 0 && border.pressureActs)
    watches.push({
      kind: 'unpressed',
      text: '',
      distance: (_t, y) => leastPressure - y[borderOffset + pressureIndex],
    });
  return watches;
}

function interfaceWatches({ assembled }: Integration, face: LithiumInterface): Watch[] {
  const { borderOffset } = assembled.model;
  // A bare collector is empty at the end of a discharge: that ends the step as a cut-off does.
  const isBare = assembled.cell[face.role].kind === 'none';
  return [
    {
      kind: isBare ? 'end' : 'exhausted',
      text: isBare ? `no lithium left on the ${face.role}` : face.role,
      // Only a current that strips can use lithium up: an empty collector rests as long as it likes.
      distance: (_t, y) =>
        face.direction * y[borderOffset + currentIndex] > 0 ? -lithiumThickness(assembled, face, y) : -1,
    },
    ...(face.instances.length === 0
      ? []
      : [
          modeWatch(
            face.instances,
            face.at,
            (border) => lookAt(face, border, border[currentIndex], border[pressureIndex]),
            borderOffset,
          ),
        ]),
  ];
}

/** Modes of shorts and leaks, which read the contact at the interfaces. */
function bypassWatch({ assembled }: Integration, bypass: Bypass): Watch {
  const { border: sides, borderOffset, grid } = assembled.model;
  const look = (border: Float64Array): void => evaluateInterfaces(sides, border, grid.initialU, grid.initialU);
  return modeWatch(bypass.instances, bypass.at, look, borderOffset);
}

interface Switching<At> {
  readonly mechanism: {
    readonly name: string;
    modeEnds(at: At, own: Float64Array, mode: number): number;
  };
  readonly own: Float64Array;
  readonly mode: number;
}

/** The modes of everything on one host, which is looked at once for all; its text is the name of what ends first. */
function modeWatch<At>(
  instances: readonly Switching<At>[],
  at: At,
  look: (border: Float64Array) => void,
  borderOffset: number,
): Watch {
  const watch = {
    kind: 'mode' as const,
    text: '',
    distance(_t: number, y: Float64Array) {
      look(y.subarray(borderOffset));
      let most = -Infinity;
      for (const { mechanism, own, mode } of instances) {
        const distance = mechanism.modeEnds(at, own, mode);
        if (distance <= most) continue;
        most = distance;
        watch.text = mechanism.name;
      }
      return most;
    },
  };
  return watch;
}
