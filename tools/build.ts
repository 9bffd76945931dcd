// Builds dist/: one bundle per program, and the text that they share.
//
//   extension.cjs      extension host            server.cjs         language server
//   solver-worker.cjs  solver and drawing        worker.js          piscina's own thread entry, found beside its caller
//   webview.js, .css   page of the results view  cellwright.mjs     command line, charts in a chunk loaded on demand
//   text.json          the library and the rule pages: { library: [{ name, text }], pages: { code: text } }
//
// text.json is read once at start by the server and by the command line, so both speak of the same library.

import { build, type BuildOptions } from 'esbuild';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist');

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  // Names are shown in stack traces of users. They stay as they are written: `keepNames` would set them anew for every
  // function that is made while the program runs, a sixth of the time of a check.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

const node: BuildOptions = {
  ...shared,
  platform: 'node',
  target: 'node20',
  // `nice` is optional and native; it is loaded only for a priority that is never asked for.
  external: ['vscode', '@napi-rs/nice'],
  // Charts are drawn as SVG here; the canvas for Node is native and loads by a top-level await.
  alias: { 'vega-canvas': join(root, 'node_modules/vega-canvas/build/vega-canvas.browser.js') },
};

function programs(folder: string): BuildOptions[] {
  const piscinaWorker = createRequire(import.meta.url)
    .resolve('piscina')
    .replace(/main\.js$/, 'worker.js');
  return [
    { ...node, format: 'cjs', entryPoints: ['extension/activate.ts'], outfile: join(folder, 'extension.cjs') },
    { ...node, format: 'cjs', entryPoints: ['language/server.ts'], outfile: join(folder, 'server.cjs') },
    { ...node, format: 'cjs', entryPoints: ['extension/solver-worker.ts'], outfile: join(folder, 'solver-worker.cjs') },
    { ...node, format: 'cjs', entryPoints: [piscinaWorker], outfile: join(folder, 'worker.js') },
    {
      ...node,
      format: 'esm',
      entryPoints: { cellwright: 'cli/main.ts' },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      splitting: true,
      chunkNames: 'cellwright-[hash]',
      // CommonJS packages in the bundle ask for Node's modules by `require`.
      banner: {
        js: "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);",
      },
    },
    {
      ...shared,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      entryPoints: { webview: 'extension/webview/page.ts', 'webview-style': 'extension/webview/page.css' },
      outdir: folder,
    },
  ];
}

/** Builds into a fresh folder and swaps it in, so that a failed build leaves the last good one. */
export async function buildAll(): Promise<void> {
  const fresh = join(root, '.dist-next');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  await Promise.all(programs(fresh).map((program) => build(program)));
  await writeFile(join(fresh, 'text.json'), JSON.stringify(await collectText()));
  // The package is of type module; `worker.js` is not.
  await writeFile(join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
  await rm(output, { recursive: true, force: true });
  await rename(fresh, output);
}

async function collectText(): Promise<{ library: { name: string; text: string }[]; pages: Record<string, string> }> {
  const library = await Promise.all(
    (await filesBelow('library', '.cell')).map(async (name) => ({ name, text: await readText('library', name) })),
  );
  // A rule's page lies beside it, `balance/np-ratio.md`, those of the language itself in a folder of their own: the
  // path is the code.
  const pages = await Promise.all(
    ['language/rules', 'language/pages'].map(async (folder) =>
      Promise.all(
        (await filesBelow(folder, '.md')).map(
          async (name) => [name.replace(/\.md$/, ''), await readText(folder, name)] as const,
        ),
      ),
    ),
  );
  return { library, pages: Object.fromEntries(pages.flat()) };
}

const readText = (folder: string, name: string): Promise<string> => readFile(join(root, folder, name), 'utf8');

async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const base = join(root, folder);
  const entries = await readdir(base, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && e.name.endsWith(ending))
    .map((e) => relative(base, join(e.parentPath, e.name)).replaceAll(sep, '/'))
    .sort();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const begun = performance.now();
  await buildAll();
  process.stdout.write(`built dist/ in ${Math.round(performance.now() - begun)} ms\n`);
}
