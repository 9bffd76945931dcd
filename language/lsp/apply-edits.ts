// A text with edits applied, as the editor would do it.

import { TextDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';

export function applyEdits(document: TextDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(document, [...edits]);
}
