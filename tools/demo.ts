// `npm run demo`: builds, checks and runs two examples, prints verdicts and a summary, writes reports and says where.

import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cellwright', 'demo');

console.log('building …');
await buildAll();
await mkdir(reports, { recursive: true });
let status = 0;
for (const name of ['argyrodite-nmc811', 'lg-m50']) {
  const file = join('examples', `${name}.cell`);
  const report = join(reports, `${name}.html`);
  console.log(`\n── ${file} ${'─'.repeat(60 - file.length)}`);
  status ||= cellwright('check', file);
  status ||= cellwright('run', file, '--quiet', '--report', report);
  console.log(`\nreport: ${relative(root, report)}`);
}
process.exitCode = status;

function cellwright(...args: string[]): number {
  return (
    spawnSync(process.execPath, [join('dist', 'cellwright.mjs'), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1
  );
}
