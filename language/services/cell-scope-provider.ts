// What a name may refer to: declarations of the file itself, of the files it imports, and of the library.

import type { LangiumDocument, LangiumDocuments, ReferenceInfo, Scope } from 'langium';
import { AstUtils, DefaultScopeProvider, MapScope, URI, WorkspaceCache } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { File } from '../generated/ast.ts';
import { isLibraryUri } from './library-files.ts';
import { resolveUri } from './resolve-uri.ts';

export class CellScopeProvider extends DefaultScopeProvider {
  readonly #visible: WorkspaceCache<string, Scope>;
  readonly #documents: LangiumDocuments;

  constructor(services: LangiumServices) {
    super(services);
    this.#visible = new WorkspaceCache(services.shared);
    this.#documents = services.shared.workspace.LangiumDocuments;
  }

  protected override getGlobalScope(referenceType: string, context: ReferenceInfo): Scope {
    const document = AstUtils.getDocument<File>(context.container);
    return this.#visible.get(`${document.uri.toString()} ${referenceType}`, () =>
      this.#scopeOf(document, referenceType),
    );
  }

  #scopeOf(document: LangiumDocument<File>, referenceType: string): Scope {
    const own = document.uri.toString();
    const all = this.indexManager.allElements(referenceType).toArray();
    // Later entries win in a map, so the nearest come last.
    const near = [
      ...all.filter((element) => isLibraryUri(element.documentUri.toString())),
      ...this.#imports(document)
        .reverse()
        .flatMap((uri) => all.filter((element) => element.documentUri.toString() === uri)),
      ...all.filter((element) => element.documentUri.toString() === own),
    ];
    return new MapScope(near);
  }

  /** What the file imports and what those import, nearest first, as a check sees it. */
  #imports(document: LangiumDocument<File>): string[] {
    const found = new Set<string>();
    const seen = [document];
    for (const { uri, parseResult } of seen) {
      for (const { path } of parseResult.value.imports) {
        if (typeof path !== 'string') continue;
        const imported = resolveUri(uri.toString(), path);
        if (found.has(imported) || imported === document.uri.toString()) continue;
        found.add(imported);
        const next = this.#documents.getDocument(URI.parse(imported)) as LangiumDocument<File> | undefined;
        if (next !== undefined) seen.push(next);
      }
    }
    return [...found];
  }
}
