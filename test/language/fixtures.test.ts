// Every file in `test/fixtures/` is a test: each finding is claimed by a mark and each mark by a finding.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFixture, readFixture } from '../support/fixture.ts';

const folder = resolve(import.meta.dirname, '../fixtures');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cell'));

describe('fixtures', () => {
  it.each(names)('%s', async (name) => {
    const { expected, found } = await compareFixture(
      readFixture(readFileSync(join(folder, name), 'utf8')),
      name.startsWith('rules/'),
    );
    expect(found).toEqual(expected);
  });
});
