// Behind a comma that stands where none can, numbers are read as others than they are: nothing is concluded from them.

import { expect, it } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

it('a decimal comma brings no findings of the physics', async () => {
  const { findings } = await checkText(
    createTestServices(),
    `protocol p {
  charge at 1C until 4,2 V
  discharge at 1,5 C until 2,5 V
}
cell a extends lg_m50_chen2020 { capacity = 5 Ah, area = 2 cm^2 }
simulation s { cell = a  protocol = p }`,
  );
  expect(findings.map((found) => `${found.range.start.line} ${found.code}`)).toEqual([
    '2 syntax/unexpected',
    '3 syntax/unexpected',
    '5 syntax/unexpected',
  ]);
});
