// Several materials and several sizes of particles in one electrode.

import { describe, expect, it } from 'vitest';
import { balanceRows, summaryRows } from '../../charts/run-words.ts';
import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { Expression } from '../../model/state-function.ts';
import type { ModelName } from '../../model/simulation.ts';
import { openCircuitPotential } from '../../physics/balance.ts';
import { sizeClasses } from '../../physics/particle-sizes.ts';
import { stoichiometriesAtSoc } from '../../physics/start-stoichiometry.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, valueAt } from '../support/result-lookup.ts';

const anode = lgM50.anode as CompositeElectrode;
const graphite = anode.actives[0]!;
const withAnode = (...actives: ActiveMaterial[]): CheckedCell => ({ ...lgM50, anode: { ...anode, actives } });
const part = (name: string, share: number, more: Partial<ActiveMaterial> = {}): ActiveMaterial => ({
  ...graphite,
  name,
  volumeFraction: share * graphite.volumeFraction,
  ...more,
});
const discharge = (cell: CheckedCell, model: ModelName, rate = 1) =>
  runSimulation(
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(2.5)], 300)), [], {
      model,
      tolerance: { relative: 1e-6, absolute: 1e-8 },
    }),
  );

describe.each(['p2d', 'spme', 'spm'] as const)('blends in %s', (model) => {
  it('a material in two halves is the material', async () => {
    const whole = await discharge(lgM50, model);
    const halves = await discharge(withAnode(part('first', 0.3), part('second', 0.7)), model);
    for (const t of [300, 1800, 3300])
      expect(Math.abs(valueAt(whole, 'voltage', t) - valueAt(halves, 'voltage', t))).toBeLessThan(1e-6);
    expect(halves.steps[0]!.end).toBeCloseTo(whole.steps[0]!.end, 2);
  });

  it('closes its books with particles of two sizes, and small ones fill first', async () => {
    const blend = withAnode(part('coarse', 0.5), part('fine', 0.5, { particleRadius: 2e-6 }));
    const result = await discharge(blend, model, 2);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
    expect(result.audit.charge!).toBeLessThan(1e-12);
    expect(result.audit.energy!).toBeLessThan(1e-5);
    const profile = (name: string): Float64Array => {
      const found = result.profiles.profiles.find((p) => p.name === `anode.active.${name}.stoichiometry`)!;
      return found.values[Math.floor(found.values.length / 2)]!;
    };
    expect(profile('fine').at(-1)!).toBeLessThan(profile('coarse').at(-1)!);
  });
});

describe('two materials with potentials of their own', () => {
  // The second one reacts 50 mV higher: it gives its lithium last.
  const shifted = part('high', 0.5, {
    openCircuitPotential: {
      value: {
        kind: 'expression',
        body: {
          kind: 'binary',
          operator: '+',
          left: (graphite.openCircuitPotential.value as { body: Expression }).body,
          right: { kind: 'number', value: 0.05 },
        },
      },
    },
  });
  const { initialStoichiometry: _first, ...low } = part('low', 0.5);
  const { initialStoichiometry: _second, ...high } = shifted;
  const cell = withAnode(low, high);

  it('start and rest at one potential', async () => {
    const start = stoichiometriesAtSoc(cell, 1);
    if (!start.ok) expect.unreachable(start.reason);
    else expect(start.value.anode[1]!).not.toBeCloseTo(start.value.anode[0]!, 2);
    const items = [
      step({ kind: 'discharge', rate: cRate(0.5) }, [forTime(600)]),
      step({ kind: 'rest' }, [forTime(3e5)]),
    ];
    const result = await runSimulation(simulate(cell, protocol(...items), []));
    expect(result.status).toBe('completed');
    expect(result.audit.lithium!).toBeLessThan(1e-12);
    // After a long rest the voltage is the common open-circuit voltage.
    expect(column(result, 'overpotential').at(-1)!).toBeLessThan(2e-5);
  });

  it('each have their stoichiometries in the summary, at one potential', async () => {
    const result = await runSimulation(simulate(cell, protocol(step({ kind: 'rest' }, [forTime(1)])), []));
    const at = (name: string, soc: number): number =>
      result.summary[`anode.active.${name}.stoichiometry_at_${soc}_percent`] as number;
    for (const soc of [0, 100])
      expect(openCircuitPotential(low, at('low', soc), cell)).toBeCloseTo(
        openCircuitPotential(high, at('high', soc), cell),
        6,
      );
    expect(result.summary).not.toHaveProperty('anode_stoichiometry_at_0_percent');
    expect(result.summary).toHaveProperty('cathode_stoichiometry_at_0_percent');
    const names = balanceRows(result).map((row) => row.name);
    expect(names).toContain('high in the anode, stoichiometry at 100 %');
    expect(summaryRows(result).some((row) => row.name.includes('toichiometry'))).toBe(false);
  });
});

describe('a spread of sizes', () => {
  it('keeps volume and surface', () => {
    for (const spread of [0.1, 0.3, 0.5]) {
      const classes = sizeClasses({ ...graphite, particleSizeSpread: spread }, 7);
      expect(classes.reduce((sum, c) => sum + c.share, 0)).toBeCloseTo(1, 12);
      const surface = classes.reduce((sum, c) => sum + c.share / c.radius, 0) * graphite.particleRadius;
      expect(Math.abs(surface - 1)).toBeLessThan(2e-5);
      // Mean and standard deviation of the number of particles, from the shares of volume.
      const moment = (n: number): number => classes.reduce((sum, c) => sum + c.share * c.radius ** (n - 3), 0);
      const mean = moment(1) / moment(0);
      if (spread <= 0.3) expect(Math.sqrt(moment(2) / moment(0) / mean ** 2 - 1)).toBeCloseTo(spread, 2);
    }
  });

  it('goes over into one size, and converges with the number of classes', async () => {
    const wide = (particleSizeSpread: number, sizes?: number) =>
      runSimulation(
        simulate(
          withAnode({ ...graphite, particleSizeSpread }),
          protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)], 300)),
          [],
          {
            model: 'spm',
            mesh: {
              anode: 20,
              separator: 20,
              cathode: 20,
              particle: 8,
              ...(sizes === undefined ? {} : { sizeClasses: sizes }),
            },
          },
        ),
      );
    const one = await discharge(lgM50, 'spm');
    const narrow = await wide(1e-3);
    expect(Math.abs(narrow.steps[0]!.end - one.steps[0]!.end)).toBeLessThan(0.05);
    const [three, five, seven] = [await wide(0.3, 3), await wide(0.3, 5), await wide(0.3, 7)];
    const end = (r: typeof one): number => r.steps[0]!.end;
    expect(Math.abs(end(five) - end(seven))).toBeLessThan(Math.abs(end(three) - end(seven)));
    expect(Math.abs(end(five) - end(seven))).toBeLessThan(1);
    expect(end(seven)).toBeLessThan(end(one) - 5);
  });
});
