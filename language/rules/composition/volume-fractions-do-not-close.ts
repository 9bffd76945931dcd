import type { CheckedCell, CompositeElectrode } from '../../../model/cell.ts';
import { volumeFractionSum } from '../../../physics/composition.ts';
import { composites, type Role } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const volumeFractionsDoNotClose = rule({
  code: 'composition/volume-fractions-do-not-close',
  id: 'D-DFN-01',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the phases of an electrode fill more than its volume',
  why: 'the volume fractions of all phases and the porosity add up to one: volume conservation',
  law: 'volume conservation',
  cite: ['doyle-1993'],
  options: { slack: { default: 1e-9, unit: '', meaning: 'excess that is taken for rounding' } },
  stopsRun: true,
  check({ cell }, { slack }, report) {
    for (const { role, electrode } of composites(cell)) {
      const sum = volumeFractionSum(electrode);
      if (!(sum > 1 + slack)) continue;
      const excess = sum - 1;
      const lower = electrode.porosity > excess;
      report({
        at: role,
        message: `the volume fractions of \`${role}\` add up to ${inUnit(sum, '%', 4)}, ${inUnit(excess, '%')} too much: ${listed(role, electrode, cell)}`,
        help: helpFor(role, electrode, excess, inheritedOf(role, electrode, cell)),
        ...(lower
          ? {
              fix: {
                title: `Lower the porosity to ${inUnit(electrode.porosity - excess, '%', 4)}`,
                path: `${role}.porosity`,
                newText: typed(electrode.porosity - excess, '%', 4),
              },
            }
          : {}),
      });
    }
  },
});

/** `active NMC811` with its share; what no solid fills is last. */
interface Phase {
  readonly path: string;
  readonly words: string;
  readonly share: number;
}

function phasesOf(role: Role, electrode: CompositeElectrode): readonly Phase[] {
  const { actives, electrolyte, carbons, binders, porosity } = electrode;
  const named = (kind: string, name: string, share: number): Phase => ({
    path: `${role}.${kind}.${name}.volume_fraction`,
    words: `${kind} ${name}`,
    share,
  });
  return [
    ...actives.map((own) => named('active', own.name, own.volumeFraction)),
    ...(electrolyte === undefined ? [] : [named('electrolyte', electrolyte.material.name, electrolyte.volumeFraction)]),
    ...carbons.map((own) => named('carbon', own.name, own.volumeFraction)),
    ...binders.map((own) => named('binder', own.name, own.volumeFraction)),
    { path: `${role}.porosity`, words: 'porosity', share: porosity },
  ];
}

function listed(role: Role, electrode: CompositeElectrode, { provenance }: CheckedCell): string {
  const parts = phasesOf(role, electrode)
    .filter(({ share }) => share > 0)
    .map(({ path, words, share }) => {
      const from = provenance[path]?.inherited;
      return `${words} ${inUnit(share, '%', 4)}${from === undefined ? '' : ` (from \`${from}\`)`}`;
    });
  return parts.join(', ');
}

/** The first solid phase that another cell brings along. */
function inheritedOf(role: Role, electrode: CompositeElectrode, { provenance }: CheckedCell): string | undefined {
  const found = phasesOf(role, electrode).find(
    ({ path, words }) => words !== 'porosity' && provenance[path]?.inherited !== undefined,
  );
  return found?.words;
}

function helpFor(role: Role, { porosity }: CompositeElectrode, excess: number, inherited: string | undefined): string {
  const dropped =
    inherited === undefined ? '' : `; what is inherited is dropped by \`${inherited} { volume_fraction = 0 % }\``;
  return porosity > excess
    ? `lower \`${role}.porosity\` from ${inUnit(porosity, '%', 4)} to ${inUnit(porosity - excess, '%', 4)}, or a solid phase by as much${dropped}`
    : `lower the solid phases of \`${role}\` by ${inUnit(excess, '%')} in all${dropped}`;
}
