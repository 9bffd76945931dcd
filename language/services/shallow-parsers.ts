// Parsers that take a text which nests too deeply for an empty one: its finding comes from a scan, not from the parser.

import type { LangiumCoreServices, LangiumParser } from 'langium';
import { createCompletionParser, createLangiumParser } from 'langium';
import { tooDeepAt } from '../lowering/nesting.ts';

export function createShallowParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  const parse = parser.parse.bind(parser);
  parser.parse = (text, options) => parse(shallow(text), options);
  return parser;
}

export function createShallowCompletionParser(
  services: LangiumCoreServices,
): ReturnType<typeof createCompletionParser> {
  const parser = createCompletionParser(services);
  const parse = parser.parse.bind(parser);
  parser.parse = (text) => parse(shallow(text));
  return parser;
}

function shallow(text: string): string {
  return tooDeepAt(text) === undefined ? text : '';
}
