// The pages beside the rules, and the `.cell` texts in them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const rulesFolder = join(import.meta.dirname, '..', '..', 'language', 'rules');

export interface PageBlock {
  /** Code the text shows; left out for the text that shows how to do without. */
  readonly finds: string | undefined;
  readonly text: string;
}

export const readPage = (code: string): string => readFileSync(join(rulesFolder, `${code}.md`), 'utf8');

export function pageBlocks(page: string): PageBlock[] {
  return [...page.matchAll(/```cell(?: finds (\S+))?\n([\s\S]*?)```/g)].map((match) => ({
    finds: match[1],
    text: match[2] ?? '',
  }));
}
