// Whether a run used an open-circuit potential outside the stoichiometries it was measured on (D-DFN-11).

import type { ActiveMaterial, CheckedCell } from '../../model/cell.ts';
import type { Verdict } from '../../model/verdict.ts';
import { short } from '../../physics/assessment.ts';
import type { Profiles } from './result.ts';

/** Beyond the ends by more than this counts: the last digits of a surface value do not. */
const slack = 1e-3;

export function extrapolationVerdicts(cell: CheckedCell, profiles: Profiles): Verdict[] {
  return (['anode', 'cathode'] as const).flatMap((role) => {
    const electrode = cell[role];
    const active = electrode.kind === 'composite' ? electrode.actives[0] : undefined;
    const range = active === undefined ? undefined : measuredRange(active);
    const surface = profiles.profiles.find((p) => p.name === `${role}.surface_stoichiometry`);
    if (active === undefined || range === undefined || surface === undefined) return [];
    let [lowest, highest] = range;
    let outside = -1;
    surface.values.forEach((values, k) => {
      for (const x of values) {
        lowest = Math.min(lowest, x);
        highest = Math.max(highest, x);
      }
      if (outside < 0 && (lowest < range[0] - slack || highest > range[1] + slack)) outside = k;
    });
    if (outside < 0) return [];
    const farthest = range[0] - lowest > highest - range[1] ? lowest : highest;
    return [
      {
        id: `open_circuit_potential/${role}`,
        mechanism: 'open_circuit_potential',
        status: 'watch',
        value: farthest,
        unit: '1',
        threshold: farthest === lowest ? range[0] : range[1],
        message: `the open-circuit potential of \`${active.name}\` is given from x = ${short(range[0])} to ${short(range[1])}; the run used it up to x = ${short(farthest)}, first at ${short(profiles.times[outside])} s`,
        help: 'end the step at a voltage inside the data, or give a curve that reaches further',
        sources: [],
        evidence: 'computed',
      },
    ];
  });
}

/** As given, else the ends of a table; undefined where the material says nothing. */
function measuredRange({
  ocpRange,
  openCircuitPotential: { value },
}: ActiveMaterial): readonly [number, number] | undefined {
  if (ocpRange !== undefined) return ocpRange;
  return value.kind === 'table' ? [value.x[0], value.x[value.x.length - 1]] : undefined;
}
