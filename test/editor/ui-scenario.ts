// What a user does, on the screen: sees a squiggle, hovers, runs, reads the results in both themes. Each step is a test,
// and what it shows is kept as a picture.

import type { FrameLocator, Locator, Page } from './browser.ts';
import { createStage, firstWait } from './stage.ts';
import type { TestResult } from './test-result.ts';

/** @param again address of the same workspace that opens no file of its own, so that editors are restored */
export async function playScenario(page: Page, label: string, again: string): Promise<readonly TestResult[]> {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
  });
  const { results, step, shot } = createStage(page, label);
  await step('a wrong unit is underlined', async () => {
    await page.locator('.monaco-workbench').waitFor({ timeout: firstWait });
    // Squiggles have no height of their own.
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached', timeout: firstWait });
  });
  await step('its hover says what was found and expected', async () => {
    await page
      .locator('.monaco-editor .view-line', { hasText: '50 mg' })
      .locator('span', { hasText: /^50$/ })
      .first()
      .hover({ force: true });
    await page.locator('.monaco-hover', { hasText: 'is a length, but' }).first().waitFor();
    await shot('squiggle-and-hover');
  });
  await step('the Problems panel lists it with its code', async () => {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'units/dimension-mismatch' }).first().waitFor();
    await shot('problems');
    await page.keyboard.press('Control+Shift+M');
  });
  await step('the run button draws the results', async () => {
    await openFile(page, 'argyrodite-nmc811.cell');
    await page
      .locator(
        '.title-actions a.action-label[aria-label^="Run Simulation"], .editor-actions a.action-label[aria-label^="Run Simulation"]',
      )
      .first()
      .click();
    await drawnFigures(page, 4);
    await hideSideBar(page);
    await shot('results-light');
  });
  await step('verdicts stand first, worst before best', async () => {
    const words = await allTexts(resultsPage(page), '.card .verdict span:nth-child(2)');
    const rank = ['Risk', 'Watch', 'Not assessed', 'OK'];
    const order = words.map((word) => rank.indexOf(word));
    if (order.length === 0 || order.some((r, k) => r < 0 || (k > 0 && r < (order[k - 1] ?? 0))))
      throw new Error(words.join(', '));
  });
  await step('the crosshair reads values with units', async () => {
    const chart = resultsPage(page).locator('figure', { hasText: 'Stack pressure' }).first();
    await chart.locator('.surface').hover({ position: { x: 200, y: 120 } });
    await chart.locator('.readout', { hasText: 'MPa' }).waitFor();
    await shot('crosshair');
  });
  await step('the time slider moves the profiles', async () => {
    await resultsPage(page).locator('#tab-profiles').click();
    const slider = resultsPage(page).locator('input[type=range]');
    await slider.focus();
    const before = await resultsPage(page).locator('.moment').textContent();
    for (let k = 0; k < 5; k++) await slider.press('ArrowLeft');
    await page.waitForTimeout(400);
    const after = await resultsPage(page).locator('.moment').textContent();
    if (before === after || after === null || !/ V/.test(after))
      throw new Error(`${String(before)} then ${String(after)}`);
    await shot('profiles-light');
  });
  await step('the pressure window is drawn with the point of the run', async () => {
    await resultsPage(page).locator('#tab-pressure').click();
    const map = resultsPage(page).locator('figure', { hasText: 'Stack pressure against current' }).first();
    await map.locator('svg').first().waitFor();
    await map.locator('.surface').hover({ position: { x: 300, y: 150 } });
    await map.locator('.readout', { hasText: 'MPa' }).waitFor();
    await onPlot(map);
    await shot('pressure-map-light');
  });
  await step('a dark theme redraws every chart', async () => {
    await resultsPage(page).locator('#tab-overview').click();
    const ink = (): Promise<string> => inkOf(page);
    const light = await ink();
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    await waitUntil(async () => (await ink()) !== light, 'the charts to change colour');
    await drawnFigures(page, 4);
    await page.waitForTimeout(500);
    await shot('results-dark');
    await resultsPage(page).locator('#tab-profiles').click();
    await page.waitForTimeout(800);
    await shot('profiles-dark');
    await resultsPage(page).locator('#tab-provenance').click();
    await page.waitForTimeout(300);
    await shot('provenance-dark');
    await resultsPage(page).locator('#tab-pressure').click();
    await page.waitForTimeout(500);
    await shot('pressure-map-dark');
  });
  await step('the results come back when the window is loaded again', async () => {
    await page.goto(again);
    await page.locator('.monaco-workbench').waitFor({ timeout: firstWait });
    await resultsPage(page).locator('h1', { hasText: 'first cycles' }).waitFor({ timeout: firstWait });
    await resultsPage(page).locator('#tab-overview').click();
    await drawnFigures(page, 4);
  });
  await step('nothing was blocked by the content policy', () => {
    const ours = blocked.filter((text) => !/serviceWorker|manifest/.test(text));
    return ours.length === 0 ? Promise.resolve() : Promise.reject(new Error(ours.join('\n')));
  });
  return results;
}

/** The crosshair spans the plot from edge to edge: where its time axis and its values are is where the drawing has them. */
async function onPlot(figure: Locator): Promise<void> {
  const plot = await figure.locator('svg .mark-group.root > g > .background').first().boundingBox();
  const line = await figure.locator('.crosshair').boundingBox();
  if (plot === null || line === null) throw new Error('no plot or no crosshair');
  const off = Math.max(Math.abs(plot.y - line.y), Math.abs(plot.height - line.height));
  if (off > 1.5) throw new Error(`the crosshair is ${off} px off the plot`);
}

/** The page of the results view, two frames deep. */
function resultsPage(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

async function drawnFigures(page: Page, least: number): Promise<void> {
  const drawn = resultsPage(page).locator('figure .plot svg .mark-line path');
  await drawn.first().waitFor({ state: 'attached', timeout: 60_000 });
  await waitUntil(async () => (await drawn.count()) >= least, `${least} figures`);
}

async function allTexts(frame: FrameLocator, selector: string): Promise<string[]> {
  const found = frame.locator(selector);
  const count = await found.count();
  return Promise.all(Array.from({ length: count }, async (_, k) => (await found.nth(k).textContent()) ?? ''));
}

/** Fill of the first chart's axis title as its SVG says it. */
async function inkOf(page: Page): Promise<string> {
  const title = resultsPage(page).locator('figure .plot svg .role-axis-title text').first();
  await title.waitFor({ state: 'attached' });
  return (await title.getAttribute('fill')) ?? '';
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').waitFor();
  await page.keyboard.type(title);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*: /, '') })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** More room for the pictures. */
async function hideSideBar(page: Page): Promise<void> {
  await runCommand(page, 'View: Close Primary Side Bar').catch(() => undefined);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(800);
}

async function waitUntil(ask: () => Promise<boolean>, what: string): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < 30_000; await new Promise((done) => setTimeout(done, 100)))
    if (await ask()) return;
  throw new Error(`waited 30 s for ${what}`);
}
