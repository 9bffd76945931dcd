// Inlay hints: what follows from the numbers, at the end of their lines. One a line. While a text is being checked anew,
// the hints of its last check stay on lines that were not edited; an edited line has none.

import type { LangiumDocument } from 'langium';
import { Cancellation, interruptAndCheck } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { CheckedDocument, EditorServices } from '../services/checked-documents.ts';
import type { CellSettings } from '../services/cell-settings.ts';
import { defaultLines, siHints, type LineHint } from './hint-lines.ts';
import { KeptHints, moved } from './kept-hints.ts';
import { unchangedLines } from './unchanged-lines.ts';

export class CellInlayHintProvider implements InlayHintProvider {
  readonly #services: () => EditorServices;
  readonly #kept = new Map<string, KeptHints>();
  /** Documents whose hints are of an earlier text. */
  readonly #stale = new Set<string>();

  constructor(services: () => EditorServices) {
    this.#services = services;
  }

  /** Forgets a document that is closed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
    this.#stale.delete(uri);
  }

  async getInlayHints(
    document: LangiumDocument,
    params: InlayHintParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<InlayHint[]> {
    const uri = document.uri.toString();
    const { inlayHints: settings } = await this.#services().settings.of(uri);
    await interruptAndCheck(token);
    const hints = [
      ...(settings.derived ? this.#derived(document) : []),
      ...(settings.defaults ? this.#defaults(document) : []),
      ...(settings.siValues ? siHints(document, params.range) : []),
    ];
    return placed(document, hints, params, settings);
  }

  /** True once after hints of an earlier text were shown: the check that has ended makes new ones. */
  takeStale(uri: string): boolean {
    return this.#stale.delete(uri);
  }

  #derived(document: LangiumDocument): readonly LineHint[] {
    const latest = this.#latest(document);
    if (latest === undefined) return [];
    const uri = document.uri.toString();
    const kept = this.#kept.get(uri) ?? new KeptHints();
    this.#kept.set(uri, kept);
    return kept.at(document.textDocument.getText(), latest);
  }

  #defaults(document: LangiumDocument): readonly LineHint[] {
    const latest = this.#latest(document);
    if (latest === undefined) return [];
    const lineNow = unchangedLines(latest.text, document.textDocument.getText());
    return defaultLines(latest).flatMap((hint) => moved(hint, lineNow));
  }

  /** The latest check; a document whose text has changed since is noted, so that its hints are asked for again. */
  #latest(document: LangiumDocument): CheckedDocument | undefined {
    const uri = document.uri.toString();
    const latest = this.#services().checked.latest(uri);
    if (latest?.text !== document.textDocument.getText()) this.#stale.add(uri);
    return latest;
  }
}

/** The first hint of every line in the range, at the end of what is written on it. */
function placed(
  document: LangiumDocument,
  hints: readonly LineHint[],
  { range }: InlayHintParams,
  { maxLength }: CellSettings['inlayHints'],
): InlayHint[] {
  const seen = new Set<number>();
  return hints.flatMap(({ line, text, tooltip }): InlayHint[] => {
    if (line < range.start.line || line > range.end.line || seen.has(line)) return [];
    seen.add(line);
    const written = document.textDocument.getText({
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    return [
      {
        position: { line, character: withoutComment(written).length },
        label: shortened(text, maxLength),
        tooltip: { kind: 'markdown', value: tooltip },
        paddingLeft: true,
      },
    ];
  });
}

function withoutComment(line: string): string {
  return (/^(?:"(?:\\.|[^"\\])*"|\/(?!\/)|[^"/])*/.exec(line)?.[0] ?? line).trimEnd();
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
