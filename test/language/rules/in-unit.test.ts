// Numbers of messages stay short: the unit moves where they would not.

import { expect, test } from 'vitest';
import { inUnit, shareOf, typed } from '../../../language/rules/in-unit.ts';

test.each([
  [0.0199, 'mV', '19.9 mV'],
  [19.9, 'mV', '19.9 V'],
  [2e-7, 'V', '0.2 µV'],
  [2e-5, 'V', '20 µV'],
  [7_200_000, 'h', '2000 h'],
  [3.6e8, 'h', '11.4 yr'],
  [1, 'h', '1 s'],
  [-19.9, 'mV', '-19.9 V'],
  [0, 'V', '0 V'],
  [Infinity, 'h', 'infinity h'],
])('%d in %s is %s', (si, unit, text) => {
  expect(inUnit(si, unit)).toBe(text);
});

test('shares of more than ten are multiples', () => {
  expect(inUnit(9.5, '%')).toBe('950 %');
  expect(inUnit(10, '%')).toBe('1000 %');
  expect(inUnit(12.7, '%')).toBe('12.7×');
});

test('what a fix writes keeps the unit that was asked for', () => {
  expect(typed(19.9, 'mV')).toBe('19900 mV');
});

test('a share in a sentence', () => {
  expect(shareOf(1.284)).toBe('128 % of');
  expect(shareOf(124.28)).toBe('124 times');
});
