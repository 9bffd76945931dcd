// Which quantities a cell model resolves over position, and where each is among its fields.

import type { CellFields, CellModel, PopulationFields } from '../cells/cell-model.ts';
import type { PorousElectrodeGrid } from '../cells/cell-grid.ts';
import type { ParticlePopulation } from '../cells/particle-population.ts';
import type { PorousBlock } from '../cells/porous-layout.ts';
import type { ProfileDescription } from './result.ts';

export interface ProfileKind extends ProfileDescription {
  /** Where its values are once the fields are those of a state. */
  readonly source: Float64Array;
  /** Entries of `source` that it spans. */
  readonly from: number;
  readonly to: number;
  /** Column unit per unit of the field. */
  readonly factor: number;
  /** Fills `source` where it is no field. */
  refresh?(y: Float64Array): void;
}

/** `withRadius`: also what is inside particles, which is only found where somebody asks for it. */
export function profileKinds(model: CellModel, fields: CellFields, withRadius = false): ProfileKind[] {
  const { blocks } = model;
  return [
    ...(model.concentrationIndex >= 0 && model.grid.transference < 1 ? [concentrationKind(model, fields)] : []),
    ...(model.resolvesPotentials ? potentialKinds(model, fields) : []),
    ...blocks.flatMap((block, k) => populationKinds(model, block, fields.populations[k])),
    ...(withRadius ? blocks.flatMap((block) => radialKinds(model, block)) : []),
  ];
}

function concentrationKind({ grid }: CellModel, { concentration }: CellFields): ProfileKind {
  return {
    name: 'electrolyte.concentration',
    unit: 'mol/m^3',
    description: 'salt concentration in the electrolyte',
    source: concentration,
    from: 0,
    to: grid.cells,
    factor: 1000,
    position: grid.position,
  };
}

function potentialKinds({ grid }: CellModel, { electrolytePotential, solidPotential }: CellFields): ProfileKind[] {
  const kind = (of: string, place: string, source: Float64Array, from: number, to: number): ProfileKind => ({
    name: `${of}.potential`,
    unit: 'V',
    description: `potential in the ${place} against the anode collector`,
    source,
    from,
    to,
    factor: 1,
    position: grid.position.slice(from, to),
  });
  return [
    kind('electrolyte', 'electrolyte', electrolytePotential, 0, grid.cells),
    ...[grid.anode, grid.cathode]
      .filter((e) => e !== undefined)
      .map(({ role, first, count }) => kind(role, 'solid', solidPotential, first, first + count)),
  ];
}

function populationKinds(
  { grid }: CellModel,
  { electrode, particles }: PorousBlock,
  fields: PopulationFields,
): ProfileKind[] {
  const { first, count } = electrode;
  const prefix = nameOf(electrode, particles.population);
  const [left, right] = [first, first + count - 1];
  // A particle that stands for its electrode is drawn from one edge of it to the other.
  const position =
    particles.count === count
      ? grid.position.slice(first, first + count)
      : Float64Array.of(grid.position[left] - 0.5 * grid.width[left], grid.position[right] + 0.5 * grid.width[right]);
  const kind = (name: string, unit: string, description: string, source: Float64Array): ProfileKind => ({
    name: `${prefix}.${name}`,
    unit,
    description,
    source,
    from: 0,
    to: position.length,
    factor: 1,
    position,
  });
  return [
    kind('stoichiometry', '1', 'particle mean', fields.stoichiometry),
    kind('surface_stoichiometry', '1', 'at the particle surface', fields.surfaceStoichiometry),
    kind(
      'reaction_current',
      'A/m^2',
      'current per particle surface, positive where lithium leaves the particle',
      fields.reactionCurrent,
    ),
  ];
}

/** Of an electrode with one population under its own name, of others as `cathode.active.NAME`. */
function nameOf(electrode: PorousElectrodeGrid, population: ParticlePopulation): string {
  const sizes = electrode.populations.filter((p) => p.name === population.name);
  const isOnly = electrode.populations.length === sizes.length;
  const material = isOnly ? electrode.role : `${electrode.role}.active.${population.name}`;
  return sizes.length === 1 ? material : `${material}.size[${sizes.indexOf(population) + 1}]`;
}

/** Radii of a profile over the radius, shares of it. */
const radii = Float64Array.from({ length: 21 }, (_, k) => k / 20);

/** Inside particles at the collector, in the middle and at the separator of an electrode. */
function radialKinds({ siteIndex }: CellModel, { electrode, particles, site }: PorousBlock): ProfileKind[] {
  const { population, count } = particles;
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
  const source = new Float64Array(radii.length);
  return places.map(([place, particle]) => ({
    name: `${nameOf(electrode, population)}.stoichiometry.${place}`,
    unit: '1',
    description: place === 'all' ? 'inside the particle' : `inside a particle at the ${place}`,
    coordinate: 'radius',
    source,
    from: 0,
    to: radii.length,
    factor: 1,
    position: radii.map((share) => share * population.radius),
    refresh: (y) => particles.profileAt(y, particle, y[siteIndex + site + particle], radii, source),
  }));
}
