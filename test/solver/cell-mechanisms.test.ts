// Every mechanism of the whole cell, one test: its partial derivatives agree with differences, in each of its modes.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import {
  clearCellContribution,
  createCellContribution,
  type CellContribution,
  type CellVariables,
} from '../../solver/mechanisms/cell-mechanism.ts';
import { clearContribution, createContribution } from '../../solver/mechanisms/mechanism.ts';
import { cellMechanisms, cellMechanismsFor } from '../../solver/mechanisms/registry.ts';
import { symmetricCell } from '../support/argyrodite.ts';
import { liquidSymmetric } from '../support/liquid-lithium.ts';

const at: CellVariables = {
  current: -4,
  voltage: 0.05,
  pressure: 2e6,
  temperature: 310,
  anode: { contact: 0.8, focusing: 1.2, concentration: 9 },
  cathode: { contact: 0.9, focusing: 1, concentration: 12 },
};
const sandwich = (): CheckedCell => {
  const cell = symmetricCell(2e6);
  if (cell.separator.kind !== 'solid') return cell;
  const [outer] = cell.separator.layers;
  const centre = { ...outer!.material, reactionStrain: 0.5 };
  const layers = [{ ...outer!, thickness: 30e-6 }, { ...outer!, thickness: 100e-6, material: centre }, outer!];
  return { ...cell, separator: { kind: 'solid', layers } };
};
/** A point inside the range of each state, by mechanism; with `multilayer` the anode's tip is in a layer that fills the crack. */
const points: Readonly<Record<string, readonly number[]>> = {
  'filament_growth, multilayer': [40e-6, 20e-6, 3e-6, 2e-16, 1e-16],
  chazalviel: [40e-6, 20e-6, 3e-6],
  filament_growth: [40e-6, 20e-6, 3e-6],
  pressure_short: [0.4],
  electronic_leakage: [0.02, 0.01],
};

const close = (a: number, b: number): void =>
  expect(Math.abs(a - b)).toBeLessThan(2e-5 * Math.max(Math.abs(a), Math.abs(b)) + 1e-22);

const cellOf = (include: string): CheckedCell => {
  if (include === 'chazalviel') return liquidSymmetric();
  return include.includes('multilayer') ? sandwich() : symmetricCell(2e6);
};

it('has room for every slope of a contribution, and clears them all', () => {
  for (const [out, clear] of [
    [createCellContribution(3), clearCellContribution],
    [createContribution(3), clearContribution],
  ] as const) {
    const { slopes, ...parts } = out;
    const vectors = Object.values(parts).filter((v) => v instanceof Float64Array);
    expect(vectors.every((v) => v.length === 3 || v.length === 9)).toBe(true);
    expect(vectors.reduce((sum, v) => sum + v.length, 0)).toBe(slopes.length);
    for (const v of vectors) v.fill(1);
    (clear as (c: typeof out) => void)(out);
    for (const v of vectors) expect(v.every((x) => x === 0)).toBe(true);
  }
});

it('is tried for every mechanism of the registry', () => {
  for (const name of cellMechanisms) expect(Object.keys(points)).toContain(name);
});

describe.each(Object.keys(points))('%s', (include) => {
  const mechanism = cellMechanismsFor(include.split(', '), cellOf(include))[0]!;
  const own = Float64Array.from(points[include]!);
  const evaluated = (values: Float64Array, mode: number, where: CellVariables): CellContribution => {
    const out = createCellContribution(values.length);
    clearCellContribution(out);
    mechanism.evaluate(where, values, mode, out);
    return out;
  };

  // With layers a mode also tells which of them the tips are in.
  it.each(include.includes('multilayer') ? [0, 1, 2, 3, 4, 9, 2058] : [0, 1, 2, 3, 4])(
    'has right derivatives in mode %d',
    (mode) => {
      for (const current of [-4, 4]) {
        const where = { ...at, current };
        const base = evaluated(own, mode, where);
        const n = own.length;
        for (let l = 0; l < n; l++) {
          const h = 1e-6 * own[l]!;
          const moved = (sign: number): CellContribution => {
            const shifted = own.slice();
            shifted[l]! += sign * h;
            return evaluated(shifted, mode, where);
          };
          const [up, down] = [moved(1), moved(-1)];
          const slope = (read: (c: CellContribution) => number): number => (read(up) - read(down)) / (2 * h);
          for (let k = 0; k < n; k++)
            close(
              base.rateByOwn[k * n + l]!,
              slope((c) => c.rate[k]!),
            );
          close(
            base.conductanceByOwn[l]!,
            slope((c) => c.conductance),
          );
          close(
            base.isolatedFromAnodeByOwn[l]!,
            slope((c) => c.isolatedFromAnode),
          );
          close(
            base.isolatedFromCathodeByOwn[l]!,
            slope((c) => c.isolatedFromCathode),
          );
        }
        const by = (name: 'current' | 'voltage' | 'pressure', h: number) => (read: (c: CellContribution) => number) =>
          (read(evaluated(own, mode, { ...where, [name]: where[name] + h })) -
            read(evaluated(own, mode, { ...where, [name]: where[name] - h }))) /
          (2 * h);
        const contact = (side: 'anode' | 'cathode', k: number): number => {
          const moved = (h: number) =>
            evaluated(own, mode, { ...where, [side]: { ...where[side], contact: 0.85 + h } });
          return (moved(1e-5).rate[k]! - moved(-1e-5).rate[k]!) / 2e-5;
        };
        for (let k = 0; k < n; k++) {
          close(
            base.rateByCurrent[k]!,
            by('current', 1e-4)((c) => c.rate[k]!),
          );
          close(
            base.rateByVoltage[k]!,
            by('voltage', 1e-5)((c) => c.rate[k]!),
          );
          close(
            base.rateByPressure[k]!,
            by('pressure', 1e2)((c) => c.rate[k]!),
          );
          close(base.rateByAnodeContact[k]!, contact('anode', k));
          close(base.rateByCathodeContact[k]!, contact('cathode', k));
        }
        close(
          base.leakByCurrent,
          by('current', 1e-4)((c) => c.leak),
        );
        close(
          base.leakByVoltage,
          by('voltage', 1e-5)((c) => c.leak),
        );
      }
    },
  );

  it('describes its states and columns', () => {
    expect(mechanism.name).toBe(include.split(', ')[0]);
    expect(mechanism.states.length).toBe(own.length);
    for (const c of mechanism.columns) expect(c.unit.length * c.description.length).toBeGreaterThan(0);
  });
});
