import { internalNucleation, precipitationZone } from '../../../physics/electronic-leakage.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import { halfCyclesAt } from '../../../physics/lithium-interface.ts';
import { exceeds } from '../../../physics/compare.ts';
import { interfacePath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const lithiumInsideElectrolyte = rule({
  code: 'interface/lithium-inside-electrolyte',
  id: 'AE16',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'lithium can precipitate inside the electrolyte while plating',
  why: 'plating through a resistance lifts the lithium potential behind it; where electrons are about, lithium nucleates there',
  law: 'supersaturation of a mixed conductor',
  cite: ['han-2019'],
  options: {
    conductivity: { default: 1e-7, unit: 'S/m', meaning: 'electronic conductivity above which electrons are about' },
  },
  check({ cell, operation }, { conductivity }, report) {
    if (operation === undefined) return;
    const worst = worstInterface(cell, ({ role, localResistance, layer }) => {
      const current = halfCyclesAt(role, operation).plating?.current;
      const { electronicConductivity = 0, nucleationOverpotential = internalNucleation } = layer.material;
      const rise = (current ?? 0) * localResistance;
      return exceeds(rise, nucleationOverpotential) && exceeds(electronicConductivity, conductivity)
        ? precipitationZone(rise, cell.temperature, nucleationOverpotential)
        : undefined;
    });
    if (worst === undefined) return;
    const { role, localResistance, layer } = worst.face;
    const current = halfCyclesAt(role, operation).plating?.current ?? NaN;
    report({
      at: interfacePath(cell, role, 'local_resistance'),
      message: `plating at ${inUnit(current, 'mA/cm^2')} through ${inUnit(localResistance, 'ohm*cm^2')} lets lithium precipitate in up to ${inUnit(worst.value, '%')} of \`${layer.material.name}\`${worst.where} (order of magnitude)`,
      help: 'lower `local_resistance`, or put a layer that blocks electrons at the lithium',
    });
  },
});
