// The invariants of ARCHITECTURE.md, checked on the files themselves.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const rooms = ['quantity', 'model', 'physics', 'solver', 'charts', 'language', 'cli', 'extension'] as const;
type Room = (typeof rooms)[number];

const mayImport: Record<Room, readonly Room[]> = {
  quantity: [],
  model: [],
  physics: ['model'],
  solver: ['model', 'physics'],
  charts: ['model', 'solver'],
  language: ['quantity', 'model', 'physics'],
  cli: ['quantity', 'model', 'physics', 'language', 'solver', 'charts'],
  extension: ['quantity', 'model', 'physics', 'language', 'solver', 'charts'],
};

interface SourceFile {
  readonly path: string;
  readonly room: Room;
  readonly text: string;
  readonly imports: readonly string[];
}

const importPattern =
  /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

const files: SourceFile[] = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(room, name).replaceAll('\\', '/');
      const text = readFileSync(join(root, path), 'utf8');
      const imports = [...text.matchAll(importPattern)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
      return { path, room, text, imports };
    }),
);

const target = (file: SourceFile, specifier: string): string | undefined =>
  specifier.startsWith('.')
    ? relative(root, resolve(root, dirname(file.path), specifier)).replaceAll('\\', '/')
    : undefined;

const violations = (find: (file: SourceFile) => readonly string[]): string[] =>
  files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));

describe('architecture', () => {
  it('has files in every room', () => {
    for (const room of rooms)
      expect(
        files.some((f) => f.room === room),
        room,
      ).toBe(true);
  });

  it('lets rooms import only what they may', () => {
    expect(
      violations((file) =>
        file.imports.filter((specifier) => {
          const to = target(file, specifier)?.split('/')[0] as Room | undefined;
          return to !== undefined && to !== file.room && !mayImport[file.room].includes(to);
        }),
      ),
    ).toEqual([]);
  });

  it('keeps editor and language packages out of the numerical rooms', () => {
    const away = /^(vscode|langium|vscode-languageserver|vscode-languageclient)(\/|$|-)/;
    const numerical: readonly Room[] = ['solver', 'physics', 'model', 'quantity', 'charts'];
    expect(violations((f) => (numerical.includes(f.room) ? f.imports.filter((i) => away.test(i)) : []))).toEqual([]);
  });

  it('lets only the extension import vscode', () => {
    expect(violations((f) => (f.room === 'extension' ? [] : f.imports.filter((i) => i === 'vscode')))).toEqual([]);
  });

  it('keeps extension files thin', () => {
    const long = files.filter((f) => f.room === 'extension' && f.text.split('\n').length > 200);
    expect(long.map((f) => f.path)).toEqual([]);
  });

  it('lets the solver open no file, read no clock and log nothing', () => {
    const forbidden = /\b(console\.|Date\.now|new Date\(|performance\.now|process\.|setTimeout|Math\.random)/;
    expect(violations((f) => (f.room === 'solver' ? f.imports.filter((i) => i.startsWith('node:')) : []))).toEqual([]);
    expect(violations((f) => (f.room === 'solver' ? (forbidden.exec(f.text) ?? []).slice(0, 1) : []))).toEqual([]);
  });

  it('has no synchronous file access in the language', () => {
    expect(
      violations((f) =>
        f.room === 'language'
          ? [...f.imports.filter((i) => i === 'node:fs' || i === 'fs'), ...(/\w+FileSync\(/.exec(f.text) ?? [])]
          : [],
      ),
    ).toEqual([]);
  });

  it('imports nothing from tests, benchmarks or tools', () => {
    expect(violations((f) => f.imports.filter((i) => /^(test|bench|tools)\//.test(target(f, i) ?? '')))).toEqual([]);
  });

  it('gives the web view only the charts and the message contract', () => {
    expect(
      violations((f) =>
        f.path.startsWith('extension/webview/')
          ? f.imports.filter((i) => {
              const to = target(f, i);
              return to !== undefined && !/^(charts\/|extension\/(webview\/|messages\.ts$))/.test(to);
            })
          : [],
      ),
    ).toEqual([]);
  });

  it('has no circles between files', () => {
    const graph = new Map(
      files.map((f) => [f.path, f.imports.map((i) => target(f, i)).filter((t): t is string => t !== undefined)]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) if (!path.startsWith('language/generated/')) visit(path, []);
    expect(circles).toEqual([]);
  });
});
