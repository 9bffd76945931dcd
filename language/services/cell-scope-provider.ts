// What a name may refer to: declarations of the file itself, of the files it imports, and of the library.

import type { LangiumDocument, ReferenceInfo, Scope } from 'langium';
import { AstUtils, DefaultScopeProvider, MapScope, WorkspaceCache } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { File } from '../generated/ast.ts';
import { isLibraryUri } from './library-files.ts';
import { resolveUri } from './resolve-uri.ts';

export class CellScopeProvider extends DefaultScopeProvider {
  readonly #visible: WorkspaceCache<string, Scope>;

  constructor(services: LangiumServices) {
    super(services);
    this.#visible = new WorkspaceCache(services.shared);
  }

  protected override getGlobalScope(referenceType: string, context: ReferenceInfo): Scope {
    const document = AstUtils.getDocument<File>(context.container);
    return this.#visible.get(`${document.uri.toString()} ${referenceType}`, () =>
      this.#scopeOf(document, referenceType),
    );
  }

  #scopeOf(document: LangiumDocument<File>, referenceType: string): Scope {
    const own = document.uri.toString();
    const imported = document.parseResult.value.imports.map((node) => resolveUri(own, node.path));
    const all = this.indexManager.allElements(referenceType).toArray();
    // Later entries win in a map, so the nearest come last.
    const near = [
      ...all.filter((element) => isLibraryUri(element.documentUri.toString())),
      ...imported.reverse().flatMap((uri) => all.filter((element) => element.documentUri.toString() === uri)),
      ...all.filter((element) => element.documentUri.toString() === own),
    ];
    return new MapScope(near);
  }
}
