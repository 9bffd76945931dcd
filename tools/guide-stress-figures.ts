// Charts of docs/guide/lithium-and-stress.md (A10 to A15): each from the law that the verdict uses, with materials of the library.

import type { Figure, FigureArea, FigureMark, FigureSeries } from '../charts/figure.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { faraday } from '../physics/constants.ts';
import { criticalModulusRatio, lithiumShearModulus } from '../physics/elastic-stability.ts';
import { leakageBy } from '../physics/electronic-leakage.ts';
import { criticalPlatingCurrent } from '../physics/filament-initiation.ts';
import { boundaryCurrents } from '../physics/grain-boundary-field.ts';
import { exchangeUnderStress, lithiumPotentialShift } from '../physics/lithium-stress.ts';
import { curve, decades, even, guideFigure, logarithmic } from './guide-curve.ts';
import type { GuideMaterials } from './guide-materials.ts';

const room = 298.15;

/** Below one it is stable under the ratio, above one over it: two branches each. */
function elastic({ argyrodite, garnet, polymer }: GuideMaterials): Figure {
  const branches = [even(0, 0.95), even(1.05, 5)];
  const curves = (label: string, pressure: 'in_plane' | 'mean_stress'): FigureSeries[] =>
    branches.map((v) => curve(label, v, (at) => criticalModulusRatio(at, 0.33, pressure)));
  const mark = ({ name, molarVolumeRatio = NaN, shearModulus = NaN }: SolidElectrolyte): FigureMark => ({
    label: name,
    x: molarVolumeRatio,
    y: shearModulus / lithiumShearModulus,
  });
  const figure = guideFigure(
    'elastic_stability',
    'Modulus ratio at which roughness neither grows nor decays',
    { title: 'Molar volume of Li⁺ in the electrolyte over that of lithium', unit: '', domain: [0, 5] },
    logarithmic('Shear modulus over that of lithium', '', [lowest, highest]),
    [...curves('pressure in the plane', 'in_plane'), ...curves('mean of all stresses', 'mean_stress')],
    [mark(garnet), mark(argyrodite), mark(polymer)],
  );
  return { ...figure, areas: signMap() };
}

const [lowest, highest] = [1e-5, 100];
/** Of the zones of the theme: green and orange. */
const [green, orange] = [0, 2];

/** Where roughness decays and where it grows, by the pressure in the plane: below the branch on the left, above the one on the right. */
function signMap(): FigureArea[] {
  const left = even(0, 0.98);
  const right = even(1.02, 5);
  const atBranch = (v: number): number => criticalModulusRatio(v, 0.33, 'in_plane') ?? (v < 1 ? lowest : highest);
  const all = (x: readonly number[], value: number): number[] => x.map(() => value);
  const area = (
    label: string,
    colour: number,
    x: number[],
    low: number[],
    high: number[],
    name: object,
  ): FigureArea => ({
    label,
    colour,
    x,
    low,
    high,
    ...name,
  });
  return [
    area('decays', green, left, all(left, lowest), left.map(atBranch), { name: { x: 0.5, y: 3e-3 } }),
    area('decays', green, right, right.map(atBranch), all(right, highest), { name: { x: 4, y: 25 } }),
    area('grows', orange, left, left.map(atBranch), all(left, highest), { name: { x: 0.8, y: 9 } }),
    area('grows', orange, right, all(right, lowest), right.map(atBranch), { name: { x: 3, y: 0.05 } }),
  ];
}

const stress = guideFigure(
  'stress_kinetics',
  'What a pressure in lithium changes, one or the other',
  logarithmic('Pressure in the metal', 'MPa'),
  logarithmic('Shift in mV, change in %', ''),
  [
    curve(
      'shift of the equilibrium, mV',
      decades(0.1, 1000),
      (p) => (1000 * lithiumPotentialShift(p * 1e6, 0, 0)) / faraday,
    ),
    curve(
      'change of the exchange current, %',
      decades(0.1, 1000),
      (p) => 100 * (exchangeUnderStress(lithiumPotentialShift(p * 1e6, 0, 0), room) - 1),
    ),
  ],
);

function filament({ argyrodite, garnet }: GuideMaterials): Figure {
  const at = (material: SolidElectrolyte, conductivity: number, resistance: number) => (um: number) =>
    criticalPlatingCurrent(material.fractureToughness ?? NaN, um * 1e-6, resistance * 1e-4, conductivity) / 10;
  const flaws = decades(0.01, 100);
  return guideFigure(
    'filament_growth',
    'Plating current at which lithium cracks a flaw',
    logarithmic('Length of the flaw', 'µm'),
    logarithmic('Critical current', 'mA/cm²'),
    [
      curve('Li6PS5Cl, 2 Ω cm²', flaws, at(argyrodite, 0.15, 2)),
      curve('LLZO, 2 Ω cm²', flaws, at(garnet, 0.05, 2)),
      curve('LLZO, 100 Ω cm² (air)', flaws, at(garnet, 0.05, 100)),
    ],
    [{ label: 'Kasemchainan 2019', x: 10, y: 2 }],
  );
}

const boundaries = guideFigure(
  'grain_boundary_focusing',
  'Current at the middle of a grain boundary, grains 500 times as wide',
  logarithmic('Conductivity of the boundary over that of the grain', ''),
  logarithmic('Over the mean current', ''),
  [0.05, 5, 50, 250].map((number) =>
    curve(`κR/δ = ${number}`, decades(0.01, 1000, 41), (ratio) => boundaryCurrents(ratio, number, 500).middle),
  ),
);

const leakage = guideFigure(
  'electronic_leakage',
  'Capacity of 3 mAh/cm² lost in a month at 4 V (ohmic: upper bound)',
  logarithmic('Electronic conductivity', 'S/cm'),
  logarithmic('Lost a month', '%'),
  (
    [
      ['n_type', 30],
      ['n_type', 500],
      ['ohmic', 30],
      ['ohmic', 500],
    ] as const
  ).map(([convention, um]) =>
    curve(
      `${convention === 'ohmic' ? 'ohmic' : 'n-type'}, ${um} µm`,
      decades(1e-11, 1e-6),
      (s) => (100 * 30 * 86400 * leakageBy(convention, (um * 1e-6) / (100 * s), 0, 4, room)) / (3 * 36000),
    ),
  ),
);

export function stressFigures(materials: GuideMaterials): readonly Figure[] {
  return [elastic(materials), stress, filament(materials), boundaries, leakage];
}
