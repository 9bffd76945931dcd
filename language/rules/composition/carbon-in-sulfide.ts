import { massFraction } from '../../../physics/composition.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { shareFix } from './share-fix.ts';

export const carbonInSulfide = rule({
  code: 'composition/carbon-in-sulfide',
  id: 'D-CEI-04',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'carbon beside a sulfide adds surface for its decomposition',
  why: 'every carbon surface brings the potential of the cathode to the electrolyte: the interphase grows on active material and carbon alike',
  law: 'electrochemical decomposition at carbon',
  cite: ['walther-2020'],
  options: { share: { default: 0.02, unit: '', meaning: 'largest mass share of carbon that goes unnoticed' } },
  causedBy: ['composition/much-carbon-in-sulfide'],
  check({ cell }, { share }, report) {
    const { cathode } = cell;
    for (const { role, electrode } of composites(cell)) {
      const mass = massFraction(electrode, electrode.carbons);
      if (electrode !== cathode || electrode.electrolyte?.material.family !== 'sulfide') continue;
      const [carbon] = electrode.carbons;
      if (mass === undefined || carbon === undefined || !exceeds(mass, share)) continue;
      report({
        at: `${role}.carbon.${carbon.name}.volume_fraction`,
        message: `${inUnit(mass, '%', 2)} of the mass of the ${role} is carbon, on which \`${electrode.electrolyte.material.name}\` decomposes too`,
        help: `${inUnit(share, '%')} or less where the active material conducts, or fibres instead of black`,
        ...shareFix(role, 'carbon', electrode.carbons, share / mass),
      });
    }
  },
});
