import { crackingOverpotential } from '../../../physics/filament-initiation.ts';
import { halfCyclesAt, lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { exceeds, reaches } from '../../../physics/compare.ts';
import { interfacePath } from '../electrodes.ts';
import { inUnit, shareOf } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const flawCracks = rule({
  code: 'interface/flaw-cracks',
  id: 'AE12',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'plating presses lithium into a flaw hard enough to crack the electrolyte',
  why: 'the plating overpotential is a pressure on the walls of a filled flaw, 7.42 GPa per volt; Griffith gives the one that cracks it',
  law: 'Griffith criterion of a filled flaw',
  cite: ['porz-2017'],
  options: {
    watch: { default: 0.5, unit: '', meaning: 'share of the critical current from which a warning is given' },
  },
  check({ cell, operation }, { watch }, report) {
    if (operation === undefined) return;
    for (const face of lithiumInterfaces(cell)) {
      const current = halfCyclesAt(face.role, operation).plating?.current;
      const critical = face.criticalPlatingCurrent;
      const toughness = face.layer.material.fractureToughness;
      if (current === undefined || critical === undefined || toughness === undefined) continue;
      if (!exceeds(current, watch * critical)) continue;
      const flaw = inUnit(face.flawLength, 'um');
      report({
        at: interfacePath(cell, face.role, 'flaw_length'),
        severity: reaches(current, critical) ? 'error' : 'warning',
        message: `plating at ${inUnit(current, 'mA/cm^2')} is ${shareOf(current / critical)} the ${inUnit(critical, 'mA/cm^2')} at which a flaw of ${flaw} in \`${face.layer.material.name}\` cracks (${inUnit(crackingOverpotential(toughness, face.flawLength), 'mV')})`,
        help: `plate slower than ${inUnit(watch * critical, 'mA/cm^2')}, polish or densify to a shorter flaw, or lower \`local_resistance\` (${inUnit(face.localResistance, 'ohm*cm^2')})`,
      });
      return;
    }
  },
});
