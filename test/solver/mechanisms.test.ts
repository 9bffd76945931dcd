// Every mechanism, one test: its partial derivatives agree with differences, in each of its modes.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import { conventionsOf } from '../../physics/conventions.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../../solver/mechanisms/mechanism.ts';
import { clearContribution, createContribution } from '../../solver/mechanisms/mechanism.ts';
import { interfaceMechanisms, mechanismsFor } from '../../solver/mechanisms/registry.ts';
import { symmetricCell } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { liquidSymmetric } from '../support/liquid-lithium.ts';

const at: InterfaceVariables = {
  current: 4,
  pressure: 2e6,
  highestPressure: 25e6,
  temperature: 310,
  concentration: 900,
  transferOverpotential: 0.012,
  transferSlope: 3e-3,
  boundLithium: 0.2,
  poreVolume: 1e-6,
  contact: 0.8,
  replenishment: 1.5,
  focusing: 1.2,
};

/** Where a mechanism is tried: on which cell, with which others included, at which values of its own states. */
interface Trial {
  readonly cell: CheckedCell;
  /** Left out: itself. */
  readonly include?: readonly string[];
  readonly own: readonly number[];
  readonly at?: Partial<InterfaceVariables>;
}

const solid = symmetricCell(2e6);
const filmed: CheckedCell = {
  ...solid,
  interfaces: {
    anode: {
      interlayer: { name: 'Ag', thickness: 1e-6, molarVolume: 1.03e-5, lithiumPerFormula: 1, diffusivity: 1e-14 },
    },
    cathode: {},
  },
};
/** With an uneven cathode. */
const uneven: CheckedCell = { ...solid, cathode: { ...(lgM50.cathode as CompositeElectrode), heterogeneity: 0.5 } };
const free = liquidSymmetric();
const efficient: CheckedCell = { ...free, electrolyte: { ...free.electrolyte!, coulombicEfficiency: 0.98 } };
const bareCopper: CheckedCell = {
  ...free,
  anode: { kind: 'none', collector: { name: 'Cu', nucleationOverpotential: 0.04 } },
};
const usualConventions = conventionsOf(free);
const growthLaws = ['solvent_diffusion', 'reaction', 'interstitial', 'electron_migration', 'tunnelling'] as const;
const trials: Readonly<Record<string, readonly Trial[]>> = {
  contact_loss: [{ cell: solid, own: [0.63, 0.12] }],
  contact_resistance: [{ cell: solid, own: [] }],
  constriction: [{ cell: solid, own: [] }],
  plating_contact_loss: [
    { cell: solid, own: [0.3e-6], at: { current: -4 } },
    { cell: solid, own: [0.3e-6] },
  ],
  lithium_creep: [{ cell: solid, own: [0.2] }],
  interlayer: [
    { cell: filmed, own: [0.6] },
    { cell: filmed, own: [0.6], at: { current: -4 } },
  ],
  grain_boundary_focusing: [{ cell: solid, own: [] }],
  cathode_heterogeneity: [{ cell: uneven, own: [] }],
  interphase_growth: [
    { cell: solid, own: [2.5e-17] },
    // A collector with hardly more lithium than the interphase has bound.
    { cell: { ...solid, anode: { kind: 'none', collector: { name: 'Cu' } } }, own: [2.5e-17, 2.2e-4] },
  ],
  sei_growth: [
    ...growthLaws.map((growthLaw) => ({
      cell: liquidSymmetric({ growthLaw, tunnellingLength: 1e-9, tunnellingCurrentDensity: 1e3 }),
      own: [3e-8, 0.01],
    })),
    {
      cell: liquidSymmetric(),
      include: ['deposit_pressure', 'sei_growth', 'sei_rupture', 'sei_swelling'],
      own: [3e-8, 0.01, 4e-7, 0.1],
      // Where creep has not yet flattened everything.
      at: { pressure: 3e5 },
    },
    { cell: liquidSymmetric(), include: ['sei_growth', 'sei_rupture'], own: [3e-8, 0.01, -4e-7, 0.1] },
  ],
  sei_rupture: [{ cell: liquidSymmetric(), own: [3e-8, 0.01, 4e-7, 0.1] }],
  dead_lithium: [
    { cell: liquidSymmetric(), own: [0.08, 0.01, 0.02], at: { pressure: 1e5 } },
    { cell: liquidSymmetric(), own: [0.08, 0.01, 0.02], at: { current: -4 } },
    // Salt that no longer reaches the metal through a thick dead layer.
    { cell: liquidSymmetric(), own: [0.08, 0.01, 8], at: { current: -100 } },
  ],
  electrolyte_consumption: [{ cell: liquidSymmetric(), own: [] }],
  cycle_life: [
    { cell: efficient, own: [0.03] },
    { cell: efficient, own: [0.03], at: { current: -4 } },
  ],
  deposit_pressure: [{ cell: free, own: [0.2], at: { pressure: 1e5 } }],
  stress_kinetics: [
    { cell: free, own: [] },
    { cell: free, own: [], at: { pressure: 3e7 } },
    { cell: solid, own: [] },
    { cell: { ...free, conventions: { ...usualConventions, stressKinetics: 'fixed_overpotential' } }, own: [] },
  ],
  nucleation: [
    { cell: bareCopper, own: [0.01], at: { current: -4 } },
    { cell: bareCopper, own: [0.01] },
    { cell: free, own: [] },
  ],
  anode_free: [{ cell: bareCopper, own: [0.01] }],
  limiting_current: [{ cell: free, own: [] }],
  sand_time: [{ cell: free, own: [] }],
  wagner: [{ cell: free, own: [] }],
  sei_swelling: [{ cell: liquidSymmetric(), own: [] }],
};

function evaluated(mechanism: Mechanism, own: Float64Array, mode: number, where: InterfaceVariables): Contribution {
  const out = createContribution(own.length);
  clearContribution(out);
  mechanism.evaluate(where, own, mode, out);
  return out;
}

const close = (a: number, b: number, what: string): void =>
  expect(Math.abs(a - b), `${what}: ${a} against ${b}`).toBeLessThan(2e-5 * Math.max(Math.abs(a), Math.abs(b)) + 1e-22);

/** Scalar contributions with their slopes by own states and by what the interface offers. */
const scalars: readonly {
  readonly name: string;
  readonly read: (c: Contribution) => number;
  readonly byOwn: (c: Contribution) => Float64Array;
  readonly by?: Readonly<Partial<Record<keyof InterfaceVariables, (c: Contribution) => number>>>;
}[] = [
  {
    name: 'area',
    read: (c) => c.areaFactor,
    byOwn: (c) => c.areaByOwn,
    by: {
      boundLithium: (c) => c.areaByBound,
      poreVolume: (c) => c.areaByPores,
      pressure: (c) => c.areaByPressure,
    },
  },
  {
    name: 'exchange',
    read: (c) => c.exchangeFactor,
    byOwn: (c) => c.exchangeByOwn,
    by: { pressure: (c) => c.exchangeByPressure },
  },
  { name: 'contact resistance', read: (c) => c.contactResistance, byOwn: (c) => c.contactResistanceByOwn },
  {
    name: 'nominal resistance',
    read: (c) => c.nominalResistance,
    byOwn: (c) => c.nominalResistanceByOwn,
    by: { contact: (c) => c.nominalResistanceByContact },
  },
  {
    name: 'replenishment',
    read: (c) => c.replenishment,
    byOwn: (c) => c.replenishmentByOwn,
    by: { current: (c) => c.replenishmentByCurrent },
  },
  {
    name: 'shift',
    read: (c) => c.potentialShift,
    byOwn: (c) => c.shiftByOwn,
    by: {
      current: (c) => c.shiftByCurrent,
      pressure: (c) => c.shiftByPressure,
      concentration: (c) => c.shiftByConcentration,
    },
  },
  { name: 'bound', read: (c) => c.boundLithium, byOwn: (c) => c.boundLithiumByOwn },
  { name: 'dead', read: (c) => c.deadLithium, byOwn: (c) => c.deadLithiumByOwn },
  { name: 'isolated', read: (c) => c.isolatedLithium, byOwn: (c) => c.isolatedLithiumByOwn },
  {
    name: 'thickness',
    read: (c) => c.thickness,
    byOwn: (c) => c.thicknessByOwn,
    by: { pressure: (c) => c.thicknessByPressure },
  },
  {
    name: 'pores',
    read: (c) => c.poreVolume,
    byOwn: (c) => c.poreVolumeByOwn,
    by: { pressure: (c) => c.poreVolumeByPressure },
  },
];
const rateSlopes: Readonly<Partial<Record<keyof InterfaceVariables, (c: Contribution) => Float64Array>>> = {
  current: (c) => c.rateByCurrent,
  pressure: (c) => c.rateByPressure,
  transferOverpotential: (c) => c.rateByPotential,
  contact: (c) => c.rateByContact,
  replenishment: (c) => c.rateByReplenishment,
};
/** What contributions and rates may depend on with a column in the matrix of the border. */
const offered = [
  'current',
  'pressure',
  'transferOverpotential',
  'boundLithium',
  'poreVolume',
  'contact',
  'replenishment',
] as const;

const all = interfaceMechanisms.flatMap((name) =>
  (trials[name] ?? []).map((trial, k) => ({ name, trial, title: k === 0 ? name : `${name}, trial ${k + 1}` })),
);

it('is tried for every mechanism of the registry', () => {
  expect(Object.keys(trials).sort()).toEqual([...interfaceMechanisms].sort());
});

describe.each(all)('$title', ({ name, trial }) => {
  const mechanism = mechanismsFor(trial.include ?? [name], trial.cell, 'anode').find((m) => m.name === name)!;
  const own = Float64Array.from(trial.own);
  const where = { ...at, ...trial.at };

  it.each([0, 1, 2])('has right derivatives in mode %d', (mode) => {
    const base = evaluated(mechanism, own, mode, where);
    const n = own.length;
    for (let l = 0; l < n; l++) {
      const h = 1e-6 * Math.abs(own[l]!);
      const moved = (sign: number): Contribution => {
        const shifted = own.slice();
        shifted[l]! += sign * h;
        return evaluated(mechanism, shifted, mode, where);
      };
      const [up, down] = [moved(1), moved(-1)];
      const slope = (read: (c: Contribution) => number): number => (read(up) - read(down)) / (2 * h);
      for (let k = 0; k < n; k++)
        close(
          base.rateByOwn[k * n + l]!,
          slope((c) => c.rate[k]!),
          `rate ${k} by state ${l}`,
        );
      for (const scalar of scalars) close(scalar.byOwn(base)[l]!, slope(scalar.read), `${scalar.name} by state ${l}`);
    }
    for (const variable of [...offered, 'concentration'] as const) {
      const h = 1e-5 * Math.abs(where[variable]);
      const moved = (sign: number): Contribution =>
        evaluated(mechanism, own, mode, { ...where, [variable]: where[variable] + sign * h });
      const [up, down] = [moved(1), moved(-1)];
      const slope = (read: (c: Contribution) => number): number => (read(up) - read(down)) / (2 * h);
      for (const { name: what, read, by } of scalars)
        close(by?.[variable]?.(base) ?? 0, slope(read), `${what} by ${variable}`);
      if (variable === 'concentration') continue;
      for (let k = 0; k < n; k++)
        close(
          rateSlopes[variable]?.(base)[k] ?? 0,
          slope((c) => c.rate[k]!),
          `rate ${k} by ${variable}`,
        );
    }
  });

  it('describes its states and columns', () => {
    expect(mechanism.name).toBe(name);
    expect(mechanism.states.length).toBe(own.length);
    for (const c of mechanism.columns) expect(c.unit.length * c.description.length).toBeGreaterThan(0);
  });

  it('gives a finite value of every column', () => {
    const out = new Float64Array(mechanism.columns.length).fill(NaN);
    mechanism.observe(own, out, where);
    for (const value of out) expect(value).not.toBeNaN();
  });
});
