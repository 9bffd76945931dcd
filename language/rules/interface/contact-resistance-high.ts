import { halfCyclesAt, lithiumInterfaces } from '../../../physics/lithium-interface.ts';
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
    for (const face of lithiumInterfaces(cell)) {
      const { plating, stripping } = halfCyclesAt(face.role, operation);
      const current = Math.max(plating?.current ?? 0, stripping?.current ?? 0);
      const voltage = current * face.resistance;
      if (!exceeds(voltage, drop)) continue;
      const contact = face.resistance - face.localResistance;
      const isLocal = contact < face.localResistance;
      report({
        at: interfacePath(cell, face.role),
        message: Number.isFinite(voltage)
          ? `the interface of lithium at the ${face.role} takes ${inUnit(voltage, 'mV')} at ${inUnit(current, 'mA/cm^2')}: ${inUnit(face.resistance, 'ohm*cm^2')} at ${inUnit(cell.stack.pressure, 'MPa')}, of which ${inUnit(face.localResistance, 'ohm*cm^2')} are \`local_resistance\``
          : `without stack pressure lithium at the ${face.role} keeps no contact`,
        help: isLocal
          ? `lower \`local_resistance\`: clean the surface, or put a film between them that lithium wets; pressing changes only the ${inUnit(contact, 'ohm*cm^2')} of contact`
          : `press once with a higher \`stack.assembly_pressure\` (now ${inUnit(cell.stack.assemblyPressure, 'MPa')}), or clean the surface`,
      });
      return;
    }
  },
});
