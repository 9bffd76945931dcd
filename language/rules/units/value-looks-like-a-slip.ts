import { denseConductivity } from '../../../physics/composite.ts';
import { solidLayers } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule, type RuleSubject } from '../rule.ts';

interface Guard {
  readonly at: string;
  readonly name: string;
  readonly value: number | undefined;
  readonly limit: number;
  readonly unit: string;
  readonly meant: string;
}

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
  options: {},
  check(subject, _options, report) {
    for (const { at, name, value, limit, unit, meant } of guards(subject)) {
      if (value === undefined || !(value > limit)) continue;
      report({
        at,
        message: `${name} of ${inUnit(value, unit)} is beyond anything measured (${inUnit(limit, unit)}) and looks like a slip of the unit`,
        help: `did you mean ${meant}`,
      });
    }
  },
});

function guards({ cell, operation }: RuleSubject): Guard[] {
  const current = Math.max(operation?.plating?.current ?? 0, operation?.stripping?.current ?? 0);
  const { stack } = cell;
  return [
    ...solidLayers(cell).flatMap(({ layer, path }): Guard[] => [
      { at: `${path}.ionic_conductivity`, name: 'a conductivity', value: denseConductivity(layer.material, cell), limit: 5, unit: 'mS/cm', meant: 'mS/cm instead of S/m?' },
      { at: `${path}.fracture_toughness`, name: 'a toughness', value: layer.material.fractureToughness, limit: 1e7, unit: 'MPa*m^(1/2)', meant: 'kPa instead of MPa?' },
      { at: `${path}.thickness`, name: 'a thickness', value: layer.thickness, limit: 5e-3, unit: 'mm', meant: 'um instead of mm?' },
    ]),
    { at: 'stack.pressure', name: 'a stack pressure', value: stack.pressure, limit: 1e9, unit: 'MPa', meant: 'kPa instead of MPa?' },
    { at: 'stack.fabrication_pressure', name: 'a fabrication pressure', value: stack.fabricationPressure, limit: 5e9, unit: 'MPa', meant: 'MPa instead of GPa?' },
    { at: 'area', name: 'a current density', value: current, limit: 1e4, unit: 'mA/cm^2', meant: 'an area in cm^2 instead of mm^2, or mA instead of A?' },
  ];
}
