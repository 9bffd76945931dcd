import { cathodeUnevenness } from '../../../physics/current-focusing.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const cathodeUnevennessReachesLithium = rule({
  code: 'interface/cathode-unevenness-reaches-lithium',
  id: 'AE29',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the unevenness of the cathode reaches the lithium through a thin electrolyte',
  why: 'an uneven cathode draws an uneven current; the unevenness decays over its wavelength, and a thinner electrolyte passes more of it on',
  law: 'decay of a lateral perturbation of potential',
  cite: ['roy-2021'],
  options: {
    factor: { default: 1.3, unit: '', meaning: 'local over mean current at lithium from which a warning is given' },
  },
  check({ cell }, { factor }, report) {
    const reached = cathodeUnevenness(cell);
    if (cell.anode.kind !== 'lithium' || !exceeds(reached, factor)) return;
    report({
      at: 'cathode.heterogeneity',
      message: `the cathode makes plating ${inUnit(reached, '')} times as fast in places as on average`,
      help: 'a thicker electrolyte, or a finer and more even cathode',
      related: [{ at: 'separator.thickness', note: 'what keeps them apart' }],
    });
  },
});
