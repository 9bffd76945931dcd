import { biotNumber } from '../../../physics/cell-heat.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const temperatureNotUniform = rule({
  code: 'thermal/temperature-not-uniform',
  id: 'D-TH-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'one temperature for the whole cell is not enough',
  why: 'where heat leaves the surface faster than it comes through the cell, the inside is warmer than one temperature says',
  law: 'Biot number of the lumped heat balance',
  cite: ['newman-2004'],
  options: {
    biot: { default: 0.1, unit: '', meaning: 'largest Biot number accepted' },
  },
  check({ cell }, { biot }, report) {
    const { thermal } = cell;
    if (
      thermal?.heatTransfer === undefined ||
      thermal.thickness === undefined ||
      thermal.thermalConductivity === undefined
    )
      return;
    const found = biotNumber(thermal.heatTransfer, thermal.thickness, thermal.thermalConductivity);
    if (!exceeds(found, biot)) return;
    report({
      at: 'thermal',
      message: `the Biot number is ${inUnit(found, '')}: across ${inUnit(thermal.thickness, 'mm')} of ${inUnit(thermal.thermalConductivity, 'W/m/K')} the inside is warmer than a lumped balance says`,
      help: `a thinner cell, or a heat transfer below ${inUnit((biot * thermal.thermalConductivity) / thermal.thickness, 'W/m^2/K')}`,
    });
  },
});
