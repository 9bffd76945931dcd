// What the lexer and the parser have to say, in sentences.

import type { ILexingError, IRecognitionException } from 'chevrotain';
import type { Finding, Fix } from '../finding.ts';
import { finding, replaceFix } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { suggest } from './suggest.ts';
import { helpFor, isBehindLine, isReal, previousOf, rulesOf, sentence } from './syntax-sentences.ts';

export function syntaxFindings(file: ParsedFile): readonly Finding[] {
  const lexing = file.result.lexerErrors.map((error) =>
    finding(
      'syntax/unknown-character',
      'error',
      { uri: file.uri, start: error.offset, end: error.offset + error.length },
      `\`${file.text.slice(error.offset, error.offset + error.length)}\` has no meaning here`,
      {
        ...helpForCharacter(file, error),
      },
    ),
  );
  const open = file.result.parserErrors.length === 0 ? undefined : unclosedBrace(file);
  const unopened = file.result.parserErrors.length === 0 ? undefined : missingBrace(file);
  const comma = strayComma(file);
  // One mistake often throws the parser off several times in a row; the first message on a line is the one that helps.
  const lines = new Set(file.result.lexerErrors.map((error) => error.line ?? 0));
  const parsing = file.result.parserErrors.flatMap((error) => {
    const at = placeOfError(file, error);
    const line = (isReal(error.token) ? error.token : previousOf(error))?.startLine ?? 0;
    if (lines.has(line) || (open !== undefined && at.start > open.start)) return [];
    if (unopened !== undefined && at.start >= unopened.end) return [];
    if (comma !== undefined && at.start > comma.start && file.text[at.start] !== ',') return [];
    lines.add(line);
    return [
      likelySlip(file, error, at) ??
        finding('syntax/unexpected', 'error', at, sentence(file, error, at), helpFor(error)),
    ];
  });
  const unclosed =
    open === undefined
      ? []
      : [
          finding('syntax/unclosed-brace', 'error', open, 'this brace is not closed', {
            help: 'add `}` where the block ends',
          }),
        ];
  return [...lexing, ...parsing, ...unclosed, ...(unopened === undefined ? [] : [unopenedFinding(unopened)])];
}

function unopenedFinding(at: TextPlace): Finding {
  const behind = { ...at, start: at.end };
  return finding('syntax/unclosed-brace', 'error', at, 'the block behind this word has no `{`', {
    help: 'add `{` here',
    fixes: [{ title: 'Insert `{`', edits: [{ at: behind, newText: ' {' }], preferred: true }],
  });
}

/** `cathode = composite` with its properties on the next lines but without its brace; one that closes it is left over. */
function missingBrace(file: ParsedFile): TextPlace | undefined {
  const bare = withoutTexts(file.text);
  if (bare.split('}').length <= bare.split('{').length) return undefined;
  const match =
    /(?:=[ \t]*(composite|lithium|solid|porous|layers|sulfur)|^(?:cell|material|protocol|simulation)[ \t][^\n{}=]{0,80}?(\w{1,80}))[ \t]*\r?\n(?=\s*\w[^\n]*\n)(?!\s*\{)/m.exec(
      bare,
    );
  const word = match?.[1] ?? match?.[2];
  if (match === null || word === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(word);
  return { uri: file.uri, start, end: start + word.length };
}

/** The text with comments and quoted texts blanked out. */
function withoutTexts(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"/g, (own) => own.replace(/[^\n]/g, ' '));
}

/**
 * A brace that is never closed, by counting and, for which one it is, by indentation. Behind it everything is read as
 * part of its block, so nothing else that is found there means much.
 */
function unclosedBrace(file: ParsedFile): TextPlace | undefined {
  const bare = withoutTexts(file.text);
  if (bare.split('{').length <= bare.split('}').length) return undefined;
  const open: { readonly offset: number; readonly indent: number }[] = [];
  let start = 0;
  for (const line of bare.split('\n')) {
    const indent = line.search(/\S/);
    const innermost = open[open.length - 1];
    if (indent >= 0 && line[indent] !== '}' && innermost !== undefined && indent <= innermost.indent) break;
    for (const match of line.matchAll(/[{}]/g)) {
      if (match[0] === '{') open.push({ offset: start + match.index, indent });
      else open.pop();
    }
    start += line.length + 1;
  }
  const last = open[open.length - 1];
  return last === undefined ? undefined : { uri: file.uri, start: last.offset, end: last.offset + 1 };
}

/** Where the parser lost its way, so that what follows is read as something else; undefined where it did not. */
export function lostFrom(file: ParsedFile): number | undefined {
  const starts = [unclosedBrace(file), missingBrace(file), strayComma(file)].flatMap((place) =>
    place === undefined ? [] : [place.start],
  );
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** The first comma the parser could not place: `4,2 V`, or one at the end of a line. */
function strayComma(file: ParsedFile): TextPlace | undefined {
  return file.result.parserErrors
    .filter((error) => isReal(error.token) && error.token.image === ',')
    .map((error) => placeOfError(file, error))
    .sort((a, b) => a.start - b.start)[0];
}

function helpForCharacter(
  file: ParsedFile,
  error: ILexingError,
): { readonly help?: string; readonly fixes?: readonly Fix[] } {
  const text = file.text.slice(error.offset, error.offset + error.length);
  if (text.startsWith('"')) return { help: 'close the text with a double quote on the same line' };
  if (text.includes('\ufffd')) return { help: 'the file is not encoded in UTF-8; save it in that encoding' };
  const meant = pasted[text];
  if (meant === undefined) return {};
  const at = { uri: file.uri, start: error.offset, end: error.offset + error.length };
  return { help: `write \`${meant}\``, fixes: [replaceFix(at, meant, true)] };
}

/** Characters that papers and word processors have in the place of those one types. */
const pasted: Readonly<Record<string, string>> = {
  '℃': 'degC',
  '×': '*',
  '⋅': '*',
  '·': '*',
  '−': '-',
  '–': '-',
  '÷': '/',
  '“': '"',
  '”': '"',
  '′': "'",
  '…': '..',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
};

const declarationWords = ['import', 'source', 'material', 'cell', 'protocol', 'simulation', 'sweep', 'data', 'fit'];

/** Mistakes of typing that the parser's own words do not explain. */
function likelySlip(file: ParsedFile, error: IRecognitionException, at: TextPlace): Finding | undefined {
  const found = file.text.slice(at.start, at.end);
  if (found === ',') return commaFinding(file, at);
  if (found === '*' && file.text[at.start - 1] === '*') {
    const both = { uri: file.uri, start: at.start - 1, end: at.end };
    return finding('syntax/unexpected', 'error', both, 'a power is written with `^`, not with `**`', {
      help: 'write `^`',
      fixes: [replaceFix(both, '^', true)],
    });
  }
  if (/\brest\s*$/.test(file.text.slice(0, at.start)) && error.token.tokenType.name === 'NUMBER') {
    const duration = /^\S+(?: [A-Za-z]+)?/.exec(file.text.slice(at.start))?.[0] ?? found;
    const before = { uri: file.uri, start: at.start, end: at.start };
    return finding('syntax/unexpected', 'error', at, `\`for\` is missing between \`rest\` and \`${duration}\``, {
      help: `write \`rest for ${duration}\``,
      fixes: [{ title: 'Insert `for`', edits: [{ at: before, newText: 'for ' }], preferred: true }],
    });
  }
  const near = beginsDeclaration(error) ? suggest(found, declarationWords) : undefined;
  if (near === undefined) return undefined;
  return finding('syntax/unexpected', 'error', at, `\`${found}\` begins no declaration; did you mean \`${near}\`?`, {
    help: `write \`${near}\``,
    fixes: [replaceFix(at, near, true)],
  });
}

/** Indented text, or a brace that closes nothing, between declarations: the parser has ended a block too early. */
export function isThrownOff(error: IRecognitionException): boolean {
  if (!beginsDeclaration(error)) return false;
  return error.token.image === '}' || (error.token.startColumn ?? 1) > 1;
}

function beginsDeclaration(error: IRecognitionException): boolean {
  return isReal(error.token) && rulesOf(error).every((rule) => rule === 'File');
}

function commaFinding(file: ParsedFile, at: TextPlace): Finding {
  const isDecimal = /\d$/.test(file.text.slice(0, at.start)) && /^\d/.test(file.text.slice(at.end));
  // `8,000 nm` is eight thousand for some and eight for others.
  const isThousands = /^\d{3}(?!\d)/.test(file.text.slice(at.end));
  return isDecimal
    ? finding('syntax/unexpected', 'error', at, 'a comma stands inside a number', {
        help: isThousands ? 'the decimal sign is a point, and thousands stand together' : 'the decimal sign is a point',
        fixes: isThousands
          ? [{ title: 'Remove the comma', edits: [{ at, newText: '' }], preferred: false }, replaceFix(at, '.', false)]
          : [replaceFix(at, '.', true)],
      })
    : finding('syntax/unexpected', 'error', at, 'a comma separates nothing here', {
        help: 'properties and steps stand without commas, and the decimal sign is a point',
        fixes: [{ title: 'Remove the comma', edits: [{ at, newText: '' }], preferred: true }],
      });
}

function placeOfError(file: ParsedFile, error: IRecognitionException): TextPlace {
  const token = isReal(error.token) && !isBehindLine(error) ? error.token : previousOf(error);
  if (token === undefined)
    return { uri: file.uri, start: Math.max(0, file.text.trimEnd().length - 1), end: file.text.trimEnd().length };
  const end = (token.endOffset ?? token.startOffset) + 1;
  return { uri: file.uri, start: token.startOffset, end };
}
