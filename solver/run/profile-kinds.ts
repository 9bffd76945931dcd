// Which quantities a cell model resolves over position, and where each is among its fields.

import type { CellFields, CellModel, PopulationFields } from '../cells/cell-model.ts';
import type { PorousElectrodeGrid } from '../cells/cell-grid.ts';
import type { ParticlePopulation } from '../cells/particle-population.ts';
import type { ProfileDescription } from './result.ts';

export interface ProfileKind extends ProfileDescription {
  /** Entries of the field that it spans. */
  readonly from: number;
  readonly to: number;
  readonly read: (fields: CellFields) => Float64Array;
  /** Column unit per unit of the field. */
  readonly factor: number;
}

export function profileKinds({ grid, blocks }: CellModel): ProfileKind[] {
  const kinds: ProfileKind[] = [];
  const add = (
    [name, unit, description]: readonly [string, string, string],
    span: { readonly from: number; readonly to: number },
    read: ProfileKind['read'],
    factor = 1,
  ): void => {
    kinds.push({ name, unit, description, ...span, read, factor, position: grid.position.slice(span.from, span.to) });
  };
  const all = { from: 0, to: grid.cells };
  if (grid.transference < 1)
    add(
      ['electrolyte.concentration', 'mol/m^3', 'salt concentration in the electrolyte'],
      all,
      (f) => f.concentration,
      1000,
    );
  add(
    ['electrolyte.potential', 'V', 'potential in the electrolyte against the anode collector'],
    all,
    (f) => f.electrolytePotential,
  );
  for (const e of [grid.anode, grid.cathode])
    if (e !== undefined)
      add(
        [`${e.role}.potential`, 'V', 'potential in the solid against the anode collector'],
        { from: e.first, to: e.first + e.count },
        (f) => f.solidPotential,
      );
  return [
    ...kinds,
    ...blocks.flatMap(({ electrode, particles }, k) =>
      populationKinds(electrode, particles.population, (f) => f.populations[k]).map((kind) => ({
        ...kind,
        from: 0,
        to: electrode.count,
        factor: 1,
        position: grid.position.slice(electrode.first, electrode.first + electrode.count),
      })),
    ),
  ];
}

/** Of an electrode with one population under its own name, of others as `cathode.active.NAME.stoichiometry`. */
function populationKinds(
  electrode: PorousElectrodeGrid,
  population: ParticlePopulation,
  of: (fields: CellFields) => PopulationFields,
): Pick<ProfileKind, 'name' | 'unit' | 'description' | 'read'>[] {
  const sizes = electrode.populations.filter((p) => p.name === population.name);
  const isOnly = electrode.populations.length === sizes.length;
  const material = isOnly ? electrode.role : `${electrode.role}.active.${population.name}`;
  const prefix = sizes.length === 1 ? material : `${material}.size[${sizes.indexOf(population) + 1}]`;
  return [
    {
      name: `${prefix}.stoichiometry`,
      unit: '1',
      description: 'particle mean',
      read: (f) => of(f).stoichiometry,
    },
    {
      name: `${prefix}.surface_stoichiometry`,
      unit: '1',
      description: 'at the particle surface',
      read: (f) => of(f).surfaceStoichiometry,
    },
    {
      name: `${prefix}.reaction_current`,
      unit: 'A/m^2',
      description: 'current per particle surface, positive where lithium leaves the particle',
      read: (f) => of(f).reactionCurrent,
    },
  ];
}
