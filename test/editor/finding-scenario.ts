// Finding and changing, on the screen: outline and breadcrumbs, quick fixes, rename across files, call hierarchy,
// Problems, and a file organised and mended by commands. Each step is a test, and what it shows is kept as a picture.

import type { Page } from './browser.ts';
import { createStage, firstWait } from './stage.ts';
import type { TestResult } from './test-result.ts';

export async function playFinding(page: Page, label: string): Promise<readonly TestResult[]> {
  const { results, step, shot } = createStage(page, label);
  await step('the outline and the breadcrumbs show parts and values', async () => {
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached', timeout: firstWait });
    await clickWord(page, 'particle_radius');
    await command(page, 'Explorer: Focus on Outline View');
    await page.locator('.outline-tree .monaco-list-row', { hasText: 'pouch' }).first().waitFor();
    await clickWord(page, 'particle_radius');
    await page.locator('.breadcrumbs-control', { hasText: 'particle_radius' }).first().waitFor();
    await page.waitForTimeout(800);
    await shot('outline-and-breadcrumbs');
  });
  await step('the quick fixes of a misspelt name are offered', async () => {
    await clickWord(page, 'presure');
    await openActions(page, 'Write `pressure`');
    await shot('quick-fixes');
    await page.keyboard.press('Escape');
  });
  await step('the refactorings of a value are offered', async () => {
    await clickWord(page, '45', '45 um');
    await openActions(page, 'Convert to `0.045 mm`');
    await shot('refactorings');
    await page.keyboard.press('Escape');
  });
  await step('the Problems panel lists the finding', async () => {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'names/unknown-property' }).first().waitFor();
    await shot('problems');
    await page.keyboard.press('Control+Shift+M');
  });
  await step('the call hierarchy says where a number goes', async () => {
    await clickWord(page, '45', '45 um');
    await command(page, 'Calls: Show Call Hierarchy');
    await page.locator('.monaco-list-row', { hasText: 'areal capacity of a composite' }).first().waitFor();
    await page.waitForTimeout(500);
    await shot('call-hierarchy');
    await command(page, 'View: Show Explorer');
  });
  await step('rename goes through all files', async () => {
    await clickWord(page, 'sieved', 'active sieved');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input').first();
    await box.waitFor();
    // The box takes the focus only when the server has said what may be renamed.
    await page.waitForTimeout(1500);
    await box.press('Control+A');
    await page.keyboard.type('sieved_below_5_um');
    await shot('rename');
    await page.keyboard.press('Enter');
    await page
      .locator('.monaco-editor .view-line', { hasText: 'cathode.active.sieved_below_5_um.diffusivity' })
      .first()
      .waitFor();
    await shot('renamed');
    await openFile(page, 'shared/materials.cell');
    await page
      .locator('.monaco-editor .view-line', { hasText: 'material sieved_below_5_um extends' })
      .first()
      .waitFor();
    await page.locator('.tab', { hasText: 'pouch.cell' }).first().click();
    await page.locator('.tab.active', { hasText: 'pouch.cell' }).waitFor();
  });
  await step('a library name is refused with a reason', async () => {
    await clickWord(page, 'VGCF');
    await page.keyboard.press('F2');
    await page
      .locator('.monaco-editor-overlaymessage, .notification-toast', { hasText: 'built-in library' })
      .first()
      .waitFor();
    await shot('rename-refused');
    await page.keyboard.press('Escape');
  });
  await step('a dark theme shows the same', async () => {
    await command(page, 'Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs-dark').waitFor();
    await clickWord(page, 'presure');
    await openActions(page, 'Write `pressure`');
    await shot('quick-fixes-dark');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-line', { hasText: 'pressure = 5 MPa' }).first().waitFor();
  });
  return results;
}

/** The menu of code actions; a check that ends just then closes it once. */
async function openActions(page: Page, title: string): Promise<void> {
  const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press('Control+.');
    const isOpen = await row.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await page.keyboard.press('Escape');
  }
  await row.waitFor({ timeout: 1000 });
}

async function openFile(page: Page, path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.type(path, { delay: 30 });
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Puts the cursor into a word of the file that is shown. */
async function clickWord(page: Page, word: string, line: string = word): Promise<void> {
  // The search of the editor brings the line into sight and selects it.
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget.visible textarea').first().waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  // The selection ends behind the line's text: from its start the word is where the line has it.
  await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < line.indexOf(word) + 1; i++) await page.keyboard.press('ArrowRight');
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').waitFor();
  await page.keyboard.type(title);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*: /, '') })
    .first()
    .waitFor({ timeout: 5000 });
  await page.keyboard.press('Enter');
}
