// Lithium | Li6PS5Cl cells as checked cells, written by hand so that solver tests do not depend on the language.

import type { CheckedCell, LithiumElectrode } from '../../model/cell.ts';
import type { CheckedProtocol, ProtocolStep } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { argyrodite } from './solid-electrolytes.ts';

const foil = (thickness: number): LithiumElectrode => ({
  kind: 'lithium',
  thickness,
  density: 534,
  molarVolume: 1.3e-5,
  youngsModulus: 7.82e9,
});

/** Li | Li6PS5Cl 500 µm, 82 % | Li at `pressure` (Pa). */
export const symmetricCell = (pressure: number): CheckedCell => ({
  name: 'symmetric_argyrodite',
  area: 0.785e-4,
  electrodePairs: 1,
  temperature: 298.15,
  referenceTemperature: 298.15,
  stack: { pressure, fixture: { kind: 'constant_pressure' }, assemblyPressure: 25e6, fabricationPressure: 375e6 },
  anode: foil(100e-6),
  separator: { kind: 'solid', layers: [{ material: argyrodite, thickness: 500e-6, relativeDensity: 0.82 }] },
  cathode: foil(100e-6),
  interfaces: { anode: {}, cathode: {} },
  contactResistance: 0,
  provenance: {},
});

const step = (kind: 'strip' | 'plate', current: number, charge: number): ProtocolStep => ({
  type: 'step',
  action: { kind, rate: { kind: 'current_density', value: current } },
  ends: [{ kind: 'limit', column: 'capacity', value: charge, basis: 'per_area', text: `${charge / 36000} mAh/cm^2` }],
  text: `${kind} at ${current / 10} mA/cm^2`,
  line: 1,
});
const rest: ProtocolStep = {
  type: 'step',
  action: { kind: 'rest' },
  ends: [{ kind: 'time', duration: 600, text: '10 min' }],
  text: 'rest for 10 min',
  line: 1,
};

export const stripAndPlate = (current: number, charge: number, count: number): CheckedProtocol => ({
  name: 'strip_and_plate',
  items: [
    { type: 'repeat', count, body: [step('strip', current, charge), rest, step('plate', current, charge), rest] },
  ],
});

export const stripOnce = (current: number, charge: number): CheckedProtocol => ({
  name: 'strip_once',
  items: [step('strip', current, charge)],
});

export const simulate = (
  cell: CheckedCell,
  protocol: CheckedProtocol,
  include: readonly string[],
  more: Partial<CheckedSimulation> = {},
): CheckedSimulation => ({
  name: 'test',
  cell,
  protocol,
  model: 'p2d',
  include,
  mesh: { anode: 20, separator: 20, cathode: 20, particle: 8 },
  tolerance: { relative: 1e-4, absolute: 1e-6 },
  expectations: [],
  plots: [],
  ...more,
});
