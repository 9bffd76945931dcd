import { coatingResistance } from '../../../physics/cathode-interphase.ts';
import { reactingArea } from '../../../physics/electrode-transport.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const coatingResistive = rule({
  code: 'composition/coating-resistive',
  id: 'D-CEI-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the coating of the particles resists more than it saves',
  why: 'all current crosses the film: d/κ per area of particle is d/(κ a L θ) per area of cell',
  law: "Ohm's law in a film",
  cite: ['ohta-2006'],
  options: { resistance: { default: 20e-4, unit: 'ohm*m^2', meaning: 'largest resistance per area of cell' } },
  causedBy: ['composition/no-ionic-path'],
  check({ cell }, { resistance }, report) {
    for (const { electrode, active, path } of activeMaterials(cell)) {
      const film = coatingResistance(active);
      if (film === undefined || active.coating === undefined) continue;
      const found = film / (reactingArea(electrode, cell) * electrode.thickness);
      if (!exceeds(found, resistance)) continue;
      const thickness = (0.97 * active.coating.thickness * resistance) / found;
      report({
        at: `${path}.coating`,
        message: `${inUnit(active.coating.thickness, 'nm')} of \`${active.coating.name}\` on \`${active.name}\` add ${inUnit(found, 'ohm*cm^2')} to the cell; ${inUnit(resistance, 'ohm*cm^2')} is much already${electrode.electrolyte === undefined || electrode.contactFraction !== undefined ? '' : ' (estimate)'}`,
        help: `${inUnit(thickness, 'nm', 2)}, or a film that conducts better`,
        fix: {
          title: `Set the thickness to ${inUnit(thickness, 'nm', 2)}`,
          path: `${path}.coating.thickness`,
          newText: typed(thickness, 'nm', 2),
        },
      });
    }
  },
});
