// Which documents a change concerns: those that import what has changed, however many files lie between.

import type { LangiumDocument } from 'langium';
import { DefaultDocumentBuilder, URI } from 'langium';
import type { File } from '../generated/ast.ts';
import { resolveUri } from './resolve-uri.ts';

export class CellDocumentBuilder extends DefaultDocumentBuilder {
  protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
    const seen = new Set<string>();
    const queue = importsOf(document);
    for (let uri = queue.pop(); uri !== undefined; uri = queue.pop()) {
      if (changedUris.has(uri)) return true;
      if (seen.has(uri)) continue;
      seen.add(uri);
      const imported = this.langiumDocuments.getDocument(URI.parse(uri));
      if (imported !== undefined) queue.push(...importsOf(imported));
    }
    return false;
  }
}

function importsOf(document: LangiumDocument): string[] {
  const root = document.parseResult.value as Partial<File>;
  const own = document.uri.toString();
  // A file that imports a path nobody can resolve has a finding of its own; a half-typed import has no path.
  return (root.imports ?? []).flatMap(({ path }) => (typeof path === 'string' ? [resolveUri(own, path)] : []));
}
