// The LG M50 cell of Chen et al. 2020 (J. Electrochem. Soc. 167, 080534) as a checked cell, written by hand so that
// solver tests do not depend on the language.

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { Expression, StateFunction } from '../../model/state-function.ts';

const num = (value: number): Expression => ({ kind: 'number', value });
const x: Expression = { kind: 'argument', name: 'x' };
const c: Expression = { kind: 'argument', name: 'c' };
const op = (operator: '+' | '-' | '*' | '/' | '^', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const call = (name: 'exp' | 'tanh' | 'sqrt', a: Expression): Expression => ({
  kind: 'call',
  function: name,
  arguments: [a],
});
const sum = (...terms: Expression[]): Expression => terms.reduce((a, b) => op('+', a, b));
const expression = (body: Expression): StateFunction => ({ value: { kind: 'expression', body } });
export const constant = (value: number): StateFunction => ({ value: { kind: 'constant', value } });
const tanhTerm = (a: number, b: number, shift: number): Expression =>
  op('*', num(a), call('tanh', op('*', num(b), op('-', x, num(shift)))));

const graphite = sum(
  op('*', num(1.9793), call('exp', op('*', num(-39.3631), x))),
  num(0.2482),
  tanhTerm(-0.0909, 29.8538, 0.1234),
  tanhTerm(-0.04478, 14.9159, 0.2769),
  tanhTerm(-0.0205, 30.4444, 0.6103),
);
const nmc811 = sum(
  op('*', num(-0.809), x),
  num(4.4875),
  tanhTerm(-0.0428, 18.5138, 0.5542),
  tanhTerm(-17.7326, 15.789, 0.3117),
  tanhTerm(17.5842, 15.9308, 0.312),
);
export const nmc811Potential: StateFunction = expression(nmc811);

/** i0 = k c_max √(c x (1 − x)), A/m². */
const exchange = (k: number, cMax: number, activationEnergy: number): StateFunction => ({
  value: {
    kind: 'expression',
    body: op('*', num(k * cMax), call('sqrt', op('*', c, op('*', x, op('-', num(1), x))))),
  },
  activationEnergy,
});

const u: Expression = op('/', c, num(1000));
const power = (n: number): Expression => op('^', u, num(n));

const electrode = (
  thickness: number,
  porosity: number,
  conductivity: number,
  active: Omit<ActiveMaterial, 'name'> & { name: string },
): CompositeElectrode => ({
  kind: 'composite',
  thickness,
  porosity,
  actives: [active],
  carbons: [],
  binders: [],
  bruggeman: 1.5,
  effectiveElectronicConductivity: conductivity,
});

export const lgM50: CheckedCell = {
  name: 'lg_m50_chen2020',
  area: 0.065 * 1.58,
  electrodePairs: 1,
  temperature: 298.15,
  referenceTemperature: 298.15,
  capacity: 5 * 3600,
  voltageWindow: { lower: 2.5, upper: 4.2 },
  stack: { pressure: 0.2e6, fixture: { kind: 'constant_pressure' }, assemblyPressure: 0 },
  anode: electrode(85.2e-6, 0.25, 215, {
    name: 'graphite',
    volumeFraction: 0.75,
    particleRadius: 5.86e-6,
    maximumConcentration: 33133,
    openCircuitPotential: expression(graphite),
    diffusivity: constant(3.3e-14),
    exchangeCurrentDensity: exchange(6.48e-7, 33133, 35000),
    initialStoichiometry: 29866 / 33133,
  }),
  separator: { kind: 'porous', thickness: 12e-6, porosity: 0.47, bruggeman: 1.5 },
  cathode: electrode(75.6e-6, 0.335, 0.18, {
    name: 'NMC811',
    volumeFraction: 0.665,
    particleRadius: 5.22e-6,
    maximumConcentration: 63104,
    openCircuitPotential: nmc811Potential,
    diffusivity: constant(4e-15),
    exchangeCurrentDensity: exchange(3.42e-6, 63104, 17800),
    initialStoichiometry: 17038 / 63104,
  }),
  interfaces: { anode: {}, cathode: {} },
  electrolyte: {
    name: 'LiPF6_EC_EMC',
    initialConcentration: 1000,
    ionicConductivity: expression(
      sum(op('*', num(0.1297), power(3)), op('*', num(-2.51), power(1.5)), op('*', num(3.329), u)),
    ),
    saltDiffusivity: expression(sum(op('*', num(8.794e-11), power(2)), op('*', num(-3.972e-10), u), num(4.862e-10))),
    transferenceNumber: constant(0.2594),
    thermodynamicFactor: constant(1),
  },
  contactResistance: 0,
  provenance: {},
};
