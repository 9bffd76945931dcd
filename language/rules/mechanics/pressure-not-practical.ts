import { exceeds } from '../../../physics/compare.ts';
import {
  lithiumAtSulfidePressure,
  practicalPressure,
  warmLithiumTemperature,
} from '../../../physics/pressure-limits.ts';
import { platedElectrodes } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const pressureNotPractical = rule({
  code: 'mechanics/pressure-not-practical',
  id: 'D-CONT-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the stack pressure is one that no cell is operated at',
  why: 'a frame that holds hundreds of bar outweighs the cell, and lithium creeps into a sulfide from a few MPa on',
  law: 'creep of lithium; weight of the fixture',
  cite: ['doux-2020'],
  options: {
    practical: { default: practicalPressure, unit: 'Pa', meaning: 'largest pressure of a practical cell' },
    lithium: { default: lithiumAtSulfidePressure, unit: 'Pa', meaning: 'largest pressure on lithium at a sulfide' },
    warm: {
      default: warmLithiumTemperature,
      unit: 'K',
      meaning: 'temperature from which the limit for lithium is not ours to say',
    },
  },
  causedBy: ['stack/pressure-short', 'stack/no-pressure-window', 'stack/lithium-does-not-creep'],
  check({ cell }, { practical, lithium, warm }, report) {
    const { pressure } = cell.stack;
    const { separator } = cell;
    const sulfide = separator.kind === 'solid' && separator.layers[0]?.material.family === 'sulfide';
    const creeps = sulfide && platedElectrodes(cell).length > 0 && cell.temperature < warm;
    const limit = exceeds(pressure, practical) ? practical : creeps ? lithium : Infinity;
    if (!exceeds(pressure, limit)) return;
    const beyond = limit === practical;
    report({
      at: 'stack.pressure',
      message: beyond
        ? `${inUnit(pressure, 'MPa')} on the stack is above the ${inUnit(practical, 'MPa')} that a cell can be held at in operation`
        : `${inUnit(pressure, 'MPa')} on lithium at a sulfide is above the ${inUnit(lithium, 'MPa')} it is known to stand at room temperature`,
      help: beyond ? 'press at that pressure once: `stack { fabrication_pressure = … }`' : 'watch for creep shorts',
      fix: {
        title: `Set the stack pressure to ${inUnit(creeps ? lithium : practical, 'MPa')}`,
        path: 'stack.pressure',
        newText: typed(creeps ? lithium : practical, 'MPa'),
      },
    });
  },
});
