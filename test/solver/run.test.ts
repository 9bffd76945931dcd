// How runs end, and that they never lose what they have.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { ProtocolStep } from '../../model/protocol.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, stripOnce, symmetricCell } from '../support/argyrodite.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const discharge = (rate: number, to = 2.5): ProtocolStep =>
  step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(to)]);
const charge = (rate: number, to = 4.2): ProtocolStep => step({ kind: 'charge', rate: cRate(rate) }, [voltageEnd(to)]);

/** 4e-15 m²/s × (0.5 − x) */
const halfNegative: StateFunction = { value: { kind: 'table', argument: 'x', x: [0, 1], y: [2e-15, -2e-15] } };

describe('stored points', () => {
  it('are in order, also where samples and profiles are asked for within one step of the integrator', async () => {
    const sampled = step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)], 20);
    const plots = [125, 310, 120].map((at) => ({
      text: '',
      y: 'cathode.stoichiometry',
      x: 'position',
      at,
      byCycle: false,
    }));
    const result = await runSimulation(simulate(lgM50, protocol(sampled), [], { plots }));
    const time = column(result, 'time');
    expect(time.every((t, k) => k === 0 || t >= time[k - 1]!)).toBe(true);
    for (const t of [20, 40, 125, 310, 580]) expect(time).toContain(t);
    for (const t of [120, 125, 310]) expect(Array.from(result.profiles.times)).toContain(t);
  });
});

describe('endings', () => {
  it('a cancelled run keeps what it has and says when', async () => {
    let calls = 0;
    const signal = {
      get aborted() {
        return ++calls > 60;
      },
    };
    const result = await runSimulation(simulate(lgM50, protocol(discharge(1)), []), { signal });
    expect(result.status).toBe('cancelled');
    expect(result.reason).toMatch(/^cancelled at t = \d/);
    expect(column(result, 'voltage').length).toBeGreaterThan(20);
    expect(result.audit.charge!).toBeLessThan(1e-9);
  });

  it('a cell that no model can be formed for fails with a cause and a help', async () => {
    const cathode = lgM50.cathode as Extract<CheckedCell['cathode'], { kind: 'composite' }>;
    const cell = { ...lgM50, cathode: { ...cathode, actives: [] } };
    const result = await runSimulation(simulate(cell, protocol(discharge(1)), []));
    expect(result.status).toBe('failed');
    expect(result.failure!.cause).toContain('cathode');
    expect(result.failure!.help.length).toBeGreaterThan(10);
    expect(result.columns).toEqual([]);
  });

  const cathodeWith = (change: object): CheckedCell => {
    const cathode = lgM50.cathode as Extract<CheckedCell['cathode'], { kind: 'composite' }>;
    return { ...lgM50, cathode: { ...cathode, actives: cathode.actives.map((a) => ({ ...a, ...change })) } };
  };
  it.each([
    [
      'diffusivity',
      { diffusivity: halfNegative },
      /the diffusivity of `.*` is -\S+ m²\/s at x = 0\.50\d; over [56]\d % /,
    ],
    [
      'exchange current',
      { exchangeCurrentDensity: constant(0) },
      /exchange current density of `.*` is 0\.00 A\/m² at x = .*; over 100 % /,
    ],
    ['potential', { openCircuitPotential: constant(NaN) }, /open-circuit potential of `.*` is not a number at x = /],
  ])('a material whose %s no model can use is named with place and value', async (_what, change, cause) => {
    const result = await runSimulation(simulate(cathodeWith(change), protocol(discharge(1)), []));
    expect(result.status).toBe('failed');
    expect(result.failure!.cause).toMatch(cause);
    expect(result.failure!.help).toContain('correct `');
  });

  it('a step that the model cannot do fails at its turn and keeps the steps before', async () => {
    const items = [discharge(1, 3.5), step({ kind: 'charge', rate: { kind: 'resistance', value: 5 } }, [forTime(60)])];
    const result = await runSimulation(simulate(lgM50, protocol(...items), [], { model: 'spme' }));
    expect(result.status).toBe('failed');
    expect(result.reason).toContain('resistance');
    expect(result.steps.map((s) => s.kind)).toEqual(['discharge', 'charge']);
    expect(stepEnds(result, 'voltage', 1).last).toBeCloseTo(3.5, 6);
  });

  it('salt depletion is named with its place', async () => {
    const { voltageWindow: _window, ...open } = lgM50;
    const starved = {
      ...open,
      electrolyte: { ...lgM50.electrolyte!, saltDiffusivity: constant(2e-11) },
    };
    const result = await runSimulation(
      simulate(starved, protocol(step({ kind: 'discharge', rate: cRate(4) }, [forTime(3600)])), []),
    );
    expect(result.status).toBe('failed');
    expect(result.failure!.variable).toMatch(/electrolyte concentration in the (cathode|separator|anode)/);
    expect(result.failure!.time).toBeGreaterThan(0);
    expect(column(result, 'voltage').length).toBeGreaterThan(5);
  });

  it('salt depletion within half a mesh cell of lithium is named with the mesh', async () => {
    const text = `
      cell polymer {
        area = 1 cm^2  temperature = 80 degC
        anode     = lithium { thickness = 500 um }
        separator = solid { electrolyte = PEO_LiTFSI  thickness = 50 um }
        cathode   = lithium { thickness = 500 um }
      }
      protocol p { strip at 30 mA/cm^2 for 10 min }
      simulation coarse { cell = polymer  protocol = p }
      simulation fine { cell = polymer  protocol = p  mesh { separator = 200 } }`;
    const { simulations } = await checkText(createTestServices(), text);
    const [coarse, fine] = await Promise.all(simulations.map(({ simulation }) => runSimulation(simulation!)));
    for (const { failure } of [coarse!, fine!]) {
      expect(failure!.cause).toMatch(/^the salt runs out/);
      expect(failure!.variable).toBe('electrolyte concentration at the cathode');
    }
    expect(coarse!.failure!.help).toContain('more cells of the `separator`');
    expect(Math.abs(coarse!.failure!.time / fine!.failure!.time - 1)).toBeLessThan(0.2);
  });

  it('lithium that is used up ends the run there', async () => {
    const result = await runSimulation(simulate(symmetricCell(5e6), stripOnce(4, 30 * 36000), []));
    expect(result.status).toBe('failed');
    expect(result.reason).toContain('lithium of the anode is used up');
    // 100 µm of dense lithium are 20.6 mAh/cm².
    const passed = result.steps[0]!.capacity / 0.785;
    expect(passed * 1e3).toBeCloseTo(20.62, 1);
    const thickness = column(result, 'anode.lithium_thickness');
    expect(Math.abs(thickness[thickness.length - 1]!)).toBeLessThan(1e-12);
  });

  it('a step whose end is already met ends at once', async () => {
    const result = await runSimulation(simulate(lgM50, protocol(charge(1, 4.0)), []));
    expect(result.status).toBe('completed');
    expect(result.steps[0]!.end).toBe(0);
    expect(result.steps[0]!.endReason).toContain('already met');
  });

  it('a demand that no state meets fails before anything moves', async () => {
    const power = step({ kind: 'discharge', rate: { kind: 'power', value: 1e5 } }, [voltageEnd(2.5)]);
    const result = await runSimulation(simulate(lgM50, protocol(power), []));
    expect(result.status).toBe('failed');
    expect(result.failure!.time).toBe(0);
    expect(result.failure!.help).toContain('lower');
  });
});

describe('open-circuit potentials', () => {
  it('used beyond their data say where and when', async () => {
    const cathode = lgM50.cathode as Extract<CheckedCell['cathode'], { kind: 'composite' }>;
    const limited = { ...cathode, actives: cathode.actives.map((a) => ({ ...a, ocpRange: [0.2, 0.8] as const })) };
    const result = await runSimulation(simulate({ ...lgM50, cathode: limited }, protocol(discharge(1)), []));
    const verdict = result.verdicts.find((v) => v.mechanism === 'open_circuit_potential')!;
    expect(verdict.status).toBe('watch');
    expect(verdict.threshold).toBe(0.8);
    expect(verdict.value!).toBeGreaterThan(0.85);
    const inside = await runSimulation(simulate({ ...lgM50, cathode: limited }, protocol(discharge(1, 3.8)), []));
    expect(inside.verdicts.some((v) => v.mechanism === 'open_circuit_potential')).toBe(false);
  });
});

describe('limits that are always armed', () => {
  it.each([
    ['a voltage that leaves its window', discharge(1, -50), 'the voltage passes 1.00 V'],
    ['a rest without end', step({ kind: 'rest' }, [voltageEnd(4.9)]), 'a century passes'],
  ])('stop %s', async (_what, item, reason) => {
    const result = await runSimulation(simulate(lgM50, protocol(item), []));
    expect(result.status).toBe('failed');
    expect(result.reason).toContain(reason);
    expect(result.failure!.help).toContain('end the step');
  });

  it.each([
    [{}, 'add `heat_transfer'],
    [{ heatTransfer: 0.001 }, 'raise `heat_transfer`'],
  ])('stop a cell that %o does not cool, and keep what it has', async (cooling, help) => {
    const cell = { ...lgM50, thermal: { model: 'lumped', heatCapacity: constant(3), ...cooling } } as const;
    const result = await runSimulation(simulate(cell, protocol(discharge(2)), []));
    expect(result.status).toBe('failed');
    expect(result.reason).toContain('the cell reaches 165.0 °C');
    expect(result.failure!.variable).toBe('temperature');
    expect(result.failure!.help).toContain(help);
    expect(column(result, 'temperature').at(-1)).toBeCloseTo(438.15, 4);
    expect(column(result, 'temperature').length).toBeGreaterThan(5);
  });

  it('stop lithium where it melts', async () => {
    const cell = { ...symmetricCell(5e6), thermal: { model: 'lumped', heatCapacity: constant(2e-5) } } as const;
    const result = await runSimulation(simulate(cell, stripOnce(4, 36000), []));
    expect(result.reason).toContain('the cell reaches 180.5 °C');
    expect(column(result, 'temperature').at(-1)).toBeCloseTo(453.65, 4);
  });

  it('find nothing to run in a protocol without steps', async () => {
    const result = await runSimulation(simulate(lgM50, protocol({ type: 'repeat', count: 3, body: [] }), []));
    expect(result.status).toBe('failed');
    expect(result.reason).toContain('no step');
  });
});

describe('expectations', () => {
  const expectation = (text: string, name: string, more: object) => ({
    text,
    quantity: { column: name, reduce: 'last' as const },
    comparison: '>' as const,
    limit: 0,
    basis: 'absolute' as const,
    unit: 'V',
    unitFactor: 1,
    unitOffset: 0,
    line: 1,
    ...more,
  });

  it('allow for the last digit, and for quantities over position', async () => {
    const items = [charge(0.5, 4.2), step({ kind: 'hold', voltage: 4.2 }, [currentEnd(1)])];
    const maximum = (name: string) => ({ quantity: { column: name, reduce: 'max' as const } });
    const expectations = [
      expectation('max(voltage) <= 4.2 V', 'voltage', { ...maximum('voltage'), limit: 4.2, comparison: '<=' }),
      expectation('max(electrolyte.concentration) < 4 mol/L', 'electrolyte.concentration', {
        ...maximum('electrolyte.concentration'),
        limit: 4000,
        comparison: '<',
      }),
      expectation('electrolyte.concentration < 2 mol/L', 'electrolyte.concentration', { limit: 2000, comparison: '<' }),
    ];
    const result = await runSimulation(simulate(lgM50, protocol(discharge(1, 3.6), ...items), [], { expectations }));
    expect(result.expectations.map((e) => e.passed)).toEqual([true, true, null]);
    expect(result.expectations[2]!.reason).toContain('min() or max()');
  });

  it('pass, fail, or stay open where nothing makes the column', async () => {
    const expectations = [
      expectation('voltage > 2 V', 'voltage', { limit: 2 }),
      expectation('voltage > 3 V', 'voltage', { limit: 3 }),
      expectation('shorted == false', 'shorted', { limit: false, comparison: '==' }),
      expectation('capacity > 40 mAh/cm^2', 'discharge_capacity', {
        limit: 40 * 36,
        basis: 'per_area',
        unit: 'mAh/cm^2',
        unitFactor: 36000,
      }),
    ];
    const result = await runSimulation(simulate(lgM50, protocol(discharge(1)), [], { expectations }));
    expect(result.expectations.map((e) => e.passed)).toEqual([true, false, null, true]);
    expect(result.expectations[1]!.value).toBeCloseTo(2.5, 6);
    expect(result.expectations[2]!.reason).toContain('needs `include filament_growth`');
  });
});

describe('fixtures', () => {
  const half = (fixture: CheckedCell['stack']['fixture']): CheckedCell => {
    const cell = symmetricCell(5e6);
    // Lithium grows on one side only where the other electrode is porous: use the liquid cell's cathode, in name only.
    return {
      ...cell,
      capacity: 3600 * 1e-3,
      voltageWindow: { lower: 3, upper: 4.2 },
      stack: { ...cell.stack, fixture },
      cathode: {
        ...(lgM50.cathode as Extract<CheckedCell['cathode'], { kind: 'composite' }>),
        thickness: 40e-6,
        contactFraction: 0.7,
        electrolyte: {
          material: (cell.separator as Extract<CheckedCell['separator'], { kind: 'solid' }>).layers[0]!.material,
          volumeFraction: 0.3,
          particleRadius: 1e-6,
        },
      },
    };
  };
  const pressureSwing = async (fixture: CheckedCell['stack']['fixture']): Promise<number> => {
    const items = [step({ kind: 'charge', rate: { kind: 'current_density', value: 2 } }, [forTime(3600 * 5)])];
    const result = await runSimulation(simulate(half(fixture), protocol(...items), ['contact_loss'], { startSoc: 0 }));
    expect(result.status).toBe('completed');
    const pressure = column(result, 'stack.pressure');
    return pressure[pressure.length - 1]! - pressure[0]!;
  };

  it('hold the pressure, or let it follow 4.85 µm of lithium per mAh/cm²', async () => {
    expect(await pressureSwing({ kind: 'constant_pressure' })).toBe(0);
    // 1 mAh/cm² on a spring of 0.5 MPa/µm in series with the stack's own compliance (0.5 %).
    expect((await pressureSwing({ kind: 'spring', stiffness: 5e11 })) / 1e6).toBeCloseTo(4.85 * 0.5, 1);
    expect(await pressureSwing({ kind: 'fixed_gap' })).toBeGreaterThan(50e6);
  });

  it('end the run where lithium thins the stack until nothing presses on it', async () => {
    const items = [step({ kind: 'discharge', rate: { kind: 'current_density', value: 0.02 } }, [forTime(3.6e6)])];
    const cell = half({ kind: 'spring', stiffness: 2e12 });
    const result = await runSimulation(simulate(cell, protocol(...items), ['contact_loss'], { startSoc: 1 }));
    expect(result.status).toBe('failed');
    expect(result.failure!.variable).toBe('stack.pressure');
    const pressure = column(result, 'stack.pressure');
    expect(pressure[pressure.length - 1]! / 1e6).toBeCloseTo(0.001, 6);
    expect(column(result, 'voltage').every(Number.isFinite)).toBe(true);
  });
});
