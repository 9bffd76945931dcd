import { effectiveIonicConductivity, ohmicDrops, reactionScaleNumber } from '../../../physics/electrode-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const reactionOnOneSide = rule({
  code: 'transport/reaction-on-one-side',
  id: 'D-SSB-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'reaction in a solid-state cathode keeps to one side',
  why: 'current takes the better conductor as far as it can: with unlike conductivities and fast kinetics it reacts at one face',
  law: 'linear porous electrode',
  cite: ['newman-1962'],
  options: {
    number: { default: 2, unit: '', meaning: 'scale number ν below which reaction is spread anyway' },
    lowest: { default: 0.05, unit: '', meaning: 'least ratio of ionic to electronic conductivity' },
    highest: { default: 20, unit: '', meaning: 'largest ratio of ionic to electronic conductivity' },
    drop: { default: 0.025, unit: 'V', meaning: 'least ohmic drop across the poorer conductor, about RT/F' },
  },
  causedBy: ['composition/no-ionic-path', 'transport/uneven-reaction'],
  check({ cell, operation }, { number, lowest, highest, drop }, report) {
    const { cathode } = cell;
    const current = largestCurrent(operation);
    if (cathode.kind !== 'composite' || cathode.electrolyte === undefined || current === undefined) return;
    const scale = reactionScaleNumber(cathode, cell);
    const drops = ohmicDrops(cathode, cell, current);
    const ratio = drops.electronic / drops.ionic;
    if (!exceeds(scale, number) || !(exceeds(lowest, ratio) || exceeds(ratio, highest))) return;
    // At low rates the slope of the potential evens the reaction out whatever the kinetics.
    const lost = Math.max(drops.ionic, drops.electronic);
    if (!exceeds(lost, drop)) return;
    const ionic = effectiveIonicConductivity(cathode, cell);
    report({
      at: 'cathode.thickness',
      message: `at ${inUnit(current, 'mA/cm^2')} reaction keeps to the ${ratio < 1 ? 'separator' : 'collector'} side of the cathode, where ${ratio < 1 ? 'electrons' : 'ions'} come from afar and lose ${inUnit(lost, 'mV', 2)} (κ = ${inUnit(ionic, 'S/m')}, σ = ${inUnit(ionic / ratio, 'S/m')}, ν = ${inUnit(scale, '')}; estimate)`,
      help: ratio < 1 ? 'more or better electrolyte in the cathode, or a thinner one' : 'add conductive carbon',
    });
  },
});
