// The checks of open documents, each made once and shared by everything the editor asks for.

import type { LangiumDocument } from 'langium';
import { Cancellation, interruptAndCheck, URI } from 'langium';
import type { CheckedFile } from '../check-text.ts';
import { checkWithPlaces, unreadFile } from '../check-text.ts';
import type { File } from '../generated/ast.ts';
import type { FileLowering } from '../lowering/lower-file.ts';
import { LoweringMemory } from '../lowering/lowering-memory.ts';
import type { CellServices } from './cell-services.ts';
import type { SettingsSource } from './settings-source.ts';

export interface CheckedDocument {
  /** Version of the text document it was made from. */
  readonly version: number;
  readonly text: string;
  readonly file: CheckedFile;
  readonly lowering: FileLowering;
}

/** The services of a host that keeps documents open. */
export interface EditorServices extends CellServices {
  readonly checked: CheckedDocuments;
  readonly settings: SettingsSource;
}

const nothing: FileLowering = { cells: [], protocols: [], simulations: [], findings: [] };

export class CheckedDocuments {
  readonly #services: () => EditorServices;
  readonly #wanted = new Set<string>();
  readonly #finished = new Map<string, CheckedDocument>();
  readonly #memories = new Map<string, LoweringMemory>();
  readonly #listeners: ((uri: string) => void)[] = [];

  constructor(services: () => EditorServices) {
    this.#services = services;
  }

  /** The newest finished check of a document: of its current text, or of an earlier one while that is being checked. Never waits. */
  latest(uri: string): CheckedDocument | undefined {
    return this.#finished.get(uri);
  }

  /** The check of the document's current text; made now where it is not there yet. */
  async current(
    document: LangiumDocument<File>,
    token = Cancellation.CancellationToken.None,
  ): Promise<CheckedDocument> {
    const known = this.#finished.get(document.uri.toString());
    return known !== undefined &&
      known.version === document.textDocument.version &&
      known.text === document.textDocument.getText()
      ? known
      : this.renew(document, token);
  }

  /** The next check of the document runs the slow rules too. */
  wantAll(uri: string): void {
    this.#wanted.add(uri);
  }

  /** Checks the document anew, because it or a file it depends on has changed. */
  async renew(document: LangiumDocument<File>, token = Cancellation.CancellationToken.None): Promise<CheckedDocument> {
    await interruptAndCheck(token);
    const services = this.#services();
    const uri = document.uri.toString();
    const { checks } = await services.settings.of(uri);
    const speed = checks.slow === 'onType' || this.#wanted.has(uri) ? 'all' : 'fast';
    const { version } = document.textDocument;
    const text = document.textDocument.getText();
    const result = document.parseResult;
    const unread = unreadFile(uri, text);
    const checked =
      unread === undefined
        ? await checkWithPlaces(
            services,
            { uri, text, root: result.value, result },
            (other) => readOpenFirst(services, other),
            { speed, settings: checks.thresholds, memory: this.#memoryOf(uri) },
          )
        : { checked: unread, lowering: nothing };
    await interruptAndCheck(token);
    const finished = { version, text, file: checked.checked, lowering: checked.lowering };
    this.#finished.set(uri, finished);
    this.#wanted.delete(uri);
    for (const listener of this.#listeners) listener(uri);
    return finished;
  }

  /** Calls when a check has ended, with the address of its document. */
  onFinished(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Forgets a document that is closed. */
  forget(uri: string): void {
    this.#finished.delete(uri);
    this.#memories.delete(uri);
    this.#wanted.delete(uri);
  }

  #memoryOf(uri: string): LoweringMemory {
    const memory = this.#memories.get(uri) ?? new LoweringMemory();
    this.#memories.set(uri, memory);
    return memory;
  }
}

/** The text as it stands in the editor, else on disk. */
async function readOpenFirst(services: CellServices, uri: string): Promise<string | undefined> {
  const open = services.shared.workspace.TextDocuments.get(URI.parse(uri).toString());
  return open === undefined ? services.context.readFile?.(uri) : open.getText();
}
