// Contact of lithium with a solid electrolyte in runs, against numbers from outside: memory of pressure (A17), bumps (A19),
// constriction (A20), squeezed foils (A16), interlayers (A23), what focuses the current (A14, A28), and heat under its other name.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, LithiumElectrode } from '../../model/cell.ts';
import type { ProtocolStep } from '../../model/protocol.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, stripAndPlate, stripOnce, symmetricCell } from '../support/argyrodite.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';

const plate = (current: number, seconds: number): ProtocolStep =>
  step({ kind: 'plate', rate: { kind: 'current_density', value: current } }, [forTime(seconds)]);
const press = (pressure: number): ProtocolStep => step({ kind: 'press', pressure }, [forTime(60)]);
const rest = (seconds: number): ProtocolStep => step({ kind: 'rest' }, [forTime(seconds)]);
const run = (cell: CheckedCell, include: readonly string[], ...steps: ProtocolStep[]): Promise<RunResult> =>
  runSimulation(simulate(cell, protocol(...steps), include));
const foils = (cell: CheckedCell, thickness: number): CheckedCell => {
  const foil: LithiumElectrode = { ...(cell.anode as LithiumElectrode), thickness };
  return { ...cell, anode: foil, cathode: foil };
};

describe('contact resistance and its memory (Doux 2020, V-A17-1, V-A17-2)', () => {
  const die = (pressure: number): CheckedCell => {
    const cell = symmetricCell(pressure);
    return { ...cell, area: 1.327e-4, stack: { ...cell.stack, assemblyPressure: pressure } };
  };
  /** Ω of the whole cell, as a small current shows it; 28.4 Ω of theirs do not depend on pressure. */
  const resistance = async (cell: CheckedCell, ...before: ProtocolStep[]): Promise<number> => {
    const result = await run(cell, ['contact_resistance'], ...before, plate(0.1, 60));
    const { last } = stepEnds(result, 'voltage', before.length + 1);
    // Bulk of 500 µm at 0.15 · 0.82^1.5 S/m and charge transfer of 2 Ω cm² at either side.
    const others = 500e-6 / (0.15 * 0.82 ** 1.5) + 2 * 2e-4;
    return 28.4 + (last / 0.1 - others) / 1.327e-4;
  };

  it.each([
    [5, 109.4, 110],
    [10, 50.9, 50],
    [15, 39, 40],
    [20, 34.6, 35],
    [25, 32.5, 32],
  ])('on first loading to %d MPa', async (pressure, fit, measured) => {
    const found = await resistance(die(pressure * 1e6));
    expect(Math.abs(found / fit - 1)).toBeLessThan(0.01);
    expect(Math.abs(found / measured - 1)).toBeLessThan(0.05);
  });

  it('is 49.7 Ω at 5 MPa once it has been pressed with 25 MPa (50 ± 2 measured)', async () => {
    expect(Math.abs((await resistance(die(5e6), press(25e6))) / 49.7 - 1)).toBeLessThan(0.01);
    const result = await run(die(5e6), ['contact_resistance'], rest(60), press(25e6), rest(60));
    expect(column(result, 'anode.highest_pressure').at(-1)).toBe(25e6);
    expect(column(result, 'anode.highest_pressure')[0]).toBe(5e6);
  });
});

describe('contact lost while plating', () => {
  it('grows to the steady height, at a tenth of the current of V-A19-2 0.135 µm, and heals at rest', async () => {
    const result = await run(
      foils(symmetricCell(1e6), 400e-6),
      ['plating_contact_loss'],
      plate(1, 144000),
      rest(10000),
    );
    const height = (number: number) => stepEnds(result, 'anode.bump_height', number);
    expect(Math.abs(height(1).last / 1.347e-7 - 1)).toBeLessThan(0.002);
    // k = 1e-4 1/s.
    expect(Math.abs(height(2).last / (height(2).first * Math.exp(-1)) - 1)).toBeLessThan(0.002);
    expect(column(result, 'cathode.bump_height').at(-1)).toBe(0);
    expect(stepEnds(result, 'anode.plating_contact_loss', 1).last).toBeGreaterThan(0.45);
    expect(result.verdicts[0]!.status).toBe('watch');
  });

  it('is less under more pressure, and raises the voltage (V-A19-1)', async () => {
    const at = async (pressure: number) => {
      const result = await run(symmetricCell(pressure), ['plating_contact_loss'], plate(4, 4500));
      const voltage = stepEnds(result, 'voltage', 1);
      return { lost: column(result, 'anode.plating_contact_loss').at(-1)!, rise: voltage.last / voltage.first - 1 };
    };
    const [soft, hard] = [await at(1e6), await at(100e6)];
    expect(soft.lost).toBeGreaterThan(0.5);
    expect(hard.lost).toBeLessThan(1e-3);
    expect(soft.rise).toBeGreaterThan(0.3);
    expect(Math.abs(hard.rise)).toBeLessThan(1e-3);
  });
});

describe('constriction', () => {
  it('comes with losing contact: resistance of the spots and crowding at what is left', async () => {
    const result = await runSimulation(simulate(symmetricCell(1e6), stripOnce(4, 18000), ['contact_loss']));
    const contact = column(result, 'anode.contact_fraction').at(-1)!;
    expect(Math.abs(contact - 0.554)).toBeLessThan(0.01);
    const spots = ((Math.PI * 5e-6) / (4 * 0.15 * contact)) * (1 - Math.sqrt(contact)) ** 1.5;
    expect(Math.abs(column(result, 'anode.constriction_resistance').at(-1)! / spots - 1)).toBeLessThan(1e-9);
    // ā = 5 µm/(0.15 S/m · 2 Ω cm²) = 0.167: k_J = 1.085.
    expect(Math.abs(column(result, 'anode.current_focusing').at(-1)! / (1.085 / contact) - 1)).toBeLessThan(0.01);
    expect(column(result, 'cathode.current_focusing').at(-1)).toBe(1);
  });

  it('alone has nothing to act on', async () => {
    const result = await runSimulation(simulate(symmetricCell(1e6), stripAndPlate(4, 3600, 1), ['constriction']));
    expect(column(result, 'anode.constriction_resistance').every((r) => r === 0)).toBe(true);
    expect(result.verdicts[0]!.status).toBe('ok');
  });

  it('acts on contact that plating has lost too', async () => {
    const result = await run(symmetricCell(1e6), ['plating_contact_loss', 'constriction'], plate(4, 4500));
    expect(column(result, 'anode.current_focusing').at(-1)!).toBeGreaterThan(2);
  });
});

describe('a foil with free edges', () => {
  it('is squeezed at the rate of the stress that friction leaves', async () => {
    const result = await run(symmetricCell(5e6), ['lithium_creep'], rest(3600));
    // R = 5 mm, h = 100 µm: σ = 5 MPa/20.24 = 0.2471 MPa, ε̇ = 7.7e-3 σ^6.56 = 7.99e-7 1/s.
    const stress = 5 / (1 + (2 * Math.sqrt(0.785e-4 / Math.PI)) / (3 * Math.sqrt(3) * 100e-6));
    const rate = 7.7e-3 * stress ** 6.56;
    const thickness = column(result, 'anode.lithium_thickness');
    // Thinner foils flow more slowly: a little less than at the first rate.
    const strain = Math.log(thickness[0]! / thickness.at(-1)!);
    expect(strain).toBeLessThan(rate * 3600);
    expect(strain).toBeGreaterThan(0.98 * rate * 3600);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
  });

  it('hardly flows at 1 MPa', async () => {
    const result = await run(symmetricCell(1e6), ['lithium_creep'], rest(360000));
    expect(1 - column(result, 'anode.lithium_thickness').at(-1)! / 100e-6).toBeLessThan(1e-4);
  });
});

describe('an interlayer', () => {
  const filmed = (thickness: number, diffusivity: number, pressure = 1e6): CheckedCell => ({
    ...symmetricCell(pressure),
    interfaces: {
      anode: { interlayer: { name: 'Ag', thickness, molarVolume: 1.03e-5, lithiumPerFormula: 1, diffusivity } },
      cathode: {},
    },
  });

  it('of 1 µm of silver keeps 0.260 mAh/cm² of the foil (V-A23-3)', async () => {
    const result = await run(filmed(1e-6, 1e-14), ['interlayer'], rest(60));
    const kept = (100e-6 - column(result, 'anode.lithium_thickness')[0]!) / 4.85e-6;
    expect(Math.abs(kept / 0.26 - 1)).toBeLessThan(0.002);
  });

  it('recovers the bare interface where it is thin (V-A23-1), and spares voids while it has lithium to give', async () => {
    const contact = async (cell: CheckedCell, include: readonly string[]): Promise<number> =>
      column(await runSimulation(simulate(cell, stripOnce(4, 9000), include)), 'anode.contact_fraction').at(-1)!;
    const bare = await contact(symmetricCell(1e6), ['contact_loss']);
    const thin = await contact(filmed(1e-9, 1e-14), ['contact_loss', 'interlayer']);
    const thick = await contact(filmed(2e-6, 1e-14), ['contact_loss', 'interlayer']);
    expect(Math.abs(thin / bare - 1)).toBeLessThan(1e-3);
    expect(bare).toBeLessThan(0.8);
    expect(thick).toBeGreaterThan(0.99);
  });

  it('is filled again while lithium is plated, before any grows', async () => {
    const cell = filmed(1e-6, 1e-14);
    const result = await runSimulation(simulate(cell, stripAndPlate(4, 9000, 2), ['contact_loss', 'interlayer']));
    const filling = (number: number) => stepEnds(result, 'anode.interlayer_filling', number);
    expect(filling(1).last).toBeLessThan(0.2);
    expect(filling(2).last).toBe(filling(1).last);
    expect(filling(3).last).toBeCloseTo(1, 9);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
    expect(column(result, 'anode.lithium_thickness').at(-1)!).toBeCloseTo(
      column(result, 'anode.lithium_thickness')[0]!,
      12,
    );
  });
});

describe('what focuses the current', () => {
  it('at grain boundaries cracks a flaw at a lower current (A14)', async () => {
    const cell = symmetricCell(5e6);
    if (cell.separator.kind !== 'solid') throw new Error('no solid');
    const layer = cell.separator.layers[0]!;
    const material = {
      ...layer.material,
      microstructure: 'polycrystal',
      grainBoundaryConductivityRatio: 100,
      grainBoundaryWidth: 20e-9,
      grainSize: 10e-6,
      // κ R/δ = 0.15 · 0.667e-6/20e-9 = 5: 5.17 (V16).
      localResistance: 0.6667e-6,
    } as const;
    const grained: CheckedCell = { ...cell, separator: { kind: 'solid', layers: [{ ...layer, material }] } };
    const share = async (...include: string[]): Promise<{ share: number; factor: number }> => {
      const result = await run(grained, ['filament_growth', ...include], plate(0.1, 60));
      const factor = result.columns.find((c) => c.name === 'anode.boundary_focusing')?.values[0] ?? 1;
      return { share: column(result, 'anode.cracking_share').at(-1)!, factor };
    };
    const [even, focused] = [await share(), await share('grain_boundary_focusing')];
    expect(Math.abs(focused.factor / 5.17 - 1)).toBeLessThan(0.05);
    expect(Math.abs(focused.share / (even.share * focused.factor) - 1)).toBeLessThan(1e-9);
  });
});

it('self_heating is the heat balance of thermal', async () => {
  const discharge = (include: readonly string[]): Promise<RunResult> =>
    run(
      {
        ...lgM50,
        thermal: { model: 'isothermal', heatTransfer: 10, coolingArea: 0.00531, heatCapacity: constant(43) },
      },
      include,
      step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)]),
    );
  const [one, other] = [await discharge(['self_heating']), await discharge(['thermal'])];
  expect(column(one, 'temperature')).toEqual(column(other, 'temperature'));
  expect(column(one, 'temperature').at(-1)!).toBeGreaterThan(299);
  expect(one.verdicts.find((v) => v.mechanism === 'self_heating')!.status).not.toBe('not_assessed');
});
