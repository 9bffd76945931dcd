// What makes up the language for a host.

import type { DefaultSharedModuleContext, LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { HostFiles } from './async-file-system.ts';
import type { LibraryFile } from './library-files.ts';

/** What the host brings: the library's text, a way to read other files, and a connection where there is an editor. */
export interface CellContext extends HostFiles {
  readonly libraryFiles: readonly LibraryFile[];
  /** Pages of the rules by code, shown when a code is clicked. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly connection?: NonNullable<DefaultSharedModuleContext['connection']>;
}

export interface CellServices {
  readonly shared: LangiumSharedServices;
  readonly cell: LangiumServices;
  readonly context: CellContext;
}
