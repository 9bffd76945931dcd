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
  why: 'liquid lithium wets and penetrates separators and electrolytes: what was held by a solid runs through the cell',
  law: 'melting point',
  cite: ['crc'],
  options: {},
  check({ cell }, _options, report) {
    if (platedElectrodes(cell).length === 0 || !(cell.temperature >= lithiumMeltingPoint - 0.5)) return;
    report({
      at: 'temperature',
      message: `at ${inUnit(cell.temperature, 'degC', 4)} lithium is at its melting point of ${inUnit(lithiumMeltingPoint, 'degC', 4)} or above it`,
      help: `lower \`temperature\` below ${inUnit(lithiumMeltingPoint, 'degC', 4)}`,
    });
  },
});
