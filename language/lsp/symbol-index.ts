// Names of all files by what they mean. Definition, references, highlight, rename and hierarchies ask here, so they
// agree on one set.

import type { Cancellation, LangiumDocument } from 'langium';
import { interruptAndCheck, URI } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Environment } from '../lowering/environment.ts';
import type { TextPlace } from '../lowering/parsed-file.ts';
import type { CellServices } from '../services/cell-services.ts';
import { libraryFileText } from './library-text.ts';
import { environmentOf } from './document-environment.ts';
import type { FileSymbols } from './file-symbols.ts';
import { collectSymbols } from './file-symbols.ts';
import type { Occurrence, Target } from './occurrence.ts';

export interface LocatedOccurrence extends Occurrence {
  readonly document: LangiumDocument;
}

export class SymbolIndex {
  readonly #services: () => CellServices;
  readonly #known = new WeakMap<Environment, FileSymbols>();

  constructor(services: () => CellServices) {
    this.#services = services;
  }

  symbolsOf(document: LangiumDocument): FileSymbols {
    const { file, environment } = environmentOf(this.#services(), document);
    let symbols = this.#known.get(environment);
    if (symbols === undefined) {
      symbols = collectSymbols(file, environment);
      this.#known.set(environment, symbols);
    }
    return symbols;
  }

  /** The innermost name at an offset; also where the offset is just behind it. */
  at(document: LangiumDocument, offset: number): Occurrence | undefined {
    const found = this.symbolsOf(document).occurrences.filter((own) => own.start <= offset && offset <= own.end);
    const inside = found.filter((own) => offset < own.end);
    return (inside.length > 0 ? inside : found).reduce<Occurrence | undefined>(
      (best, own) => (best === undefined || own.end - own.start <= best.end - best.start ? own : best),
      undefined,
    );
  }

  in(document: LangiumDocument, target: Target): readonly LocatedOccurrence[] {
    // Most files do not hold the name at all, and need not be looked through.
    if (!document.textDocument.getText().includes(lastWord(target.name))) return [];
    return this.symbolsOf(document)
      .occurrences.filter((own) => own.target.key === target.key)
      .map((own) => ({ ...own, document }));
  }

  /** All places in the workspace and the library that mean the same. */
  async everywhere(target: Target, token: Cancellation.CancellationToken): Promise<readonly LocatedOccurrence[]> {
    const found: LocatedOccurrence[] = [];
    for (const document of this.documents()) {
      await interruptAndCheck(token);
      found.push(...this.in(document, target));
    }
    return found;
  }

  documents(): readonly LangiumDocument[] {
    return this.#services().shared.workspace.LangiumDocuments.all.toArray();
  }

  document(uri: string): LangiumDocument | undefined {
    return this.#services().shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  }

  /** Lines and characters of a place; undefined where its file is not there. */
  rangeOf(place: TextPlace): Range | undefined {
    const document = this.document(place.uri)?.textDocument ?? libraryFileText(this.#services(), place.uri);
    if (document === undefined) return undefined;
    return { start: document.positionAt(place.start), end: document.positionAt(place.end) };
  }
}

export function rangeIn(document: LangiumDocument, { start, end }: { readonly start: number; readonly end: number }) {
  return { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
