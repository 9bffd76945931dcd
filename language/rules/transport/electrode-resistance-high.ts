import { electrodeResistance } from '../../../physics/electrode-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule, type ValueFix } from '../rule.ts';

export const electrodeResistanceHigh = rule({
  code: 'transport/electrode-resistance-high',
  id: 'D-SSB-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the resistance of a solid-state cathode takes much of the voltage',
  why: 'ions, electrons and charge transfer share the thickness: L/(κ + σ) [1 + (2 + (σ/κ + κ/σ) cosh ν)/(ν sinh ν)]',
  law: 'linear porous electrode',
  cite: ['newman-1962', 'randau-2020'],
  options: { resistance: { default: 100e-4, unit: 'ohm*m^2', meaning: 'largest area-specific resistance' } },
  causedBy: ['composition/no-ionic-path'],
  check({ cell }, { resistance }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'composite' || cathode.electrolyte === undefined) return;
    const at = (thickness: number): number => electrodeResistance({ ...cathode, thickness }, cell);
    const found = at(cathode.thickness);
    if (!exceeds(found, resistance)) return;
    // Thinner only helps until too little surface is left to react on.
    const thinner = [0.8, 0.65, 0.5, 0.35, 0.25].map((share) => share * cathode.thickness);
    const enough = thinner.find((thickness) => at(thickness) < 0.98 * resistance);
    const fix: ValueFix | undefined =
      enough === undefined
        ? undefined
        : {
            title: `Set the thickness to ${inUnit(enough, 'um')}`,
            path: 'cathode.thickness',
            newText: typed(enough, 'um'),
          };
    report({
      at: 'cathode.thickness',
      message: `the cathode resists by ${inUnit(found, 'ohm*cm^2')} without films on its particles; above ${inUnit(resistance, 'ohm*cm^2')} it takes much of the voltage (estimate)`,
      help:
        enough === undefined
          ? 'more electrolyte in it, more contact, or faster kinetics'
          : `${inUnit(enough, 'um')} would do, or more electrolyte in it`,
      ...(fix === undefined ? {} : { fix }),
    });
  },
});
