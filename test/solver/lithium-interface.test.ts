// One lithium interface with many mechanisms on it: the slopes of its overpotential agree with differences, through what one mechanism
// does to another as well.

import { describe, expect, it } from 'vitest';
import { marcusOverpotentialOf } from '../../physics/marcus-kinetics.ts';
import { createLithiumInterface, evaluateInterface, type InterfaceLaws } from '../../solver/cells/lithium-interface.ts';
import { mechanismsFor } from '../../solver/mechanisms/registry.ts';
import { liquidSymmetric } from '../support/liquid-lithium.ts';

const include = [
  'electrolyte_consumption',
  'sei_growth',
  'sei_rupture',
  'sei_swelling',
  'dead_lithium',
  'deposit_pressure',
  'stress_kinetics',
];
const base: InterfaceLaws = {
  doubleLayerCapacitance: 0.2,
  exchangeCurrent: (u) => ({ value: 50 * Math.sqrt(u), derivative: 25 / Math.sqrt(u) }),
  contactResistance: (pressure) => ({ value: 2e-3 + 100 / pressure, byPressure: -100 / pressure ** 2 }),
};
const marcus: InterfaceLaws = {
  ...base,
  chargeTransfer: (ratio, temperature, out) => marcusOverpotentialOf(ratio, 0.3 * 1.602176634e-19, temperature, out),
};
/** Current, pressure, concentration in kmol/m³. */
const at = { current: -12, pressure: 3e5, concentration: 0.8 };

describe.each([
  ['Butler–Volmer', base, 0.5, 1e-6, false],
  ['unequal transfer coefficients', base, 0.35, 1e-6, false],
  ['Marcus', marcus, 0.5, 1e-4, false],
  ['Butler–Volmer with a double layer', base, 0.5, 1e-6, true],
  ['unequal transfer coefficients with a double layer', base, 0.35, 1e-6, true],
  ['Marcus with a double layer', marcus, 0.5, 1e-4, true],
] as const)('%s', (_title, laws, coefficient, tolerance, hasLayer) => {
  const face = createLithiumInterface(
    'anode',
    laws,
    coefficient,
    mechanismsFor(include, liquidSymmetric(), 'anode'),
    0,
    305,
    3e5,
    hasLayer,
  );
  const border = new Float64Array(40);
  for (const { mechanism, offset } of face.instances) {
    const values = { sei_growth: [3e-8, 0.9, 4e-7, 0.1], dead_lithium: [0.08, 0.01, 0.4], deposit_pressure: [0.2] };
    border.set(values[mechanism.name as keyof typeof values] ?? [], offset);
  }
  // The liquid no longer fills all pores.
  for (const instance of face.instances) if (instance.mechanism.name === 'electrolyte_consumption') instance.mode = 1;
  const value = (where: Float64Array, change: Partial<typeof at> = {}): number => {
    const { current, pressure, concentration } = { ...at, ...change };
    evaluateInterface(face, where, current, pressure, concentration);
    return face.overpotential.value;
  };
  if (face.layer !== undefined) {
    // In the middle of a step, at its solution: the layer takes up what charge transfer leaves.
    border[face.layer.index] = -4e-3;
    face.layer.alpha = 800;
    value(border);
    face.layer.rate = face.layer.charging / (laws.doubleLayerCapacitance * face.overpotential.area);
  }
  const close = (slope: number, difference: number, what: string): void =>
    expect(Math.abs(slope - difference), `${what}: ${slope} against ${difference}`).toBeLessThan(
      tolerance * Math.max(Math.abs(slope), Math.abs(difference)) + 1e-9,
    );

  it('has right slopes by current, pressure and concentration', () => {
    value(border);
    const { byCurrent, byPressure, byConcentration } = face.overpotential;
    expect(face.overpotential.area).toBeLessThan(0.99);
    const slope = (key: keyof typeof at): number => {
      const h = 1e-5 * Math.abs(at[key]);
      return (value(border, { [key]: at[key] + h }) - value(border, { [key]: at[key] - h })) / (2 * h);
    };
    close(byCurrent, slope('current'), 'current');
    close(byPressure * 1e5, slope('pressure') * 1e5, 'pressure');
    close(byConcentration, slope('concentration'), 'concentration');
  });

  it('has right slopes by every state', () => {
    value(border);
    const slopes = face.overpotential.byState.map((by) => by.slice());
    face.instances.forEach(({ mechanism, offset }, k) => {
      mechanism.states.forEach((state, l) => {
        const h = 1e-5 * Math.abs(border[offset + l]!);
        const moved = (by: number): number => {
          const shifted = border.slice();
          shifted[offset + l]! += by;
          return value(shifted);
        };
        const difference = (moved(h) - moved(-h)) / (2 * h);
        close(slopes[k]![l]! * state.scale, difference * state.scale, `${mechanism.name} by ${state.name}`);
      });
    });
  });
});
