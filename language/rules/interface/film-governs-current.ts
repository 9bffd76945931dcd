import { assessFilm } from '../../../physics/sei-stability.ts';
import { exceeds } from '../../../physics/compare.ts';
import { interfacePath, platedElectrodes } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const filmGovernsCurrent = rule({
  code: 'interface/film-governs-current',
  id: 'AE04',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the film on lithium decides where current flows',
  why: 'where the film resists more than charge transfer and electrolyte, its weak spots carry the current and grow',
  law: 'current distribution through an uneven film',
  cite: ['hao-2018'],
  options: {},
  check({ cell }, _options, report) {
    for (const { role, electrode } of platedElectrodes(cell)) {
      const found = assessFilm(cell, role, electrode);
      if (found === undefined || !exceeds(found.film, found.rest)) continue;
      const isAssumed = cell.provenance[`interface.${role}.film_resistance`]?.origin === 'default';
      report({
        at: interfacePath(cell, role, 'film_resistance'),
        message: `the film on the ${role} (${inUnit(found.film, 'ohm*cm^2')}) resists more than charge transfer and electrolyte (${inUnit(found.rest, 'ohm*cm^2')}) and governs where lithium grows${isAssumed ? ' (estimate: `film_resistance` is not given)' : ''}`,
        help: `a thinner or better conducting film, below ${inUnit(found.rest, 'ohm*cm^2')}`,
      });
      return;
    }
  },
});
