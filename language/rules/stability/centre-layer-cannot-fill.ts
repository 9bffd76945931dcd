import { exceeds } from '../../../physics/compare.ts';
import { solidLayers } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const centreLayerCannotFill = rule({
  code: 'stability/centre-layer-cannot-fill',
  id: 'AE26',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the centre layer of a multilayer electrolyte cannot fill cracks',
  why: 'a centre layer stops a filament by decomposing into more volume than it had; a stable one, or one that hardly swells, does not',
  law: 'constrained decomposition of the centre layer',
  cite: ['ye-2021'],
  options: {
    strain: { default: 0.15, unit: '', meaning: 'least volume gain of a useful centre' },
    energy: {
      default: 4.8e-20,
      unit: 'J',
      meaning: 'least decomposition energy per atom of a useful centre, 0.3 eV',
    },
  },
  check({ cell }, { strain, energy }, report) {
    const layers = solidLayers(cell);
    for (const { layer, path } of layers.slice(1, -1)) {
      const { reactionStrain, decompositionEnergy, name } = layer.material;
      if (reactionStrain === undefined || decompositionEnergy === undefined) continue;
      const gained = Math.abs(decompositionEnergy);
      if (!exceeds(strain, reactionStrain) && !exceeds(energy, gained)) continue;
      report({
        at: path,
        message: `\`${name}\` in the centre gains ${inUnit(reactionStrain, '%')} of volume and ${inUnit(gained, 'eV')} per atom when it decomposes; cracks are filled from ${inUnit(strain, '%')} and ${inUnit(energy, 'eV')} on`,
        help: 'a less stable sulfide such as `LGPS` in the centre, between layers that passivate',
      });
    }
  },
});
