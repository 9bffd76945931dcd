// A finding of a rule is silenced by the number of its criterion as by its code.

import { expect, it } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

it.each(['D-DFN-02', 'material/concentration-above-crystal'])('`allow %s`', async (name) => {
  const text = (comment: string): string => `${comment}
cell a extends lg_m50_chen2020 { }`;
  const codes = async (comment: string): Promise<string[]> =>
    (await checkText(services, text(comment))).findings.map((found) => found.code);
  expect(await codes('// a cell')).toContain('material/concentration-above-crystal');
  const left = await codes(`// allow ${name}: a fitted value`);
  expect(left).not.toContain('material/concentration-above-crystal');
  expect(left.filter((code) => code.startsWith('allow/'))).toEqual([]);
});
