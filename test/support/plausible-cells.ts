// One cell of each kind that runs know, with ordinary numbers: what random cells are made from. By hand, so that solver
// tests do not depend on the language.

import type { ActiveMaterial, CheckedCell, CompositeElectrode, LithiumElectrode, Separator } from '../../model/cell.ts';
import type { LiquidElectrolyte, SolidElectrolyte } from '../../model/electrolyte.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { constant, lgM50 } from './lg-m50.ts';
import { argyrodite, garnet } from './solid-electrolytes.ts';
import { xu2019 } from './xu2019.ts';

export interface PlausibleCell {
  readonly cell: CheckedCell;
  /** Between lithium and lithium there is no state of charge: it is stripped and plated. */
  readonly isSymmetric: boolean;
}

const anode = lgM50.anode as CompositeElectrode;
const cathode = lgM50.cathode as CompositeElectrode;
const graphite = anode.actives[0]!;
const nmc811: ActiveMaterial = { ...cathode.actives[0]!, maximumConcentration: 49137, largestStoichiometry: 0.95 };
const { initialStoichiometry: _filled, ...freeGraphite } = graphite;
const { initialStoichiometry: _start, ...freeNmc } = nmc811;

const foil = (thickness: number): LithiumElectrode => ({
  kind: 'lithium',
  thickness,
  density: 534,
  molarVolume: 1.3e-5,
  youngsModulus: 7.82e9,
});

/** A flat potential with steep ends, as olivines have it (rounded from Prada et al. 2012); 3.4 V. */
const flatPotential: StateFunction = {
  value: {
    kind: 'table',
    argument: 'x',
    x: [0, 0.005, 0.02, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.98, 0.995, 1],
    y: [4.2, 3.8, 3.52, 3.45, 3.432, 3.426, 3.422, 3.418, 3.41, 3.38, 3.3, 2.9, 2.4],
  },
};
const olivine: ActiveMaterial = {
  ...freeNmc,
  name: 'LFP',
  maximumConcentration: 22806,
  openCircuitPotential: flatPotential,
  diffusivity: constant(1e-15),
  particleRadius: 0.3e-6,
  largestStoichiometry: 0.99,
};

/** Li1.2 blends: half of it gives its lithium 60 mV later. */
const shifted: StateFunction = {
  value: {
    kind: 'table',
    argument: 'x',
    x: [0.15, 0.3, 0.5, 0.7, 0.85, 0.95],
    y: [4.45, 4.2, 3.95, 3.75, 3.6, 3.35],
  },
};

const polymer: SolidElectrolyte = {
  name: 'PEO_LiTFSI',
  family: 'polymer',
  ionicConductivity: { ...constant(0.05), activationEnergy: 40000 },
  transferenceNumber: 0.15,
  initialConcentration: 1500,
  saltDiffusivity: constant(1e-11),
  thermodynamicFactor: constant(1),
  localResistance: 50e-4,
  density: 1200,
  molarVolume: 1e-4,
};

const liquidOfLithium: LiquidElectrolyte = { ...xu2019.electrolyte!, lithiumExchangeCurrentDensity: 30 };
const pressed = {
  pressure: 5e6,
  fixture: { kind: 'constant_pressure' },
  fabricationPressure: 375e6,
  assemblyPressure: 25e6,
} as const;
const pellet = (material: SolidElectrolyte, thickness: number, relativeDensity: number): Separator => ({
  kind: 'solid',
  layers: [{ material, thickness, relativeDensity }],
});
const mixedWith = (
  material: SolidElectrolyte,
  active: ActiveMaterial,
  thickness: number,
  conductivity: number,
): CompositeElectrode => ({
  kind: 'composite',
  thickness,
  porosity: 0.1,
  actives: [{ ...active, volumeFraction: 0.48 }],
  electrolyte: { material, volumeFraction: 0.4, particleRadius: 1e-6 },
  carbons: [],
  binders: [],
  bruggeman: material.family === 'polymer' ? 1.5 : 2,
  effectiveElectronicConductivity: conductivity,
  ...(material.family === 'polymer' ? { contactFraction: 1 } : {}),
});

const { electrolyte: _wet, capacity: _given, ...dry } = lgM50;
const solid: Omit<CheckedCell, 'name' | 'anode' | 'separator' | 'cathode'> = {
  ...dry,
  area: 0.785e-4,
  voltageWindow: { lower: 2.5, upper: 4.3 },
  stack: pressed,
};

const argyroditeCell: CheckedCell = {
  ...solid,
  name: 'argyrodite_nmc',
  anode: foil(50e-6),
  separator: pellet(argyrodite, 30e-6, 0.92),
  cathode: mixedWith(argyrodite, { ...freeNmc, particleRadius: 2.5e-6 }, 60e-6, 10),
};
const symmetric = (name: string, material: SolidElectrolyte, thickness: number): CheckedCell => {
  const { voltageWindow: _window, ...cell } = solid;
  return {
    ...cell,
    name,
    anode: foil(100e-6),
    separator: pellet(material, thickness, 0.9),
    cathode: foil(100e-6),
    interfaces: { anode: {}, cathode: {} },
  };
};
const symmetricLiquid: CheckedCell = (() => {
  const { voltageWindow: _window, capacity: _none, ...cell } = xu2019;
  return {
    ...cell,
    name: 'symmetric_liquid',
    anode: foil(200e-6),
    cathode: foil(200e-6),
    electrolyte: liquidOfLithium,
  };
})();
/** Graphite against lithium: it takes lithium up on discharge. */
const graphiteHalfCell: CheckedCell = (() => {
  const { capacity: _none, ...cell } = xu2019;
  return {
    ...cell,
    name: 'graphite_half_cell',
    voltageWindow: { lower: 0.01, upper: 1.2 },
    cathode: { ...anode, actives: [freeGraphite] },
    electrolyte: liquidOfLithium,
  };
})();

const cell = (own: CheckedCell): PlausibleCell => ({ cell: own, isSymmetric: false });

export const plausibleCells: readonly PlausibleCell[] = [
  cell(lgM50),
  cell(lgM50),
  cell(xu2019),
  cell({
    ...dry,
    name: 'graphite_olivine',
    electrolyte: lgM50.electrolyte!,
    voltageWindow: { lower: 2, upper: 3.6 },
    anode: { ...anode, thickness: 40e-6, actives: [freeGraphite] },
    cathode: { ...cathode, actives: [olivine] },
  }),
  cell({
    ...dry,
    name: 'graphite_blend',
    electrolyte: lgM50.electrolyte!,
    anode: { ...anode, actives: [freeGraphite] },
    cathode: {
      ...cathode,
      actives: [
        { ...freeNmc, volumeFraction: 0.4 },
        { ...freeNmc, name: 'shifted', volumeFraction: 0.25, openCircuitPotential: shifted },
      ],
    },
  }),
  cell(graphiteHalfCell),
  cell(argyroditeCell),
  cell(argyroditeCell),
  cell({ ...argyroditeCell, name: 'argyrodite_graphite_nmc', anode: mixedWith(argyrodite, freeGraphite, 60e-6, 100) }),
  cell({
    ...argyroditeCell,
    name: 'bilayer_garnet_argyrodite',
    separator: {
      kind: 'solid',
      layers: [
        { material: garnet, thickness: 20e-6, relativeDensity: 0.95 },
        { material: argyrodite, thickness: 20e-6, relativeDensity: 0.9 },
      ],
    },
  }),
  cell({ ...argyroditeCell, name: 'argyrodite_anode_free', anode: { kind: 'none', collector: { name: 'Cu' } } }),
  cell({
    ...xu2019,
    name: 'liquid_anode_free',
    anode: { kind: 'none', collector: { name: 'Cu' }, excessLithium: 1800 },
    interfaces: { anode: { filmResistance: 0 }, cathode: {} },
    electrolyte: liquidOfLithium,
  }),
  cell({
    ...solid,
    name: 'polymer_olivine',
    temperature: 343,
    voltageWindow: { lower: 2.5, upper: 3.7 },
    stack: { ...lgM50.stack },
    anode: foil(50e-6),
    separator: pellet(polymer, 30e-6, 1),
    cathode: mixedWith(polymer, olivine, 40e-6, 5),
  }),
  { cell: symmetric('symmetric_argyrodite', argyrodite, 500e-6), isSymmetric: true },
  { cell: symmetric('symmetric_garnet', garnet, 300e-6), isSymmetric: true },
  { cell: symmetric('symmetric_polymer', polymer, 50e-6), isSymmetric: true },
  { cell: symmetricLiquid, isSymmetric: true },
];
