// All messages in one text, to be read in one sitting: the findings of the rules on the examples of their pages.
// After a change that is meant: `npx vitest run test/language/rules/messages.test.ts --update`, and read the difference.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderFinding } from '../../../cli/render-findings.ts';
import { catalogue } from '../../../language/rules/catalogue.ts';
import { checkBlock } from '../../support/fixture.ts';
import { pageBlocks, readPage } from '../../support/rule-pages.ts';

/** A hundred and more pages are checked: done once, with time for slow machines. */
let once: Promise<string[]> | undefined;
const renderAll = (): Promise<string[]> => (once ??= renderPages());
const patience = 60_000;

async function renderPages(): Promise<string[]> {
  const rendered: string[] = [];
  for (const { code } of catalogue) {
    const example = pageBlocks(readPage(code)).find((block) => block.finds === code)?.text ?? '';
    const { findings } = await checkBlock(example);
    for (const finding of findings.filter((f) => f.code === code))
      rendered.push(renderFinding('example.cell', example.split('\n'), finding, false));
  }
  return rendered;
}

test(
  'the messages of all rules are as committed',
  async () => {
    const text = `${(await renderAll()).join('\n\n')}\n`;
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '..', '..', 'messages.expected.txt'));
  },
  patience,
);

test(
  'messages are one sentence with the user’s numbers',
  async () => {
    for (const text of await renderAll()) {
      const message = text.split('\n')[0] ?? '';
      expect(message).not.toMatch(/\binvalid\b|\bplease\b|!|\bNaN\b|\bundefined\b|not a number|infinity|\.$/i);
    }
  },
  patience,
);
