// The user's scenario against the sources as built, and against the packaged extension.

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from './browser.ts';
import { launchBrowser, openPage } from './browser.ts';
import { installExtension, startCodeServer } from './code-server.ts';
import { makeWorkspace } from './in-host-run.ts';
import { playFinding } from './finding-scenario.ts';
import { repositoryRoot, testFolder } from './install.ts';
import { playReading } from './reading-scenario.ts';
import type { TestResult } from './test-result.ts';
import { playScenario } from './ui-scenario.ts';

/** The extension from this folder. */
export function runScenario(): Promise<readonly TestResult[]> {
  return play('ui', 'faulty.cell', playScenario);
}

/** Finding and changing, in the extension from this folder. */
export function runFinding(): Promise<readonly TestResult[]> {
  return play('finding', 'pouch.cell', playFinding);
}

/** Reading and writing, in the extension from this folder. */
export function runReading(): Promise<readonly TestResult[]> {
  return play('reading', 'reading.cell', playReading);
}

/** The `.vsix` as users get it: what is missing in the package fails here. */
export async function runPackaged(vsix: string): Promise<readonly TestResult[]> {
  const extensions = mkdtempSync(join(tmpdir(), 'cs-ext-'));
  try {
    await installExtension(vsix, extensions);
    if (!readdirSync(extensions).some((name) => name.startsWith('cellwright.')))
      throw new Error('the package did not install');
    return await play('vsix', 'faulty.cell', playScenario, extensions);
  } finally {
    rmSync(extensions, { recursive: true, force: true });
  }
}

type Scenario = (page: Page, label: string, again: string) => Promise<readonly TestResult[]>;

async function play(
  label: string,
  file: string,
  scenario: Scenario,
  extensionsDir?: string,
): Promise<readonly TestResult[]> {
  mkdirSync(join(testFolder, 'screenshots'), { recursive: true });
  const folder = makeWorkspace();
  const settings = { 'workbench.colorTheme': 'Default Light Modern', 'window.autoDetectColorScheme': false };
  const server = await startCodeServer(extensionsDir === undefined ? { settings } : { settings, extensionsDir });
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    const development =
      extensionsDir === undefined ? [['extensionDevelopmentPath', server.uri(repositoryRoot)] as const] : [];
    await page.goto(server.url(folder, [...development, ['openFile', server.uri(join(folder, file))]]));
    return await scenario(page, label, server.url(folder, development));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
