import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials, solidLayers } from '../electrodes.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const outsideValidity = rule({
  code: 'provenance/outside-validity',
  id: 'D-PROV-01',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a cell is used at a temperature its data do not cover',
  why: 'a value measured between two temperatures is a guess beyond them, even with an activation energy',
  law: 'range of validity of data',
  cite: [],
  options: {},
  check({ cell, simulation }, _options, report) {
    const steps =
      simulation === undefined ? [] : stepsOf(simulation.protocol).flatMap(({ step }) => step.temperature ?? []);
    const [coldest, warmest] = [Math.min(cell.temperature, ...steps), Math.max(cell.temperature, ...steps)];
    const materials = [
      ...activeMaterials(cell).map(({ active }) => active),
      ...solidLayers(cell).map(({ layer }) => layer.material),
      ...(cell.electrolyte === undefined ? [] : [cell.electrolyte]),
    ];
    const seen = new Set<string>();
    for (const { name, validTemperatures } of materials) {
      if (validTemperatures === undefined || seen.has(name)) continue;
      seen.add(name);
      const [lowest, highest] = validTemperatures;
      const outside = exceeds(lowest, coldest) ? coldest : exceeds(warmest, highest) ? warmest : undefined;
      if (outside === undefined) continue;
      report({
        at: 'temperature',
        message: `at ${inUnit(outside, 'degC')} the data of \`${name}\` are extrapolated: they hold from ${inUnit(lowest, 'degC')} to ${inUnit(highest, 'degC')}`,
        help: 'stay inside, or give values of your own with their `validity`',
      });
    }
  },
});
