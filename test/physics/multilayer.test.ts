// Layers against filaments, from written text to verdict and findings (A26): LGPS between layers of a chlorine-rich argyrodite
// passes; LGPS alone, and Li3YCl6 in its place, do not, and each says why.

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';
import { coated, full, layered } from '../support/reference-cells.ts';

const services = createTestServices();
/** Codes of this side: layers, and what touches lithium and cathode. */
const ofLayers = new Set(['AE23', 'AE24', 'AE25', 'AE26']);

interface Outcome {
  readonly verdict: (mechanism: string) => Verdict;
  /** Errors and warnings on the layers. */
  readonly complaints: readonly string[];
}

async function outcome(text: string, simulation = 's'): Promise<Outcome> {
  const { findings, simulations } = await checkText(services, text);
  const checked = simulations.find((s) => s.name === simulation)?.simulation;
  if (checked === undefined) throw new Error(`no simulation ${simulation}`);
  const verdicts = assessCell(checked.cell, [checked]);
  return {
    verdict: (mechanism) => verdicts.find((v) => v.mechanism === mechanism) ?? expect.unreachable(),
    complaints: findings
      .filter((f) => ofLayers.has(f.id ?? '') && (f.severity === 'error' || f.severity === 'warning'))
      .map((f) => `${f.id} ${f.severity}: ${f.message}`),
  };
}

const chlorineRich = 'Li5_5PS4_5Cl1_5';
const sandwich = layered(chlorineRich, 'LGPS', chlorineRich);
const stableCentre = layered(chlorineRich, 'Li3YCl6', chlorineRich);
const alone = 'solid { electrolyte = LGPS  thickness = 200 um  relative_density = 90 % }';

describe('Li5.5PS4.5Cl1.5 | LGPS | Li5.5PS4.5Cl1.5', () => {
  it('passes: the centre gains volume and energy enough, behind layers that passivate', async () => {
    const { verdict, complaints } = await outcome(full(sandwich, coated));
    expect(complaints).toEqual([]);
    expect(verdict('multilayer')).toMatchObject({ status: 'ok', unit: '1', threshold: 1 });
    expect(verdict('multilayer').message).toMatch(
      /^`LGPS` in the centre gains 58.9 % of volume and 1.25 eV per atom .* fills cracks \(from 15 % and 0.3 eV on\)/,
    );
    expect(verdict('multilayer').message).toMatch(/`Li5_5PS4_5Cl1_5` confines it with 6.89 GPa, 38.6 % of K\*/);
    // The cathode is charged beyond what its coating stands, which is watched; nothing is at risk on this side.
    expect(verdict('stability_window').status).toBe('watch');
  });

  it('LGPS alone does not: lithium reduces it to a mixed conductor, on and on', async () => {
    const { verdict, complaints } = await outcome(full(alone, coated));
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/^AE23 error: .*LGPS/);
    expect(verdict('multilayer')).toMatchObject({
      status: 'watch',
      help: 'put `LGPS` between layers such as `Li6PS5Cl`',
    });
    expect(verdict('multilayer').message).toMatch(/^`LGPS` alone keeps reacting with lithium/);
    expect(verdict('stability_window').status).toBe('risk');
  });

  it('nor does a centre of Li3YCl6: too little volume, too little energy', async () => {
    const { verdict, complaints } = await outcome(full(stableCentre, coated));
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(
      /^AE26 warning: `Li3YCl6` in the centre gains 7.83 % of volume and 0.186 eV per atom/,
    );
    expect(verdict('multilayer')).toMatchObject({ status: 'watch' });
    expect(verdict('multilayer').value).toBeCloseTo(0.0783 / 0.15, 3);
    expect(verdict('multilayer').message).toMatch(/does not fill cracks/);
    expect(verdict('multilayer').help).toMatch(/`LGPS` in the centre/);
  });

  it('is the wrong way round with LGPS at lithium', async () => {
    const { verdict, complaints } = await outcome(full(layered('LGPS', chlorineRich, 'LGPS'), coated));
    expect(complaints.map((c) => c.slice(0, 4)).sort()).toEqual(['AE23', 'AE25']);
    expect(verdict('multilayer')).toMatchObject({ status: 'risk', help: 'swap the layers' });
  });

  it('lets lithium through where an outer layer is a few grains thick', async () => {
    const thin = sandwich.replaceAll('thickness = 50 um', 'thickness = 20 um');
    const { verdict } = await outcome(full(thin, coated));
    expect(verdict('multilayer')).toMatchObject({ status: 'watch', help: 'outer layers of at least 25 µm' });
    expect(verdict('multilayer').message).toMatch(/4 grains thick, so pores may reach through/);
  });
});

it('examples/multilayer.cell holds one that passes and one that does not', async () => {
  const text = readExample('multilayer.cell');
  const filling = await outcome(text, 'filling');
  expect(filling.verdict('multilayer').status).toBe('ok');
  expect((await outcome(text, 'not_filling')).verdict('multilayer').status).toBe('watch');
  expect(filling.complaints).toEqual([expect.stringMatching(/^AE26 warning: `Li3YCl6`/)]);
});
