import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const ionicPathBreaks = rule({
  code: 'sulfur/ionic-path-breaks',
  id: 'D-LSS-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a sulfur cathode has too little solid electrolyte to keep an ionic path when it swells',
  why: 'swelling sulfur parts the grains of electrolyte; near the threshold of percolation the path breaks',
  law: 'percolation of the electrolyte',
  cite: ['ohno-2019'],
  options: {
    fraction: { default: 0.35, unit: '', meaning: 'least volume fraction of solid electrolyte' },
  },
  check({ cell }, { fraction }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur' || cathode.electrolyte === undefined) return;
    const { volumeFraction, material } = cathode.electrolyte;
    if (!exceeds(fraction, volumeFraction)) return;
    const path = `cathode.electrolyte.${material.name}.volume_fraction`;
    report({
      at: path,
      message: `\`${material.name}\` fills ${inUnit(volumeFraction, '%')} of the cathode; below ${inUnit(fraction, '%')} no margin is left when the sulfur swells`,
      help: `raise it to ${inUnit(fraction, '%')}`,
      fix: { title: `Raise it to ${typed(fraction, '%')}`, path, newText: typed(fraction, '%') },
    });
  },
});
