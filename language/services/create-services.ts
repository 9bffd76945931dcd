// The language as a set of services, for the server, the command line and the tests alike.

import type { Module } from 'langium';
import { inject } from 'langium';
import type { DefaultSharedModuleContext, LangiumServices, LangiumSharedServices, PartialLangiumServices } from 'langium/lsp';
import { createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import { CellLanguageGeneratedModule, CellwrightGeneratedSharedModule } from '../generated/module.ts';
import type { HostFiles } from './async-file-system.ts';
import { createFileSystem } from './async-file-system.ts';
import { CellTokenBuilder } from './cell-token-builder.ts';
import type { LibraryFile } from './library-files.ts';

/** What the host brings: the library's text, a way to read other files, and a connection where there is an editor. */
export interface CellContext extends HostFiles {
  readonly libraryFiles: readonly LibraryFile[];
  readonly connection?: NonNullable<DefaultSharedModuleContext['connection']>;
}

export interface CellServices {
  readonly shared: LangiumSharedServices;
  readonly cell: LangiumServices;
  readonly context: CellContext;
}

export function createCellServices(context: CellContext): CellServices {
  const shared = inject(
    createDefaultSharedModule({
      ...(context.connection === undefined ? {} : { connection: context.connection }),
      fileSystemProvider: () => createFileSystem(context),
    }),
    CellwrightGeneratedSharedModule,
  );
  const cell = inject(createDefaultModule({ shared }), CellLanguageGeneratedModule, cellModule);
  shared.ServiceRegistry.register(cell);
  return { shared, cell, context };
}

const cellModule: Module<LangiumServices, PartialLangiumServices> = {
  parser: { TokenBuilder: () => new CellTokenBuilder() },
};
