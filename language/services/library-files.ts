// The built-in library is `.cell` text that the host hands in; here it gets the addresses the editor opens it under.

import { URI } from 'langium';

/** Scheme of library files; the editor asks the server for their text. */
export const libraryScheme = 'cell-lib';

/** A library file: `materials/li6ps5cl.cell` and its text. */
export interface LibraryFile {
  readonly name: string;
  readonly text: string;
}

export function libraryUri(file: LibraryFile): URI {
  return URI.from({ scheme: libraryScheme, path: `/${file.name}` });
}

export function isLibraryUri(uri: string): boolean {
  return uri.startsWith(`${libraryScheme}:`);
}

const types = { source: 'Source', material: 'Material', cell: 'Cell', protocol: 'Protocol' } as const;

/** What a library file declares, as `Material NMC811`, in its order: a declaration begins a line there. */
export function declaredKeys(text: string): readonly string[] {
  return [...text.matchAll(/^(source|material|cell|protocol) (\w+)/gm)].map(
    ([, word, name]) => `${types[word as keyof typeof types]} ${name}`,
  );
}
