// Which quantities a cell model resolves over position, and where each is among its fields.

import type { CellFields, CellModel, PopulationFields } from '../cells/cell-model.ts';
import type { PorousElectrodeGrid } from '../cells/cell-grid.ts';
import type { ParticlePopulation } from '../cells/particle-population.ts';
import type { PorousBlock } from '../cells/porous-layout.ts';
import type { ProfileDescription } from './result.ts';

export interface ProfileKind extends ProfileDescription {
  /** Entries of the field that it spans. */
  readonly from: number;
  readonly to: number;
  readonly read: (fields: CellFields, y: Float64Array) => Float64Array;
  /** Column unit per unit of the field. */
  readonly factor: number;
}

/** `withRadius`: also what is inside particles, which is only found where somebody asks for it. */
export function profileKinds(model: CellModel, withRadius = false): ProfileKind[] {
  const { grid, blocks } = model;
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
    ...(withRadius ? blocks.flatMap((block, k) => radialKinds(model, block, k)) : []),
  ];
}

/** Radii of a profile over the radius, shares of it. */
const radii = Float64Array.from({ length: 21 }, (_, k) => k / 20);

/** Inside particles at the collector, in the middle and at the separator of an electrode. */
function radialKinds({ siteIndex }: CellModel, { electrode, particles, site }: PorousBlock, k: number): ProfileKind[] {
  const { population, count } = particles;
  const [stoichiometry] = populationKinds(electrode, population, (f) => f.populations[k]);
  const last = count - 1;
  const atCollector = electrode.role === 'anode' ? 0 : last;
  const places: readonly (readonly [string, number])[] =
    count === 1
      ? [['all', 0]]
      : [
          ['collector', atCollector],
          ['middle', last >> 1],
          ['separator', last - atCollector],
        ];
  const out = new Float64Array(radii.length);
  return places.map(([place, particle]) => ({
    name: `${stoichiometry?.name ?? electrode.role}.${place}`,
    unit: '1',
    description: place === 'all' ? 'inside the particle' : `inside a particle at the ${place}`,
    coordinate: 'radius',
    from: 0,
    to: radii.length,
    factor: 1,
    position: radii.map((share) => share * population.radius),
    read: (_fields, y) => {
      particles.profileAt(y, particle, y[siteIndex + site + particle], radii, out);
      return out;
    },
  }));
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
