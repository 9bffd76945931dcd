// The language as a set of services, for the server, the command line and the tests alike.

import type { Module } from 'langium';
import { inject } from 'langium';
import type {
  LangiumServices,
  LangiumSharedServices,
  PartialLangiumServices,
  PartialLangiumSharedServices,
} from 'langium/lsp';
import { createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import { CellLanguageGeneratedModule, CellwrightGeneratedSharedModule } from '../generated/module.ts';
import { CellDocumentValidator } from '../lsp/cell-document-validator.ts';
import { CellFormatter } from '../lsp/cell-formatter.ts';
import { CellLanguageServer } from '../lsp/cell-language-server.ts';
import { CellWorkspaceSymbolProvider } from '../lsp/cell-workspace-symbol-provider.ts';
import { navigationServices } from '../lsp/navigation-services.ts';
import { pullDiagnostics } from '../lsp/pull-diagnostics.ts';
import { refreshViews } from '../lsp/view-refresh.ts';
import { writingServices } from '../lsp/writing-services.ts';
import { createFileSystem } from './async-file-system.ts';
import type { EditorServices } from './checked-documents.ts';
import { CheckedDocuments } from './checked-documents.ts';
import { CellDocumentBuilder } from './cell-document-builder.ts';
import { CellLinker, NoReferenceDescriptions } from './cell-linker.ts';
import { CellDocumentUpdateHandler } from './cell-document-update-handler.ts';
import { CellScopeComputation } from './cell-scope-computation.ts';
import { CellScopeProvider } from './cell-scope-provider.ts';
import type { CellContext, CellServices } from './cell-services.ts';
import { CellTokenBuilder } from './cell-token-builder.ts';
import { CellWorkspaceManager } from './cell-workspace-manager.ts';
import { SettingsSource } from './settings-source.ts';
import { createShallowCompletionParser, createShallowParser } from './shallow-parsers.ts';
import { VirtualDocuments } from './virtual-documents.ts';

export type { CellContext, CellServices };

export function createCellServices(context: CellContext): EditorServices {
  // The services need each other, so they are filled in after they exist.
  const services: { -readonly [K in keyof EditorServices]?: EditorServices[K] } = { context };
  const complete = (): EditorServices => services as EditorServices;
  services.checked = new CheckedDocuments(complete);
  services.settings = new SettingsSource(context.connection);
  services.shared = inject(
    createDefaultSharedModule({
      ...(context.connection === undefined ? {} : { connection: context.connection }),
      fileSystemProvider: () => createFileSystem(context),
    }),
    CellwrightGeneratedSharedModule,
    sharedModule(context, complete),
  );
  services.cell = inject(
    createDefaultModule({ shared: services.shared }),
    CellLanguageGeneratedModule,
    cellModule(complete),
  );
  services.shared.ServiceRegistry.register(services.cell);
  services.settings.listen(services.shared);
  if (context.connection !== undefined) {
    refreshViews(complete(), context.connection);
    pullDiagnostics(complete(), context.connection);
  }
  services.settings.onChange(() => updateHandlerOf(complete()).checkOpen());
  return complete();
}

/** The one of this language, not of Langium. */
function updateHandlerOf({ shared }: EditorServices): CellDocumentUpdateHandler {
  return shared.lsp.DocumentUpdateHandler as CellDocumentUpdateHandler;
}

function sharedModule(
  context: CellContext,
  complete: () => EditorServices,
): Module<LangiumSharedServices, PartialLangiumSharedServices> {
  return {
    workspace: {
      WorkspaceManager: (shared) => new CellWorkspaceManager(shared, context.libraryFiles),
      DocumentBuilder: (shared) => new CellDocumentBuilder(shared),
    },
    lsp: {
      LanguageServer: (shared) => new CellLanguageServer(shared),
      WorkspaceSymbolProvider: (shared) => new CellWorkspaceSymbolProvider(shared),
      DocumentUpdateHandler: (shared) => new CellDocumentUpdateHandler(shared, complete),
      TextDocumentContentProvider: (shared) => new VirtualDocuments(shared, context.pages ?? {}),
    },
  };
}

function cellModule(complete: () => EditorServices): Module<LangiumServices, PartialLangiumServices> {
  return {
    parser: {
      // Two tokens tell every rule apart. The unbounded lookahead reads whole blocks to decide, and where one has a
      // mistake it takes the wrong rule for the block around it.
      ParserConfig: () => ({ maxLookahead: 2 }),
      TokenBuilder: () => new CellTokenBuilder(),
      LangiumParser: (services) => createShallowParser(services),
      CompletionParser: (services) => createShallowCompletionParser(services),
    },
    references: {
      ScopeComputation: (services) => new CellScopeComputation(services),
      ScopeProvider: (services) => new CellScopeProvider(services),
      Linker: (services) => new CellLinker(services),
    },
    workspace: { ReferenceDescriptionProvider: () => new NoReferenceDescriptions() },
    validation: { DocumentValidator: () => new CellDocumentValidator(complete) },
    lsp: {
      ...navigationServices(complete),
      ...writingServices(complete),
      Formatter: () => new CellFormatter(complete),
    },
  };
}
