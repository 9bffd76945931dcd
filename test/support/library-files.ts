// The library as the build would bundle it, for tests.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { LibraryFile } from '../../language/services/library-files.ts';

const folder = resolve(import.meta.dirname, '../../library');

export const libraryFiles: readonly LibraryFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cell'))
  .sort()
  .map((name) => ({ name: name.replaceAll(sep, '/'), text: readFileSync(join(folder, name), 'utf8') }));
