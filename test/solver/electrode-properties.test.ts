// Properties of electrodes that a run has to heed: film of an interphase, tortuosity, charge transfer.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, protocol, step, voltageEnd } from '../support/protocols.ts';
import { valueAt } from '../support/result-lookup.ts';

const cathode = lgM50.cathode as CompositeElectrode;
const changed = (more: Partial<CompositeElectrode>): CheckedCell => ({ ...lgM50, cathode: { ...cathode, ...more } });
const discharge = (cell: CheckedCell, model: 'spm' | 'p2d') =>
  runSimulation(
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)], 60)), [], { model }),
  );

describe('electrode properties', () => {
  it('the interphase takes i R/(a L) of the voltage of a single-particle model', async () => {
    const resistance = 0.01;
    const bare = await discharge(lgM50, 'spm');
    const filmed = await discharge(changed({ interphaseResistance: resistance }), 'spm');
    const active = cathode.actives[0]!;
    const area = ((3 * active.volumeFraction) / active.particleRadius) * cathode.thickness;
    const drop = ((5 / lgM50.area) * resistance) / area;
    expect(valueAt(bare, 'voltage', 600) - valueAt(filmed, 'voltage', 600)).toBeCloseTo(drop, 5);
  });

  it('a tortuosity of ε^(1 − b) is the exponent b', async () => {
    const same = await discharge(changed({ tortuosity: cathode.porosity ** (1 - cathode.bruggeman) }), 'p2d');
    const twice = await discharge(changed({ tortuosity: 2 * cathode.porosity ** (1 - cathode.bruggeman) }), 'p2d');
    const own = await discharge(lgM50, 'p2d');
    expect(valueAt(same, 'voltage', 1800)).toBeCloseTo(valueAt(own, 'voltage', 1800), 9);
    expect(valueAt(own, 'voltage', 1800) - valueAt(twice, 'voltage', 1800)).toBeGreaterThan(0.003);
  });

  it('an asymmetric charge transfer stops before the first step', async () => {
    const actives = cathode.actives.map((active) => ({ ...active, chargeTransferCoefficient: 0.4 }));
    const result = await discharge(changed({ actives }), 'p2d');
    expect(result.status).toBe('failed');
    expect(result.failure!.cause).toContain('charge transfer coefficient of 0.4');
    expect(result.columns).toEqual([]);
  });
});
