// Random edits on short texts, each checked: never a crash, a hang, a failed rule, a place outside the text, or a word that
// only a machine says.

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkFile } from '../../language/check-text.ts';
import { createTestServices } from './language-host.ts';
import { generator } from './random.ts';
import { randomEdit } from './random-edits.ts';
import { pageBlocks } from './rule-pages.ts';

const services = createTestServices();
const language = resolve(import.meta.dirname, '../../language');

/** The texts of the pages: every construct and every rule is in one of them. */
const texts = ['rules', 'pages'].flatMap((folder) =>
  readdirSync(resolve(language, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => pageBlocks(readFileSync(resolve(language, folder, name), 'utf8')))
    .map(({ text }) => text)
    .filter((text) => text.length < 900),
);
const editsPerText = 25;
const machineWords = ['NaN', 'undefined', '[object'];

export interface Storm {
  readonly checked: number;
  /** What went wrong, with the text that brought it. */
  readonly failures: readonly string[];
}

/** Makes `count` edits from a seed; the same every time. */
export async function editStorm(seed: number, count: number): Promise<Storm> {
  const next = generator(seed);
  const failures: string[] = [];
  let text = '';
  for (let i = 0; i < count; i++) {
    if (i % editsPerText === 0) text = texts[Math.floor(next() * texts.length)] ?? '';
    text = randomEdit(text, next);
    const complaint = await complaintAbout(text);
    if (complaint !== undefined) failures.push(`edit ${i}: ${complaint}\n---\n${text}\n---`);
  }
  return { checked: count, failures };
}

async function complaintAbout(text: string): Promise<string | undefined> {
  try {
    const lines = text.split(/\r\n|\r|\n/).length;
    for (const { code, message, why = '', help = '', range } of (await checkFile(services, 'file:///storm.cell', text))
      .findings) {
      if (code === 'internal/rule-failed') return message;
      const said = message + why + help;
      const word = machineWords.find((own) => said.includes(own) && !text.includes(own));
      if (word !== undefined) return `${code} says ${word}: ${said}`;
      if (range.start.line < 1 || range.end.line > lines) return `${code} sits on line ${range.end.line} of ${lines}`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
