// C-FIX (9.2): stack pressure from 4 mAh/cm² of lithium on a stack of three layers.

import type { CheckedCell, Fixture } from '../../model/cell.ts';
import { freeThicknessChange, stackStiffness } from '../../physics/fixture.ts';
import { symmetricCell } from '../support/argyrodite.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const lithium = (thickness: number, youngsModulus: number) =>
  ({ kind: 'lithium', thickness, density: 534, molarVolume: 1.3e-5, youngsModulus }) as const;

/** 30 µm of separator at 22 GPa between 20 µm of lithium at 5 GPa and 60 µm of a counter layer at 20 GPa. */
export function stackedCell(fixture: Fixture, electrodePairs = 1): CheckedCell {
  const base = symmetricCell(0);
  return {
    ...base,
    electrodePairs,
    stack: { ...base.stack, fixture },
    anode: lithium(20e-6, 5e9),
    separator: {
      kind: 'solid',
      layers: [{ material: { ...argyrodite, youngsModulus: 22e9 }, thickness: 30e-6, relativeDensity: 1 }],
    },
    cathode: lithium(60e-6, 20e9),
  };
}

/** Pressure (Pa) of 19.4 µm more. */
export const pressureOfGrowth = (fixture: Fixture, pairs?: number): number =>
  stackStiffness(stackedCell(fixture, pairs)) * 19.4e-6;

/** Thickness (µm) that charging 1 mAh/cm² adds beside a cathode that does not breathe. */
function growth(): number {
  const cell: CheckedCell = { ...stackedCell({ kind: 'fixed_gap' }), cathode: rigidCathode };
  return 1e6 * freeThicknessChange(cell, { anode: [], cathode: [0.5] })(-36000).value;
}

const rigidCathode: CheckedCell['cathode'] = {
  kind: 'composite',
  thickness: 60e-6,
  porosity: 0,
  bruggeman: 1.5,
  carbons: [],
  binders: [],
  actives: [],
};

const pressure = rowsOf('C-FIX', '4 mAh/cm² of lithium against a spring', 'closed form');
const rigid = rowsOf('C-FIX', '4 mAh/cm² of lithium', 'closed form');

export const fixtureRows: readonly VerificationRow[] = [
  ...(
    [
      [1e9, 0.0194, 5e-5],
      [1e10, 0.194, 5e-4],
      [1e11, 1.938, 5e-4],
      [1e12, 19.24, 5e-3],
    ] as const
  ).map(([stiffness, expected, within]) =>
    pressure(`${stiffness.toExponential(0).replace('+', '')} Pa/m`, 'MPa', expected, within, () =>
      Promise.resolve(1e-6 * pressureOfGrowth({ kind: 'spring', stiffness })),
    ),
  ),
  rigid('in a fixed gap', 'MPa', 2320, 5, () => Promise.resolve(1e-6 * pressureOfGrowth({ kind: 'fixed_gap' }))),
  rowsOf('C-FIX', '1 mAh/cm² of lithium beside a cathode that keeps its size', 'closed form')(
    'thickness',
    'µm',
    4.85,
    5e-3,
    () => Promise.resolve(growth()),
  ),
];
