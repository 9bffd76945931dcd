// Findings about a step stand on that step, also behind one that cannot be formed.

import { expect, it } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

it('a step behind a broken one is still underlined itself', async () => {
  const { findings } = await checkText(
    services,
    `protocol p {
  charge at 4 V until 4.2 V
  rest for 1 h
  repeat 2 {
    hold at 3 A until C/50
    charge at 20C until 4.2 V
  }
}
simulation s {
  cell = lg_m50_chen2020
  protocol = p
}`,
  );
  const found = findings.filter((own) => own.code === 'protocol/rate-very-high');
  expect(found.map((own) => own.range.start.line)).toEqual([6]);
});
