// Plausible cells with random geometry, transport and rates: every run ends, in a state or with a named cause, with its books
// closed.

import { describe, expect, it } from 'vitest';
import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { ProtocolStep } from '../../model/protocol.ts';
import type { Expression, StateFunction } from '../../model/state-function.ts';
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
const chance = (share: number): boolean => random() < share;
const oneOf = <T>(values: readonly T[]): T => values[Math.floor(values.length * random())]!;

/** D (1 + a x), or constant. */
function randomDiffusivity(): StateFunction {
  const D = logBetween(1e-16, 1e-13);
  if (chance(0.75)) return constant(D);
  const times = (left: Expression, right: Expression): Expression => ({ kind: 'binary', operator: '*', left, right });
  const num = (value: number): Expression => ({ kind: 'number', value });
  const slope = between(-0.8, 4);
  const x: Expression = { kind: 'argument', name: 'x' };
  const factor: Expression = { kind: 'binary', operator: '+', left: num(1), right: times(num(slope), x) };
  return { value: { kind: 'expression', body: times(num(D), factor) }, activationEnergy: between(0, 5e4) };
}

function randomActives(active: ActiveMaterial, room: number): ActiveMaterial[] {
  const own = {
    ...active,
    volumeFraction: Math.min(room, active.volumeFraction),
    particleRadius: active.particleRadius * logBetween(0.2, 3),
    diffusivity: randomDiffusivity(),
    ...(chance(0.15) ? { particleSizeSpread: between(0.05, 0.5) } : {}),
    ...(chance(0.1) ? { chargeTransferCoefficient: between(0.3, 0.7) } : {}),
  };
  if (chance(0.8)) return [own];
  const share = between(0.1, 0.9);
  return [
    { ...own, volumeFraction: share * own.volumeFraction },
    {
      ...own,
      name: `${active.name}_second`,
      volumeFraction: (1 - share) * own.volumeFraction,
      particleRadius: active.particleRadius * logBetween(0.2, 3),
    },
  ];
}

function randomElectrode(electrode: CompositeElectrode): CompositeElectrode {
  const porosity = between(0.2, 0.5);
  return {
    ...electrode,
    thickness: electrode.thickness * logBetween(0.4, 2),
    porosity,
    actives: electrode.actives.flatMap((active) => randomActives(active, 0.95 - porosity)),
  };
}

function randomCell(base: CheckedCell): CheckedCell {
  const electrode = (role: 'anode' | 'cathode') => {
    const e = base[role];
    return e.kind === 'composite' ? randomElectrode(e) : e;
  };
  const area = base.area * base.electrodePairs;
  return {
    ...base,
    temperature: chance(0.5) ? base.temperature : between(273, 323),
    anode: electrode('anode'),
    cathode: electrode('cathode'),
    ...(chance(0.2)
      ? {
          thermal: {
            model: 'lumped' as const,
            heatCapacity: constant(area * logBetween(100, 2000)),
            heatTransfer: logBetween(1, 200),
            coolingArea: area * between(0.05, 2),
          },
        }
      : {}),
    ...(chance(0.2)
      ? { stack: { ...base.stack, fixture: { kind: 'spring' as const, stiffness: logBetween(1e9, 1e12) } } }
      : {}),
  };
}

/** `capacity` in Ah; the protocol keeps within the window or ends after a time. */
function randomSteps(capacity: number, lower: number, rate: number): ProtocolStep[] {
  const area = { kind: 'current', value: rate * capacity } as const;
  switch (oneOf(['cycle', 'cycle', 'pulses', 'drive', 'load'] as const)) {
    case 'cycle':
      return [
        step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(lower)]),
        step({ kind: 'rest' }, [forTime(1800)]),
        step({ kind: 'charge', rate: cRate(rate / 2) }, [voltageEnd(4.2), forTime(1e5)]),
        step({ kind: 'hold', voltage: 4.2 }, [currentEnd(capacity / 30), forTime(36000)]),
        step({ kind: 'discharge', rate: { kind: 'power', value: (capacity * 3.5 * rate) / 2 } }, [voltageEnd(lower)]),
      ];
    case 'pulses':
      return Array.from({ length: 6 }, (_, k) => [
        step({ kind: k % 2 === 0 ? 'discharge' : 'charge', rate: area }, [
          forTime(logBetween(0.5, 600)),
          voltageEnd(k % 2 === 0 ? lower : 4.3),
        ]),
        step({ kind: 'rest' }, [forTime(logBetween(1, 3600))]),
      ]).flat();
    case 'drive': {
      const times = Array.from({ length: 60 }, (_, k) => 10 * k);
      const values = times.map(() => between(-1, 0.3) * rate * capacity);
      const interpolation = oneOf(['linear', 'stepwise'] as const);
      return [
        step({ kind: 'drive', file: 'x', quantity: 'current', interpolation, times, values }, [
          voltageEnd(lower),
          forTime(590),
        ]),
      ];
    }
    case 'load':
      return [
        step({ kind: 'discharge', rate: { kind: 'resistance', value: 3.7 / (rate * capacity) } }, [voltageEnd(lower)]),
        step({ kind: 'rest' }, [forTime(600)]),
        step({ kind: 'hold', voltage: 3.9 }, [forTime(3600)]),
      ];
  }
}

const cases = Array.from({ length: 500 }, (_, k) => {
  const base = chance(0.6) ? lgM50 : xu2019;
  const lower = base === lgM50 ? 2.5 : 3;
  const rate = logBetween(0.05, 6);
  const model = oneOf(['spm', 'spme', 'p2d', 'p2d'] as const) satisfies ModelName;
  const include = model === 'p2d' && chance(0.2) ? ['double_layer'] : [];
  const cell = randomCell(base);
  const items = randomSteps(base.capacity! / 3600, lower, rate);
  const label = `${k}: ${base.name}, ${model}, ${rate.toFixed(2)}C, ${items[0]!.action.kind}`;
  return [label, simulate(cell, protocol(...items), include, { model })] as const;
});

/** What may end a run: named, with what to do. */
const named =
  /^(the salt runs out at t = |no state of the cell satisfies the (power|voltage|load|current)|the voltage passes |the cell no longer gives |the fixture no longer presses|the lithium of the anode is used up)/;

describe('random plausible cells', () => {
  it.each(cases)('%s', { timeout: 30_000 }, async (_label, simulation) => {
    const result = await runSimulation(simulation);
    expect(['completed', 'failed']).toContain(result.status);
    if (result.status === 'failed') {
      expect(result.failure!.cause).toMatch(named);
      expect(result.failure!.help.length).toBeGreaterThan(10);
    }
    for (const column of result.columns) expect(column.values.every(Number.isFinite), column.name).toBe(true);
    expect(result.audit.lithium ?? 0).toBeLessThan(1e-8);
    expect(result.audit.charge ?? 0).toBeLessThan(1e-8);
    expect(result.audit.energy ?? 0).toBeLessThan(1e-4);
  });
});
