// What happens within an accepted step of the integrator: ends, limits that are always armed, mode changes of mechanisms.

import { currentIndex, pressureIndex } from '../cells/border.ts';
import { leastPressure, readOwn } from '../cells/lithium-interface.ts';
import { interpolate } from '../integrate/bdf.ts';
import { findCrossing } from '../integrate/event.ts';
import type { EndCondition } from '../protocol/step-ends.ts';
import { lithiumThickness } from './observer.ts';
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

/** The earliest event within the last accepted step. */
export function firstEvent(run: Integration, ends: readonly EndCondition[]): StepEvent | undefined {
  const { bdf, tally, assembled, scratch } = run;
  let first: StepEvent | undefined;
  const look = (kind: StepEvent['kind'], text: string, distance: (t: number, y: Float64Array) => number): void => {
    if (!(distance(bdf.t, bdf.y) >= 0)) return;
    const t = findCrossing(bdf.tPrevious, bdf.t, (time) => {
      interpolate(bdf, time, scratch);
      return distance(time, scratch);
    });
    if (first === undefined || t < first.t) first = { t, kind, text };
  };
  for (const end of ends) look('end', end.text, (t, y) => end.distance(t, y, tally));
  for (const limit of safetyLimits(assembled)) look('unsafe', limit.text, (t, y) => limit.distance(t, y));
  if (assembled.model.border.fixture.stiffness > 0 && assembled.model.border.pressureActs)
    look('unpressed', '', (_t, y) => leastPressure - y[assembled.model.borderOffset + pressureIndex]);
  for (const face of faces(assembled)) {
    // A bare collector is empty at the end of a discharge: that ends the step as a cut-off does.
    const isBare = assembled.cell[face.role].kind === 'none';
    // Only a current that strips can use lithium up: an empty collector rests as long as it likes.
    const text = isBare ? `no lithium left on the ${face.role}` : face.role;
    look(isBare ? 'end' : 'exhausted', text, (_t, y) => {
      const strips = face.direction * y[assembled.model.borderOffset + currentIndex] > 0;
      return strips ? -lithiumThickness(assembled, face, y) : -1;
    });
    for (const instance of face.instances)
      look('mode', instance.mechanism.name, (_t, y) => {
        const border = y.subarray(assembled.model.borderOffset);
        face.at.current = face.direction * border[currentIndex];
        face.at.pressure = Math.max(border[pressureIndex], leastPressure);
        readOwn(instance, border);
        return instance.mechanism.modeEnds(face.at, instance.own, instance.mode);
      });
  }
  return first;
}
