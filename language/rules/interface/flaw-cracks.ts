import { crackingOverpotential } from '../../../physics/filament-initiation.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import { halfCyclesAt } from '../../../physics/lithium-interface.ts';
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
    const worst = worstInterface(cell, ({ role, criticalPlatingCurrent }) => {
      const current = halfCyclesAt(role, operation).plating?.current;
      return current === undefined || criticalPlatingCurrent === undefined
        ? undefined
        : current / criticalPlatingCurrent;
    });
    if (worst === undefined || !exceeds(worst.value, watch)) return;
    const { criticalPlatingCurrent: critical = NaN, layer, flawLength, localResistance } = worst.face;
    const { fractureToughness: toughness = NaN, name } = layer.material;
    report({
      at: interfacePath(cell, worst.face.role, 'flaw_length'),
      severity: reaches(worst.value, 1) ? 'error' : 'warning',
      message: `plating at ${inUnit(worst.value * critical, 'mA/cm^2')} is ${shareOf(worst.value)} the ${inUnit(critical, 'mA/cm^2')} at which a flaw of ${inUnit(flawLength, 'um')} in \`${name}\`${worst.where} cracks (${inUnit(crackingOverpotential(toughness, flawLength), 'mV')})`,
      help: `plate slower than ${inUnit(watch * critical, 'mA/cm^2')}, polish or densify to a shorter flaw, or lower \`local_resistance\` (${inUnit(localResistance, 'ohm*cm^2')})`,
    });
  },
});
