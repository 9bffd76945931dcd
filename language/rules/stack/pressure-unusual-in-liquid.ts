import { platedElectrodes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const pressureUnusualInLiquid = rule({
  code: 'stack/pressure-unusual-in-liquid',
  id: 'AE10',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'stack pressure on lithium in a liquid is outside what helps',
  why: 'pressure packs the deposit densely; too much squeezes the pores of the separator shut',
  law: 'packing of lithium deposits under pressure',
  cite: ['fang-2021'],
  options: {
    lowest: { default: 0.1e6, unit: 'Pa', meaning: 'pressure below which deposits stay porous' },
    highest: { default: 2e6, unit: 'Pa', meaning: 'pressure above which a separator is compressed' },
    crushing: { default: 20e6, unit: 'Pa', meaning: 'pressure above which a separator is crushed' },
    impossible: { default: 50e6, unit: 'Pa', meaning: 'pressure above which no cell with a liquid is held' },
  },
  check({ cell }, { lowest, highest, crushing, impossible }, report) {
    if (cell.separator.kind !== 'porous') return;
    const { pressure } = cell.stack;
    const now = inUnit(pressure, 'MPa');
    if (pressure > impossible) {
      report({
        at: 'stack.pressure',
        severity: 'error',
        message: `no porous separator stays open under ${now}: cells with a liquid are held at no more than ${inUnit(impossible, 'MPa')}`,
        help: `did you mean ${inUnit(pressure / 1000, 'MPa')}? Pouch and coin cells are held at 0.1 MPa to 1 MPa`,
        fix: { title: 'Set the stack pressure to 0.35 MPa', path: 'stack.pressure', newText: '0.35 MPa' },
      });
      return;
    }
    if (platedElectrodes(cell).length === 0) return;
    const help = 'set `stack.pressure` between 0.2 MPa and 1 MPa';
    const fix = { title: 'Set the stack pressure to 0.35 MPa', path: 'stack.pressure', newText: '0.35 MPa' };
    if (pressure < lowest) {
      report({
        at: 'stack.pressure',
        message: `at ${now} lithium is deposited porous; it packs from ${inUnit(lowest, 'MPa')} on`,
        help,
        fix,
      });
    } else if (pressure > highest) {
      const crushed = pressure > crushing;
      report({
        at: 'stack.pressure',
        severity: crushed ? 'error' : 'warning',
        message: `${now} ${crushed ? 'crushes' : 'compresses'} a porous separator; ${inUnit(crushed ? crushing : highest, 'MPa')} is the limit`,
        help,
        fix,
      });
    }
  },
});
