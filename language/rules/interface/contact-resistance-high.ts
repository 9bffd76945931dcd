import { worstInterface } from '../../../physics/at-lithium.ts';
import { halfCyclesAt } from '../../../physics/lithium-interface.ts';
import { exceeds } from '../../../physics/compare.ts';
import { interfacePath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const contactResistanceHigh = rule({
  code: 'interface/contact-resistance-high',
  id: 'AE20',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the contact of lithium costs more voltage than anything else at this interface',
  why: 'asperities touch in proportion to a power of the highest pressure the interface has seen',
  law: 'contact resistance under pressure, with memory',
  cite: ['doux-2020'],
  options: { drop: { default: 0.05, unit: 'V', meaning: 'voltage drop at full contact' } },
  check({ cell, operation }, { drop }, report) {
    if (operation === undefined) return;
    const worst = worstInterface(cell, ({ role, resistance }) => {
      const { plating, stripping } = halfCyclesAt(role, operation);
      return Math.max(plating?.current ?? 0, stripping?.current ?? 0) * resistance;
    });
    if (worst === undefined || !exceeds(worst.value, drop)) return;
    const { role, resistance, localResistance } = worst.face;
    const contact = resistance - localResistance;
    report({
      at: interfacePath(cell, role),
      message: Number.isFinite(resistance)
        ? `the interface of lithium at the ${role} takes ${inUnit(worst.value, 'mV')} at ${inUnit(worst.value / resistance, 'mA/cm^2')}: ${inUnit(resistance, 'ohm*cm^2')} at ${inUnit(cell.stack.pressure, 'MPa')}, of which ${inUnit(localResistance, 'ohm*cm^2')} are \`local_resistance\``
        : `without stack pressure lithium at the ${role} keeps no contact`,
      help:
        contact < localResistance
          ? `lower \`local_resistance\`: clean the surface, or put a film between them that lithium wets; pressing changes only the ${inUnit(contact, 'ohm*cm^2')} of contact`
          : `press once with a higher \`stack.assembly_pressure\` (now ${inUnit(cell.stack.assemblyPressure, 'MPa')}), or clean the surface`,
    });
  },
});
