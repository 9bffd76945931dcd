import { powerLawThreshold } from '../../../physics/lithium-creep.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const lithiumDoesNotCreep = rule({
  code: 'stack/lithium-does-not-creep',
  id: 'AE33',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'stack pressure is too low for lithium to flow within a cycle',
  why: 'below about a ten-thousandth of its shear modulus lithium creeps by diffusion only, which is too slow to mend contact',
  law: 'power-law creep of lithium',
  cite: ['masias-2019'],
  options: {
    threshold: { default: powerLawThreshold, unit: 'Pa', meaning: 'pressure below which lithium does not flow' },
  },
  check({ cell }, { threshold }, report) {
    const face = lithiumInterfaces(cell).find(({ layer }) => layer.material.family !== 'polymer');
    if (face === undefined || !(cell.stack.pressure < threshold)) return;
    report({
      at: 'stack.pressure',
      message: `at ${inUnit(cell.stack.pressure, 'MPa')} lithium does not flow on \`${face.layer.material.name}\` within a cycle; it takes ${inUnit(threshold, 'MPa')}`,
      help: `raise \`stack.pressure\` above ${inUnit(threshold, 'MPa')}`,
      fix: { title: 'Raise the stack pressure to 5 MPa', path: 'stack.pressure', newText: '5 MPa' },
    });
  },
});
