import { massFraction } from '../../../physics/composition.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { shareFix } from './share-fix.ts';

export const muchCarbonInSulfide = rule({
  code: 'composition/much-carbon-in-sulfide',
  id: 'D-PERC-05',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'so much carbon decomposes a sulfide electrolyte',
  why: 'carbon brings the cathode potential to every sulfide particle it touches, and there it is oxidised',
  law: 'electrochemical decomposition at carbon',
  cite: ['walther-2020'],
  options: { share: { default: 0.05, unit: '', meaning: 'largest mass share of carbon' } },
  check({ cell }, { share }, report) {
    for (const { role, electrode } of composites(cell)) {
      const mass = massFraction(electrode, electrode.carbons);
      if (electrode.electrolyte?.material.family !== 'sulfide' || mass === undefined || !exceeds(mass, share)) continue;
      report({
        at: role,
        message: `${inUnit(mass, '%', 2)} of the mass of the ${role} is carbon, which oxidises \`${electrode.electrolyte.material.name}\`; ${inUnit(share, '%')} is the most`,
        help: 'less carbon, or fibres instead of black',
        ...shareFix(role, 'carbon', electrode.carbons, share / mass),
      });
    }
  },
});
