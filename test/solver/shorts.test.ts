// What goes past the cells in a run: filaments that grow and span the electrolyte, lithium pressed through pores, electrons that
// leak; and what the terminals then see.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, LithiumElectrode } from '../../model/cell.ts';
import type { CheckedProtocol, ProtocolStep } from '../../model/protocol.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { crossingTime, tipCrossingTime } from '../../physics/lithium-flow.ts';
import { simulate, stripAndPlate, stripOnce, symmetricCell } from '../support/argyrodite.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { forTime, protocol, step } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const hour = 3600;
const plate = (current: number, seconds: number): ProtocolStep =>
  step({ kind: 'plate', rate: { kind: 'current_density', value: current } }, [forTime(seconds)]);
const strip = (current: number, seconds: number): ProtocolStep =>
  step({ kind: 'strip', rate: { kind: 'current_density', value: current } }, [forTime(seconds)]);
const rest = (seconds: number): ProtocolStep => step({ kind: 'rest' }, [forTime(seconds)]);
const thick = (cell: CheckedCell): CheckedCell => {
  const foil: LithiumElectrode = { ...(cell.anode as LithiumElectrode), thickness: 400e-6 };
  return { ...cell, anode: foil, cathode: foil };
};
const run = (cell: CheckedCell, what: CheckedProtocol, include: readonly string[]): Promise<RunResult> =>
  runSimulation(simulate(cell, what, include));
const booksClose = (result: RunResult): void => {
  // Of a cell at rest no charge has passed the terminals.
  if (result.audit.charge !== null) expect(result.audit.charge).toBeLessThan(1e-9);
  expect(result.audit.lithium!).toBeLessThan(1e-9);
  if (result.audit.energy !== null) expect(result.audit.energy).toBeLessThan(1e-4);
};

/** A full cell under `thickness` µm of a solid electrolyte, and what else is said of it. */
const fullCell = (electrolyte: string, thickness: number, more: string): string => `
cell full {
  area           = 0.785 cm^2
  temperature    = 25 degC
  voltage_window = 2.5 V .. 4.3 V
  stack { pressure = 5 MPa, fabrication_pressure = 375 MPa }
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = ${electrolyte}, thickness = ${thickness} um, relative_density = 92 % }
  cathode = composite {
    thickness = 40 um
    porosity  = 8 %
    active NMC811 { volume_fraction = 55 %, particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    carbon VGCF { volume_fraction = 2 % }
    binder PVDF { volume_fraction = 1 % }
  }
  ${more}
}`;

describe('filament growth', () => {
  it('crosses in the time that its tip takes (V-A13-2 with the tip factor), then shorts the cell, which goes on', async () => {
    const cell = thick(symmetricCell(5e6));
    const result = await run(cell, protocol(plate(30, 2.5 * hour)), ['filament_growth']);
    expect(result.status).toBe('completed');
    // From 10 µm until it meets the flaw of 10 µm at the other side.
    const expected = tipCrossingTime(490e-6, 30, 10e-6, 0.1e-6);
    const time = column(result, 'time');
    const shorted = column(result, 'shorted');
    const first = shorted.indexOf(1);
    expect(Math.abs(time[first]! / expected - 1)).toBeLessThan(1e-3);
    expect(Math.abs(column(result, 'time_to_short').at(-1)! / expected - 1)).toBeLessThan(1e-3);
    expect(expected).toBeLessThan(crossingTime(490e-6, 30));
    // The terminals still get their current; the cells only what the short leaves them.
    const bypass = column(result, 'bypass_current_density');
    const voltage = column(result, 'voltage');
    expect(result.summary['shorted_after_s']).toBe(column(result, 'time_to_short').at(-1));
    expect(column(result, 'current_density').at(-1)!).toBeCloseTo(30, 9);
    for (let k = 0; k < first; k++) expect(bypass[k]).toBe(0);
    // A thread of lithium, 0.1 µm wide and broad, of 9.47e-8 Ω m across 500 µm: 4735 Ω.
    const ohms = voltage[first]! / (bypass[first]! * 0.785e-4);
    expect(Math.abs(ohms / ((9.47e-8 * 500e-6) / 0.1e-6 ** 2) - 1)).toBeLessThan(1e-3);
    // It broadens while lithium is plated: the voltage falls.
    expect(voltage.at(-1)!).toBeLessThan(0.1 * voltage[first - 1]!);
    booksClose(result);
    const verdict = result.verdicts.find((v) => v.id === 'filament_growth/anode')!;
    expect(verdict.status).toBe('risk');
    expect(verdict.message).toContain(`shorted from t = ${Number((expected / hour).toPrecision(3))} h`);
  });

  it('rests below the cracking current, and stops when the current falls below what its length takes', async () => {
    const cell = thick(symmetricCell(5e6));
    // 2.01 mA/cm² crack 10 µm. Longer flaws crack at less: 1.9 mA/cm² does nothing before 2.1 mA/cm² has been on.
    const steps = [plate(19, hour), plate(21, 0.2 * hour), plate(19, 0.2 * hour), plate(5, hour)];
    const result = await run(cell, protocol(...steps), ['filament_growth']);
    const length = (number: number) => stepEnds(result, 'anode.filament_length', number);
    expect(length(1).last).toBe(10e-6);
    expect(length(2).last).toBeGreaterThan(11e-6);
    expect(length(3).last).toBeGreaterThan(length(3).first);
    expect(length(4).last).toBe(length(4).first);
    expect(column(result, 'cathode.filament_length').at(-1)).toBe(10e-6);
  });

  it('stops at a tougher layer, and goes on where the current is enough for that one too', async () => {
    const cell = thick(symmetricCell(5e6));
    if (cell.separator.kind !== 'solid') throw new Error('no solid');
    const [soft] = cell.separator.layers;
    const tough = { ...soft!.material, name: 'tough', fractureToughness: 1e6 };
    const layers = [
      { ...soft!, thickness: 100e-6 },
      { ...soft!, thickness: 400e-6, material: tough },
    ];
    const layered: CheckedCell = { ...cell, separator: { kind: 'solid', layers } };
    const end = async (current: number): Promise<number> =>
      column(await run(layered, protocol(plate(current, 8000)), ['filament_growth']), 'anode.filament_length').at(-1)!;
    // 2.01 mA/cm² crack 10 µm of the first; at 100 µm of the second 7.83 A/m², of one three times as tough 23.5.
    expect(Math.abs((await end(21)) / 490e-6 - 1)).toBeLessThan(1e-6);
    const tougher = { ...tough, fractureToughness: 3e6 };
    const hard: CheckedCell = {
      ...cell,
      separator: { kind: 'solid', layers: [layers[0]!, { ...layers[1]!, material: tougher }] },
    };
    const stopped = column(await run(hard, protocol(plate(21, 8000)), ['filament_growth']), 'anode.filament_length').at(
      -1,
    )!;
    expect(Math.abs(stopped / 100e-6 - 1)).toBeLessThan(1e-6);
  });

  it('is stopped by a centre whose products fill the crack in time, and not by one that reacts more slowly (A26)', async () => {
    const cell = thick(symmetricCell(5e6));
    if (cell.separator.kind !== 'solid') throw new Error('no solid');
    const [outer] = cell.separator.layers;
    const sandwich = (growth: number): CheckedCell => {
      const centre = { ...outer!.material, name: 'centre', reactionStrain: 0.589, interphaseGrowthConstant: growth };
      const layers = [
        { ...outer!, thickness: 100e-6 },
        { ...outer!, thickness: 300e-6, material: centre },
        { ...outer!, thickness: 100e-6 },
      ];
      return { ...cell, separator: { kind: 'solid', layers } };
    };
    const plated = (growth: number, include: readonly string[]): Promise<RunResult> =>
      run(sandwich(growth), protocol(plate(21, 8000)), ['filament_growth', ...include]);
    const stopped = await plated(4e-18, ['multilayer']);
    const length = column(stopped, 'anode.filament_length');
    const time = column(stopped, 'time');
    // Both walls react to 0.1 µm/(2 · 0.589) in (84.9 nm)²/(2 · 4e-18 m²/s) = 901 s from where the tip comes into the centre.
    const enters = tipCrossingTime(100e-6, 21, 10e-6, 0.1e-6);
    const stops = time[length.findIndex((l) => l === length.at(-1))]!;
    expect(Math.abs((stops - enters) / 900.9 - 1)).toBeLessThan(5e-3);
    expect(length.at(-1)!).toBeGreaterThan(100e-6);
    expect(length.at(-1)!).toBeLessThan(400e-6);
    expect(column(stopped, 'anode.crack_filling').at(-1)!).toBeGreaterThanOrEqual(1 - 1e-9);
    expect(column(stopped, 'shorted').at(-1)).toBe(0);
    // As slow as LGPS, or without the mechanism, it gets through.
    for (const result of [await plated(2e-21, ['multilayer']), await plated(4e-18, [])])
      expect(column(result, 'shorted').at(-1)).toBe(1);
  });

  it('meets from both sides', async () => {
    const result = await run(thick(symmetricCell(5e6)), stripAndPlate(40, 40 * hour, 20), ['filament_growth']);
    const both = column(result, 'anode.filament_length').at(-1)! + column(result, 'cathode.filament_length').at(-1)!;
    expect(Math.abs(both / 500e-6 - 1)).toBeLessThan(1e-4);
    expect(column(result, 'shorted').at(-1)).toBe(1);
    booksClose(result);
  });

  it('starts at what contact is left after a strip, where full contact would stand the same current', async () => {
    const cycles = stripAndPlate(4, 18000, 5);
    const [lost, kept] = [
      await run(symmetricCell(1e6), cycles, ['contact_loss', 'filament_growth']),
      await run(symmetricCell(1e6), cycles, ['filament_growth']),
    ];
    expect(column(lost, 'anode.filament_length').at(-1)!).toBeGreaterThan(10.5e-6);
    expect(column(kept, 'anode.filament_length').at(-1)!).toBe(10e-6);
    booksClose(lost);
  });

  it('ends a charge that a short takes away, and says since when', async () => {
    const text = `
${fullCell('Li6PS5Cl', 50, 'interface anode | separator { flaw_length = 45 um }')}
protocol fast {
  charge at 1C until 4.25 V
}
simulation short {
  cell = full
  protocol = fast
  start at soc 0 %
  include filament_growth
  with interface.anode.local_resistance = 10 ohm*cm^2
  expect shorted == false
}
`;
    const file = await checkText(createTestServices(), text);
    const result = await runSimulation(file.simulations[0]!.simulation!);
    expect(result.status).toBe('failed');
    expect(result.failure!.cause).toMatch(
      /^the cell, shorted by lithium since t = 177\.\d+ s, does not come to the end of the step/,
    );
    expect(result.expectations[0]!.passed).toBe(false);
    // The cathode holds what went through the cells, not what went through the terminals.
    booksClose(result);
    expect(column(result, 'soc').at(-1)!).toBeLessThan(0);
    expect(column(result, 'charge_capacity').at(-1)!).toBeGreaterThan(0);
  });
});

describe('lithium pressed through pores', () => {
  /** Hours to the short of the library's cell of Doux et al. (2020) at `pressure` (MPa): 75 µA/cm², an hour each way. */
  const life = async (pressure: number): Promise<number> => {
    const text = `
protocol hour_each_way {
  repeat 600 {
    plate at 0.075 mA/cm^2 for 1 h
    strip at 0.075 mA/cm^2 for 1 h
  }
}
simulation doux {
  cell = li_symmetric_doux2020
  protocol = hour_each_way
  include pressure_short
  with stack.pressure = ${pressure} MPa
}
`;
    const file = await checkText(createTestServices(), text);
    const result = await runSimulation(file.simulations[0]!.simulation!);
    expect(result.status).toBe('completed');
    const first = column(result, 'shorted').indexOf(1);
    return first < 0 ? Infinity : column(result, 'time')[first]! / hour;
  };

  it.each([
    [10, 474],
    [15, 272],
    [20, 190],
    [25, 48],
  ])('at %d MPa lives within a factor 1.5 of the measured %d h (V24)', async (pressure, measured) => {
    const found = await life(pressure);
    expect(found / measured).toBeLessThan(1.5);
    expect(measured / found).toBeLessThan(1.5);
  });

  it('outlives 1000 h at 5 MPa, and is shorted before any current at 75 MPa', async () => {
    expect(await life(5)).toBeGreaterThan(1000);
    expect(await life(75)).toBe(0);
  });

  it('adds up lives under changing currents: twice the current, half the life; none at rest', async () => {
    const share = async (...steps: ProtocolStep[]): Promise<number> =>
      column(await run(symmetricCell(25e6), protocol(...steps), ['pressure_short']), 'penetrated_share').at(-1)!;
    const once = await share(plate(0.75, 4 * hour));
    expect(Math.abs((await share(plate(1.5, 2 * hour), rest(10 * hour))) / once - 1)).toBeLessThan(1e-6);
    // t = 2325 h exp(−25/6.92).
    expect(Math.abs(once / (4 / (2325 * Math.exp(-25 / 6.92))) - 1)).toBeLessThan(1e-4);
  });
});

describe('electrons through the electrolyte', () => {
  const conventions = {
    elasticPressure: 'in_plane',
    stressKinetics: 'equilibrium_shift',
    nucleation: 'uniformity',
    replenishment: 'fit',
    constraint: 'linear',
  } as const;
  const leaky = (electronicConductivity: number, localResistance: number): CheckedCell => {
    const cell = symmetricCell(5e6);
    if (cell.separator.kind !== 'solid') throw new Error('no solid');
    const layer = cell.separator.layers[0]!;
    const material = { ...layer.material, electronicConductivity, localResistance };
    return { ...cell, separator: { kind: 'solid', layers: [{ ...layer, material }] } };
  };

  it('precipitate lithium as fast as they flow once plating lifts the potential enough, and it never comes back', async () => {
    // j R = 10 A/m² · 20 Ω cm² = 20 mV > 10 mV; j_e = (RT/F)(σ/L)(e^(20 mV F/RT) − 1).
    const cell = leaky(1e-5, 20e-4);
    const result = await run(cell, protocol(plate(10, hour), strip(10, hour)), ['electronic_leakage']);
    const thermal = (8.314462618 * 298.15) / 96485.33212;
    const leak = thermal * (1e-5 / 500e-6) * Math.expm1(0.02 / thermal);
    expect(Math.abs(stepEnds(result, 'leakage_current_density', 1).last / leak - 1)).toBeLessThan(1e-3);
    const isolated = (0.5 * leak * hour) / 96485.33212;
    expect(Math.abs(stepEnds(result, 'anode.isolated_lithium', 1).last / isolated - 1)).toBeLessThan(1e-3);
    // Stripping plates at the other side.
    expect(Math.abs(column(result, 'cathode.isolated_lithium').at(-1)! / isolated - 1)).toBeLessThan(1e-3);
    expect(column(result, 'anode.isolated_lithium').at(-1)!).toBe(stepEnds(result, 'anode.isolated_lithium', 1).last);
    const foils =
      column(result, 'anode.lithium_thickness').at(-1)! + column(result, 'cathode.lithium_thickness').at(-1)!;
    expect(Math.abs((200e-6 - foils) / (2 * isolated * 1.3e-5) - 1)).toBeLessThan(1e-3);
    booksClose(result);
    const verdict = result.verdicts.find((v) => v.mechanism === 'electronic_leakage')!;
    expect(verdict.status).toBe('watch');
    // Zone of x_c/L = 1 − exp(−(20 − 10) mV F/RT) = 0.322.
    expect(verdict.message).toContain('32.2 %');
  });

  it('leave none inside below the overpotential that it takes to nucleate', async () => {
    const result = await run(leaky(1e-5, 2e-4), stripOnce(10, 36000), ['electronic_leakage']);
    expect(column(result, 'cathode.isolated_lithium').at(-1)).toBe(0);
  });

  it('discharge a cell at rest, by either convention (V-A15-2)', async () => {
    const text = (convention: string): string => `
material leaky extends Li6PS5Cl { electronic_conductivity = 1e-8 S/cm }
${fullCell('leaky', 100, `conventions { leakage = ${convention} }`)}
protocol shelf {
  rest for 240 h
}
simulation month {
  cell = full
  protocol = shelf
  start at soc 80 %
  include electronic_leakage
}
`;
    const services = createTestServices();
    const shelf = async (convention: string): Promise<RunResult> => {
      const file = await checkText(services, text(convention));
      return runSimulation(file.simulations[0]!.simulation!);
    };
    const nType = await shelf('n_type');
    expect(Math.abs(column(nType, 'leakage_current_density').at(-1)! / 2.569e-4 - 1)).toBeLessThan(1e-3);
    const capacity = (nType.summary.nominal_capacity_Ah as number) / 0.785e-4;
    const lost = column(nType, 'soc')[0]! - column(nType, 'soc').at(-1)!;
    expect(Math.abs((lost * capacity) / (2.569e-4 * 240) - 1)).toBeLessThan(1e-3);
    booksClose(nType);
    const ohmic = await shelf('ohmic');
    // 0.04 A/m² at 4 V.
    const [leak, voltage] = [column(ohmic, 'leakage_current_density'), column(ohmic, 'voltage')];
    leak.forEach((j, k) => expect(Math.abs(j / (0.01 * voltage[k]!) - 1)).toBeLessThan(1e-3));
    expect(column(ohmic, 'soc').at(-1)!).toBeLessThan(column(nType, 'soc').at(-1)! - 0.1);
    booksClose(ohmic);
  });

  it('stand beside the cell in its impedance', async () => {
    const spectrum = step({ kind: 'impedance', from: 1000, to: 1, pointsPerDecade: 1 }, []);
    const cell = { ...leaky(1e-2, 20e-4), conventions: { ...conventions, leakage: 'ohmic' } as const };
    const [alone, beside] = [
      (await run(cell, protocol(spectrum), [])).spectra[0]!,
      (await run(cell, protocol(spectrum), ['electronic_leakage'])).spectra[0]!,
    ];
    // 500 µm/1e-2 S/m over 0.785 cm².
    const electrons = 500e-6 / 1e-2 / 0.785e-4;
    const admittance = ({ real, imaginary }: typeof alone, k: number): readonly [number, number] => {
      const size = real[k]! ** 2 + imaginary[k]! ** 2;
      return [real[k]! / size, -imaginary[k]! / size];
    };
    beside.frequency.forEach((_, k) => {
      const [[both, capacitive], [own, ownCapacitive]] = [admittance(beside, k), admittance(alone, k)];
      expect(Math.abs(both - own - 1 / electrons)).toBeLessThan(1e-9);
      expect(Math.abs(capacitive - ownCapacitive)).toBeLessThan(1e-9);
    });
    expect(beside.real[0]!).toBeLessThan(0.95 * alone.real[0]!);
  });

  it('follow the voltage between two foils where the conductivity is the same at every potential', async () => {
    const cell = { ...leaky(1e-5, 20e-4), conventions: { ...conventions, leakage: 'ohmic' } as const };
    const result = await run(cell, protocol(plate(10, hour)), ['electronic_leakage']);
    const [leak, voltage] = [column(result, 'leakage_current_density'), column(result, 'voltage')];
    expect(Math.abs(leak.at(-1)! / ((voltage.at(-1)! * 1e-5) / 500e-6) - 1)).toBeLessThan(1e-6);
  });
});
