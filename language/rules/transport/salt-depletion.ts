import { largestCurrent } from '../../../physics/largest-current.ts';
import { limitingCurrent } from '../../../physics/salt-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const saltDepletion = rule({
  code: 'transport/salt-depletion',
  id: 'D-DFN-07',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the largest rate uses up the salt in an electrode',
  why: 'with reaction spread evenly the salt at the far end of one electrode is gone at 4 F D c/[(1 − t₊)(L_n/B_n + 2 L_s/B_s + L_p/B_p)]',
  law: 'limiting current of porous electrodes',
  cite: ['newman-2004', 'doyle-1993'],
  options: {},
  check({ cell, operation }, _options, report) {
    const limit = limitingCurrent(cell);
    const current = largestCurrent(operation);
    if (limit === undefined || current === undefined || cell.anode.kind !== 'composite') return;
    if (!exceeds(current, limit)) return;
    report({
      at: 'cathode.thickness',
      message: `${inUnit(current, 'mA/cm^2')} is above the ${inUnit(limit, 'mA/cm^2')} that salt diffusion across both electrodes can feed`,
      help: 'thinner electrodes, more porosity, or a lower rate',
      related: [{ at: 'anode.thickness', note: 'takes part' }],
    });
  },
});
