import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { rule } from '../rule.ts';

export const tooWarmForLiquid = rule({
  code: 'thermal/too-warm-for-liquid',
  id: 'D-TH-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a cell with a liquid electrolyte is run warmer than its salt stands',
  why: 'hexafluorophosphate salts and carbonate solvents decompose, and the film on the anode dissolves, above about 60 °C',
  law: 'thermal stability of liquid electrolytes',
  cite: ['crc'],
  options: {
    temperature: { default: 333.15, unit: 'K', meaning: 'highest temperature accepted' },
  },
  check({ cell, simulation }, { temperature }, report) {
    // A polymer that fills the pores has a family; it is used warm, and has no such salt in a solvent.
    if (cell.electrolyte === undefined || cell.electrolyte.family !== undefined) return;
    const steps =
      simulation === undefined ? [] : stepsOf(simulation.protocol).flatMap(({ step }) => step.temperature ?? []);
    const warmest = Math.max(cell.temperature, ...steps);
    if (!exceeds(warmest, temperature)) return;
    const isCell = warmest === cell.temperature;
    report({
      at: isCell ? 'temperature' : `protocol.${simulation?.protocol.name ?? ''}`,
      message: `\`${cell.electrolyte.name}\` is at ${inUnit(warmest, 'degC')}; liquids are used up to ${inUnit(temperature, 'degC')}`,
      help: `stay below ${inUnit(temperature, 'degC')}, or take an electrolyte that is made for it`,
      ...(isCell ? { fix: { title: 'Set 45 degC', path: 'temperature', newText: typed(318.15, 'degC') } } : {}),
    });
  },
});
