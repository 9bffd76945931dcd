// Links in a text: DOIs of sources, imports, files of tables, data and drives.

import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { isLibraryUri } from '../services/library-files.ts';
import { resolveUri } from '../services/resolve-uri.ts';

export class CellDocumentLinkProvider implements DocumentLinkProvider {
  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const uri = document.uri.toString();
    return AstUtils.streamAst(document.parseResult.value)
      .flatMap((node) => linksOf(node, uri))
      .toArray();
  }
}

function linksOf(node: AstNode, uri: string): DocumentLink[] {
  switch (node.$type) {
    case 'Source':
      return link(node, 'doi', doiAddress, 'Open the publication');
    case 'Import':
      return link(node, 'path', (path) => resolveUri(uri, path), 'Open the imported file');
    case 'Table':
    case 'Data':
    case 'DriveAction':
      // Files of the library are bundled with it and cannot be opened by themselves.
      return isLibraryUri(uri) ? [] : link(node, 'file', (path) => resolveUri(uri, path), 'Open the file');
    default:
      return [];
  }
}

/** A DOI may be written with its prefix or its address. */
function doiAddress(doi: string): string | undefined {
  const bare = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
  return /^10\.\d{4,}\//.test(bare) ? `https://doi.org/${encodeURI(bare)}` : undefined;
}

function link(
  node: AstNode,
  feature: string,
  addressOf: (text: string) => string | undefined,
  tooltip: string,
): DocumentLink[] {
  const text = (node as unknown as Readonly<Record<string, unknown>>)[feature];
  const cst = GrammarUtils.findNodeForProperty(node.$cstNode, feature);
  if (typeof text !== 'string' || text === '' || cst === undefined) return [];
  const target = addressOf(text);
  if (target === undefined) return [];
  const { start, end } = cst.range;
  // The quotes are no part of the address.
  const range = {
    start: { line: start.line, character: start.character + 1 },
    end: { line: end.line, character: end.character - 1 },
  };
  return [{ range, target, tooltip }];
}
