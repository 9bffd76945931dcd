// Entry that the workbench calls in the extension host; the same module serves @vscode/test-electron.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestResult } from '../test-result.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 60_000, reporter: 'spec' });
  mocha.addFile(join(__dirname, 'extension-suite.cjs'));
  const results: TestResult[] = [];
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) =>
      results.push({ title: test.fullTitle(), passed: true, milliseconds: test.duration ?? 0 }),
    );
    runner.on('fail', (test, error: Error) =>
      results.push({ title: test.fullTitle(), passed: false, milliseconds: 0, error: error.stack ?? error.message }),
    );
  });
  const file = process.env.RESULTS_FILE;
  if (file !== undefined) writeFileSync(file, JSON.stringify(results, null, 1));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
