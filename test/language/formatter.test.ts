// Layout: what changes, what stays, and that a second time changes nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/lsp/format-text.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { libraryFiles } from '../support/language-host.ts';

const services = createCellServices({ libraryFiles: [] });
const format = (text: string): string => formatText(services, text);
const folder = resolve(import.meta.dirname, '../fixtures/formatting');

describe('formatter', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const [input = '', output = ''] = readFileSync(join(folder, name), 'utf8').split(/^-{5,}\n/m);
    expect(format(input)).toBe(output);
    expect(format(output)).toBe(output);
  });

  it('leaves the examples and the library as they are', () => {
    const examples = resolve(import.meta.dirname, '../../examples');
    const texts = [
      ...libraryFiles.map((file) => file.text),
      ...readdirSync(examples).map((name) => readFileSync(join(examples, name), 'utf8')),
    ];
    for (const text of texts) expect(format(text)).toBe(text);
  });

  it('leaves a text with syntax errors alone', () => {
    const broken = 'cell  a {\n area == 5\n';
    expect(format(broken)).toBe(broken);
  });
});
