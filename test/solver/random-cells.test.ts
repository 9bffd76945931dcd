// Plausible cells with random geometry, transport and rates: every run ends, in a state or with a named cause, with its books
// closed.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { generator } from '../support/random.ts';
import { xu2019 } from '../support/xu2019.ts';

const random = generator(12345);
const between = (a: number, b: number): number => a + (b - a) * random();
const logBetween = (a: number, b: number): number => a * (b / a) ** random();

function randomElectrode(electrode: CompositeElectrode): CompositeElectrode {
  const porosity = between(0.2, 0.5);
  return {
    ...electrode,
    thickness: electrode.thickness * logBetween(0.4, 2),
    porosity,
    actives: electrode.actives.map((active) => ({
      ...active,
      volumeFraction: Math.min(0.95 - porosity, active.volumeFraction),
      particleRadius: active.particleRadius * logBetween(0.2, 3),
      diffusivity: constant(logBetween(1e-16, 1e-13)),
    })),
  };
}

function randomCell(base: CheckedCell): CheckedCell {
  const electrode = (role: 'anode' | 'cathode') => {
    const e = base[role];
    return e.kind === 'composite' ? randomElectrode(e) : e;
  };
  return { ...base, anode: electrode('anode'), cathode: electrode('cathode') };
}

const cases = Array.from({ length: 120 }, (_, k) => {
  const base = random() < 0.6 ? lgM50 : xu2019;
  const lower = base === lgM50 ? 2.5 : 3;
  const rate = logBetween(0.05, 6);
  const capacity = base.capacity! / 3600;
  const model = (['spm', 'spme', 'p2d', 'p2d'] as const)[Math.floor(4 * random())]! satisfies ModelName;
  const items = [
    step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(lower)]),
    step({ kind: 'rest' }, [forTime(1800)]),
    step({ kind: 'charge', rate: cRate(rate / 2) }, [voltageEnd(4.2), forTime(1e5)]),
    step({ kind: 'hold', voltage: 4.2 }, [currentEnd(capacity / 30), forTime(36000)]),
    step({ kind: 'discharge', rate: { kind: 'power', value: (capacity * 3.5 * rate) / 2 } }, [voltageEnd(lower)]),
  ];
  const label = `${k}: ${base.name}, ${model}, ${rate.toFixed(2)}C`;
  return [label, simulate(randomCell(base), protocol(...items), [], { model })] as const;
});

describe('random plausible cells', () => {
  it.each(cases)('%s', async (_label, simulation) => {
    const result = await runSimulation(simulation);
    expect(['completed', 'failed']).toContain(result.status);
    if (result.status === 'failed') expect(result.failure!.cause).toMatch(/^the salt runs out at t = /);
    for (const column of result.columns) expect(column.values.every(Number.isFinite), column.name).toBe(true);
    expect(result.audit.lithium!).toBeLessThan(1e-9);
    expect(result.audit.charge!).toBeLessThan(1e-9);
    expect(result.audit.energy!).toBeLessThan(1e-4);
  });
});
