// Items of the completion menu.

import type { CompletionItem, CompletionItemKind, Range } from 'vscode-languageserver';
import { CompletionItemKind as Kind, InsertTextFormat } from 'vscode-languageserver';

export function item(label: string, kind: CompletionItemKind, detail: string, documentation?: string): CompletionItem {
  return {
    label,
    kind,
    ...(detail === '' ? {} : { detail }),
    ...(documentation === undefined || documentation === ''
      ? {}
      : { documentation: { kind: 'markdown', value: documentation } }),
  };
}

export function snippet(label: string, insertText: string, documentation: string): CompletionItem {
  return { ...item(label, Kind.Snippet, '', documentation), insertText, insertTextFormat: InsertTextFormat.Snippet };
}

/** The item with a range of its own: for units and paths, which an editor does not take for one word. */
export function replacing(own: CompletionItem, range: Range): CompletionItem {
  const { insertText, ...rest } = own;
  return { ...rest, textEdit: { range, newText: insertText ?? own.label } };
}

/** Items in this order, before those of a higher `rank`. */
export function ranked(items: readonly CompletionItem[], rank: number): CompletionItem[] {
  return items.map((own, i) => ({ ...own, sortText: `${rank}${String(i).padStart(4, '0')}` }));
}

/** `NAME {{4.3}} V` with its values as tab stops, counted from `first`. */
export function withTabStops(template: string, first = 1): string {
  let count = first;
  return template.replace(/\{\{([^{}]*)\}\}/g, (_, value: string) => `\${${count++}:${value}}`);
}
