import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../language/services/cell-settings.ts';

interface Manifest {
  readonly icon: string;
  readonly keywords: readonly string[];
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions: readonly string[];
      readonly configuration: string;
    }[];
    readonly customEditors: readonly { readonly viewType: string; readonly selector: unknown }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly when: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
  };
}
interface Setting {
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;

/** Sources in which a setting can act. */
const sources = [
  'extension/activate.ts',
  'extension/client.ts',
  'extension/commands/run-command.ts',
  'extension/commands/run-notices.ts',
  'extension/commands/saved-run.ts',
  'extension/commands/export-commands.ts',
  'extension/views/results-panel.ts',
  'extension/views/results-html.ts',
]
  .map(read)
  .join('\n');

describe('manifest', () => {
  it('has the language under its own id with both endings', () => {
    expect(contributes.languages.map((l) => l.id)).toEqual(['battery-cell']);
    expect(contributes.languages[0]?.extensions).toEqual(['.cell', '.bcell']);
  });

  it('opens run files in the editor that the extension registers', () => {
    const [editor] = contributes.customEditors;
    expect(editor?.selector).toEqual([{ filenamePattern: '*.cellrun' }]);
    expect(read('extension/views/results-panels.ts')).toContain(`'${editor?.viewType ?? ''}'`);
  });

  it('names files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.grammars.map((g) => g.path),
      ...contributes.languages.map((l) => l.configuration),
    ];
    for (const file of files) expect(existsSync(new URL(file, root)), file).toBe(true);
  });

  it('gives every command a category, its prefix and a title of its own words', () => {
    for (const { command, title, category } of contributes.commands) {
      expect(command).toMatch(/^cellwright\.[\w.]+$/);
      expect(category).toBe('Cellwright');
      expect(title).toMatch(/^[A-Z]/);
      expect(title).not.toMatch(/Cellwright|Run Cell|Execute Cell|Notebook|\.$(?<!\.\.\.)/);
      const name = command.replace('cellwright.', '');
      expect(sources, command).toContain(`bind('${name}'`);
    }
  });

  it('has only commands in menus that it contributes', () => {
    const known = new Set(contributes.commands.map((c) => c.command));
    for (const items of Object.values(contributes.menus))
      for (const { command } of items) expect(known.has(command), command).toBe(true);
  });

  it('wakes for its own files only', () => {
    expect(manifest.activationEvents).toEqual(['workspaceContains:**/*.bcell', 'onWebviewPanel:cellwright.results']);
  });

  it('binds one key, in its own editor only', () => {
    expect(contributes.keybindings).toHaveLength(1);
    expect(contributes.keybindings[0]?.when).toContain('editorLangId == battery-cell');
  });

  it('has settings that are described, limited and read somewhere', () => {
    for (const { properties } of contributes.configuration)
      for (const [name, setting] of Object.entries(properties)) {
        expect(setting.default, name).toBeDefined();
        expect(setting.markdownDescription, name).toMatch(/^[A-Z][^]*\.$/);
        expect(setting.scope, name).toBeDefined();
        if (setting.enum !== undefined)
          expect(setting.markdownEnumDescriptions, name).toHaveLength(setting.enum.length);
        // The language client reads its trace setting by itself; those of the server have a test of their own.
        const key = name.replace('cellwright.', '');
        if (key !== 'trace.server' && !Object.hasOwn(defaultSettings, key.replace(/\..*/, '')))
          expect(sources.includes(`'${key}'`) || sources.includes(`'${key.replace('run.', '')}'`), name).toBe(true);
      }
  });

  it('has at most five keywords', () => {
    expect(manifest.keywords.length).toBeLessThanOrEqual(5);
  });
});
