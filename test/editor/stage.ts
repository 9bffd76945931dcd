// What every scenario on the screen needs: steps that are tests, and pictures of what they show.

import { join } from 'node:path';
import type { Page } from './browser.ts';
import { testFolder } from './install.ts';
import type { TestResult } from './test-result.ts';

/** The first wait also pays for starting workbench, extension and server on two cores. */
export const firstWait = 90_000;

export type Step = (title: string, act: () => Promise<void>) => Promise<void>;
export type Shot = (name: string) => Promise<unknown>;

export interface Stage {
  readonly results: readonly TestResult[];
  /** A test; one that fails leaves a picture of where it stood, and the next one goes on. */
  readonly step: Step;
  readonly shot: Shot;
}

export function createStage(page: Page, label: string): Stage {
  const results: TestResult[] = [];
  const shot: Shot = (name) => page.screenshot({ path: join(testFolder, 'screenshots', `${label}-${name}.png`) });
  const step: Step = async (title, act) => {
    const begun = Date.now();
    try {
      await act();
      results.push({ title: `${label}: ${title}`, passed: true, milliseconds: Date.now() - begun });
    } catch (error) {
      await shot(`failed-${results.length}`);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results.push({ title: `${label}: ${title}`, passed: false, milliseconds: Date.now() - begun, error: text });
    }
  };
  return { results, step, shot };
}
