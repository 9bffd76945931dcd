// The language server over stdio or IPC. It reads the library and the rule pages from the text beside its bundle.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystemNode, URI } from 'langium';
import { UriUtils } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { registerLowerRequest } from './lsp/lower-request.ts';
import { createCellServices } from './services/create-services.ts';
import type { LibraryFile } from './services/library-files.ts';

interface BundledText {
  readonly library: readonly LibraryFile[];
  readonly pages: Readonly<Record<string, string>>;
}

void start();

async function start(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all);
  const { library, pages } = await readBundledText();
  const services = createCellServices({ connection, libraryFiles: library, pages, readFile: readUri, readDirectory });
  registerLowerRequest(connection, services);
  startLanguageServer(services.shared);
}

/** `--text FILE` names another text than the one beside the bundle. */
async function readBundledText(): Promise<BundledText> {
  const option = process.argv.indexOf('--text');
  const path = option < 0 ? join(dirname(process.argv[1] ?? '.'), 'text.json') : (process.argv[option + 1] ?? '');
  return JSON.parse(await readFile(path, 'utf8')) as BundledText;
}

async function readUri(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    // An import that cannot be read is reported at its place in the text.
    return undefined;
  }
}

async function readDirectory(uri: URI): Promise<FileSystemNode[]> {
  const entries = await readdir(uri.fsPath, { withFileTypes: true });
  return entries.map((entry) => ({
    isFile: entry.isFile(),
    isDirectory: entry.isDirectory(),
    uri: UriUtils.joinPath(uri, entry.name),
  }));
}
