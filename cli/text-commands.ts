// Commands about text: explain, library, format, lsp.

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatText } from '../language/lsp/format-text.ts';
import { explainCode } from '../language/rules/explain.ts';
import { createServices, loadBundledText, readText, UsageError } from './host.ts';

export async function explainCommand(code: string): Promise<number> {
  const { pages } = await loadBundledText();
  const page = explainCode(code, pages);
  if (page === undefined) throw new UsageError(`no finding has the code ${code}`);
  process.stdout.write(`${page.trimEnd()}\n`);
  return 0;
}

export async function libraryCommand(name: string | undefined): Promise<number> {
  const { library } = await loadBundledText();
  if (name === undefined) {
    for (const file of library)
      process.stdout.write(`${file.name.padEnd(32)} ${declaredIn(file.text).join(', ')}\n`.trimStart());
    return 0;
  }
  // A declaration is found by its name, a file by its path with or without ending.
  const declaration = new RegExp(`^\\s*(?:material|cell|protocol)\\s+${escape(name)}\\b`, 'm');
  const found = library.find(
    (f) => f.name === name || f.name === `${name}.cell` || f.name.endsWith(`/${name}.cell`) || declaration.test(f.text),
  );
  if (found === undefined) throw new UsageError(`the library has no \`${name}\``);
  process.stdout.write(found.text);
  return 0;
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

/** Names a library file declares, in order. */
function declaredIn(text: string): string[] {
  return [...text.matchAll(/^(?:material|cell|protocol)\s+([A-Za-z_]\w*)/gm)].map((m) => m[1] ?? '');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
