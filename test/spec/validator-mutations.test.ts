// Every slip that other validators let pass is found, and the page that says so is the one the checks make.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { mutationRows, mutationsPage } from '../support/mutation-table.ts';

test('every mutation is found under its code', async () => {
  const missed = (await mutationRows()).filter(({ message }) => message === undefined);
  expect(missed.map(({ change, code }) => `${change}: ${code}`)).toEqual([]);
});

test('the page is up to date', async () => {
  const path = resolve(import.meta.dirname, '../../docs/reference/mutations.md');
  expect(readFileSync(path, 'utf8')).toBe(await mutationsPage());
});
