// What the command line brings to the language: files of this machine, and the library that ships beside the program.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkFile, type CheckedFile } from '../language/check-text.ts';
import type { RunRulesOptions } from '../language/rules/run-rules.ts';
import { createCellServices, type CellServices } from '../language/services/create-services.ts';

/** Text that the build puts beside the bundles (`tools/build.ts`). */
export interface BundledText {
  readonly library: readonly { readonly name: string; readonly text: string }[];
  /** Rule pages by code. */
  readonly pages: Readonly<Record<string, string>>;
}

/** Wrong use of the command line: exit status 2. */
export class UsageError extends Error {}

export async function loadBundledText(): Promise<BundledText> {
  return JSON.parse(await readFile(new URL('./text.json', import.meta.url), 'utf8')) as BundledText;
}

export async function createServices(): Promise<CellServices> {
  const { library } = await loadBundledText();
  return createCellServices({ libraryFiles: library, readFile: readUri });
}

/** Reads and checks a file; a file that cannot be read is wrong use. */
export async function checkPath(
  services: CellServices,
  path: string,
  options: RunRulesOptions = {},
): Promise<{ text: string; file: CheckedFile }> {
  const text = await readText(path);
  return { text, file: await checkFile(services, pathToFileURL(resolve(path)).href, text, options) };
}

export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readUri(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    // The language reports an import that does not exist at its place in the text.
    return undefined;
  }
}
