// Lithium | NMC half cell of Xu et al. 2019 (J. Electrochem. Soc. 166, A3456) with the electrolyte of Valøen & Reimers
// (2005), as a checked cell.

import type { CheckedCell } from '../../model/cell.ts';
import type { Expression, StateFunction } from '../../model/state-function.ts';
import { constant } from './lg-m50.ts';

const num = (value: number): Expression => ({ kind: 'number', value });
const arg = (name: 'x' | 'c' | 'T'): Expression => ({ kind: 'argument', name });
const op = (operator: '+' | '-' | '*' | '/' | '^', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const call = (name: 'exp' | 'sqrt', a: Expression): Expression => ({ kind: 'call', function: name, arguments: [a] });
const sum = (...terms: Expression[]): Expression => terms.reduce((a, b) => op('+', a, b));
const times = (...terms: Expression[]): Expression => terms.reduce((a, b) => op('*', a, b));
const f = (body: Expression): StateFunction => ({ value: { kind: 'expression', body } });

const x = arg('x');
const u = op('/', arg('c'), num(1000));
const T = arg('T');
const power = (base: Expression, n: number): Expression => op('^', base, num(n));
const poly = (base: Expression, ...coefficients: number[]): Expression =>
  sum(...coefficients.map((c, k) => times(num(c), power(base, k))));

const nmc = sum(
  poly(x, 4.3452, -1.6518, 1.6225, -2.0843, 3.5146, -2.2166),
  times(num(-5.623e-5), call('exp', sum(times(num(109.451), x), num(-100.006)))),
);
const conductivity = times(
  num(0.1),
  u,
  power(
    sum(
      poly(T, -10.5, 0.074, -6.96e-5),
      times(u, poly(T, 0.668, -0.0178, 2.8e-5)),
      times(power(u, 2), poly(T, 0.494, -8.86e-4)),
    ),
    2,
  ),
);
const diffusivity = times(
  num(1e-4),
  op('^', num(10), sum(num(-4.43), op('/', num(-54), sum(T, num(-229), times(num(-5), u))), times(num(-0.22), u))),
);

const faraday = 96485.33212;
const cMax = 48230;

export const xu2019: CheckedCell = {
  name: 'li_nmc_xu2019',
  area: 0.01 * 0.0154,
  electrodePairs: 1,
  temperature: 298.15,
  referenceTemperature: 298.15,
  capacity: 0.0024 * 3600,
  voltageWindow: { lower: 3.5, upper: 4.2 },
  stack: { pressure: 0.2e6, fixture: { kind: 'constant_pressure' }, assemblyPressure: 0 },
  anode: {
    kind: 'lithium',
    thickness: 700e-6,
    density: 534,
    molarVolume: 1.3e-5,
    youngsModulus: 7.82e9,
    // i0 = F k c_Li^0.7 c^0.3, c_Li = 1/V_Li.
    exchangeCurrentDensity: f(times(num(faraday * 3.5e-8 * (1 / 1.3e-5) ** 0.7), power(arg('c'), 0.3))),
  },
  separator: { kind: 'porous', thickness: 25e-6, porosity: 0.39, bruggeman: 1.5 },
  cathode: {
    kind: 'composite',
    thickness: 42e-6,
    porosity: 0.331,
    actives: [
      {
        name: 'NMC',
        volumeFraction: 0.518,
        particleRadius: 5.3e-6,
        maximumConcentration: cMax,
        openCircuitPotential: f(nmc),
        diffusivity: constant(1e-14),
        exchangeCurrentDensity: f(
          times(num(faraday * 5.76e-11 * cMax), call('sqrt', times(arg('c'), x, sum(num(1), times(num(-1), x))))),
        ),
        initialStoichiometry: 4631 / cMax,
      },
    ],
    carbons: [],
    binders: [],
    bruggeman: 1.5,
    // σ ε_am^1.5 of the set.
    effectiveElectronicConductivity: 100 * 0.518 ** 1.5,
  },
  interfaces: { anode: {}, cathode: {} },
  electrolyte: {
    name: 'LiPF6_valoen2005',
    initialConcentration: 1000,
    ionicConductivity: f(conductivity),
    saltDiffusivity: f(diffusivity),
    transferenceNumber: constant(0.38),
    thermodynamicFactor: constant(1),
  },
  contactResistance: 0,
  provenance: {},
};
