// Where the server's settings come from: asked of the editor for each file, where it can be asked, and remembered until
// the editor says that something has changed.

import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { readSettings, settingsSection, type CellSettings } from './cell-settings.ts';

export class SettingsSource {
  readonly #connection: Connection | undefined;
  readonly #known = new Map<string, Promise<CellSettings>>();
  readonly #listeners: (() => void)[] = [];
  #canAsk = false;
  #pushed: unknown;

  constructor(connection: Connection | undefined) {
    this.#connection = connection;
  }

  /** Hears what the editor can do and when it changes something; called once, when the services exist. */
  listen(shared: LangiumSharedServices): void {
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.#canAsk = capabilities.workspace?.configuration === true;
    });
    shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
      if (section === settingsSection) this.update(configuration);
    });
  }

  /** The settings for a file. */
  of(uri: string): Promise<CellSettings> {
    let settings = this.#known.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** What the editor sends of its own accord, or a test. */
  update(raw: unknown): void {
    this.#pushed = raw;
    this.#known.clear();
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async #ask(uri: string): Promise<CellSettings> {
    if (!this.#canAsk || this.#connection === undefined) return readSettings(this.#pushed);
    const [own] = await this.#connection.sendRequest<unknown[]>('workspace/configuration', {
      items: [{ scopeUri: uri, section: settingsSection }],
    });
    return readSettings(own ?? this.#pushed);
  }
}
