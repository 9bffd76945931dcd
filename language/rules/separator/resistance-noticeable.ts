import { separatorResistance } from '../../../physics/separator-resistance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { storesCharge } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const resistanceNoticeable = rule({
  code: 'separator/resistance-noticeable',
  id: 'D-SSB-04',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the solid electrolyte of a full cell costs noticeable voltage',
  why: 'at 2 mA/cm² every 20 Ω cm² takes 40 mV',
  law: "Ohm's law",
  cite: ['bruggeman-1935'],
  options: { resistance: { default: 20e-4, unit: 'ohm*m^2', meaning: 'resistance from which it is mentioned' } },
  causedBy: ['separator/bulk-resistance-high', 'separator/thick-for-a-full-cell'],
  check({ cell }, { resistance }, report) {
    const found = separatorResistance(cell);
    if (!storesCharge(cell.cathode) || found === undefined || !exceeds(found, resistance)) return;
    report({
      at: 'separator.thickness',
      message: `the solid electrolyte has ${inUnit(found, 'ohm*cm^2')}, more than the ${inUnit(resistance, 'ohm*cm^2')} of a good full cell`,
      help: 'make the separator thinner, or take a better conductor',
    });
  },
});
