// Runs the suite in the extension host of a real workbench.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { launchBrowser, openPage } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { repositoryRoot, testFolder } from './install.ts';
import type { TestResult } from './test-result.ts';

/** Bundles the suite to CommonJS files that the extension host loads; returns the entry. */
export async function bundleSuite(): Promise<string> {
  const outdir = join(testFolder, 'suite');
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ['test/editor/suite/run-suite.ts', 'test/editor/suite/extension-suite.ts'],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'run-suite.cjs');
}

/** A copy of the examples and the tests' own files, which tests may change, and run files: one whole, one cut off. */
export function makeWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cell-ws-'));
  cpSync(join(repositoryRoot, 'examples'), folder, { recursive: true });
  cpSync(join(repositoryRoot, 'test/editor/workspace'), folder, { recursive: true });
  const runs = join(folder, 'runs');
  const program = join(repositoryRoot, 'dist', 'cellwright.mjs');
  execFileSync(process.execPath, [program, 'run', join(folder, 'lg-m50.cell'), '--quiet', '--out', runs]);
  const whole = readFileSync(join(runs, 'full_cycle.cellrun'));
  writeFileSync(join(runs, 'cut-off.cellrun'), whole.subarray(0, Math.floor(0.9 * whole.length)));
  return folder;
}

const noise = /^(Ignoring fetching|Creating a socket|Resolv)/;

export async function runInHost(timeout = 180_000): Promise<TestResult[]> {
  const entry = await bundleSuite();
  const results = join(testFolder, 'in-host.json');
  rmSync(results, { force: true });
  const folder = makeWorkspace();
  const server = await startCodeServer({ env: { RESULTS_FILE: results } });
  const browser = await launchBrowser();
  let hostLog = '';
  try {
    const page = await openPage(browser);
    const ended = new Promise<void>((done) => void page.exposeFunction('codeAutomationExit', () => done()));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const text = format(...args);
      if (!noise.test(text)) hostLog += `${text}\n`;
    });
    await page.goto(
      server.url(folder, [
        ['extensionDevelopmentPath', server.uri(repositoryRoot)],
        ['extensionTestsPath', server.uri(entry)],
      ]),
    );
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((done) => {
      timer = setTimeout(done, timeout);
    });
    await Promise.race([ended, tooLong]);
    clearTimeout(timer);
    mkdirSync(join(testFolder, 'screenshots'), { recursive: true });
    await page.screenshot({ path: join(testFolder, 'screenshots', 'in-host-end.png') });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (!existsSync(results))
    return [
      {
        title: 'suite in the extension host',
        passed: false,
        milliseconds: timeout,
        error: `no results within ${timeout} ms\n${hostLog}\n${server.log()}`,
      },
    ];
  return JSON.parse(readFileSync(results, 'utf8')) as TestResult[];
}
