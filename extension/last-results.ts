// Last results by simulation, kept with the workspace so that they are still there after a reload of the window.

import type * as vscode from 'vscode';
import { resultText, type LastResult } from './last-result.ts';
import { textHash, type StoredRun } from './run-store.ts';

const key = 'cellwright.lastResults';
/** Simulations that are remembered at most; the oldest are forgotten first. */
const most = 200;

export class LastResults {
  readonly #memory: vscode.Memento;
  readonly #listeners: (() => void)[] = [];

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  get(uri: string, simulation: string): LastResult | undefined {
    return this.#all()[nameOf(uri, simulation)];
  }

  async put({ uri, simulation, result, text, finishedAt }: StoredRun): Promise<void> {
    const { [nameOf(uri, simulation.name)]: _before, ...others } = this.#all();
    const kept = Object.entries(others).slice(1 - most);
    const own: LastResult = { text: resultText(result), hash: textHash(text), finishedAt };
    await this.#memory.update(key, { ...Object.fromEntries(kept), [nameOf(uri, simulation.name)]: own });
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #all(): Readonly<Record<string, LastResult>> {
    return this.#memory.get<Readonly<Record<string, LastResult>>>(key, {});
  }
}

function nameOf(uri: string, simulation: string): string {
  return `${uri} ${simulation}`;
}
