import { chargedStoichiometry } from '../../../physics/operation.ts';
import { assessDebonding, crackEnergy } from '../../../physics/debonding.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const electrolyteCracksAroundParticles = rule({
  code: 'composition/electrolyte-cracks-around-particles',
  id: 'D-CONF-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the electrolyte around breathing particles is too brittle for them',
  why: 'simulations of cohesive fracture stay free of damage below 7.5 % of volume change and above 4 J/m²',
  law: 'cohesive fracture of the matrix',
  cite: ['bucci-2017'],
  options: {
    change: { default: 0.075, unit: '', meaning: 'volume change that no brittle matrix stands' },
    toughness: { default: 4, unit: 'J/m^2', meaning: 'energy of fracture of a matrix that stands' },
    least: { default: 0.02, unit: '', meaning: 'volume change that any matrix stands' },
  },
  check({ cell, operation, balance }, { change, toughness, least }, report) {
    for (const { role, electrode, active, path } of activeMaterials(cell)) {
      const solid = electrode.electrolyte?.material;
      const window = balance.ok ? balance.balance[role] : undefined;
      if (window === undefined || solid === undefined || solid.family === 'polymer') continue;
      const full = role === 'cathode' ? chargedStoichiometry(cell, active, operation, window.full) : window.full;
      const found = assessDebonding(cell, electrode, active, window.empty, full);
      if (found === undefined) continue;
      const swing = Math.max(found.contraction, found.expansion);
      const energy = crackEnergy(solid);
      const brittle = energy !== undefined && energy < toughness && exceeds(swing, least);
      if (!exceeds(swing, change) && !brittle) continue;
      const of = energy === undefined ? '' : ` with ${inUnit(energy, 'J/m^2')}`;
      report({
        at: path,
        message: `\`${active.name}\` changes its volume by ${inUnit(swing, '%', 2)} in brittle \`${solid.name}\`${of}: expect micro-cracks`,
        help: 'a smaller window, a zero-strain material, or a tougher electrolyte',
        ...(found.opensAt === undefined ? {} : { related: [{ at: path, note: 'the same shrinkage makes it debond' }] }),
      });
    }
  },
});
