// `npm test`: types, lint, format, unit tests, editor tests where Chromium is there. The last line is `N passed, M failed`
// over all suites, counted from their reports in .test-reports/.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.test-reports');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const counts: Count[] = [
  check('types', 'tsc', ['-b']),
  check('lint', 'eslint', ['.']),
  check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
];
await buildAll();
counts.push(
  await suite(
    'unit tests',
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`],
    readVitest,
  ),
);
if (chromium === undefined) {
  console.log('editor tests are left out: Chromium is not on this machine');
} else {
  counts.push(await suite('editor tests', process.execPath, ['test/editor/run.ts', reports], readEditor));
}
const passed = counts.reduce((sum, c) => sum + c.passed, 0);
const failed = counts.reduce((sum, c) => sum + c.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/** One command that either holds or does not. */
function check(name: string, command: string, args: readonly string[]): Count {
  const status = run(command, args);
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'}`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A suite that writes reports. One that ends badly without a failure in its report counts as one failure. */
async function suite(
  name: string,
  command: string,
  args: readonly string[],
  read: () => Promise<Count>,
): Promise<Count> {
  const status = run(command, args);
  const count = await read();
  const honest = status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  console.log(`${name}: ${honest.passed} passed, ${honest.failed} failed`);
  return honest;
}

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

async function readVitest(): Promise<Count> {
  try {
    const report = JSON.parse(await readFile(join(reports, 'unit.json'), 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    // A file that does not load has no failed test, only a failed suite.
    const failed = Math.max(
      report.numFailedTests,
      report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0,
    );
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Editor suites write `editor-*.json` with `{ passed, failed }`. */
async function readEditor(): Promise<Count> {
  const files = (await readdir(reports)).filter((name) => /^editor-.*\.json$/.test(name));
  let passed = 0;
  let failed = 0;
  for (const name of files) {
    const report = JSON.parse(await readFile(join(reports, name), 'utf8')) as Count;
    passed += report.passed;
    failed += report.failed;
  }
  return files.length === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}
