// `npm run package`: the extension as a `.vsix`, built fresh, small enough to install over a slow line.

import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildAll } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Bytes. */
const largest = 3_000_000;

/** Builds and packages; returns the path of the `.vsix`. */
export async function packageExtension(): Promise<string> {
  await buildAll();
  for (const old of readdirSync(root).filter((name) => name.endsWith('.vsix'))) rmSync(join(root, old));
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  execFileSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const name = readdirSync(root).find((file) => file.endsWith('.vsix'));
  if (name === undefined) throw new Error('vsce wrote no .vsix');
  const path = join(root, name);
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${name} has ${size} bytes, more than ${largest}`);
  return path;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = await packageExtension();
  process.stdout.write(`${path}: ${(statSync(path).size / 1e6).toFixed(2)} MB\n`);
}
