// The generated parser is committed; this fails where it is older than the grammar (`npm run generate`).

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('the generated code is the one the grammar makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-generate-'));
  try {
    const config = JSON.parse(readFileSync(join(root, 'langium-config.json'), 'utf8')) as {
      out: string;
      languages: { grammar: string }[];
    };
    // Paths of the configuration are relative to where it lies.
    const languages = config.languages.map((own) => ({ ...own, grammar: relative(folder, join(root, own.grammar)) }));
    writeFileSync(join(folder, 'langium-config.json'), JSON.stringify({ ...config, out: 'generated', languages }));
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/langium-cli/bin/langium.js'),
        'generate',
        '--mode=production',
        '--file',
        join(folder, 'langium-config.json'),
      ],
      { stdio: 'pipe' },
    );
    for (const name of readdirSync(join(folder, 'generated'))) {
      expect(readFileSync(join(root, config.out, name), 'utf8'), name).toBe(
        readFileSync(join(folder, 'generated', name), 'utf8'),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);
