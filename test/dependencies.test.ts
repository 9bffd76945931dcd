import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('every product dependency has its reason in docs/decisions', () => {
  const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const table = [...read('docs/decisions/0001-dependencies.md').matchAll(/^\| ([a-z0-9@/-]+) \| [A-Z]/gm)].map(
    (m) => m[1],
  );
  expect(Object.keys(manifest.dependencies).sort()).toEqual([...table].sort());
});

it('pins every version and records no download address', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version.replace(/^npm:.*@/, ''), name).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read('package-lock.json')).not.toContain('"resolved": "http');
});
