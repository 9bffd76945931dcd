// Commands about text: explain, library, format, lsp.

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatText } from '../language/lsp/format-text.ts';
import { suggest } from '../language/lowering/suggest.ts';
import { criterionNumbers, explainCode } from '../language/rules/explain.ts';
import type { LibraryEntry } from '../language/services/library-contents.ts';
import { libraryContents, libraryKinds } from '../language/services/library-contents.ts';
import { createServices, loadBundledText, readText, UsageError } from './host.ts';

export async function explainCommand(code: string): Promise<number> {
  const { pages } = await loadBundledText();
  const page = explainCode(code, pages);
  if (page === undefined) throw new UsageError(unknownCode(code, [...Object.keys(pages), ...criterionNumbers]));
  process.stdout.write(`${page.trimEnd()}\n`);
  return 0;
}

function unknownCode(code: string, known: readonly string[]): string {
  const near = suggest(code, known);
  const meant =
    near === undefined
      ? 'codes are as in `range/unusual` or AE17, printed with every finding'
      : `did you mean ${near}?`;
  return `no finding has the code ${code}; ${meant}`;
}

export async function libraryCommand(name: string | undefined): Promise<number> {
  const { library } = await loadBundledText();
  const entries = libraryContents(library);
  if (name === undefined) {
    process.stdout.write(`${renderLibrary(entries)}\n`);
    return 0;
  }
  // A declaration is found by its name, a file by its path with or without ending. A cell comes with its materials.
  const entry = entries.find((own) => own.name === name);
  const file = library.find(
    (f) =>
      f.name === name ||
      f.name === `${name}.cell` ||
      f.name.endsWith(`/${name}.cell`) ||
      (entry?.kind === 'cell' && f.name === entry.file),
  );
  const text = entry === undefined || entry.kind === 'cell' ? file?.text : entry.text;
  if (text === undefined) {
    const near = suggest(
      name,
      entries.map((own) => own.name),
    );
    const meant = near === undefined ? 'without a name the command lists what it has' : `did you mean \`${near}\`?`;
    throw new UsageError(`the library has no \`${name}\`; ${meant}`);
  }
  process.stdout.write(text);
  return 0;
}

/** One line a declaration, grouped by kind: name, what it is, where it stands. */
function renderLibrary(entries: readonly LibraryEntry[]): string {
  const width = (of: (entry: LibraryEntry) => string): number => Math.max(...entries.map((own) => of(own).length));
  const [names, descriptions] = [width((own) => own.name), width((own) => own.description)];
  return libraryKinds
    .map((kind) => [kind, entries.filter((own) => own.kind === kind)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([kind, own]) =>
      [
        `${kind.replaceAll('_', ' ')} (${own.length})`,
        ...own.map((e) => `  ${e.name.padEnd(names)}  ${e.description.padEnd(descriptions)}  ${e.file}`),
      ].join('\n'),
    )
    .join('\n\n');
}

export async function formatCommand(paths: readonly string[], options: { check?: boolean }): Promise<number> {
  const services = await createServices();
  let changed = 0;
  for (const path of paths) {
    const text = await readText(path);
    const formatted = formatText(services, text);
    if (formatted === text) continue;
    changed++;
    if (options.check !== true) await writeFile(path, formatted);
    process.stdout.write(`${options.check === true ? 'would format' : 'formatted'} ${path}\n`);
  }
  return options.check === true && changed > 0 ? 1 : 0;
}

export async function lspCommand(): Promise<number> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('./server.cjs', import.meta.url)), '--stdio'], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)));
}
