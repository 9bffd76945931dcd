// What makes the current at lithium uneven where contact is full: grain boundaries that conduct better than grains (A14, the
// two-dimensional solution), and a cathode whose unevenness reaches through the electrolyte (A28). Factors on the local plating
// current that cracks flaws and raises bumps.

import type { CheckedCell } from '../../../model/cell.ts';
import { cathodeUnevenness, grainBoundaryFocusing as focusingOf } from '../../../physics/current-focusing.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import type { Mechanism } from '../mechanism.ts';

/** Undefined where the electrode is not lithium on a solid electrolyte. */
export function grainBoundaryFocusing(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  if (face === undefined) return undefined;
  const factor = focusingOf(face.layer.material, face.conductivity, face.localResistance);
  return factorMechanism(
    'grain_boundary_focusing',
    factor,
    'boundary_focusing',
    'current at grain boundaries over its mean',
  );
}

/** Undefined where the electrode is not lithium on a solid electrolyte, or the cathode is even. */
export function cathodeHeterogeneity(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  if (face === undefined || cell.cathode.kind !== 'composite') return undefined;
  const factor = cathodeUnevenness(cell);
  return factorMechanism(
    'cathode_heterogeneity',
    factor,
    'heterogeneity_focusing',
    'current that an uneven cathode focuses over its mean',
  );
}

function factorMechanism(name: string, factor: number, column: string, description: string): Mechanism {
  return {
    name,
    host: 'interface',
    states: [],
    columns: [{ name: column, unit: '1', description }],
    evaluate(_at, _own, _mode, out) {
      out.focusing = factor;
    },
    observe(_own, out) {
      out[0] = factor;
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // Neither grains nor cathode change with the current.
    },
  };
}
