// `source.fixAll.cellwright`: every safe fix of the file at once.

import type { CodeAction } from 'vscode-languageserver';
import { fixAllKind } from '../code-action-kinds.ts';
import type { ActionRequest, OffsetEdit } from './action-request.ts';
import { action } from './action-request.ts';
import { isSafeFix } from './safe-fixes.ts';

export function fixAllActions(request: ActionRequest): readonly CodeAction[] {
  const edits: OffsetEdit[] = [];
  let fixed = 0;
  for (const found of request.checked?.file.findings ?? []) {
    const fix = found.fixes.find((own) => own.preferred);
    if (fix === undefined) continue;
    const own = fix.edits.flatMap(({ at, newText }) =>
      'uri' in at ? [{ start: at.start, end: at.end, newText }] : [],
    );
    const texts = own.map(({ start, end, newText }) => ({ before: request.text.slice(start, end), after: newText }));
    if (own.length !== fix.edits.length || !isSafeFix(found.code, true, texts)) continue;
    if (own.some((edit) => edits.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
    edits.push(...own);
    fixed += 1;
  }
  edits.sort((a, b) => a.start - b.start);
  return action(
    request,
    `Mend what is safe to mend (${fixed} ${fixed === 1 ? 'finding' : 'findings'})`,
    fixAllKind,
    edits,
  );
}
