// What a parser's error says in words, and what to write instead.

import type { IRecognitionException, IToken } from 'chevrotain';
import type { ParsedFile, TextPlace } from './parsed-file.ts';

export function sentence(file: ParsedFile, error: IRecognitionException, at: TextPlace): string {
  const found = isReal(error.token) ? `\`${error.token.image}\`` : 'the end of the file';
  const expected = expectation(error);
  const before = wordBefore(file, at.start);
  // Where a block could also go on, its `}` is only one of the things that may follow.
  if (expected === '`}`' && before !== '' && found !== '`}`') return `${found} cannot follow${before}`;
  if (expected !== undefined && isBehindLine(error)) return `${expected} is missing behind ${previousText(error)}`;
  if (expected !== undefined)
    return before === ''
      ? `the file begins with ${found}, but ${expected} is expected`
      : `${found} follows${before}, but ${expected} is expected there`;
  if (before === '' && expected === undefined) return `${found} begins no declaration`;
  return `${found} is not expected${before === '' ? '' : ` behind${before}`}`;
}

function wordBefore(file: ParsedFile, offset: number): string {
  const match = /(\S{1,40})\s*$/.exec(file.text.slice(Math.max(0, offset - 200), offset));
  return match?.[1] === undefined ? '' : ` \`${match[1]}\``;
}

const spokenTokens: Readonly<Record<string, string>> = {
  KEY: 'a name with `=`',
  ID: 'a name',
  NUMBER: 'a number',
  STRING: 'a text in double quotes',
  UNIT: 'a unit',
};

/** The single token that was expected, from the parser's own message. */
function expectation(error: IRecognitionException): string | undefined {
  const rules = rulesOf(error);
  const isInProtocol = rules.includes('Protocol') || rules.includes('ProtocolItem');
  const token =
    /Expecting token of type '([^']+)'/.exec(error.message)?.[1] ??
    /Expecting:? '?([^'\s]+)'? but/.exec(error.message)?.[1];
  if (token === 'EOF') return 'a declaration such as `cell NAME { … }`';
  if (token !== undefined) return spokenTokens[token] ?? `\`${token}\``;
  if (error.name !== 'NoViableAltException') return undefined;
  const alternatives = [...error.message.matchAll(/\d+\. \[([^\]]*)\]/g)].map((match) => match[1] ?? '');
  const first = [...new Set(alternatives.map((text) => text.split(',')[0]?.trim() ?? ''))];
  if (first.includes('NUMBER')) return 'a value';
  if (isInProtocol) return 'a step such as `charge at C/10 until 4.3 V`';
  return undefined;
}

export function helpFor(error: IRecognitionException): { readonly help?: string } {
  const context = rulesOf(error);
  const isNamed = error.token.tokenType.name === 'KEY';
  if (isNamed && (context.includes('Protocol') || context.includes('ProtocolItem')))
    return {
      help:
        error.token.image === 'temperature'
          ? 'write it behind a step, `rest for 1 h temperature 45 degC`, or give the cell its `temperature`'
          : 'a protocol has steps; properties stand in the cell or in the simulation',
    };
  if (context.includes('Plot')) return { help: 'write `plot voltage vs time`' };
  if (context.includes('Expect')) return { help: 'write `expect discharge_capacity > 4.5 Ah`' };
  if (context.includes('With')) return { help: 'write `with stack.pressure = 5 MPa`' };
  if (context.includes('Start')) return { help: 'write `start at soc 100 %`' };
  if (context.includes('Compare')) return { help: 'write `compare voltage with measured`' };
  if (context.includes('Include')) return { help: 'write `include thermal`' };
  if (context.includes('Property') || context.includes('Member'))
    return { help: 'a property is written `name = value unit`' };
  if (context.includes('Step')) return { help: 'a step is written `charge at C/10 until 4.3 V`' };
  if (context.includes('Repeat') || context.includes('Every'))
    return { help: 'what is repeated is written `repeat 10 { … }` or `every 10 cycles { … }`' };
  if (context.includes('Protocol'))
    return { help: 'steps are written one after the other: `charge at C/10 until 4.3 V`' };
  if (context.includes('Simulation'))
    return {
      help: 'a simulation has `cell = …`, `protocol = …`, `model = …` and lines of `include`, `start at soc`, `with`, `expect`, `plot`',
    };
  if (context.includes('Body')) return { help: 'a property is written `name = value unit`, a part `name { … }`' };
  return {};
}

/** What is missing stands at the end of the line before the word that was found instead. */
export function isBehindLine(error: IRecognitionException): boolean {
  const previous = previousOf(error);
  if (previous === undefined || !isReal(error.token)) return false;
  const expected = expectation(error);
  return expected !== undefined && expected !== '`}`' && (error.token.startLine ?? 0) > (previous.endLine ?? 0);
}

function previousText(error: IRecognitionException): string {
  return `\`${previousOf(error)?.image ?? ''}\``;
}

/** Grammar rules around an error; the parser marks their names with a blank of no width. */
export function rulesOf(error: IRecognitionException): readonly string[] {
  return error.context.ruleStack.map((rule) => rule.replace('\u200B', ''));
}

export function previousOf(error: IRecognitionException): IToken | undefined {
  const previous = (error as { readonly previousToken?: IToken }).previousToken;
  return previous !== undefined && isReal(previous) ? previous : undefined;
}

export function isReal(token: IToken): boolean {
  return Number.isFinite(token.startOffset) && token.startOffset >= 0 && token.tokenType.name !== 'EOF';
}
