import { pressureForDensity } from '../../../physics/pellet-density.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import { exceeds } from '../../../physics/compare.ts';
import { layerPath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const porousPellet = rule({
  code: 'separator/porous-pellet',
  id: 'AE21',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'lithium touches an electrolyte with connected pores',
  why: 'pores give lithium a way through and lower conductivity and toughness',
  law: "Heckel's law of densification",
  cite: ['lewis-2022'],
  options: { porosity: { default: 0.15, unit: '', meaning: 'largest porosity accepted at lithium' } },
  check({ cell }, { porosity }, report) {
    const worst = worstInterface(cell, ({ layer }) => 1 - layer.relativeDensity);
    if (worst === undefined || !exceeds(worst.value, porosity)) return;
    const { face, where } = worst;
    const { material, relativeDensity } = face.layer;
    const pressed = material.family === 'sulfide' || material.family === 'halide';
    report({
      at: `${layerPath(cell, face.layerIndex)}.relative_density`,
      message: `\`${material.name}\` of ${inUnit(relativeDensity, '%')} density has ${inUnit(1 - relativeDensity, '%')} pores at lithium${where}; ${inUnit(porosity, '%')} is the most`,
      help: pressed
        ? `press at ${inUnit(Math.ceil(pressureForDensity(1 - porosity, material.densificationConstant, material.densificationOffset) / 1e7) * 1e7, 'MPa')} or more (estimate), or press warm`
        : `sinter to ${inUnit(1 - porosity, '%')} or more`,
    });
  },
});
