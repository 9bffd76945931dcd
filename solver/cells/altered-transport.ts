// A cell model whose mechanisms change how well the pores conduct and let salt through: pores that run dry, a separator under pressure. The
// efficiency of every mesh cell is that of the predicted state of a step, as tables are those of the predicted temperature.

import type { CellModel } from './cell-model.ts';
import { lookAt } from './lithium-interface.ts';
import { currentIndex, pressureIndex } from './border.ts';

/** The model itself where no mechanism does so. */
export function withAlteredTransport(model: CellModel): CellModel {
  const faces = model.border.faces.filter(({ instances }) =>
    instances.some(({ mechanism }) => mechanism.altersTransport === true),
  );
  if (faces.length === 0) return model;
  const { grid } = model;
  const initial = grid.efficiency.slice();
  const separator = { from: grid.anode?.count ?? 0, to: grid.cathode?.first ?? grid.cells };
  let present = 1;
  let presentBetween = 1;
  const alter = (y: Float64Array): void => {
    let everywhere = 1;
    let between = 1;
    const border = y.subarray(model.borderOffset);
    for (const face of faces) {
      lookAt(face, border, border[currentIndex], border[pressureIndex]);
      for (const { contribution } of face.instances) {
        everywhere *= contribution.transportFactor;
        between *= contribution.separatorFactor;
      }
    }
    if (everywhere === present && between === presentBetween) return;
    present = everywhere;
    presentBetween = between;
    for (let c = 0; c < grid.cells; c++)
      grid.efficiency[c] = initial[c] * everywhere * (c >= separator.from && c < separator.to ? between : 1);
  };
  return {
    ...model,
    prepare(t, alpha, y, yp) {
      alter(y);
      model.prepare(t, alpha, y, yp);
    },
    impedance(y, frequency) {
      alter(y);
      return model.impedance(y, frequency);
    },
    fields(y, out) {
      alter(y);
      model.fields(y, out);
    },
  };
}
