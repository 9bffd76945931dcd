// Two hundred cycles of the liquid example, from its text: the lithium is all there, over active, film, dead, cathode, isolated and
// electrolyte, summed here from what the result says; and the same to the last bit after the run was killed in the middle.

import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { readRunFile } from '../../solver/run/run-file.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';
import { column } from '../support/result-lookup.ts';

const cycles = 200;
const faraday = 96485.33212;
let simulation: CheckedSimulation;
let result: RunResult;
const written: Uint8Array[] = [];

beforeAll(async () => {
  const text = readExample('lithium-metal-liquid.cell').replace('repeat 100', `repeat ${cycles}`);
  const found = (await checkText(createTestServices(), text)).simulations[0]?.simulation;
  if (found === undefined) throw new Error('the example has no simulation');
  simulation = found;
  result = await runSimulation(simulation, { sink: { write: (bytes) => void written.push(bytes.slice()) } });
}, 120_000);

describe('200 cycles of lithium in a liquid', () => {
  it('run to the end with every loss going on', () => {
    expect(result.status).toBe('completed');
    expect(result.cycles.length).toBe(cycles);
    const at = (name: string, cycle: number): number => result.cycles[cycle - 1]!.values[name]!;
    for (const name of ['anode.sei_lithium', 'anode.dead_lithium', 'anode.dead_layer_thickness'])
      expect(at(name, cycles)).toBeGreaterThan(1.9 * at(name, cycles / 2));
    expect(at('anode.lithium_thickness', cycles)).toBeLessThan(at('anode.lithium_thickness', 1) - 5e-6);
    expect(at('anode.electrolyte_saturation', cycles)).toBeLessThan(at('anode.electrolyte_saturation', 1) - 1);
  });

  it('close the inventory of lithium to 1e-9', () => {
    expect(result.audit.lithium!).toBeLessThan(1e-9);
    expect(result.audit.charge!).toBeLessThan(1e-9);
    // All per area, as charge. The cathode holds what the state of charge says; salt only moves.
    const perArea = 3600 / (simulation.cell.area * simulation.cell.electrodePairs);
    const nominal = (result.summary.nominal_capacity_Ah as number) * perArea;
    const [metal, film, dead, soc] = ['anode.lithium_thickness', 'anode.sei_lithium', 'anode.dead_lithium', 'soc'].map(
      (name) => column(result, name),
    );
    const all = metal!.map((thickness, k) => {
      const active = (faraday * thickness) / 1.3e-5;
      const cathode = nominal * (1 - soc![k]!);
      return active + film![k]! + dead![k]! + cathode;
    });
    const isolated = result.columns.filter((c) => c.name.includes('isolated'));
    expect(isolated).toEqual([]);
    for (const total of all) expect(Math.abs(total / all[0]! - 1)).toBeLessThan(1e-9);
  });

  it('go on to the same last bit after a kill', async () => {
    const bytes = Buffer.concat(written);
    const killed = readRunFile(bytes.subarray(0, Math.floor(bytes.length / 2)));
    if (!killed.ok) throw new Error(killed.reason);
    const resumed = await runSimulation(simulation, { resume: killed.run });
    expect(resumed.columns.map((c) => c.name)).toEqual(result.columns.map((c) => c.name));
    resumed.columns.forEach((c, k) => expect(c.values).toEqual(result.columns[k]!.values));
    expect(resumed.audit).toEqual(result.audit);
    expect(resumed.verdicts).toEqual(result.verdicts);
  }, 120_000);

  it('give a verdict on each of the four mechanisms', () => {
    for (const mechanism of simulation.include) {
      const verdict = result.verdicts.find((v) => v.id === `${mechanism}/anode`);
      expect(verdict?.status, mechanism).toMatch(/^(ok|watch|risk)$/);
    }
  });
});
