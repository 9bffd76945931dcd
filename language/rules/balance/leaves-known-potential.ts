import { knownRange } from '../../../physics/balance.ts';
import { meanDiffusivity, particleFlux, surfaceOffset } from '../../../physics/particle-stress.ts';
import { exceeds } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const leavesKnownPotential = rule({
  code: 'balance/leaves-known-potential',
  id: 'D-DFN-11',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the surface of the particles leaves the range in which their potential was measured',
  why: 'the surface runs ahead of the mean under current, so a run reads the potential beyond the ends of its data',
  law: 'diffusion in a sphere',
  cite: ['doyle-1993'],
  options: { slack: { default: 0.01, unit: '', meaning: 'stoichiometry beyond the data that is taken for rounding' } },
  causedBy: ['transport/surface-saturates', 'balance/stoichiometry-outside-ocp'],
  check({ cell, operation, balance }, { slack }, report) {
    const current = largestCurrent(operation);
    if (current === undefined || !balance.ok) return;
    for (const { role, electrode, active, path } of activeMaterials(cell)) {
      const window = balance.balance[role];
      const range = active.ocpRange ?? knownRange(active);
      if (window === undefined || (range[0] <= 0 && range[1] >= 1)) continue;
      const lead =
        surfaceOffset(particleFlux(electrode, current), active.particleRadius, meanDiffusivity(active, cell)) /
        active.maximumConcentration;
      const low = Math.min(window.empty, window.full) - lead;
      const high = Math.max(window.empty, window.full) + lead;
      // Below 0 and above 1 the guard of every potential holds; what counts is what was not measured in between.
      const beyond = Math.max(high, 0) > range[1] + slack && range[1] < 1;
      const below = low < range[0] - slack && range[0] > 0;
      if (!beyond && !below) continue;
      const end = beyond ? range[1] : range[0];
      const reached = beyond ? Math.min(high, 1) : Math.max(low, 0);
      if (!exceeds(Math.abs(reached - end), slack)) continue;
      report({
        at: path,
        message: `at ${inUnit(current, 'mA/cm^2')} the surface of \`${active.name}\` reaches about x = ${inUnit(reached, '')}, beyond x = ${inUnit(end, '')} where the data of its potential end`,
        help: 'a narrower window, a lower rate, or a potential that reaches further',
      });
    }
  },
});
