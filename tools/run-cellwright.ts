// `npm run -s cellwright -- ARGUMENTS`: the command line as it ships, built first when a source is newer.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.ts';

await buildWhenStale();
const program = fileURLToPath(new URL('../dist/cellwright.mjs', import.meta.url));
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
// It ends in its own time and keeps what it has. Ctrl-C reaches it by the terminal as well, and a second one changes nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128 + constants.signals[signal]);
});
