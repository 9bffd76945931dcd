import { assessStripping } from '../../../physics/stripping.ts';
import { lithiumContacts } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const strippingAboveCriticalCurrent = rule({
  code: 'stack/stripping-above-critical-current',
  id: 'AE17',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'lithium is stripped faster than pressure brings it back to the interface',
  why: 'creep under pressure replaces stripped lithium only up to a critical current; above it voids grow and contact is lost',
  law: 'critical current for stripping',
  cite: ['kasemchainan-2019'],
  options: {
    near: { default: 0.7, unit: '', meaning: 'share of the critical current from which an info is given' },
    contact: { default: 0.5, unit: '', meaning: 'contact fraction at the end of a strip below which it is an error' },
  },
  check({ cell, operation }, { near, contact }, report) {
    const anode = operation?.stripping;
    const counter = cell.cathode.kind === 'lithium' ? operation?.plating : undefined;
    const half = counter !== undefined && !(anode !== undefined && anode.current >= counter.current) ? counter : anode;
    const face = lithiumContacts(cell)[0];
    if (half === undefined || face === undefined) return;
    const found = assessStripping(cell, face.role, face.layer, half);
    if (found === undefined || !(half.current > near * found.critical * (1 + 1e-9))) return;
    const current = inUnit(half.current, 'mA/cm^2');
    const critical = inUnit(found.critical, 'mA/cm^2');
    const pressure = inUnit(cell.stack.pressure, 'MPa');
    if (!(half.current > found.critical * (1 + 1e-9))) {
      const share = Math.round((100 * half.current) / found.critical);
      report({
        at: 'stack.pressure',
        severity: 'info',
        message: `stripping at ${current} is ${share} % of the critical ${critical} at ${pressure} on \`${face.layer.material.name}\``,
        help: `keep \`stack.pressure\` above ${inUnit(found.pressure, 'MPa')}`,
      });
      return;
    }
    const lost = found.contact === undefined ? '' : `; ${inUnit(found.contact, '%')} of the contact is left at the end of the strip`;
    const warm = found.temperature === undefined ? '' : `, or warm the cell to ${inUnit(found.temperature, 'degC')}`;
    report({
      at: 'stack.pressure',
      severity: found.contact !== undefined && found.contact < contact ? 'error' : 'warning',
      message: `stripping at ${current} is above the critical ${critical} at ${pressure} on \`${face.layer.material.name}\`${lost}`,
      help: `raise \`stack.pressure\` to ${inUnit(found.pressure, 'MPa')}${warm}`,
      fix: {
        title: `Raise the stack pressure to ${inUnit(Math.ceil(found.pressure / 1e4) * 1e4, 'MPa')}`,
        path: 'stack.pressure',
        newText: `${(Math.ceil(found.pressure / 1e4) / 100).toString()} MPa`,
      },
    });
  },
});
