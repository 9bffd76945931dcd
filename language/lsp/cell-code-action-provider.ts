// Quick fixes: the certain edits that findings bring along.

import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { DiagnosticData } from './to-diagnostic.ts';

export class CellCodeActionProvider implements CodeActionProvider {
  getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
    return params.context.diagnostics.flatMap((diagnostic) => [
      ...fixesOf(document, diagnostic),
      ...allowOf(document, diagnostic),
    ]);
  }
}

function fixesOf(document: LangiumDocument, diagnostic: Diagnostic): CodeAction[] {
  const data = diagnostic.data as DiagnosticData | undefined;
  return (data?.fixes ?? []).map((fix) => ({
    title: fix.title,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    isPreferred: fix.preferred,
    edit: { changes: { [document.uri.toString()]: fix.edits.map((edit) => ({ ...edit })) } },
  }));
}

/** An `allow` comment on the line above, for findings that do not keep a run from starting. */
function allowOf(document: LangiumDocument, diagnostic: Diagnostic): CodeAction[] {
  const code = String(diagnostic.code ?? '');
  if (!/^[a-z-]+\/[a-z0-9-]+$/.test(code) || /^(syntax|names|units|structure|range|protocol|allow)\//.test(code))
    return [];
  const { line } = diagnostic.range.start;
  const indent =
    /^\s*/
      .exec(
        document.textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }),
      )?.[0]
      .replace(/[\r\n]/g, '') ?? '';
  const at = { line, character: 0 };
  return [
    {
      title: `Allow \`${code}\` here, with a reason`,
      kind: 'quickfix',
      diagnostics: [diagnostic],
      edit: {
        changes: {
          [document.uri.toString()]: [{ range: { start: at, end: at }, newText: `${indent}// allow ${code}: \n` }],
        },
      },
    },
  ];
}
