// Type hierarchy: what a material or a cell extends, and what extends it, across files and the library.

import type { LangiumDocument } from 'langium';
import { Cancellation } from 'langium';
import type { TypeHierarchyProvider } from 'langium/lsp';
import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import type { Cell, Material } from '../generated/ast.ts';
import { isCell, isMaterial } from '../generated/ast.ts';
import { declarationKinds } from './cell-document-symbol-provider.ts';
import type { Target } from './occurrence.ts';
import type { SymbolIndex } from './symbol-index.ts';
import { rangeIn } from './symbol-index.ts';
import { containerOf } from './cell-workspace-symbol-provider.ts';

export class CellTypeHierarchyProvider implements TypeHierarchyProvider {
  readonly #index: SymbolIndex;

  constructor(index: SymbolIndex) {
    this.#index = index;
  }

  prepareTypeHierarchy(document: LangiumDocument, params: TypeHierarchyPrepareParams): TypeHierarchyItem[] {
    const found = this.#index.at(document, document.textDocument.offsetAt(params.position));
    return found === undefined ? [] : this.#itemOf(found.target);
  }

  supertypes({ item }: TypeHierarchySupertypesParams): TypeHierarchyItem[] {
    const node = this.#nodeOf(item);
    if (node?.base === undefined) return [];
    const { occurrences } = this.#index.symbolsOf(node.document);
    const base = occurrences.find((own) => own.node === node.node && own.role === 'read');
    return base === undefined ? [] : this.#itemOf(base.target);
  }

  async subtypes(
    { item }: TypeHierarchySubtypesParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<TypeHierarchyItem[]> {
    const own = this.#nodeOf(item);
    if (own === undefined) return [];
    const all = await this.#index.everywhere(own.target, token);
    return all.flatMap(({ role, node, document }) => {
      if (role !== 'read' || !isExtending(node)) return [];
      const name = this.#index
        .symbolsOf(document)
        .occurrences.find((other) => other.node === node && other.role === 'definition');
      return name === undefined ? [] : this.#itemOf(name.target);
    });
  }

  #nodeOf(item: TypeHierarchyItem) {
    const document = this.#index.document(item.uri);
    const found =
      document === undefined
        ? undefined
        : this.#index.at(document, document.textDocument.offsetAt(item.selectionRange.start));
    if (document === undefined || found === undefined || !isExtending(found.node)) return undefined;
    return { document, node: found.node, target: found.target, base: found.node.base };
  }

  #itemOf({ kind, name, at, whole }: Target): TypeHierarchyItem[] {
    const document = at === undefined ? undefined : this.#index.document(at.uri);
    if ((kind !== 'material' && kind !== 'cell') || document === undefined || at === undefined) return [];
    const uri = document.uri.toString();
    return [
      {
        name,
        kind: declarationKinds[kind === 'cell' ? 'Cell' : 'Material'],
        detail: containerOf(uri),
        uri,
        range: rangeIn(document, whole ?? at),
        selectionRange: rangeIn(document, at),
      },
    ];
  }
}

function isExtending(node: { readonly $type: string }): node is Cell | Material {
  return isCell(node) || isMaterial(node);
}
