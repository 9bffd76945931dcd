// All editor tests: in the extension host, on the screen, and on the screen with the packaged extension.
// `node test/editor/run.ts [FOLDER]` writes `editor-*.json` reports with counts and results into the folder.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../../tools/package.ts';
import { runInHost } from './in-host-run.ts';
import { installEditor, testFolder } from './install.ts';
import type { TestResult } from './test-result.ts';
import { runFinding, runPackaged, runReading, runScenario } from './ui-run.ts';

const reports = process.argv[2] ?? testFolder;
mkdirSync(reports, { recursive: true });
installEditor();
// The package is built from what the other two runs then test as well.
const vsix = await packageExtension();
const failed = [
  await report('in-host', () => runInHost()),
  await report('ui', () => runScenario()),
  await report('reading', () => runReading()),
  await report('finding', () => runFinding()),
  await report('vsix', () => runPackaged(vsix)),
].reduce((a, b) => a + b, 0);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one group, prints it, writes its report; a group that breaks is one failed test. Returns the failures. */
async function report(name: string, play: () => Promise<readonly TestResult[]>): Promise<number> {
  const begun = Date.now();
  let results: readonly TestResult[];
  try {
    results = await play();
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    results = [{ title: `${name}: could not run`, passed: false, milliseconds: Date.now() - begun, error: text }];
  }
  for (const { title, passed, error } of results) {
    process.stdout.write(`${passed ? '  ✓' : '  ✕'} ${title}\n`);
    if (error !== undefined) process.stdout.write(`${error}\n`);
  }
  const passed = results.filter((r) => r.passed).length;
  const count = { passed, failed: results.length - passed };
  writeFileSync(join(reports, `editor-${name}.json`), `${JSON.stringify({ ...count, results }, null, 1)}\n`);
  process.stdout.write(
    `${name}: ${count.passed} passed, ${count.failed} failed, ${((Date.now() - begun) / 1000).toFixed(0)} s\n`,
  );
  return count.failed;
}
