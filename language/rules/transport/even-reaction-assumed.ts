import { knownRange } from '../../../physics/balance.ts';
import { reactionScaleNumber } from '../../../physics/electrode-transport.ts';
import { evaluateDual } from '../../../physics/evaluate.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const evenReactionAssumed = rule({
  code: 'transport/even-reaction-assumed',
  id: 'D-SPME-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a model with even reaction is used where reaction moves through the electrode',
  why: 'on a flat potential nothing but resistance spreads the reaction: with fast kinetics it is a front, and its mean says little',
  law: 'linear porous electrode',
  cite: ['marquis-2019', 'newman-1962'],
  options: {
    number: { default: 10, unit: '', meaning: 'largest square of the scale number ν' },
    slope: { default: 0.1, unit: 'V', meaning: 'slope of the potential below which it counts as flat' },
  },
  check({ cell, simulation }, { number, slope }, report) {
    if (simulation?.model !== 'spme' && simulation?.model !== 'spm') return;
    for (const { role, electrode } of composites(cell)) {
      const [active] = electrode.actives;
      if (active === undefined) continue;
      const square = reactionScaleNumber(electrode, cell) ** 2;
      const [low, high] = knownRange(active);
      const at = { x: (low + high) / 2, T: cell.temperature };
      const flat = Math.abs(evaluateDual(active.openCircuitPotential, at, 'x', cell.referenceTemperature).derivative);
      if (!exceeds(square, number) || !exceeds(slope, flat)) continue;
      report({
        at: 'simulation.model',
        message: `\`${simulation.model}\` spreads the reaction evenly, but in the ${role} of \`${cell.name}\` it is a front (ν² = ${inUnit(square, '')}, \`${active.name}\` is flat to ${inUnit(flat, 'mV')} per unit of x)`,
        help: 'write `model = p2d`',
        related: [{ at: role, note: 'where the front moves' }],
        fix: { title: 'Use `p2d`, which resolves the front', path: 'simulation.model', newText: 'p2d' },
      });
      return;
    }
  },
});
