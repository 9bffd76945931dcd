// Hints of one document through its edits: while a cell cannot be formed, the hints of its last whole text stay on the
// lines that are still as they were.

import type { CheckedDocument } from '../services/checked-documents.ts';
import { derivedLines, withoutContradictions, type LineHint } from './hint-lines.ts';
import { unchangedLines } from './unchanged-lines.ts';

interface Kept {
  readonly text: string;
  readonly hints: readonly LineHint[];
}

export class KeptHints {
  readonly #byOwner = new Map<string, Kept>();
  #seen: CheckedDocument | undefined;

  /** The hints as they stand in `text`, with what the latest check has to say. */
  at(text: string, latest: CheckedDocument): readonly LineHint[] {
    if (this.#seen !== latest) this.#take(latest);
    const maps = new Map<string, (line: number) => number | undefined>();
    const hints = [...this.#byOwner].map(([owner, { text: of, hints }]) => {
      const lineNow = maps.get(of) ?? unchangedLines(of, text);
      maps.set(of, lineNow);
      return { owner, hints: hints.flatMap((own) => moved(own, lineNow)) };
    });
    const of = (kind: string): readonly LineHint[] =>
      hints.flatMap((own) => (own.owner.startsWith(kind) ? own.hints : []));
    return [...of('cell '), ...withoutContradictions(of('simulation '))];
  }

  #take(latest: CheckedDocument): void {
    this.#seen = latest;
    const { text, file, lowering } = latest;
    const isWhole = file.findings.every((found) => !found.code.startsWith('syntax/'));
    for (const [owner, hints] of derivedLines(latest)) {
      // What recovery made of a broken text is no value to show.
      if (isWhole || !this.#byOwner.has(owner)) this.#byOwner.set(owner, { text, hints });
    }
    if (!isWhole) return;
    const declared = new Set([
      ...lowering.cells.map((own) => `cell ${own.name}`),
      ...lowering.simulations.map((own) => `simulation ${own.name}`),
    ]);
    for (const owner of this.#byOwner.keys()) if (!declared.has(owner)) this.#byOwner.delete(owner);
  }
}

/** The hint on the line that its own has become; none where that was edited. */
export function moved(hint: LineHint, lineNow: (line: number) => number | undefined): readonly LineHint[] {
  const line = lineNow(hint.line);
  return line === undefined ? [] : [{ ...hint, line }];
}
