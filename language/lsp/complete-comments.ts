// In comments: codes behind `// allow`, those that the next line has first.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { catalogue } from '../rules/catalogue.ts';
import type { CheckedDocument } from '../services/checked-documents.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked, replacing } from './completion-item.ts';

/** Undefined outside comments; a comment that allows nothing has no completion. */
export function completeComment(
  place: CompletionPlace,
  checked: CheckedDocument | undefined,
): CompletionItem[] | undefined {
  const comment = /^(?:"(?:\\.|[^"\\])*"|\/(?!\/)|[^"/])*\/\/(.*)$/.exec(place.before)?.[1];
  if (comment === undefined) return undefined;
  const typed = /^\s*allow\s+([\w/-]*)$/.exec(comment)?.[1];
  if (typed === undefined)
    return /^\s*[a-z]*$/.test(comment)
      ? [{ ...item('allow', CompletionItemKind.Keyword, 'silences a finding of the next line'), insertText: 'allow ' }]
      : [];
  const range = place.rangeBefore(typed.length);
  const found = (checked?.file.findings ?? []).filter(
    (own) => own.range.start.line - 1 === place.line + 1 && !own.stopsRun,
  );
  const here = new Set(found.map((own) => own.code));
  const offer = (code: string, summary: string): CompletionItem =>
    replacing({ ...item(code, CompletionItemKind.Constant, summary), insertText: `${code}: ` }, range);
  return [
    ...ranked(
      [...here].map((code) => offer(code, found.find((own) => own.code === code)?.message ?? '')),
      0,
    ),
    ...ranked(
      catalogue.filter((own) => !here.has(own.code)).map((own) => offer(own.code, own.summary)),
      1,
    ),
  ];
}
