// The little of playwright-core that these tests use. The package is installed on demand into `.editor-tests/`, so its own
// types are not there when the rest of the project is checked.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { testFolder } from './install.ts';

export interface Locator {
  first(): Locator;
  nth(index: number): Locator;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  waitFor(options?: { state?: 'attached' | 'visible' | 'hidden'; timeout?: number }): Promise<void>;
  click(options?: { button?: 'left' | 'right'; force?: boolean }): Promise<void>;
  hover(options?: { force?: boolean; position?: { x: number; y: number } }): Promise<void>;
  count(): Promise<number>;
  textContent(): Promise<string | null>;
  getAttribute(name: string): Promise<string | null>;
  press(key: string): Promise<void>;
  focus(): Promise<void>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

export interface FrameLocator {
  frameLocator(selector: string): FrameLocator;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
}

export interface Page {
  goto(url: string): Promise<unknown>;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  getByText(text: string, options?: { exact?: boolean }): Locator;
  frameLocator(selector: string): FrameLocator;
  screenshot(options: { path: string }): Promise<unknown>;
  addInitScript(script: () => void): Promise<void>;
  exposeFunction(name: string, action: (...args: never[]) => unknown): Promise<void>;
  waitForTimeout(ms: number): Promise<void>;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  keyboard: { press(key: string): Promise<void>; type(text: string, options?: { delay?: number }): Promise<void> };
  mouse: { move(x: number, y: number): Promise<void> };
}

export interface Browser {
  newPage(options: { viewport: { width: number; height: number } }): Promise<Page>;
  close(): Promise<void>;
}

/** Path of Chromium or Chrome on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
  return [...(given === undefined ? [] : [given]), ...known].find((path) => existsSync(path));
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const { chromium } = createRequire(join(testFolder, 'package.json'))('playwright-core') as {
    chromium: { launch(options: object): Promise<Browser> };
  };
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  // The server's worker for offline use claims every page and would make each web view wait five seconds for its own.
  await page.addInitScript(() => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (serviceWorker === undefined) return;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = (url, options) =>
      (url instanceof URL ? url.href : url).includes('/out/browser/serviceWorker.js')
        ? Promise.reject(new Error('skipped'))
        : register(url, options);
  });
  return page;
}
