// A library file as a text document, also before the workspace has loaded the library.

import type { TextDocument } from 'langium';
import { TextDocument as Documents } from 'langium';
import type { CellServices } from '../services/cell-services.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { parseLibrary } from '../services/parse-files.ts';

export function libraryFileText(services: CellServices, uri: string): TextDocument | undefined {
  const file = isLibraryUri(uri) ? parseLibrary(services).find((own) => own.uri === uri) : undefined;
  return file === undefined ? undefined : Documents.create(uri, 'battery-cell', 0, file.text);
}
