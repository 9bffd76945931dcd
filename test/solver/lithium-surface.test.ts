// Kinetics, stress, pressure and salt at lithium, nuclei and islands on a collector, in simulated runs against numbers by hand.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { ProtocolItem } from '../../model/protocol.ts';
import { conventionsOf } from '../../physics/conventions.ts';
import { marcusOverpotential } from '../../physics/marcus-kinetics.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate, symmetricCell } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { filmed, liquidFull, liquidSymmetric } from '../support/liquid-lithium.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, stepEnds, valueAt } from '../support/result-lookup.ts';

const mesh = { anode: 4, separator: 40, cathode: 8, particle: 6 };
const last = (result: RunResult, name: string): number => column(result, name).at(-1)!;
const ratio = (a: number, b: number): number => Math.abs(a / b - 1);
const electronvolt = 1.602176634e-19;
const run = (
  cell: CheckedCell,
  include: readonly string[],
  more: object,
  ...items: ProtocolItem[]
): Promise<RunResult> => runSimulation(simulate(cell, protocol(...items), include, { mesh, ...more }));
const plate = (current: number, seconds: number, every = seconds / 10): ProtocolItem =>
  step({ kind: 'plate', rate: { kind: 'current_density', value: current } }, [forTime(seconds)], every);
const rest = (seconds: number): ProtocolItem => step({ kind: 'rest' }, [forTime(seconds)]);

describe('charge transfer (lithium_kinetics, A01)', () => {
  const withEnergy = (energy: number): CheckedCell => {
    const cell = symmetricCell(5e6);
    const foil = { ...cell.anode, reorganizationEnergy: energy * electronvolt } as CheckedCell['anode'];
    return { ...cell, anode: foil, cathode: foil };
  };

  it.each([
    [0.3, 20],
    [0.3, 400],
    [0.5, 400],
  ])('follows Marcus with %d eV at %d A/m² where it is included', async (energy, current) => {
    const result = await run(withEnergy(energy), ['lithium_kinetics'], {}, plate(current, 1));
    const exchange = 0.0256926 / 2e-4;
    const expected = marcusOverpotential(current, exchange, energy * electronvolt, 298.15)!;
    // Plating: negative, like all that is taken of the voltage on charge.
    expect(ratio(-last(result, 'anode.reaction_overpotential'), expected)).toBeLessThan(1e-5);
    expect(ratio(-last(result, 'cathode.reaction_overpotential'), expected)).toBeLessThan(1e-5);
  });

  it('is Butler–Volmer without it, and the same for small currents', async () => {
    const [marcus, usual] = [
      await run(withEnergy(0.3), ['lithium_kinetics'], {}, plate(1, 1)),
      await run(withEnergy(0.3), [], {}, plate(1, 1)),
    ];
    expect(ratio(last(marcus, 'voltage'), last(usual, 'voltage'))).toBeLessThan(1e-4);
    const high = await run(withEnergy(0.3), [], {}, plate(400, 1));
    const byHand = 2 * 0.0256926 * Math.asinh(400 / (2 * (0.0256926 / 2e-4)));
    expect(ratio(-last(high, 'anode.reaction_overpotential'), byHand)).toBeLessThan(1e-5);
  });

  it('lets the voltage leave the window where Marcus cannot carry the current', async () => {
    const result = await run(withEnergy(0.1), ['lithium_kinetics'], {}, plate(3000, 60));
    expect(result.status).toBe('failed');
  });
});

describe('stress in the kinetics (A11)', () => {
  /** Lithium so strong that all of the pressure stands in it, in a liquid (v = 0), against a cathode at rest. */
  const pressed = (pressure: number, convention: 'equilibrium_shift' | 'fixed_overpotential'): CheckedCell => {
    const cell = liquidFull();
    return {
      ...cell,
      anode: { ...cell.anode, yieldStrength: 1e12 } as CheckedCell['anode'],
      stack: { ...cell.stack, pressure, assemblyPressure: pressure },
      conventions: { ...conventionsOf(cell), stressKinetics: convention },
    };
  };

  it.each([
    [1e6, 0.1347, 1.0026],
    [1e7, 1.347, 1.0266],
    [1e8, 13.47, 1.2998],
    [1e9, 134.7, 13.76],
  ])(
    '%d Pa shift the equilibrium by %d mV, by convention, and the exchange current by a factor of %d (V-A11-1)',
    async (pressure, millivolt, factor) => {
      const more = { model: 'spme', startSoc: 0.5 };
      const shifted = await run(pressed(pressure, 'equilibrium_shift'), ['stress_kinetics'], more, rest(10));
      expect(ratio(1000 * (last(shifted, 'voltage') - last(shifted, 'ocv')), millivolt)).toBeLessThan(1e-3);
      const still = await run(pressed(pressure, 'fixed_overpotential'), ['stress_kinetics'], more, rest(10));
      // No current at no overpotential (V-A11-2).
      expect(Math.abs(last(still, 'voltage') - last(still, 'ocv'))).toBeLessThan(1e-9);
      const small = step({ kind: 'charge', rate: { kind: 'current_density', value: 0.01 } }, [forTime(1)]);
      const slope = async (include: readonly string[]): Promise<number> =>
        last(await run(pressed(pressure, 'fixed_overpotential'), include, more, small), 'anode.reaction_overpotential');
      expect(ratio((await slope([])) / (await slope(['stress_kinetics'])), factor)).toBeLessThan(1e-3);
    },
  );

  it('of an electrolyte whose ions are as large as the atoms is none (V-A11-3)', async () => {
    const cell = symmetricCell(5e6);
    const { separator } = cell;
    if (separator.kind !== 'solid') throw new Error('no solid');
    const layers = separator.layers.map((l) => ({ ...l, material: { ...l.material, molarVolumeRatio: 1 } }));
    const foil = { ...cell.anode, yieldStrength: 1e12 } as CheckedCell['anode'];
    const result = await run(
      { ...cell, anode: foil, cathode: foil, separator: { kind: 'solid', layers } },
      ['stress_kinetics'],
      {},
      rest(10),
    );
    expect(Math.abs(last(result, 'anode.stress_shift'))).toBeLessThan(1e-12);
  });
});

describe('salt at lithium (A02, A03)', () => {
  const include = ['limiting_current', 'sand_time', 'chazalviel', 'wagner'];
  const cell = liquidSymmetric();
  /** 2 F D c0/[(1 − t₊) L]. */
  const limit = 93.373;

  it('half of the limiting current leaves 500 and 1500 mol/m³ (V-A02-2)', async () => {
    const result = await run(cell, include, {}, plate(limit / 2, 12000));
    expect(ratio(last(result, 'anode.surface_concentration'), 500)).toBeLessThan(5e-3);
    expect(ratio(last(result, 'cathode.surface_concentration'), 1500)).toBeLessThan(5e-3);
    expect(ratio(last(result, 'anode.limiting_current_share'), 0.5)).toBeLessThan(5e-3);
    const verdict = (id: string) => result.verdicts.find((v) => v.id === id);
    expect(verdict('limiting_current/anode')?.status).toBe('watch');
    expect(verdict('limiting_current/cathode')).toBeUndefined();
    expect(verdict('sand_time/anode')?.status).toBe('ok');
  });

  it.each([
    [200, 142.77],
    [100, 845.7],
  ])('%d A/m² use the salt up after %d s (V-A03-1, V-A03-3)', async (current, seconds) => {
    const result = await run(cell, include, { mesh: { ...mesh, separator: 80 } }, plate(current, 2000, 1));
    const verdict = result.verdicts.find((v) => v.id === 'sand_time/anode')!;
    expect(verdict.status).toBe('risk');
    expect(ratio(verdict.value!, seconds)).toBeLessThan(0.02);
    expect(result.verdicts.find((v) => v.id === 'limiting_current/anode')!.status).not.toBe('ok');
  });

  it('behind used-up salt filaments advance with the anions (V-A03-2), and short the cell when they have crossed', async () => {
    // A hold that asks for more than diffusion can feed keeps the surface empty at the limiting current.
    const hold = step({ kind: 'hold', voltage: 1.2 }, [forTime(4000)], 50);
    const result = await run(cell, include, {}, hold);
    expect(result.status).toBe('completed');
    expect(valueAt(result, 'anode.surface_concentration', 1500)).toBeLessThan(5);
    const [a, b] = [1000, 1500].map((t) => valueAt(result, 'anode.filament_front', t));
    const current = valueAt(result, 'current_density', 1500);
    expect(ratio(current, limit)).toBeLessThan(0.02);
    // v = (1 − t₊) j/(F c0): 6.43e-8 m/s at 10 A/m².
    expect(ratio((b! - a!) / 500, (6.43e-8 * current) / 10)).toBeLessThan(0.01);
    const crossing = 1500 + (1e-3 - b!) / ((6.43e-8 * limit) / 10);
    const shorted = last(result, 'time_to_short');
    expect(ratio(shorted, crossing)).toBeLessThan(0.01);
    expect(valueAt(result, 'shorted', 1500)).toBe(0);
    expect(last(result, 'shorted')).toBe(1);
    // What the short takes comes on top of what the cells take.
    expect(last(result, 'current_density')).toBeGreaterThan(10 * limit);
    expect(result.audit.lithium!).toBeLessThan(1e-9);
    const verdict = result.verdicts.find((v) => v.id === 'chazalviel/anode')!;
    expect(verdict.status).toBe('risk');
    expect(verdict.message).toContain('spans the separator');
  });

  it('has the Wagner number of its own charge transfer', async () => {
    const result = await run(cell, include, {}, plate(10, 10, 10));
    // κ 2RT/F /√(j² + 4 i0²)/ℓ with i0 10 √(c/c0) A/m² and κ 1 S/m.
    const exchange = 10 * Math.sqrt(last(result, 'anode.surface_concentration') / 1000);
    const expected = (2 * 0.0256926) / Math.hypot(10, 2 * exchange) / 10e-6;
    expect(ratio(last(result, 'anode.wagner_number'), expected)).toBeLessThan(1e-5);
  });
});

describe('nuclei (A04)', () => {
  it.each([
    [1, 1.134],
    [10, 5.45],
    [100, 52.5],
  ])('at an exchange current of %d A/m² have %d nm at 10 A/m² (V-A04-3)', async (exchange, nanometres) => {
    const cell = liquidSymmetric();
    const result = await run(
      { ...cell, electrolyte: { ...cell.electrolyte!, lithiumExchangeCurrentDensity: exchange } },
      ['nucleation'],
      // Cells so thin that the salt beside the surface is that at the surface.
      { mesh: { ...mesh, separator: 400 } },
      plate(10, 0.01),
    );
    expect(ratio(last(result, 'anode.critical_nucleus_radius'), nanometres * 1e-9)).toBeLessThan(1e-3);
    expect(last(result, 'cathode.critical_nucleus_radius')).toBe(0);
  });
});

describe('lithium from nothing (A24)', () => {
  const bare: CheckedCell = {
    ...liquidFull(),
    anode: { kind: 'none', collector: { name: 'Cu', nucleationOverpotential: 0.04 } },
  };
  const more = { model: 'spme', startSoc: 0, tolerance: { relative: 1e-6, absolute: 1e-7 } };
  const charge = step({ kind: 'charge', rate: { kind: 'current_density', value: 10 } }, [voltageEnd(4.15)], 20);

  it('covers 63.2 % of the collector when πNr² = 1 (V-A24-3), at 4.85 µm per mAh/cm² (V-A24-1)', async () => {
    const result = await run(bare, ['anode_free'], more, charge);
    const [coverage, radius, thickness, time] = [
      'anode.collector_coverage',
      'anode.island_radius',
      'anode.lithium_thickness',
      'time',
    ].map((name) => column(result, name));
    const density = 1e12 * 0.4 ** 3;
    coverage!.forEach((c, k) => {
      expect(Math.abs(c - (1 - Math.exp(-Math.PI * density * radius![k]! ** 2)))).toBeLessThan(1e-9);
      // Hemispheres hold what is plated, beyond the first islands of 0.1 µm.
      const volume = (2 / 3) * Math.PI * density * (radius![k]! ** 3 - 1e-21);
      expect(Math.abs(volume - thickness![k]!)).toBeLessThan(1e-4 * thickness![k]! + 1e-15);
      expect(Math.abs(thickness![k]! - (4.85e-6 * time![k]!) / 3600)).toBeLessThan(1e-3 * thickness![k]! + 1e-12);
    });
    expect(coverage![0]!).toBeCloseTo(Math.PI * density * 1e-14, 4);
    expect(coverage!.at(-1)!).toBeGreaterThan(0.8);
  });

  it('the current through few islands costs (2RT/F) asinh(j/2 i0 θ), and less as they grow', async () => {
    const result = await run(bare, ['anode_free'], more, charge);
    const taken = column(result, 'anode.reaction_overpotential');
    const coverage = column(result, 'anode.collector_coverage');
    for (const k of [0, 5, 20]) {
      const salt = 50;
      const byHand = 2 * 0.0256926 * Math.asinh(10 / (2 * salt * coverage[k]!));
      // The exchange current follows the salt at the surface by a few percent.
      expect(ratio(-taken[k]!, byHand)).toBeLessThan(0.05);
    }
    expect(-taken[0]!).toBeGreaterThan(-2 * taken.at(-1)!);
  });

  it('focuses the current on flaws of a solid electrolyte until islands have grown together', async () => {
    const cell: CheckedCell = { ...symmetricCell(5e6), anode: bare.anode };
    const items = [plate(1, 36000)];
    const [with_, without] = [
      await run(cell, ['anode_free', 'filament_growth'], {}, ...items),
      await run(cell, ['filament_growth'], {}, ...items),
    ];
    const share = (result: RunResult, k: number): number => column(result, 'anode.cracking_share').at(k)!;
    const coverage = column(with_, 'anode.collector_coverage');
    expect(ratio(share(with_, 0) / share(without, 0), 1 / coverage[0]!)).toBeLessThan(1e-6);
    expect(coverage.at(-1)!).toBeGreaterThan(0.85);
  });

  it('starts with the nucleation overpotential of the collector, which goes as it is covered', async () => {
    const [with_, without] = [
      await run(bare, ['nucleation', 'anode_free'], more, charge),
      await run(bare, ['anode_free'], more, charge),
    ];
    const difference = (time: number): number => valueAt(with_, 'voltage', time) - valueAt(without, 'voltage', time);
    expect(difference(0)).toBeCloseTo(0.04, 3);
    const later = 1800;
    expect(difference(later)).toBeCloseTo(0.04 * (1 - valueAt(without, 'anode.collector_coverage', later)), 3);
    expect(with_.verdicts.find((v) => v.mechanism === 'anode_free')?.message).toContain('cover half of the collector');
  });
});

describe('pressure on deposits (A09)', () => {
  const full = (pressure: number, stiffness: number): CheckedCell => {
    const cell = liquidFull();
    return {
      ...cell,
      interfaces: { ...cell.interfaces, anode: filmed() },
      stack: {
        pressure,
        assemblyPressure: pressure,
        fixture: stiffness === 0 ? { kind: 'constant_pressure' } : { kind: 'spring', stiffness },
      },
    };
  };
  const more = { model: 'spme', startSoc: 0 };
  const charge = step({ kind: 'charge', rate: cRate(0.5) }, [voltageEnd(4.2)], 600);

  it('leaves half a percent of pores at 350 kPa and half without (V-A09-1)', async () => {
    const [packed, loose] = [
      await run(full(350e3, 0), ['deposit_pressure'], more, charge),
      await run(full(1e3, 0), ['deposit_pressure'], more, charge),
    ];
    expect(Math.abs(last(packed, 'anode.deposit_porosity') - 0.005)).toBeLessThan(1e-4);
    expect(ratio(last(loose, 'anode.deposit_porosity'), 0.5)).toBeLessThan(0.02);
    const dense = last(loose, 'anode.lithium_thickness') - column(loose, 'anode.lithium_thickness')[0]!;
    expect(
      ratio(last(loose, 'anode.deposit_thickness'), dense / (1 - last(loose, 'anode.deposit_porosity'))),
    ).toBeLessThan(1e-4);
  });

  it('lets a porous deposit press harder on its fixture, and is packed by it', async () => {
    const spring = 1e10;
    const [porous, dense] = [
      await run(full(50e3, spring), ['deposit_pressure'], more, charge),
      await run(full(50e3, spring), [], more, charge),
    ];
    const rise = last(porous, 'stack.pressure') - 50e3;
    expect(rise).toBeGreaterThan(last(dense, 'stack.pressure') - 50e3);
    const porosity = column(porous, 'anode.deposit_porosity');
    expect(porosity.at(-1)!).toBeLessThan(porosity[0]!);
    // P and porosity agree with each other: ε = ½ exp(−P/76 kPa).
    expect(ratio(porosity.at(-1)!, 0.5 * Math.exp(-last(porous, 'stack.pressure') / 76e3))).toBeLessThan(1e-6);
  });

  it.each(['spme', 'p2d'])(
    'squeezes the separator in %s: it conducts with the porosity that is left to the power 1.5',
    async (model) => {
      const start = step({ kind: 'charge', rate: { kind: 'current_density', value: 30 } }, [forTime(1e-3)]);
      const ohmic = async (include: readonly string[]): Promise<number> =>
        stepEnds(await run(full(5e6, 0), include, { model, startSoc: 0 }, start), 'electrolyte.ohmic_overpotential', 1)
          .first;
      const [squeezed, free] = [await ohmic(['deposit_pressure']), await ohmic([])];
      // 5 MPa over 100 MPa take 0.05 of 0.39; κ of Valøen and Reimers at 1 mol/L.
      const expected = ((30 * 25e-6) / 1.19433) * ((0.39 - 0.05) ** -1.5 - 0.39 ** -1.5);
      expect(ratio(free - squeezed, expected)).toBeLessThan(1e-3);
    },
  );
});

describe('where an included mechanism cannot act', () => {
  it.each<[string, CheckedCell, string, RegExp]>([
    ['anode_free', symmetricCell(5e6), 'plate', /no bare collector/],
    ['sei_growth', symmetricCell(5e6), 'plate', /no lithium in a liquid/],
    ['dead_lithium', symmetricCell(5e6), 'plate', /no lithium in a liquid/],
    ['nucleation', symmetricCell(5e6), 'plate', /nucleation_overpotential/],
    ['sei_growth', lgM50, 'discharge', /built on lithium only/],
    ['stress_kinetics', lgM50, 'discharge', /no lithium electrode/],
    ['cycle_life', liquidFull(), 'charge', /two cycles/],
    [
      'sei_growth',
      { ...liquidFull(), interfaces: { anode: filmed({ growthLaw: 'tunnelling' }), cathode: {} } },
      'charge',
      /tunnelling_length/,
    ],
  ])('%s of %s says why', async (name, cell, kind, why) => {
    const action = { kind, rate: { kind: 'current_density', value: 1 } } as Parameters<typeof step>[0];
    const result = await run(cell, [name], { startSoc: 0.5 }, step(action, [forTime(10)]));
    expect(result.status).toBe('completed');
    const verdict = result.verdicts.find((v) => v.mechanism === name)!;
    expect(verdict.status).toBe('not_assessed');
    expect(verdict.message).toMatch(why);
  });
});
