// The language as tests use it: library from the source tree, no editor.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile, type CheckedFile } from '../../language/check-text.ts';
import { createCellServices, type CellServices } from '../../language/services/create-services.ts';

const root = join(import.meta.dirname, '..', '..');

export const libraryFiles = readdirSync(join(root, 'library'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cell'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, 'library', name), 'utf8') }));

export const exampleNames = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.cell'));

export const readExample = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');

export const createTestServices = (): CellServices => createCellServices({ libraryFiles });

let counter = 0;

/** Checks a text as a file of its own. */
export const checkText = (services: CellServices, text: string): Promise<CheckedFile> =>
  checkFile(services, `file:///test-${counter++}.cell`, text);
