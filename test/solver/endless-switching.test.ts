// A run ends with the name of a mechanism that changes its regime without end, and does not mind one that changes it often.

import { expect, it } from 'vitest';
import { createSwitchGuard } from '../../solver/run/endless-switching.ts';
import { prepareRun } from '../../solver/run/prepare-run.ts';
import { simulate, stripOnce, symmetricCell } from '../support/argyrodite.ts';

const event = { t: 0, kind: 'mode', text: 'contact_loss' } as const;

it('tells endless from frequent', () => {
  const run = prepareRun(simulate(symmetricCell(1e6), stripOnce(4, 3600), ['contact_loss']));
  const often = createSwitchGuard(run);
  for (let k = 0; k < 5000; k++) {
    run.bdf.t += 1e-3;
    expect(often(event)).toBeUndefined();
  }
  const endless = createSwitchGuard(run);
  expect(endless({ ...event, kind: 'end' })).toBeUndefined();
  let found: ReturnType<typeof endless>;
  for (let k = 0; k < 1000 && found === undefined; k++) {
    run.bdf.t += 1e-6;
    found = endless(event);
  }
  expect(found!.cause).toBe('`contact_loss` changes its regime without end at t = 5.00100 s');
});
