// What a run says of its cycles and of the balance of its electrodes.

import { describe, expect, it } from 'vitest';
import type { Expectation, ResultQuantity } from '../../model/simulation.ts';
import { cycleTable } from '../../charts/cycle-table.ts';
import { energyNote } from '../../charts/energy-note.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate, stripAndPlate, symmetricCell } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';

const half = [
  step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(3)]),
  step({ kind: 'rest' }, [forTime(600)]),
  step({ kind: 'charge', rate: cRate(0.5) }, [voltageEnd(4.1)]),
];
const repeated = (count: number) => protocol({ type: 'repeat', count, body: half });

/** ∫ V dQ of rows of one direction by the trapezoidal rule, Wh. */
function energyOfRows(result: RunResult, sign: 1 | -1): number {
  const values = (name: string): Float64Array => result.columns.find((c) => c.name === name)!.values;
  const [time, voltage, current] = [values('time'), values('voltage'), values('current')];
  let sum = 0;
  for (let k = 1; k < time.length; k++) {
    if (Math.sign(current[k]!) !== sign || Math.sign(current[k - 1]!) !== sign) continue;
    sum += 0.5 * (voltage[k]! * current[k]! + voltage[k - 1]! * current[k - 1]!) * (time[k]! - time[k - 1]!);
  }
  return Math.abs(sum) / 3600;
}

const expecting = (quantity: ResultQuantity, limit: number): Expectation => ({
  text: '',
  quantity,
  comparison: '>',
  limit,
  basis: 'absolute',
  unit: '',
  unitFactor: 1,
  unitOffset: 0,
  line: 1,
});

describe('energy', () => {
  it('agrees with the rows of a densely sampled run, both ways', async () => {
    const dense = half.map((own) => ({ ...own, sampleInterval: 2 }));
    const result = await runSimulation(simulate(lgM50, protocol(...dense), [], { model: 'spm' }));
    const { values } = result.cycles[0]!;
    expect(Math.abs(values.discharge_energy! / energyOfRows(result, -1) - 1)).toBeLessThan(2e-6);
    expect(Math.abs(values.charge_energy! / energyOfRows(result, 1) - 1)).toBeLessThan(2e-6);
    expect(result.summary.discharge_energy_Wh).toBe(values.discharge_energy);
  });

  it('does not move with the steps of the integrator', async () => {
    const energies = await Promise.all(
      [1e-4, 1e-7].map(async (relative) => {
        const tolerance = { relative, absolute: 0.01 * relative };
        const result = await runSimulation(simulate(lgM50, protocol(...half), [], { model: 'spm', tolerance }));
        const { discharge_energy, discharge_capacity } = result.cycles[0]!.values;
        return discharge_energy! / discharge_capacity!;
      }),
    );
    // Mean voltage: at the default tolerance the voltage itself is within 0.1 mV.
    expect(Math.abs(energies[0]! - energies[1]!)).toBeLessThan(1e-4);
  });
});

describe('cycles', () => {
  it('have efficiencies, mean and end voltages, and retention against the first complete one', async () => {
    const before = step({ kind: 'discharge', rate: cRate(1) }, [forTime(60)]);
    const items = [before, ...repeated(3).items];
    const result = await runSimulation(simulate(lgM50, protocol(...items), [], { model: 'spm' }));
    expect(result.cycles.map((c) => c.cycle)).toEqual([0, 1, 2, 3]);
    const [zero, first, , third] = result.cycles.map((c) => c.values);
    expect(zero).not.toHaveProperty('coulombic_efficiency');
    expect(zero).not.toHaveProperty('capacity_retention');
    expect(first!.capacity_retention).toBe(1);
    expect(third!.capacity_retention).toBeCloseTo(third!.discharge_capacity! / first!.discharge_capacity!, 12);
    expect(third!.end_of_discharge_voltage).toBeCloseTo(3, 6);
    expect(third!.end_of_charge_voltage).toBeCloseTo(4.1, 6);
    expect(third!.mean_charge_voltage!).toBeGreaterThan(third!.mean_discharge_voltage!);
    expect(third!.energy_efficiency).toBeCloseTo(
      (third!.coulombic_efficiency! * third!.mean_discharge_voltage!) / third!.mean_charge_voltage!,
      12,
    );
  });

  it('answer expectations of one cycle, of the last and over all', async () => {
    const expectations = [
      expecting({ column: 'energy_efficiency', reduce: 'last', cycle: 2 }, 0.5),
      expecting({ column: 'energy_efficiency', reduce: 'min' }, 0.5),
      expecting({ column: 'coulombic_efficiency', reduce: 'last' }, 2),
      expecting({ column: 'discharge_energy', reduce: 'last', cycle: 1 }, 15 * 3600),
    ];
    const result = await runSimulation(simulate(lgM50, repeated(3), [], { model: 'spm', expectations }));
    const values = result.cycles.map((c) => c.values);
    expect(result.expectations.map((e) => e.passed)).toEqual([true, true, false, values[0]!.discharge_energy! > 15]);
    expect(result.expectations[0]!.value).toBe(values[1]!.energy_efficiency);
    expect(result.expectations[1]!.value).toBe(Math.min(...values.map((v) => v.energy_efficiency!)));
    expect(result.expectations[2]!.value).toBe(values[2]!.coulombic_efficiency);
  });

  it('make a table that shows the ends of a long run', async () => {
    const result = await runSimulation(simulate(lgM50, repeated(9), [], { model: 'spm' }));
    const table = cycleTable(result, 4)!;
    expect(table.rows.map((row) => row[0])).toEqual(['1', '2', '…', '8', '9']);
    expect(table.rows[2]![1]).toBe('5 cycles between are left out here');
    expect(table.columns.map((c) => c.title)).toContain('Coulombic efficiency (%)');
    expect(cycleTable({ ...result, cycles: [] }, 4)).toBeUndefined();
  });

  it('between lithium electrodes have charges but no energies', async () => {
    const result = await runSimulation(simulate(symmetricCell(5e6), stripAndPlate(3, 3600, 2), []));
    const { values } = result.cycles[1]!;
    expect(values.coulombic_efficiency).toBeCloseTo(1, 6);
    for (const name of ['discharge_energy', 'energy_efficiency', 'mean_discharge_voltage'])
      expect(values).not.toHaveProperty(name);
    expect(result.summary).not.toHaveProperty('np_ratio');
  });

  it('between two hosts of the same couple have charges but no energies, and say why', async () => {
    const { cathode, voltageWindow: _window, capacity: _capacity, ...rest } = lgM50;
    if (cathode.kind !== 'composite') throw new Error('the cathode is porous');
    // By its curve, not its name.
    const half = {
      ...cathode,
      actives: cathode.actives.map((active) => ({ ...active, name: 'other', initialStoichiometry: 0.5 })),
    };
    const cell = {
      ...rest,
      anode: half,
      cathode: { ...half, actives: half.actives.map((active) => ({ ...active, name: 'one' })) },
    };
    const back = [
      step({ kind: 'discharge', rate: { kind: 'current', value: 1 } }, [forTime(600)]),
      step({ kind: 'charge', rate: { kind: 'current', value: 1 } }, [forTime(600)]),
    ];
    const result = await runSimulation(simulate(cell, protocol(...back), [], { model: 'spm' }));
    expect(result.status).toBe('completed');
    const { values } = result.cycles[0]!;
    expect(values.coulombic_efficiency).toBeCloseTo(1, 6);
    for (const name of ['discharge_energy', 'energy_efficiency', 'energy_retention'])
      expect(values).not.toHaveProperty(name);
    expect(energyNote(result)).toContain('the same couple');
    const full = await runSimulation(simulate(lgM50, protocol(...back), [], { model: 'spm' }));
    expect(full.cycles[0]!.values.energy_efficiency).toBeGreaterThan(0.5);
    expect(energyNote(full)).toBeUndefined();
  });

  it('leave a bounded number of profiles, the first one among them', async () => {
    const result = await runSimulation(simulate(lgM50, repeated(60), [], { model: 'spm' }));
    expect(result.profiles.times.length).toBeLessThanOrEqual(240);
    expect(result.profiles.times.length).toBeGreaterThan(60);
    expect(result.profiles.times[0]).toBe(0);
    // From the last third as well.
    expect(result.profiles.times.at(-1)).toBeGreaterThan(0.66 * (result.steps.at(-1)?.end ?? 0));
  });
});

it('the balance of the electrodes is that of the literature (V-BAL-1, Chen 2020)', async () => {
  const { summary } = await runSimulation(simulate(lgM50, protocol(step({ kind: 'rest' }, [forTime(1)])), []));
  const expected = {
    anode_capacity_Ah: 5.82762,
    cathode_capacity_Ah: 8.73232,
    lithium_inventory_Ah: 7.61071,
    anode_stoichiometry_at_0_percent: 0.026346,
    anode_stoichiometry_at_100_percent: 0.910618,
    cathode_stoichiometry_at_0_percent: 0.853975,
    cathode_stoichiometry_at_100_percent: 0.263845,
  };
  for (const [name, value] of Object.entries(expected))
    expect(Math.abs((summary[name] as number) / value - 1), name).toBeLessThan(1e-4);
});
