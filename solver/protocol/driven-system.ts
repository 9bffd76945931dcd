// A cell whose control follows a course in time. The model knows one control; this sets it before every evaluation.

import { currentIndex, currentPast, type Control } from '../cells/border.ts';
import type { CellModel } from '../cells/cell-model.ts';
import type { ImplicitSystem } from '../integrate/implicit-system.ts';

export interface DrivenSystem extends ImplicitSystem {
  /** The control at a time of the run; undefined: the border's own stays. */
  follow: ((t: number) => Control) | undefined;
}

export function createDrivenSystem(model: CellModel): DrivenSystem {
  const current = model.borderOffset + currentIndex;
  let predicted: Float64Array | undefined;
  const system: DrivenSystem = {
    follow: undefined,
    size: model.size,
    differential: model.differential,
    scale: model.scale,
    magnitude: model.magnitude,
    ...(model.origins === undefined ? {} : { origins: model.origins }),
    emphasis: model.emphasis.slice(),
    prepare(t, alpha, y, yp) {
      if (system.follow !== undefined) {
        model.border.control = system.follow(t);
        predicted = y;
      }
      model.prepare(t, alpha, y, yp);
    },
    iterate(e, weights) {
      // A model takes a controlled current as known: the first iterate must have it, or it would be seen one iterate late.
      const { control } = model.border;
      if (predicted !== undefined && control.kind === 'current')
        e[current] = control.value + currentPast(model.border, predicted, model.borderOffset) - predicted[current];
      predicted = undefined;
      return model.iterate(e, weights);
    },
    culprit: () => model.culprit(),
  };
  return system;
}

/** How much differential unknowns count during a course: alone they bear the error of the voltage, at low orders after every corner (bench). */
const emphasisOnCourse = 3;

/**
 * Begins or ends a course; gives the number of unknowns whose errors are tested. While it lasts these are differential ones:
 * algebraic unknowns have a kink wherever the course has one, which no step size predicts, and they follow from the others.
 */
export function follow(system: DrivenSystem, model: CellModel, course: DrivenSystem['follow']): number {
  system.follow = course;
  let count = 0;
  for (let i = 0; i < system.size; i++) {
    const own = model.emphasis[i];
    const onCourse = own > 0 && model.differential[i] === 1 ? emphasisOnCourse * Math.max(1, own) : 0;
    system.emphasis[i] = course === undefined ? own : onCourse;
    if (system.emphasis[i] > 0) count++;
  }
  return count;
}
