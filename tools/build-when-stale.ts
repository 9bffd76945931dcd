// Builds only when a source is newer than what was built.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['quantity', 'model', 'physics', 'language', 'library', 'solver', 'charts', 'cli', 'extension'];

export async function buildWhenStale(): Promise<void> {
  const built = await newest([join(root, 'dist', 'text.json')]);
  const folders = await Promise.all(
    sources.map(async (name) => {
      const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true });
      return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
    }),
  );
  const own = ['package-lock.json', join('tools', 'build.ts')].map((name) => join(root, name));
  if ((await newest([...folders.flat(), ...own])) > built) await buildAll();
}

/** Latest change among files, ms; 0 when none exists. */
async function newest(files: readonly string[]): Promise<number> {
  const times = await Promise.all(
    files.map((file) =>
      stat(file)
        .then((s) => s.mtimeMs)
        .catch(() => 0),
    ),
  );
  return times.reduce((a, b) => Math.max(a, b), 0);
}
