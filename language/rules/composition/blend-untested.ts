import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const blendUntested = rule({
  code: 'composition/blend-untested',
  id: 'D-BL-03',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'whether the materials of a blend stand each other is not known',
  why: 'mechanical balance says nothing about reactions between two oxides and the electrolyte over many cycles; few blends were tested in solid-state cells',
  law: 'chemical compatibility',
  cite: ['koerver-2018'],
  options: {},
  check({ cell }, _options, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'composite' || cathode.electrolyte === undefined) return;
    const families = new Set(cathode.actives.flatMap((active) => active.family ?? []));
    const [first, second] = cathode.actives;
    if (first === undefined || second === undefined || families.size < 2) return;
    report({
      at: 'cathode',
      message: `\`${first.name}\` (${inUnit(first.volumeFraction, '%', 2)}) and \`${second.name}\` (${inUnit(second.volumeFraction, '%', 2)}) share the cathode with \`${cathode.electrolyte.material.name}\`; how they age together is not known`,
      help: 'expect the interphase of the less stable one, and test before you count on it',
    });
  },
});
