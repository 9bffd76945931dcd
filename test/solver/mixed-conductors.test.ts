// Solid electrolytes in which anions move as well: a polymer is what a liquid with its properties would be.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step } from '../support/protocols.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';
import { column, valueAt } from '../support/result-lookup.ts';
import { xu2019 } from '../support/xu2019.ts';

const salt = { initialConcentration: 1000, saltDiffusivity: constant(3e-11), thermodynamicFactor: constant(1.5) };
const polymer: SolidElectrolyte = {
  name: 'polymer',
  family: 'polymer',
  ionicConductivity: constant(0.05),
  transferenceNumber: 0.2,
  ...salt,
  localResistance: 1e-4,
};
const cathode = xu2019.cathode as CompositeElectrode;
const { electrolyte: _liquid, ...dry } = xu2019;
const withSolid = (material: SolidElectrolyte, inCathode = material): CheckedCell => ({
  ...dry,
  separator: { kind: 'solid', layers: [{ material, thickness: 30e-6, relativeDensity: 1 }] },
  cathode: {
    ...cathode,
    porosity: 0,
    electrolyte: { material: inCathode, volumeFraction: 0.331, particleRadius: 1e-6 },
    bruggeman: 1.5,
    contactFraction: 1,
  },
  interfaces: { anode: { resistance: 1e-4, localResistance: 1e-4 }, cathode: {} },
});
const asLiquid: CheckedCell = {
  ...xu2019,
  separator: { kind: 'porous', thickness: 30e-6, porosity: 1, bruggeman: 1.5 },
  electrolyte: {
    name: 'same',
    initialConcentration: 1000,
    ionicConductivity: constant(0.05),
    saltDiffusivity: salt.saltDiffusivity,
    transferenceNumber: constant(0.2),
    thermodynamicFactor: salt.thermodynamicFactor,
  },
};
const items = protocol(step({ kind: 'discharge', rate: cRate(0.2) }, [forTime(3600)], 600));

describe('mixed conductors', () => {
  it('polarise as a liquid with the same properties does', async () => {
    const own = await runSimulation(simulate(withSolid(polymer), items, []));
    const liquid = await runSimulation(simulate(asLiquid, items, []));
    expect(own.status).toBe('completed');
    expect(own.audit.lithium!).toBeLessThan(1e-12);
    for (const t of [600, 1800, 3600])
      for (const name of ['electrolyte.concentration_overpotential', 'electrolyte.ohmic_overpotential'])
        expect(Math.abs(valueAt(own, name, t) / valueAt(liquid, name, t) - 1)).toBeLessThan(1e-4);
    expect(column(own, 'electrolyte.concentration_overpotential').at(-1)!).toBeGreaterThan(0.003);
  });

  it('become single-ion conductors as t₊ goes to 1 (V-SSB-3)', async () => {
    const nearly = { ...polymer, transferenceNumber: 0.99899 };
    const single = { ...polymer, transferenceNumber: 1 };
    const { saltDiffusivity: _single, ...bare } = single;
    const [a, b] = [
      await runSimulation(simulate(withSolid(nearly), items, [])),
      await runSimulation(simulate(withSolid(bare), items, [])),
    ];
    for (const t of [600, 3600])
      expect(Math.abs(valueAt(a, 'voltage', t) - valueAt(b, 'voltage', t))).toBeLessThan(2e-4);
  });

  it('cannot hand salt to another electrolyte, nor diffuse without a diffusivity, and say so', async () => {
    const other = await runSimulation(simulate(withSolid(polymer, argyrodite), items, []));
    expect(other.status).toBe('failed');
    expect(other.failure!.cause).toContain('one electrolyte with mobile anions');
    const { saltDiffusivity: _given, ...unknown } = polymer;
    const result = await runSimulation(simulate(withSolid(unknown), items, []));
    expect(result.failure!.help).toContain('salt_diffusivity');
  });
});
