// `npm run -s cellwright -- ARGUMENTS`: the command line as it ships, built first when a source is newer.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.ts';

await buildWhenStale();
const program = fileURLToPath(new URL('../dist/cellwright.mjs', import.meta.url));
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl-C reaches the child by the terminal; it ends in its own time and keeps what it has.
process.on('SIGINT', () => undefined);
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 130);
});
