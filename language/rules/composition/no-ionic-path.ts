import { contactFraction, ionicTransportEfficiency, poresAreWet } from '../../../physics/composite.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const noIonicPath = rule({
  code: 'composition/no-ionic-path',
  id: 'D-SSB-05',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'no ion reaches the active material of an electrode',
  why: 'without contact or without conduction no current flows and no model can be formed',
  law: 'effective transport in a composite',
  cite: ['bielefeld-2019'],
  options: {},
  stopsRun: true,
  causedBy: ['composition/electrolyte-does-not-percolate'],
  check({ cell }, _options, report) {
    const { cathode } = cell;
    if (cathode.kind === 'sulfur' && cathode.electrolyte === undefined && cell.separator.kind === 'solid')
      report({
        at: 'cathode',
        message: `the cathode has no electrolyte of its own, and its ${inUnit(cathode.porosity, '%')} of pores stay empty against a solid separator: no ion reaches its sulfur`,
        help: 'add `electrolyte Li6PS5Cl { volume_fraction = 40 % }` to the cathode',
      });
    for (const { role, electrode } of composites(cell)) {
      const wet = poresAreWet(electrode, cell);
      if (electrode.electrolyte === undefined && !wet) {
        report({
          at: role,
          message: `the ${role} has no electrolyte of its own, and its ${inUnit(electrode.porosity, '%')} of pores stay empty against a solid separator: no ion reaches its particles`,
          help: 'add `electrolyte Li6PS5Cl { volume_fraction = 34 % }` to the composite',
        });
        continue;
      }
      const theta = contactFraction(electrode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure, wet);
      const efficiency = ionicTransportEfficiency(electrode, wet);
      if (theta > 0 && efficiency > 0) continue;
      const lost =
        theta > 0
          ? `conducts nothing (${inUnit(electrode.electrolyte?.volumeFraction ?? electrode.porosity, '%')} of electrolyte)`
          : 'touches no electrolyte';
      report({
        at: role,
        message: `the ${role} ${lost}`,
        help: theta > 0 ? 'more electrolyte or less binder' : 'press it: `stack { fabrication_pressure = 375 MPa }`',
      });
    }
  },
});
