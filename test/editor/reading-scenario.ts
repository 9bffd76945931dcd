// Reading and writing on the screen: hover, inlay hints, completion, signature help, lenses and colours. What each shows
// is kept as a picture.

import type { Page } from './browser.ts';
import type { Step, Shot } from './stage.ts';
import { createStage, firstWait } from './stage.ts';
import type { TestResult } from './test-result.ts';

/** On `reading.cell`, which is open in front, first in a light theme, then in a dark one. */
export async function playReading(page: Page, label: string): Promise<readonly TestResult[]> {
  const { results, step, shot } = createStage(page, label);
  await playTheme(page, step, shot, 'light');
  await step('the theme becomes dark', async () => {
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes', 'Toggle between');
    await page.locator('.monaco-workbench.vs-dark').waitFor();
  });
  await playTheme(page, step, shot, 'dark');
  await playWriting(page, step, shot);
  await playRun(page, step, shot);
  return results;
}

async function playTheme(page: Page, step: Step, shot: Shot, theme: 'dark' | 'light'): Promise<void> {
  await step(`hints and lenses stand at their lines (${theme})`, async () => {
    await lineWith(page, 'thickness').waitFor({ timeout: firstWait });
    await text(page, 'of 2.9 mAh/cm²').waitFor({ timeout: firstWait });
    await text(page, 'Not run yet').first().waitFor({ timeout: firstWait });
    await page.mouse.move(1500, 950);
    await page.waitForTimeout(600);
    await shot(`hints-and-lenses-${theme}`);
  });
  await step(`a hover shows range, SI value and source (${theme})`, async () => {
    await goTo(page, 18, 8);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover', { hasText: 'is inside the usual range' }).first().waitFor();
    await page.waitForTimeout(500);
    await shot(`hover-value-${theme}`);
    await page.keyboard.press('Escape');
  });
}

async function playWriting(page: Page, step: Step, shot: Shot): Promise<void> {
  await step('a hover on a material shows its table and curve', async () => {
    await goTo(page, 5, 28);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover', { hasText: 'Open-circuit potential' }).first().waitFor();
    await page.waitForTimeout(500);
    await shot('hover-material');
    await page.keyboard.press('Escape');
  });
  await step('behind a number the menu has units, micrometres first', async () => {
    await typeAt(page, 17, '\n  thickness = 30 u');
    await suggestion(page, 'um').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    await suggestion(page, '1 nm = 1e-9 m').waitFor();
    await shot('completion-units');
    await undo(page);
  });
  await step('behind `electrolyte =` the menu has solid electrolytes with their numbers', async () => {
    // A blank behind `=` opens the menu by itself.
    await typeAt(page, 15, '\nelectrolyte = ');
    await suggestion(page, 'Li6PS5Cl').waitFor();
    await showDetails(page, 'ionic conductivity');
    await shot('completion-materials');
    await undo(page);
  });
  await step('at the start of a block the menu adds all that is missing', async () => {
    await typeAt(page, 9, '\n  anode = composite {\n');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'required properties' }).first().waitFor();
    await shot('completion-required');
    await undo(page);
  });
  await step('within a function its argument is explained', async () => {
    await typeAt(page, 6, '\n  open_circuit_potential(x) = 4 V - 1 V * tanh(');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+Space');
    await page.locator('.parameter-hints-widget', { hasText: 'tanh(number)' }).first().waitFor();
    await page.waitForTimeout(300);
    await shot('signature-help');
    await undo(page);
  });
  await step('a misspelt property takes the place of Run until it is mended', async () => {
    await typeAt(page, 12, '\nthicknes = 5 um');
    await page.keyboard.press('Escape');
    await text(page, 'Fix 1 error to run').waitFor({ timeout: 20_000 });
    await undo(page);
    await text(page, 'Run').waitFor({ timeout: 20_000 });
  });
}

async function playRun(page: Page, step: Step, shot: Shot): Promise<void> {
  await step('the last result takes the place of `Not run yet`, and is old when the text changes', async () => {
    await runCommand(page, 'Cellwright: Run Simulation', 'Run Simulation');
    await text(page, 'discharged').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1000);
    await shot('last-result');
    await page.locator('.tab', { hasText: 'reading.cell' }).first().click();
    await typeAt(page, 1, ' Changed.');
    await text(page, 'Result is for an older version').waitFor();
  });
}

function lineWith(page: Page, words: string) {
  return page.locator('.monaco-editor .view-line', { hasText: words }).first();
}

/** Hints are parts of their lines, with blanks of another kind. */
function text(page: Page, words: string) {
  return page
    .locator('.monaco-editor .view-lines, .monaco-editor .codelens-decoration', {
      hasText: new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')),
    })
    .first();
}

function suggestion(page: Page, label: string) {
  return page.locator('.suggest-widget .monaco-list-row', { hasText: label }).first();
}

/** Opens the text beside the menu, which stays open from then on. */
async function showDetails(page: Page, words: string): Promise<void> {
  const details = page.locator('.suggest-details', { hasText: words }).first();
  await page.waitForTimeout(500);
  const isOpen = (await details.count()) > 0 && (await details.boundingBox()) !== null;
  if (!isOpen) await page.keyboard.press('Control+Space');
  await details.waitFor();
  await page.waitForTimeout(400);
}

/** Puts the cursor at a line and column, both from 1. */
async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-box input').waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

/** Types behind the end of a line. */
async function typeAt(page: Page, line: number, words: string): Promise<void> {
  await goTo(page, line, 1);
  await page.keyboard.press('End');
  await page.keyboard.type(words, { delay: 20 });
}

/** Gives the file back as it is on disk, without asking. */
async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await runCommand(page, 'File: Revert File', 'Revert File');
  await page.waitForTimeout(500);
}

async function runCommand(page: Page, title: string, row: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
  await page.keyboard.press('Enter');
}
