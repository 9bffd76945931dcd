// A bare collector: lithium comes from the cathode, and the discharge ends when none is left.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { column, stepEnds } from '../support/result-lookup.ts';
import { xu2019 } from '../support/xu2019.ts';

const bare = (excessLithium: number): CheckedCell => ({
  ...xu2019,
  anode: { kind: 'none', collector: { name: 'Cu' }, excessLithium },
  interfaces: { ...xu2019.interfaces, anode: { filmResistance: 0 } },
  electrolyte: { ...xu2019.electrolyte!, lithiumExchangeCurrentDensity: 70 },
});
const cycle = protocol(
  step({ kind: 'charge', rate: cRate(0.05) }, [voltageEnd(4.2)]),
  step({ kind: 'discharge', rate: cRate(0.05) }, [voltageEnd(2.5)]),
);

describe('an anode-free cell', () => {
  it('plates what the cathode gives and ends when it is used up', async () => {
    const result = await runSimulation(simulate(bare(0), cycle, [], { startSoc: 0 }));
    expect(result.status).toBe('completed');
    const [charge, discharge] = result.steps;
    const thickness = column(result, 'anode.lithium_thickness');
    expect(thickness[0]).toBe(0);
    // 4.85 µm per mAh/cm².
    const most = thickness.reduce((a, b) => Math.max(a, b), 0);
    expect(most / (4.85e-6 * ((charge!.capacity * 1000) / (xu2019.area * 1e4)))).toBeCloseTo(1, 3);
    expect(discharge!.endReason).toContain('no lithium left');
    expect(discharge!.capacity).toBeCloseTo(charge!.capacity, 8);
    expect(Math.abs(thickness.at(-1)!)).toBeLessThan(1e-12);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
  });

  it('rests as long as it is told, empty or not', async () => {
    const rest = step({ kind: 'rest' }, [forTime(3600)]);
    const items = protocol(rest, ...cycle.items, rest);
    const result = await runSimulation(simulate(bare(0), items, [], { startSoc: 0 }));
    expect(result.status).toBe('completed');
    for (const record of [result.steps[0]!, result.steps[3]!]) expect(record.end - record.start).toBeCloseTo(3600, 6);
  });

  it('ends a titration when nothing is left', async () => {
    const pulses = step({ kind: 'titrate', direction: 'discharge', rate: cRate(0.2), pulse: 1800, rest: 600 }, [
      voltageEnd(2.5),
    ]);
    const items = protocol(step({ kind: 'charge', rate: cRate(0.2) }, [forTime(7200)]), pulses);
    const result = await runSimulation(simulate(bare(0), items, [], { startSoc: 0 }));
    expect(result.status).toBe('completed');
    const steps = result.steps.slice(1);
    expect(steps.at(-2)!.endReason).toContain('no lithium left');
    // Four whole pulses give what two hours have plated; each is followed by its rest.
    expect(steps.length).toBeLessThanOrEqual(10);
    expect(steps.at(-1)!.kind).toBe('rest');
  });

  it('with lithium beforehand ends at the voltage', async () => {
    const result = await runSimulation(simulate(bare(3600), cycle, [], { startSoc: 0 }));
    expect(result.steps[1]!.endReason).toContain('2.5 V');
    expect(column(result, 'anode.lithium_thickness').at(-1)!).toBeGreaterThan(0);
  });
});

const onArgyrodite = (stack = ''): string => `
cell bare {
  area = 1 cm^2
  voltage_window = 2.5 V .. 4.3 V
  ${stack}
  anode = none { collector = Cu { thickness = 8 um } }
  separator = solid { electrolyte = Li6PS5Cl, thickness = 50 um, relative_density = 92 % }
  cathode = composite {
    thickness = 40 um
    porosity = 8 %
    active NMC811 { volume_fraction = 55 %, particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 37 % }
  }
}`;

describe('the interphase on a collector', () => {
  it('grows while there is lithium, and takes it from what was plated', async () => {
    const file = await checkText(
      createTestServices(),
      `${onArgyrodite()}
protocol cycle {
  rest for 10 h
  charge at C/10 until 4.2 V
  rest for 10 h
  discharge at C/10 until 2.5 V
  rest for 10 h
}
simulation s {
  cell = bare
  protocol = cycle
  start at soc 0 %
  include interphase_growth
}
`,
    );
    const result = await runSimulation(file.simulations[0]!.simulation!);
    expect(result.status).toBe('completed');
    const thickness = (step: number) => stepEnds(result, 'anode.interphase_thickness', step);
    expect(thickness(1).last).toBe(0);
    // √(2 k_p t) since plating began.
    const [, charge, rest, , last] = result.steps;
    expect(Math.abs(thickness(2).last / Math.sqrt(4e-22 * (charge!.end - charge!.start)) - 1)).toBeLessThan(1e-3);
    expect(Math.abs(thickness(3).last / Math.sqrt(4e-22 * (rest!.end - charge!.start)) - 1)).toBeLessThan(1e-3);
    expect(last!.kind).toBe('rest');
    expect(thickness(5).last / thickness(5).first).toBeLessThan(1.005);
    // 4.1e4 mol/m³ stay behind when the collector is empty.
    const { lithium } = result.audit;
    expect(lithium!).toBeLessThan(1e-9);
    expect(stepEnds(result, 'anode.lithium_thickness', 4).last).toBeLessThan(1e-9);
  });
});

describe('contact of plated lithium', () => {
  it('is lost while it is stripped as that of a foil is', async () => {
    const stack = 'stack { pressure = 1 MPa }';
    const onFoil = onArgyrodite(stack).replace(/none \{.*\n/, 'lithium { thickness = 20 um }\n');
    const lost = async (cell: string): Promise<{ contact: number; plated: number }> => {
      const file = await checkText(
        createTestServices(),
        `${cell}
protocol cycle {
  charge at 0.3 mA/cm^2 for 2 h
  discharge at 0.4 mA/cm^2 for 1 h
}
simulation s { cell = bare  protocol = cycle  start at soc 0 %  include contact_loss, constriction }
`,
      );
      const result = await runSimulation(file.simulations[0]!.simulation!);
      expect(result.status).toBe('completed');
      return {
        plated: stepEnds(result, 'anode.contact_fraction', 1).last,
        contact: stepEnds(result, 'anode.contact_fraction', 2).last,
      };
    };
    const [collector, foil] = [await lost(onArgyrodite(stack)), await lost(onFoil)];
    expect(collector.plated).toBe(1);
    expect(collector.contact).toBeLessThan(0.9);
    expect(Math.abs(collector.contact / foil.contact - 1)).toBeLessThan(1e-4);
  });
});
