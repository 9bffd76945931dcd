import type { ActiveFamily } from '../../../model/active-properties.ts';
import { exceeds } from '../../../physics/compare.ts';
import { fullVolumeChange } from '../../../physics/volume-change.ts';
import { activeMaterials } from '../electrodes.ts';
import { alloys } from '../alloys.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

const stiff: readonly (ActiveFamily | undefined)[] = [
  'layered_oxide',
  'cobalt_oxide',
  'nickel_cobalt_aluminium',
  'spinel',
  'olivine',
  'titanate',
];
/** Mechanisms that a partial molar volume enters. */
const uses = ['stress_diffusion', 'particle_fracture', 'particle_swelling', 'delamination', 'active_material_loss'];

export const volumeChangeImplausible = rule({
  code: 'material/volume-change-implausible',
  id: 'D-OM-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'an insertion material swells more than its crystal could',
  why: 'Ω c_max is the relative volume change from empty to full: oxides and phosphates stay below 12 %, insertion hosts below 50 %',
  law: 'volume change by insertion',
  cite: ['koerver-2018', 'okane-2022'],
  options: {
    crystal: { default: 0.12, unit: '', meaning: 'largest volume change of an oxide or phosphate' },
    host: { default: 0.5, unit: '', meaning: 'largest volume change of an insertion host' },
  },
  check({ cell, simulation }, { crystal, host }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const found = fullVolumeChange(active, cell);
      const limit = stiff.includes(active.family) ? crystal : host;
      if (found === undefined || alloys.includes(active.family) || !exceeds(found, limit)) continue;
      const used = simulation?.include.find((name) => uses.includes(name));
      const omega = active.partialMolarVolume;
      report({
        at: `${path}.${omega === undefined ? 'volume_change' : 'partial_molar_volume'}`,
        severity: exceeds(found, host) && used !== undefined ? 'error' : 'warning',
        message: `\`${active.name}\` changes its volume by ${inUnit(found, '%', 2)} from empty to full${omega === undefined ? '' : ` (Ω = ${inUnit(omega, 'cm^3/mol')})`}; ${stiff.includes(active.family) ? 'its crystal' : 'an insertion host'} stays below ${inUnit(limit, '%')}${used === undefined ? '' : `, and \`${used}\` uses it`}`,
        help: 'check its power of ten: 1 to 4 cm^3/mol are usual',
      });
    }
  },
});
