import { exceeds } from '../../../physics/compare.ts';
import { sulfurArealCapacity } from '../../../physics/sulfur.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const loadingTooHigh = rule({
  code: 'balance/loading-too-high',
  id: 'D-BOM-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'an electrode is loaded more than transport can serve at useful rates',
  why: 'ions have to cross the thickness: its time grows with the square, its voltage drop with the product of rate and thickness',
  law: 'transport through thick electrodes',
  cite: ['randau-2020'],
  options: {
    capacity: { default: 6 * 36000, unit: 'A*s/m^2', meaning: 'largest areal capacity' },
    sulfur: { default: 8 * 36000, unit: 'A*s/m^2', meaning: 'largest areal capacity of a sulfur cathode' },
  },
  causedBy: ['composition/volume-fractions-do-not-close'],
  check({ cell, balance }, { capacity, sulfur }, report) {
    const { cathode } = cell;
    if (cathode.kind === 'sulfur') {
      const found = sulfurArealCapacity(cathode);
      if (!exceeds(found, sulfur)) return;
      report({
        at: 'cathode.loading',
        message: `${inUnit(found, 'mAh/cm^2')} of sulfur are more than transport serves at useful rates (${inUnit(sulfur, 'mAh/cm^2')})`,
        help: `load ${inUnit((sulfur / found) * cathode.loading, 'mg/cm^2')} and stack more pairs`,
      });
      return;
    }
    if (!balance.ok || !exceeds(balance.balance.capacity, capacity)) return;
    const alone = cell.anode.kind !== 'composite' && cathode.kind === 'composite';
    const thickness = alone ? (0.99 * cathode.thickness * capacity) / balance.balance.capacity : undefined;
    report({
      at: 'cathode.thickness',
      message: `${inUnit(balance.balance.capacity, 'mAh/cm^2')} per electrode pair is more than transport serves at useful rates (${inUnit(capacity, 'mAh/cm^2')})`,
      help: 'thinner electrodes and more pairs',
      ...(thickness === undefined
        ? {}
        : {
            fix: {
              title: `Set the thickness to ${inUnit(thickness, 'um')}`,
              path: 'cathode.thickness',
              newText: typed(thickness, 'um'),
            },
          }),
    });
  },
});
