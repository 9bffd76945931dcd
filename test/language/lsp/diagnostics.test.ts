// When the server checks what: fast rules on every change, slow ones on save, files that import what has changed; pushed or
// fetched, as the editor can.

import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { ServerClient } from '../../support/server-client.ts';
import { startServer } from '../../support/server-client.ts';

const uri = 'file:///cells/checked.cell';
const rising = `cell rising extends lg_m50_chen2020 {
  cathode { active NMC811_LGM50 { open_circuit_potential(x) = table { 0.2: 4.3 V  0.4: 4.0 V  0.6: 4.1 V  1: 3.5 V } } }
}
`;
const unusual = 'cell odd extends lg_m50_chen2020 { cathode { thickness = 300 um } }\n';

let server: ServerClient | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const codes = (found: readonly Diagnostic[]): unknown[] => found.map((own) => own.code);
const fetches = { textDocument: { diagnostic: {} } };
const fetch = (from: ServerClient, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  from.request('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });

describe('diagnostics', { timeout: 60_000 }, () => {
  it('slow rules run on save and stay while what they judged is unchanged', async () => {
    server = await startServer();
    expect(codes(await server.open(uri, rising))).not.toContain('material/potential-not-monotonic');
    expect(codes(await server.save(uri))).toContain('material/potential-not-monotonic');
    expect(codes(await server.change(uri, `\n${rising}`))).toContain('material/potential-not-monotonic');
    expect(codes(await server.change(uri, rising.replace('4.3 V', '4.4 V')))).not.toContain(
      'material/potential-not-monotonic',
    );
  });

  it('settings say when slow rules run, what is not reported, and how grave the unusual is', async () => {
    const settings = {
      checks: { slow: 'onType', disabled: ['material/concentration-above-crystal'], rangeSeverity: 'information' },
    };
    server = await startServer({}, { capabilities: { workspace: { configuration: true } }, settings });
    expect(codes(await server.open(uri, rising))).toContain('material/potential-not-monotonic');
    const found = await server.change(uri, unusual);
    expect(found.find((own) => own.code === 'range/unusual')?.severity).toBe(3);
    expect(codes(found)).not.toContain('material/concentration-above-crystal');
  });

  it('are fetched where the editor can, with a name for each check', async () => {
    server = await startServer({}, { capabilities: fetches });
    expect(server.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    expect(await server.open(uri, unusual)).toEqual([]);
    const first = await fetch(server);
    expect(first.kind === 'full' ? codes(first.items) : []).toContain('range/unusual');
    expect(await fetch(server, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await server.change(uri, unusual.replace('300', '100'));
    const second = await fetch(server, first.resultId);
    expect(second.kind === 'full' ? codes(second.items) : ['unchanged']).not.toContain('range/unusual');
  });

  it('a hundred at most, the gravest, and one line that says how many more', async () => {
    server = await startServer();
    const lines = Array.from({ length: 120 }, (_, i) => `cell c${i} extends lg_m50_chen2020 { area = 1 furlong }`);
    const found = await server.open(uri, [unusual, ...lines].join('\n'));
    expect(found.length).toBe(101);
    expect(found.filter((own) => own.severity === 1).length).toBe(100);
    expect(found.find((own) => own.code === 'structure/more-findings')?.message).toMatch(/^\d+ more findings/);
  });

  it('a file is checked again when one it imports changes', async () => {
    server = await startServer();
    const shared = 'file:///cells/shared.cell';
    await server.open(shared, 'material mine : carbon { density = 2000 kg/m^3 }\n');
    const user = 'import "shared.cell"\nmaterial yours : carbon extends mine { }\n';
    expect(codes(await server.open(uri, user))).toEqual([]);
    const again = server.next(uri);
    await server.change(shared, 'material other : carbon { density = 2000 kg/m^3 }\n');
    expect(codes(await again)).toContain('names/unknown-material');
  });
});
