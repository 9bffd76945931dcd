import { ionicTransportEfficiency, poresAreWet } from '../../../physics/composite.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const tortuousElectrolyte = rule({
  code: 'composition/tortuous-electrolyte',
  id: 'D-PERC-04',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'ions take a very long way through a composite',
  why: 'the tortuosity factor τ = φ/f says how much less of the electrolyte conducts than is there: above ten it is dead ends',
  law: 'effective transport in a composite',
  cite: ['bielefeld-2019', 'bruggeman-1935'],
  options: { tortuosity: { default: 10, unit: '', meaning: 'largest tortuosity factor τ' } },
  causedBy: ['composition/electrolyte-does-not-percolate', 'composition/no-ionic-path'],
  check({ cell }, { tortuosity }, report) {
    for (const { role, electrode } of composites(cell)) {
      const wet = poresAreWet(electrode, cell);
      const fraction = electrode.electrolyte?.volumeFraction ?? electrode.porosity;
      const found = fraction / ionicTransportEfficiency(electrode, wet);
      if (!Number.isFinite(found) || !exceeds(found, tortuosity)) continue;
      const given = electrode.tortuosity !== undefined;
      report({
        at: given ? `${role}.tortuosity` : role,
        message: `the tortuosity factor of the electrolyte in the ${role} is ${inUnit(found, '')}: only ${inUnit(fraction / found, '%', 2)} of the dense conductivity is left${given ? '' : ' (estimate)'}`,
        help: 'more electrolyte, finer electrolyte particles, or less binder',
      });
    }
  },
});
