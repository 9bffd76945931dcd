import { exceeds } from '../../../physics/compare.ts';
import { solidLayers } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const denseLayerThin = rule({
  code: 'separator/dense-layer-thin',
  id: 'D-ARCH-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the dense layer of a garnet bilayer is thinner than those that were shown',
  why: 'the porous layer carries and is filled, the dense one alone keeps lithium from the other side; thinner ones were not made without holes',
  law: 'architecture of garnet bilayers',
  cite: ['fu-2017'],
  options: {
    thickness: { default: 10e-6, unit: 'm', meaning: 'least thickness of the dense layer' },
    dense: { default: 0.9, unit: '', meaning: 'relative density from which a layer counts as dense' },
    porous: { default: 0.6, unit: '', meaning: 'relative density up to which a layer counts as porous' },
  },
  check({ cell }, { thickness, dense, porous }, report) {
    const oxides = solidLayers(cell).filter(({ layer }) => layer.material.family === 'oxide');
    if (!oxides.some(({ layer }) => layer.relativeDensity <= porous)) return;
    const closed = oxides.filter(({ layer }) => layer.relativeDensity >= dense);
    const found = closed.reduce((sum, { layer }) => sum + layer.thickness, 0);
    const [first] = closed;
    if (first === undefined || !exceeds(thickness, found)) return;
    report({
      at: `${first.path}.thickness`,
      message: `the dense part of the bilayer of \`${first.layer.material.name}\` is ${inUnit(found, 'um')} thick; ${inUnit(thickness, 'um')} is the least that kept its sides apart`,
      help: 'make it 20 um to 35 um thick, as published bilayers are',
    });
  },
});
