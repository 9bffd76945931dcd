// Tokens of the language. Two of them need more than a regular expression over their own text: KEY must win over the
// words of the grammar (`cell = …`), and UNIT exists only behind a number (`5 mA`, but not `5 mA / x`).

import type { CustomPatternMatcherFunc, IToken, TokenType, TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder } from 'langium';
import type { Grammar, TokenBuilderOptions } from 'langium';
import { unitPattern } from '../../quantity/unit-syntax.ts';

export class CellTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const words = new Set(tokens.map((token) => token.name).filter((name) => /^[a-z]+$/.test(name)));
    const key = tokens.find((token) => token.name === 'KEY');
    const unit = tokens.find((token) => token.name === 'UNIT');
    const directed = tokens.find((token) => token.name === 'DIRECTED');
    if (key === undefined || unit === undefined || directed === undefined)
      throw new Error('the grammar has lost its KEY, UNIT or DIRECTED terminal');
    unit.PATTERN = matchUnit(words);
    unit.LINE_BREAKS = false;
    delete unit.START_CHARS_HINT;
    for (const token of tokens) {
      const follows = stepWords.get(token.name);
      if (follows === undefined) continue;
      token.PATTERN = new RegExp(`${token.name}${follows}`);
      delete token.LONGER_ALT;
    }
    const first = [unit, key, directed];
    return [...first, ...tokens.filter((token) => !first.includes(token))];
  }
}

/** Words that begin a step, and what has to follow: elsewhere they are plain names, as in `simulation discharge`. */
const stepWords: ReadonlyMap<string, string> = new Map([
  ...['charge', 'discharge', 'plate', 'strip', 'hold', 'press'].map((word) => [word, '(?=\\s+at\\b)'] as const),
  ...['rest', 'titrate'].map((word) => [word, '(?![A-Za-z0-9_]|\\s*[{(.,=])'] as const),
  ['pulse', '(?=\\s+(?:at|for|until|then\\s+rest)\\b)'],
  ['drive', '(?=\\s*")'],
  ['impedance', '(?=\\s+from\\b)'],
  ['repeat', '(?=\\s+[\\d{])'],
  ['every', '(?=\\s+-?[\\d.])'],
  ['stop', '(?=\\s+when\\b)'],
]);

const unitAtOffset = new RegExp(unitPattern, 'y');
/** What makes a word behind a number the start of something else: `20 separator = 20`, `2 stack { … }`, `1 cell.area`. */
const startsSomethingElse = /(?:\s*=(?!=)|\s*\{|\s*\(|\.[A-Za-z_])/y;

/** A unit follows its number with at most one blank between them, and no word of the grammar is one. */
function matchUnit(words: ReadonlySet<string>): CustomPatternMatcherFunc {
  return (text: string, offset: number, matched: IToken[]): RegExpExecArray | null => {
    const previous = matched[matched.length - 1];
    if (previous === undefined || previous.tokenType.name !== 'NUMBER') return null;
    const gap = text.slice((previous.endOffset ?? previous.startOffset) + 1, offset);
    if (gap !== '' && gap !== ' ') return null;
    unitAtOffset.lastIndex = offset;
    const match = unitAtOffset.exec(text);
    if (match === null || words.has(match[0])) return null;
    startsSomethingElse.lastIndex = offset + match[0].length;
    return startsSomethingElse.test(text) ? withoutLastFactor(match) : match;
  };
}

/** `0.5 V*exp(-x)`: what is called is no unit, but what stands before it is. */
function withoutLastFactor(match: RegExpExecArray): RegExpExecArray | null {
  const cut = Math.max(match[0].lastIndexOf('*'), match[0].lastIndexOf('/'));
  if (cut <= 0) return null;
  match[0] = match[0].slice(0, cut);
  return match;
}
