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
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)], 60)), [], {
      model,
      tolerance: { relative: 1e-6, absolute: 1e-8 },
    }),
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

  it('an asymmetric charge transfer gives the overpotential of Butler and Volmer', async () => {
    const withCoefficient = (coefficient: number) =>
      discharge(
        changed({ actives: cathode.actives.map((a) => ({ ...a, chargeTransferCoefficient: coefficient })) }),
        'spm',
      );
    const [low, half] = [await withCoefficient(0.3), await withCoefficient(0.5)];
    const reaction = (r: typeof low): number => valueAt(r, 'cathode.reaction_overpotential', 600);
    // j/i0 from the symmetric law, then e^(0.3 z) − e^(−0.7 z) for the other.
    const thermal = (8.314462618 * 298.15) / 96485.33212;
    const ratio = -2 * Math.sinh(reaction(half) / (2 * thermal));
    const z = -reaction(low) / thermal;
    expect((Math.exp(0.3 * z) - Math.exp(-0.7 * z)) / ratio).toBeCloseTo(1, 4);
    expect(low.audit.energy!).toBeLessThan(1e-5);
  });
});
