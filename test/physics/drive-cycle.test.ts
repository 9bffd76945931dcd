// What drive cycles ask of a cell, against numbers by hand.

import { describe, expect, it } from 'vitest';
import type { DriveStep } from '../../model/protocol.ts';
import { chargeHeld, driveDemand, electrodeCharge, fastestResponse, usualInterval } from '../../physics/drive-cycle.ts';
import { largestCurrent } from '../../physics/largest-current.ts';
import { operationOf } from '../../physics/operation.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { simulate } from '../support/argyrodite.ts';
import { forTime, protocol, step } from '../support/protocols.ts';

const drive = (more: Partial<DriveStep> = {}): DriveStep => ({
  kind: 'drive',
  file: 'x.csv',
  quantity: 'current',
  times: [0, 10, 20, 40],
  values: [0, -10, 5, 5],
  interpolation: 'linear',
  ...more,
});
const area = lgM50.area;

describe('the demand of a drive cycle', () => {
  it('of currents: largest each way, and the charge of its trapezoids', () => {
    const demand = driveDemand(drive(), lgM50)!;
    expect(demand.discharging).toBeCloseTo(10 / area, 9);
    expect(demand.charging).toBeCloseTo(5 / area, 9);
    // −50, −25, +100 A s; magnitudes 50, 75, 100 over 40 s, where the second is half of 10 A and 5 A.
    expect(demand.mean * area).toBeCloseTo((50 + 75 + 100) / 40, 9);
    expect(demand.lowest * area).toBeCloseTo(-75, 9);
    expect(demand.highest * area).toBeCloseTo(25, 9);
    expect(demand.net * area).toBeCloseTo(25, 9);
  });

  it('stepwise: of its rectangles', () => {
    const demand = driveDemand(drive({ interpolation: 'stepwise' }), lgM50)!;
    expect(demand.net * area).toBeCloseTo(-100 + 100, 9);
    expect(demand.lowest * area).toBeCloseTo(-100, 9);
  });

  it('of powers: currents at the lower end of the window, charge at the upper', () => {
    const demand = driveDemand(drive({ quantity: 'power' }), lgM50)!;
    expect(demand.discharging).toBeCloseTo(10 / 2.5 / area, 9);
    expect(demand.net * area).toBeCloseTo(25 / 4.2, 9);
  });

  it('of C-rates is that of the currents', () => {
    const perAmpere = 1 / (5 * 3600);
    const values = [0, -10, 5, 5].map((i) => i * perAmpere);
    expect(driveDemand(drive({ quantity: 'c_rate', values }), lgM50)!.net * area).toBeCloseTo(25, 6);
    expect(driveDemand(drive({ quantity: 'voltage' }), lgM50)).toBeUndefined();
    expect(driveDemand(drive({ quantity: 'specific_power' }), lgM50)).toBeUndefined();
  });

  it('stands among the half cycles of the protocol', () => {
    const steps = protocol(step(drive(), [{ kind: 'time', duration: 40, text: 'end' }]));
    const operation = operationOf(simulate(lgM50, steps, []));
    expect(operation.stripping!.current).toBeCloseTo(10 / area, 9);
    expect(operation.plating!.current).toBeCloseTo(5 / area, 9);
    // What lasts is the mean; a pulse does not last at all.
    expect(largestCurrent(operation)! * area).toBeCloseTo(225 / 40, 9);
    const pulse = protocol(
      step({ kind: 'pulse', direction: 'discharge', rate: { kind: 'current', value: 9 } }, [forTime(10)]),
    );
    expect(largestCurrent(operationOf(simulate(lgM50, pulse, [])))).toBeUndefined();
  });
});

it('half of the intervals are shorter than the usual one', () => {
  expect(usualInterval(drive())).toBe(10);
  expect(usualInterval(drive({ times: [0, 100, 101, 102], values: [0, 1, 2, 3] }))).toBe(1);
});

it('the charge of the window lies within that of the smaller electrode', () => {
  // LG M50: 5.83 Ah of the anode over x = 0 to 1, V-BAL.
  expect((electrodeCharge(lgM50)! * area) / 3600).toBeCloseTo(5.83, 2);
  expect(chargeHeld(lgM50)!).toBeLessThan(electrodeCharge(lgM50)!);
});

it('the fastest response of the LG M50 is that of the salt in the cathode', () => {
  // ε L²/(π² D B) with D = 1.769e-10 m²/s at 1 M and B = ε^1.5: 75.6 µm, 33.5 %.
  expect(fastestResponse(lgM50)!).toBeCloseTo(75.6e-6 ** 2 / (Math.PI ** 2 * 1.769e-10 * 0.335 ** 0.5), 2);
});
