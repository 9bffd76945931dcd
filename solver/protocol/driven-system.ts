// A cell whose control follows a course in time. The model knows one control; this sets it before every evaluation.

import type { CellModel } from '../cells/cell-model.ts';
import type { Control } from '../cells/border.ts';
import type { ImplicitSystem } from '../integrate/implicit-system.ts';

export interface DrivenSystem extends ImplicitSystem {
  /** The control at a time of the run; undefined: the border's own stays. */
  follow: ((t: number) => Control) | undefined;
}

export function createDrivenSystem(model: CellModel): DrivenSystem {
  const system: DrivenSystem = {
    follow: undefined,
    size: model.size,
    differential: model.differential,
    scale: model.scale,
    magnitude: model.magnitude,
    inErrorTest: model.inErrorTest,
    prepare(t, alpha, y, yp) {
      if (system.follow !== undefined) model.border.control = system.follow(t);
      model.prepare(t, alpha, y, yp);
    },
    iterate: (e, weights) => model.iterate(e, weights),
    culprit: () => model.culprit(),
  };
  return system;
}
