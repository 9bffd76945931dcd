import { thermalVoltage } from '../../../physics/constants.ts';
import { ohmicDrops, reactionScaleNumber } from '../../../physics/electrode-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const unevenReaction = rule({
  code: 'transport/uneven-reaction',
  id: 'D-SSB-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'only a part of the thickness of a solid-state cathode works',
  why: 'where kinetics are fast against conduction the reaction keeps to one side, L/ν deep',
  law: 'linear porous electrode',
  cite: ['newman-1962'],
  options: { number: { default: 3, unit: '', meaning: 'largest scale number ν' } },
  causedBy: ['composition/no-ionic-path'],
  check({ cell, operation }, { number }, report) {
    const { cathode } = cell;
    const current = largestCurrent(operation);
    if (cathode.kind !== 'composite' || cathode.electrolyte === undefined || current === undefined) return;
    const found = reactionScaleNumber(cathode, cell);
    if (!exceeds(found, number)) return;
    // At low rates the slope of the potential evens the reaction out whatever the kinetics.
    const { ionic, electronic } = ohmicDrops(cathode, cell, current);
    if (!exceeds(ionic + electronic, thermalVoltage(cell.temperature))) return;
    report({
      at: 'cathode.thickness',
      message: `at ${inUnit(current, 'mA/cm^2')} only about ${inUnit(cathode.thickness / found, 'um')} of the ${inUnit(cathode.thickness, 'um')} of the cathode react (ν = ${inUnit(found, '')}): conduction through it takes ${inUnit(ionic + electronic, 'mV', 2)} (estimate)`,
      fix: {
        title: `Set the thickness to ${inUnit((0.98 * cathode.thickness * number) / found, 'um')}`,
        path: 'cathode.thickness',
        newText: typed((0.98 * cathode.thickness * number) / found, 'um'),
      },
      help: 'more or better conducting electrolyte in the cathode, or a thinner one',
    });
  },
});
