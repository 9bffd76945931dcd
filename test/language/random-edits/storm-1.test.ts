// Half of a hundred thousand random edits; the other half runs beside it.

import { expect, it } from 'vitest';
import { editStorm } from '../../support/edit-storm.ts';

it('fifty thousand random edits, each checked', { timeout: 1_800_000 }, async () => {
  expect(await editStorm(1, 50_000)).toEqual({ checked: 50_000, failures: [] });
});
