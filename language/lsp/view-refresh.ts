// Asks the editor to fetch hints, lenses and colours anew when a check or a setting has changed what they show: it only
// asks by itself when the text changes.

import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { EditorServices } from '../services/checked-documents.ts';
import { errorCounts } from './cell-code-lens-provider.ts';
import { CellInlayHintProvider } from './cell-inlay-hint-provider.ts';
import { outOfRange } from './cell-semantic-token-provider.ts';

interface Shown {
  readonly lenses: string;
  readonly colours: string;
}

export function refreshViews(services: EditorServices, connection: Connection): void {
  const can = capabilitiesOf(services.shared);
  const shown = new Map<string, Shown>();
  const ask = (isPossible: boolean, refresh: () => Promise<void>): void => {
    // The editor may be closing: then there is nobody left to show anything.
    if (isPossible) refresh().catch(() => undefined);
  };
  services.settings.onChange(() => {
    ask(can.hints, () => connection.languages.inlayHint.refresh());
    ask(can.lenses, () => connection.sendRequest('workspace/codeLens/refresh'));
  });
  services.shared.workspace.TextDocuments.onDidClose(({ document: { uri } }) => {
    shown.delete(uri);
    hintsOf(services)?.forget(uri);
  });
  services.checked.onFinished((uri) => {
    const checked = services.checked.latest(uri);
    if (checked === undefined) return;
    const now = { lenses: errorCounts(checked).join(), colours: JSON.stringify(outOfRange(checked)) };
    const before = shown.get(uri) ?? {
      lenses: errorCounts(checked)
        .map(() => 0)
        .join(),
      colours: '[]',
    };
    shown.set(uri, now);
    if (hintsOf(services)?.takeStale(uri) === true) ask(can.hints, () => connection.languages.inlayHint.refresh());
    if (now.lenses !== before.lenses) ask(can.lenses, () => connection.sendRequest('workspace/codeLens/refresh'));
    if (now.colours !== before.colours) ask(can.colours, () => connection.languages.semanticTokens.refresh());
  });
}

/** What the editor can be asked to fetch anew, filled in when it says so. */
function capabilitiesOf(shared: LangiumSharedServices): { hints: boolean; lenses: boolean; colours: boolean } {
  const can = { hints: false, lenses: false, colours: false };
  shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
    can.hints = workspace?.inlayHint?.refreshSupport === true;
    can.lenses = workspace?.codeLens?.refreshSupport === true;
    can.colours = workspace?.semanticTokens?.refreshSupport === true;
  });
  return can;
}

function hintsOf(services: EditorServices): CellInlayHintProvider | undefined {
  const hints = services.cell.lsp.InlayHintProvider;
  return hints instanceof CellInlayHintProvider ? hints : undefined;
}
