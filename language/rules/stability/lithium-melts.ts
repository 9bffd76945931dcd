import { lithiumMeltingPoint } from '../../../physics/lithium.ts';
import { platedElectrodes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const lithiumMelts = rule({
  code: 'stability/lithium-melts',
  id: 'AE27',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the cell is hotter than lithium stays solid',
  why: 'lithium melts at 180.5 °C',
  law: 'melting point',
  cite: ['crc'],
  options: {},
  check({ cell }, _options, report) {
    if (platedElectrodes(cell).length === 0 || !(cell.temperature >= lithiumMeltingPoint - 0.5)) return;
    report({
      at: 'temperature',
      message: `at ${inUnit(cell.temperature, 'degC')} lithium is liquid; it melts at ${inUnit(lithiumMeltingPoint, 'degC', 4)}`,
      help: 'lower `temperature`',
    });
  },
});
