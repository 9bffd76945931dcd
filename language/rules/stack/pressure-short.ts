import { worstInterface } from '../../../physics/at-lithium.ts';
import { halfCyclesAt, lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { immediateShortPressure, timeToShort } from '../../../physics/pressure-short.ts';
import { beyondLife } from '../../../physics/fit-range.ts';
import { exceeds, reaches } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const pressureShort = rule({
  code: 'stack/pressure-short',
  id: 'AE18',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'stack pressure pushes lithium through the pores of the electrolyte',
  why: 'lithium creeps into connected pores under pressure until it meets the other electrode',
  law: 'extrusion of lithium into a porous pellet',
  cite: ['doux-2020'],
  options: {},
  check({ cell, operation }, _options, report) {
    const [face] = lithiumInterfaces(cell);
    if (face === undefined) return;
    // Lithium has to get through every layer: the densest decides, whichever electrode it comes from.
    const { barrier } = face;
    const porosity = 1 - barrier.relativeDensity;
    const { pressure } = cell.stack;
    const atOnce = immediateShortPressure(porosity);
    const where = `\`${barrier.material.name}\` of ${inUnit(barrier.relativeDensity, '%')} density`;
    if (reaches(pressure, atOnce)) {
      report({
        at: 'stack.pressure',
        severity: 'error',
        message: `at ${inUnit(pressure, 'MPa')} lithium is pressed through ${where} at once; it stands less than ${inUnit(atOnce, 'MPa')}`,
        help: `lower \`stack.pressure\`, or press the pellet denser`,
      });
      return;
    }
    const target = operation?.targetLife;
    if (operation === undefined || target === undefined) return;
    const hardest = worstInterface(cell, ({ role }) => halfCyclesAt(role, operation).plating?.current);
    if (hardest === undefined) return;
    const { value: current } = hardest;
    const life = timeToShort(pressure, current, cell.temperature, porosity);
    if (!exceeds(target, life)) return;
    report({
      at: 'stack.pressure',
      message: `lithium is expected to short ${where} after ${inUnit(life, 'h')} at ${inUnit(pressure, 'MPa')}, before the target of ${inUnit(target, 'h')} (estimate${beyondLife(pressure, current)})`,
      help: `lower \`stack.pressure\`, or press the pellet denser`,
    });
  },
});
