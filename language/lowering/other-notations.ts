// What other languages, tools and papers write where this language writes something else. A line that is in error and
// has one of these gets this one finding, with what to write instead.

import type { Finding } from '../finding.ts';
import { finding, replaceFix } from './messages.ts';
import type { Notation } from './notation.ts';
import { cellNotations, textNotations } from './notations-of-cells.ts';
import { protocolNotations } from './notations-of-protocols.ts';
import { headNotations, simulationNotations } from './notations-of-simulations.ts';
import { expressionNotations, valueNotations } from './notations-of-values.ts';
import type { ParsedFile } from './parsed-file.ts';

/** The first that fits a line counts. */
const notations: readonly Notation[] = [
  ...textNotations,
  ...headNotations,
  ...valueNotations,
  ...cellNotations,
  ...protocolNotations,
  ...simulationNotations,
  ...expressionNotations,
];

/** The finding for a line in error; undefined where nothing of what is in error is known from elsewhere. */
export function otherNotation(
  file: ParsedFile,
  lineStart: number,
  line: string,
  errors: readonly Finding[],
): Finding | undefined {
  if (line.length > longestLine) return undefined;
  // What stands in a text is no notation, except where the quotes themselves are wrong.
  const blanked = line.replace(/"[^"]*"/g, (text) => ' '.repeat(text.length)).replace(/\/\/.*$/, '');
  for (const { pattern, says, write, help, quotes } of notations) {
    const match = pattern.exec(quotes === true ? line : blanked);
    if (match === null || !errors.some((error) => isAbout(error, lineStart, match))) continue;
    const text = write === undefined ? undefined : typeof write === 'string' ? filled(write, match) : write(match);
    const blanks = text === undefined || /^\S/.test(text) ? match[0].search(/\S/) : 0;
    const start = lineStart + match.index + Math.max(0, blanks);
    const at = { uri: file.uri, start, end: lineStart + match.index + match[0].length };
    return finding('syntax/other-notation', 'error', at, says, {
      help: help ?? (text === '' ? `leave out \`${match[0].trim()}\`` : `write \`${(text ?? '').trim()}\``),
      fixes: text === undefined ? [] : [replaceFix(at, text, true)],
    });
  }
  return undefined;
}

/** The parser lost its way on the line, or the finding is about the very words. */
function isAbout({ code, at }: Finding, lineStart: number, match: RegExpExecArray): boolean {
  if (code.startsWith('syntax/')) return true;
  const start = lineStart + match.index;
  return 'uri' in at && at.start < start + match[0].length && at.end > start;
}

function filled(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}

/** What is longer was not typed by hand. */
const longestLine = 400;
