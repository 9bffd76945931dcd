import { halfCyclesAt, lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { pressureToStrip } from '../../../physics/lithium-contact.ts';
import { immediateShortPressure, pressureForLife } from '../../../physics/pressure-short.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const noPressureWindow = rule({
  code: 'stack/no-pressure-window',
  id: 'AE19',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'no stack pressure both keeps contact and lives long enough',
  why: 'stripping without voids needs a least pressure, creep through the pores allows a largest one',
  law: 'pressure window between contact and extrusion',
  cite: ['kasemchainan-2019', 'doux-2020'],
  options: {},
  check({ cell, operation }, _options, report) {
    const face = lithiumInterfaces(cell)[0];
    const target = operation?.targetLife;
    if (face === undefined || operation === undefined || target === undefined) return;
    const strip = halfCyclesAt(face.role, operation).stripping?.current;
    const plate = halfCyclesAt(face.role, operation).plating?.current;
    const { material, relativeDensity } = face.layer;
    if (strip === undefined || plate === undefined || material.creepReplenishment === undefined) return;
    const porosity = 1 - relativeDensity;
    const needed = pressureToStrip(material, strip, cell.temperature);
    const allowed = Math.min(
      pressureForLife(target, plate, cell.temperature, porosity),
      immediateShortPressure(porosity),
    );
    if (!(allowed <= 0 || exceeds(needed, allowed))) return;
    const upper = allowed <= 0 ? 'no pressure at all' : `at most ${inUnit(allowed, 'MPa')}`;
    report({
      at: 'stack.pressure',
      message: `stripping at ${inUnit(strip, 'mA/cm^2')} needs ${inUnit(needed, 'MPa')}, but ${inUnit(target, 'h')} of life allow ${upper} (estimate)`,
      help: 'lower the rate, warm the cell, or press the pellet denser',
    });
  },
});
