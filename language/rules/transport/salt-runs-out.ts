import { depletionTime, limitingCurrent, saltPath, saltProperties } from '../../../physics/salt-transport.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const saltRunsOut = rule({
  code: 'transport/salt-runs-out',
  id: 'AE03',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a step between two lithium electrodes lasts until the salt is used up',
  why: 'above the limiting current the salt at the plating electrode falls to nothing at a time that the diffusion equation gives; from then on dendrites grow',
  law: 'depletion of a binary salt between two electrodes',
  cite: ['newman-2004'],
  options: {},
  check({ cell, simulation, operation }, _options, report) {
    const path = saltPath(cell);
    const limit = limitingCurrent(cell);
    if (path === undefined || limit === undefined) return;
    if (cell.anode.kind !== 'lithium' || cell.cathode.kind !== 'lithium') return;
    const diffusivity = saltProperties(path.electrolyte, cell).diffusivity * path.efficiency;
    for (const half of operation?.halfCycles ?? []) {
      const time = depletionTime(half.current, limit, diffusivity, path.porosity, path.thickness);
      if (time === undefined || half.charge === undefined || !(half.charge / half.current > time)) continue;
      report({
        at: `protocol.${simulation?.protocol.name ?? ''}.step[${half.step}]`,
        message: `\`${half.text}\` uses up the salt after ${inUnit(time, 's')} of ${inUnit(half.charge / half.current, 's')}`,
        help: `stop earlier, or stay below ${inUnit(limit, 'mA/cm^2')}`,
      });
      return;
    }
  },
});
