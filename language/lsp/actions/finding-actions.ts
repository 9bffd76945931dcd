// Quick fixes that findings bring along, the same mending everywhere in the file, and `allow` with a reason.

import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { ActionRequest, OffsetEdit } from './action-request.ts';
import { action, indentAt, lineStart } from './action-request.ts';
import type { DiagnosticData } from '../to-diagnostic.ts';
import { changesValue } from './safe-fixes.ts';

export function findingActions(request: ActionRequest): readonly CodeAction[] {
  return request.diagnostics.flatMap((diagnostic) => [
    ...fixesOf(request, diagnostic),
    ...allowOf(request, diagnostic),
  ]);
}

function fixesOf(request: ActionRequest, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document, uri } = request;
  const data = diagnostic.data as DiagnosticData | undefined;
  let hasPreferred = false;
  return (data?.fixes ?? []).flatMap((fix) => {
    const changes = fix.edits.some((edit) => changesValue(document.textDocument.getText(edit.range), edit.newText));
    const isPreferred = fix.preferred && !changes && !hasPreferred;
    hasPreferred ||= isPreferred;
    const edits = fix.edits.map((edit) => ({ ...edit }));
    return [
      {
        title: fix.title,
        kind: 'quickfix',
        diagnostics: [diagnostic],
        ...(isPreferred ? { isPreferred } : {}),
        edit: { changes: { [uri]: edits } },
      },
      ...everywhere(request, diagnostic, fix),
    ];
  });
}

/** The same wrong word, mended the same way, wherever else it stands in the file. */
function everywhere(
  request: ActionRequest,
  diagnostic: Diagnostic,
  fix: DiagnosticData['fixes'][number],
): readonly CodeAction[] {
  const [edit, ...others] = fix.edits;
  if (edit === undefined || others.length > 0 || !/^names\//.test(String(diagnostic.code))) return [];
  const { document, checked } = request;
  const word = document.textDocument.getText(edit.range);
  const edits = (checked?.file.findings ?? []).flatMap((found): OffsetEdit[] =>
    found.fixes.flatMap((own) => {
      const [first] = own.edits;
      if (found.code !== diagnostic.code || own.edits.length !== 1 || first === undefined) return [];
      const { at, newText } = first;
      return 'uri' in at && newText === edit.newText && request.text.slice(at.start, at.end) === word
        ? [{ start: at.start, end: at.end, newText }]
        : [];
    }),
  );
  return edits.length < 2
    ? []
    : action(request, `Write \`${edit.newText}\` everywhere in this file (${edits.length} places)`, 'quickfix', edits, {
        diagnostics: [diagnostic],
      });
}

/** An `allow` comment on the line above. Its reason is left to the author: without one it is itself reported. */
function allowOf(request: ActionRequest, diagnostic: Diagnostic): readonly CodeAction[] {
  const code = String(diagnostic.code ?? '');
  if (!isAllowable(request, code)) return [];
  const { text, document, layout } = request;
  const at = lineStart(text, document.textDocument.offsetAt(diagnostic.range.start));
  const newText = `${indentAt(text, at)}// allow ${code}: ${layout.eol}`;
  return action(request, `Allow \`${code}\` here, with a reason`, 'quickfix', [{ start: at, end: at, newText }], {
    diagnostics: [diagnostic],
  });
}

/** What keeps a run from starting cannot be allowed; nor can what is no judgement at all. */
function isAllowable({ checked }: ActionRequest, code: string): boolean {
  if (!/^[a-z-]+\/[a-z0-9-]+$/.test(code)) return false;
  if (/^(syntax|names|units|structure|range|protocol|allow)\//.test(code)) return false;
  return checked?.file.findings.some((found) => found.code === code && found.stopsRun) !== true;
}
