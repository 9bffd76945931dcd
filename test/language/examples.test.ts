// The examples check without an error and lower to complete models with the documented defaults.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../language/check-text.ts';
import { checkFile } from '../../language/check-text.ts';
import type { CompositeElectrode, SolidLayer } from '../../model/cell.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { evaluate } from '../../physics/evaluate.ts';
import { libraryFiles } from '../support/language-host.ts';

const services = createCellServices({ libraryFiles });
const names = ['argyrodite-nmc811', 'lg-m50', 'lithium-metal-liquid', 'lithium-symmetric', 'multilayer'] as const;
const files = new Map<string, CheckedFile>();

beforeAll(async () => {
  for (const name of names) {
    const path = resolve(import.meta.dirname, `../../examples/${name}.cell`);
    files.set(name, await checkFile(services, `file://${path}`, readFileSync(path, 'utf8')));
  }
});

const fileOf = (name: (typeof names)[number]): CheckedFile => files.get(name) ?? expect.unreachable();
const cellOf = (name: (typeof names)[number]) => fileOf(name).cells[0]?.cell ?? expect.unreachable();
const simulationOf = (name: (typeof names)[number], simulation: string) =>
  fileOf(name).simulations.find((own) => own.name === simulation)?.simulation ?? expect.unreachable();
const composite = (electrode: { kind: string }): CompositeElectrode => {
  expect(electrode.kind).toBe('composite');
  return electrode as CompositeElectrode;
};
const layerOf = (name: (typeof names)[number]): SolidLayer => {
  const { separator } = cellOf(name);
  return separator.kind === 'solid' ? (separator.layers[0] ?? expect.unreachable()) : expect.unreachable();
};

describe('examples', () => {
  it.each(names)('%s has no errors, and every cell and simulation is complete', (name) => {
    const file = fileOf(name);
    expect(file.findings.filter((found) => found.severity === 'error').map((found) => found.message)).toEqual([]);
    expect(file.cells.every((own) => own.cell !== undefined)).toBe(true);
    expect(file.simulations.every((own) => own.simulation !== undefined)).toBe(true);
  });

  it('argyrodite cell: stack, anode and separator', () => {
    const cell = cellOf('argyrodite-nmc811');
    expect(cell.area).toBeCloseTo(7.85e-5, 15);
    expect(cell.stack).toEqual({
      pressure: 5e6,
      fixture: { kind: 'spring', stiffness: 5e11 },
      fabricationPressure: 375e6,
      assemblyPressure: 25e6,
    });
    expect(cell.anode).toMatchObject({
      kind: 'lithium',
      thickness: 50e-6,
      density: 534,
      molarVolume: 1.3e-5,
      youngsModulus: 7.82e9,
    });
    const { material, relativeDensity } = layerOf('argyrodite-nmc811');
    expect(relativeDensity).toBe(0.92);
    expect(evaluate(material.ionicConductivity, { T: 298.15 })).toBe(0.15);
    expect(material.ionicConductivity.activationEnergy).toBeCloseTo(0.35 * 96485.33212, 3);
    expect(material.contactResistancePrefactor).toBeCloseTo(1055e-4 * 1e6 ** 1.85, -4);
    expect(material.creepReplenishment).toBeCloseTo(0.248 / 1e6 ** 1.9, 20);
    expect(cell.interfaces.anode).toMatchObject({
      flawLength: 2e-6,
      interlayer: { name: 'Ag', thickness: 1e-7 },
      localResistance: 2e-4,
      voidHeight: 5e-6,
      occlusionFraction: 0.3,
      contactRadius: 5e-6,
    });
  });

  it('argyrodite cell: composite cathode', () => {
    const cathode = composite(cellOf('argyrodite-nmc811').cathode);
    const active = cathode.actives[0] ?? expect.unreachable();
    expect(cathode).toMatchObject({
      porosity: 0.08,
      bruggeman: 2,
      carbons: [{ name: 'VGCF', density: 2000 }],
      binders: [{ name: 'PVDF', density: 1780 }],
    });
    expect(cathode.electrolyte).toMatchObject({ volumeFraction: 0.34, particleRadius: 1.5e-6 });
    expect(active).toMatchObject({
      maximumConcentration: 49137,
      density: 4780,
      electronicConductivity: 1.7e-3,
      youngsModulus: 140e9,
      poissonRatio: 0.3,
      largestStoichiometry: 0.95,
      coating: { name: 'LiNbO3', thickness: 1e-8, ionicConductivity: 1e-4, oxidationPotential: 3.88 },
    });
    expect(evaluate(active.openCircuitPotential, { x: 0.26134 })).toBeCloseTo(4.3, 4);
    expect(evaluate(active.openCircuitPotential, { x: 0.4 })).toBeCloseTo(4.10475, 5);
    expect(evaluate(active.diffusivity, { x: 0.5 })).toBe(4e-15);
    expect(evaluate(active.exchangeCurrentDensity, { x: 0.5, c: 1000, T: 298.15 })).toBeCloseTo(1, 12);
    expect(cellOf('argyrodite-nmc811').provenance['cathode.active.NMC811.particle_radius']).toMatchObject({
      origin: 'text',
      source: expect.stringContaining('Strauss') as string,
    });
  });

  it('argyrodite cell: simulation', () => {
    const simulation = simulationOf('argyrodite-nmc811', 'first_cycles');
    expect(simulation).toMatchObject({
      model: 'p2d',
      startSoc: 0,
      include: ['contact_loss', 'stress_diffusion', 'delamination', 'interphase_growth'],
      mesh: { anode: 20, separator: 20, cathode: 20, particle: 8 },
      tolerance: { relative: 1e-4, absolute: 1e-6 },
    });
    expect(simulation.expectations).toMatchObject([
      {
        quantity: { column: 'discharge_capacity', reduce: 'last', cycle: 1 },
        comparison: '>',
        basis: 'absolute',
        unit: 'mAh',
        unitFactor: 3.6,
      },
      { quantity: { column: 'anode.contact_fraction', reduce: 'min' }, comparison: '>', limit: 0.6, unit: '%' },
    ]);
    expect(simulation.expectations[0]?.limit).toBeCloseTo(0.8 * 3.6, 12);
    const repeat = simulation.protocol.items[0];
    expect(repeat).toMatchObject({
      type: 'repeat',
      count: 10,
      body: [
        {
          action: { kind: 'charge', rate: { kind: 'c_rate' } },
          ends: [{ column: 'voltage', value: 4.25, basis: 'absolute' }],
        },
        { action: { kind: 'hold', voltage: 4.25 }, ends: [{ column: 'current', basis: 'c_rate' }] },
        { action: { kind: 'rest' }, ends: [{ kind: 'time', duration: 600 }] },
        { action: { kind: 'discharge' }, ends: [{ column: 'voltage', value: 2.5 }] },
        { action: { kind: 'rest' } },
      ],
    });
    const first = repeat?.type === 'repeat' ? repeat.body[0] : undefined;
    expect(first?.type === 'step' && first.action.kind === 'charge' ? first.action.rate.value * 36000 : 0).toBeCloseTo(
      1,
      12,
    );
  });

  it('LG M50: capacity, electrolyte and kinetics of the literature cell', () => {
    const { cell } = simulationOf('lg-m50', 'discharge');
    const [anode, cathode] = [composite(cell.anode), composite(cell.cathode)];
    expect(cell).toMatchObject({
      area: 0.1027,
      capacity: 18000,
      contactResistance: 0,
      voltageWindow: { lower: 2.5, upper: 4.2 },
    });
    expect([
      anode.bruggeman,
      cathode.bruggeman,
      anode.effectiveElectronicConductivity,
      cathode.effectiveElectronicConductivity,
    ]).toEqual([1.5, 1.5, 215, 0.18]);
    const liquid = cell.electrolyte ?? expect.unreachable();
    expect(evaluate(liquid.ionicConductivity, { c: 1000, T: 298.15 })).toBeCloseTo(0.9487, 4);
    expect(evaluate(liquid.saltDiffusivity, { c: 1000, T: 298.15 })).toBeCloseTo(1.7694e-10, 14);
    const i0 = evaluate(anode.actives[0]?.exchangeCurrentDensity ?? expect.unreachable(), {
      c: 1000,
      x: 0.5,
      T: 298.15,
    });
    expect(i0).toBeCloseTo(6.48e-7 * 33133 * Math.sqrt(1000) * 0.5, 9);
    expect(cathode.actives[0]?.initialStoichiometry).toBeCloseTo(17038 / 63104, 12);
    expect(simulationOf('lg-m50', 'full_cycle').model).toBe('spme');
  });

  it('liquid lithium cell: electrolyte amount, film, stop condition', () => {
    const cell = cellOf('lithium-metal-liquid');
    expect(cell.electrolyte).toMatchObject({
      initialConcentration: 4000,
      lithiumExchangeCurrentDensity: 50,
      coulombicEfficiency: 0.991,
      density: 1200,
    });
    expect(cell.electrolyte?.amount).toBeCloseTo(3e-3 / 3600, 15);
    expect(cell.interfaces.anode).toEqual({ filmResistance: 20e-4, doubleLayerCapacitance: 0.2 });
    expect(cell.stack).toEqual({ pressure: 0.35e6, fixture: { kind: 'constant_pressure' }, assemblyPressure: 0.35e6 });
    const stop = simulationOf('lithium-metal-liquid', 'cycle_life').protocol.items[1];
    expect(stop).toMatchObject({
      type: 'stop',
      column: 'discharge_capacity',
      comparison: '<',
      value: 0.8,
      basis: 'relative',
    });
  });

  it('symmetric cell: specific rates and limits, and `with` on a simulation of its own', () => {
    const [high, low] = [
      simulationOf('lithium-symmetric', 'low_rate'),
      simulationOf('lithium-symmetric', 'low_pressure'),
    ];
    expect([high.cell.stack.pressure, low.cell.stack.pressure]).toEqual([5e6, 1e6]);
    expect(high.startSoc).toBeUndefined();
    const repeat = high.protocol.items[0];
    expect(repeat).toMatchObject({
      body: [
        {
          action: { kind: 'strip', rate: { kind: 'current_density', value: 4 } },
          ends: [{ column: 'capacity', value: 18000, basis: 'per_area' }],
        },
        {},
        {},
        {},
      ],
    });
    expect(high.expectations[1]).toMatchObject({ quantity: { column: 'shorted' }, comparison: '==', limit: false });
    const finding = fileOf('lithium-symmetric').findings.find(
      (found) => found.id === 'AE17' && found.severity === 'warning',
    );
    expect(finding?.range.start.line).toBe(48);
  });
});
