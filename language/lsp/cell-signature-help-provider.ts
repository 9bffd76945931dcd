// Signature help: arguments of a function and their units while they are typed. Read from the text, as a call that is
// being typed has no syntax tree yet.

import type { LangiumDocument } from 'langium';
import type { SignatureHelpProvider } from 'langium/lsp';
import type {
  SignatureHelp,
  SignatureHelpOptions,
  SignatureHelpParams,
  SignatureInformation,
} from 'vscode-languageserver';
import { argumentMeanings, isArgument } from '../lowering/arguments.ts';
import { functionSignatures, signatureLabel, type FunctionSignature } from './function-signatures.ts';
import { statementBefore } from './statement-before.ts';

export class CellSignatureHelpProvider implements SignatureHelpProvider {
  readonly signatureHelpOptions: SignatureHelpOptions = { triggerCharacters: ['(', ','], retriggerCharacters: [','] };

  provideSignatureHelp(document: LangiumDocument, params: SignatureHelpParams): SignatureHelp | undefined {
    const text = document.textDocument.getText();
    const statement = statementBefore(text, document.textDocument.offsetAt(params.position));
    const call = openCall(statement);
    if (call === undefined) return undefined;
    const isResult = /^\s*(?:expect|measure|stop|plot)\b|\b(?:until|when)\b/.test(statement);
    const own = functionSignatures.filter(({ name, use }) => name === call.name && (use !== 'result') !== isResult);
    if (own.length === 0) return undefined;
    const declared = /^\s*\w+\s*\(([^()=]*)\)\s*=/.exec(statement)?.[1] ?? '';
    return {
      signatures: own.map((signature) => information(signature, declared)),
      activeSignature: 0,
      activeParameter: Math.min(call.argument, Math.max(0, (own[0]?.arguments.length ?? 1) - 1)),
    };
  }
}

/** The innermost call whose parenthesis is still open, and the number of the argument being typed. */
function openCall(statement: string): { readonly name: string; readonly argument: number } | undefined {
  let depth = 0;
  let commas = 0;
  for (let i = statement.length - 1; i >= 0; i--) {
    const character = statement[i];
    if (character === ')' || character === ']') depth++;
    else if (character === '[') depth--;
    else if (character === ',' && depth === 0) commas++;
    else if (character === '(') {
      if (depth > 0) {
        depth--;
        continue;
      }
      const name = /([A-Za-z_]\w*)\s*$/.exec(statement.slice(0, i))?.[1];
      if (name !== undefined) return { name, argument: commas };
      commas = 0;
    }
  }
  return undefined;
}

/** With the arguments of the property that is being written, as they may stand in the function. */
function information(signature: FunctionSignature, declared: string): SignatureInformation {
  const names = declared.split(',').map((own) => own.trim());
  const state = names.filter(isArgument).map((name) => {
    const { unit, meaning } = argumentMeanings[name];
    return `\`${name}\` is the ${meaning}${unit === '' ? '' : ` in ${unit}`}`;
  });
  return {
    label: signatureLabel(signature),
    documentation: {
      kind: 'markdown',
      value: [`${signature.documentation} The result is ${signature.result}.`, ...state].join('\n\n'),
    },
    parameters: signature.arguments.map(({ name, meaning }) => ({ label: name, documentation: meaning })),
  };
}
