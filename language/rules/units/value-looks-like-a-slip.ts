import { evaluate } from '../../../physics/evaluate.ts';
import { cRateOf } from '../../../physics/operation.ts';
import { solidLayers } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const valueLooksLikeASlip = rule({
  code: 'units/value-looks-like-a-slip',
  id: 'AE36',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a number is so large that its unit must be wrong',
  why: 'no material or cell comes near; a power of ten went astray between units',
  law: 'ranges of measured values',
  cite: ['newman-2004'],
  options: {
    conductivity: { default: 5, unit: 'S/m', meaning: 'largest conductivity of a solid electrolyte' },
    current: { default: 1e4, unit: 'A/m^2', meaning: 'largest current density' },
    suspect: { default: 3e3, unit: 'A/m^2', meaning: 'current density that is a slip where the C-rate is absurd too' },
    rate: { default: 100, unit: '', meaning: 'C-rate that is absurd' },
  },
  check({ cell, simulation, operation }, { conductivity, current, suspect, rate }, report) {
    for (const { layer, path } of solidLayers(cell)) {
      // As given, at the reference temperature: a hot cell conducts far better without any slip.
      const reference = cell.referenceTemperature;
      const found = evaluate(layer.material.ionicConductivity, { T: reference }, reference);
      if (!(found > conductivity)) continue;
      report({
        at: `${path}.ionic_conductivity`,
        message: `\`${layer.material.name}\` conducts ${inUnit(found, 'S/m')}, ten times what any solid electrolyte does: a slip of the unit`,
        help: `did you mean ${inUnit(found / 10, 'S/m')} (${inUnit(found / 10, 'mS/cm')})?`,
      });
    }
    const half = operation?.halfCycles.find(
      (h) => h.current > current || (h.current > suspect && (cRateOf(h.current, cell) ?? 0) > rate),
    );
    if (half === undefined || simulation === undefined) return;
    report({
      at: `protocol.${simulation.protocol.name}.step[${half.step}]`,
      message: `\`${half.text}\` is ${inUnit(half.current, 'A/cm^2')}, far above any cell: a slip of the unit`,
      help: `did you mean ${inUnit(half.current / 1000, 'mA/cm^2')}?`,
    });
  },
});
