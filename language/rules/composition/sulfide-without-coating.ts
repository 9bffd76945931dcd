import { chargePotential } from '../../../physics/charge-potential.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const sulfideWithoutCoating = rule({
  code: 'composition/sulfide-without-coating',
  id: 'D-CEI-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a sulfide touches a charged cathode material without a coating',
  why: 'sulfides give up lithium and electrons from 2 to 2.5 V against lithium on; the products conduct badly and grow',
  law: 'stability window',
  cite: ['zhu-2015', 'ohta-2006'],
  options: { potential: { default: 2.5, unit: 'V', meaning: 'potential against lithium that sulfides stand' } },
  causedBy: ['stability/cathode-above-oxidation-limit'],
  check({ cell, operation }, { potential }, report) {
    const { cathode } = cell;
    const solid = cathode.kind === 'composite' ? cathode.electrolyte?.material : undefined;
    if (cathode.kind !== 'composite' || solid?.family !== 'sulfide') return;
    const reached = chargePotential(cell, operation);
    if (reached === undefined || !exceeds(reached, potential)) return;
    for (const active of cathode.actives) {
      if (active.coating !== undefined) continue;
      report({
        at: `cathode.active.${active.name}`,
        message: `\`${active.name}\` is charged to ${inUnit(reached, 'V')} in \`${solid.name}\` without a coating; sulfides are oxidised from ${inUnit(potential, 'V')} on`,
        help: 'coat the particles: `coating = LiNbO3 { thickness = 10 nm }`',
      });
    }
  },
});
