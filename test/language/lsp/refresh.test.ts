// The server and an editor that can be asked for settings and told to fetch hints, lenses and colours anew.

import { PassThrough } from 'node:stream';
import { startLanguageServer } from 'langium/lsp';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCellServices } from '../../../language/services/create-services.ts';
import { libraryFiles, readExample } from '../../support/language-host.ts';

const [toServer, toClient] = [new PassThrough(), new PassThrough()];
const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
const uri = 'file:///cells/refresh.cell';
const text = readExample('argyrodite-nmc811.cell');
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

let settings: unknown = {};
const asked: unknown[] = [];
const refreshed: string[] = [];
let legend: { tokenTypes: string[]; tokenModifiers: string[] };

/** Waits until the server has asked the editor to fetch something anew. */
async function refreshOf(method: string): Promise<void> {
  for (let i = 0; i < 500 && !refreshed.includes(method); i++) await new Promise((done) => setTimeout(done, 10));
  expect(refreshed).toContain(method);
}

const hints = async (): Promise<readonly string[]> =>
  (await client.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: whole })).map(
    ({ label }) => (typeof label === 'string' ? label : ''),
  );
const lenses = async (): Promise<readonly (string | undefined)[]> =>
  (await client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).map(
    (own) => own.command?.title,
  );

beforeAll(async () => {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startLanguageServer(createCellServices({ connection, libraryFiles }).shared);
  client.onRequest('client/registerCapability', () => null);
  client.onRequest(
    'workspace/configuration',
    ({ items }: { items: readonly { scopeUri?: string; section: string }[] }) => {
      asked.push(...items);
      return items.map((item) => (item.section === 'cellwright' ? settings : null));
    },
  );
  for (const view of ['inlayHint', 'codeLens', 'semanticTokens', 'diagnostics'])
    client.onRequest(`workspace/${view}/refresh`, () => {
      refreshed.push(view);
      return null;
    });
  client.listen();
  const refreshSupport = true;
  const { capabilities } = await client.sendRequest<{
    capabilities: { semanticTokensProvider: { legend: typeof legend } } & Record<string, unknown>;
  }>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: {
        configuration: true,
        inlayHint: { refreshSupport },
        codeLens: { refreshSupport },
        semanticTokens: { refreshSupport },
      },
    },
  });
  expect(capabilities['inlayHintProvider']).toBeDefined();
  expect(capabilities['signatureHelpProvider']).toBeDefined();
  legend = capabilities.semanticTokensProvider.legend;
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'battery-cell', version: 1, text },
  });
});
afterAll(() => client.dispose());

const change = (version: number, content: string): Promise<void> =>
  client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ text: content }],
  });

describe('an editor that can be asked', () => {
  it('is told of the colours of our own', () => {
    expect(legend.tokenTypes).toContain('unit');
    expect(legend.tokenModifiers).toContain('outOfRange');
  });

  it('shows hints once the first check has ended', async () => {
    if ((await hints()).length === 0) await refreshOf('inlayHint');
    expect(await hints()).toContain('⇒ 10.3 mAh/cm²');
    expect(asked).toContainEqual({ scopeUri: uri, section: 'cellwright' });
  });

  it('fetches hints and lenses anew when a setting changes', async () => {
    refreshed.length = 0;
    settings = { inlayHints: { derived: false, siValues: true }, codeLens: { lastResult: false } };
    await client.sendNotification('workspace/didChangeConfiguration', { settings: { cellwright: settings } });
    await refreshOf('inlayHint');
    await refreshOf('codeLens');
    expect(await hints()).toContain('= 298.15 K');
    expect(await lenses()).not.toContain('Not run yet');
    settings = {};
    await client.sendNotification('workspace/didChangeConfiguration', { settings: { cellwright: settings } });
    expect(await lenses()).toContain('Not run yet');
  });

  it('fetches lenses and colours anew when a check changes what they show', async () => {
    refreshed.length = 0;
    await change(
      2,
      text.replace('thickness = 50 um', 'thicknes = 900 um').replace('thickness = 40 um', 'thickness = 900 um'),
    );
    await refreshOf('codeLens');
    await refreshOf('semanticTokens');
    expect(await lenses()).toContain('Fix 1 error to run');
    refreshed.length = 0;
    await change(3, text);
    await refreshOf('codeLens');
    expect(await lenses()).toContain('$(play) Run');
  });
});
