// The finite-volume mesh of a cell with everything the kernels need at each place, in typed arrays.
// x runs from the anode collector; a planar lithium electrode has no extent.

import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { CheckedSimulation, Mesh } from '../../model/simulation.ts';
import {
  contactFraction,
  denseConductivity,
  effectiveElectronicConductivity,
  ionicTransportEfficiency,
  layerConductivity,
  layerEfficiency,
} from '../../physics/composite.ts';
import { usualCapacitance } from '../../physics/double-layer.ts';
import { saltConductor } from '../../physics/salt-conductor.ts';
import { sizeClasses } from '../../physics/particle-sizes.ts';
import { liquidTransport, solidTransport, type ElectrolyteTransport } from './electrolyte-transport.ts';
import { NotAvailable } from './not-available.ts';
import { createPopulation, type ParticleMesh, type ParticlePopulation } from './particle-population.ts';
import type { Climate } from './property-table.ts';

/** A porous electrode on the mesh: cells `first` … `first + count − 1`. */
export interface PorousElectrodeGrid {
  readonly role: 'anode' | 'cathode';
  readonly first: number;
  readonly count: number;
  readonly thickness: number;
  /** Effective electronic conductivity, S/m. */
  readonly conductivity: number;
  /** θ, 0..1 */
  readonly contact: number;
  /** Capacitance of the double layer, F/m² of active surface; 0 where a run leaves it out. */
  readonly doubleLayer: number;
  /** The same for impedance spectra, which always have it. */
  readonly spectralDoubleLayer: number;
  /** Active surface per volume of all populations, 1/m. */
  readonly specificArea: number;
  readonly populations: readonly ParticlePopulation[];
}

export interface CellGrid extends ElectrolyteTransport {
  readonly cells: number;
  readonly width: Float64Array;
  /** Volume fraction of the electrolyte phase that stores salt. */
  readonly porosity: Float64Array;
  /** Effective over bulk transport in the electrolyte phase; of solids their effective conductivity, S/m. */
  readonly efficiency: Float64Array;
  readonly position: Float64Array;
  readonly regions: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly anode: PorousElectrodeGrid | undefined;
  readonly cathode: PorousElectrodeGrid | undefined;
  /** K; `setTemperature` brings every material function to it. */
  readonly temperature: number;
  setTemperature(T: number): void;
}

/** Cells of one region: how many, and what they are made of. */
interface Stretch {
  readonly name: string;
  readonly thickness: number;
  readonly count: number;
  readonly porosity: number;
  efficiency(T: number): number;
}

export function createCellGrid({ cell, mesh, include }: CheckedSimulation, climate: Climate): CellGrid {
  const salt = saltConductor(cell);
  if (!salt.ok) throw new NotAvailable(salt.reason, salt.help);
  const { conductor } = salt;
  const stretches: Stretch[] = [];
  const cells = (): number => stretches.reduce((sum, s) => sum + s.count, 0);
  const electrode = (role: 'anode' | 'cathode'): PorousElectrodeGrid | undefined => {
    const e = cell[role];
    if (e.kind === 'sulfur') throw sulfurCathode();
    if (e.kind !== 'composite') return undefined;
    const first = cells();
    const efficiency = ionicEfficiency(e, cell, conductor !== undefined);
    stretches.push({ name: role, thickness: e.thickness, count: mesh[role], porosity: storage(e), efficiency });
    const grid = porousElectrode(role, e, first, mesh, cell, climate, conductor?.initialConcentration ?? 1000);
    return include.includes('double_layer') ? { ...grid, doubleLayer: grid.spectralDoubleLayer } : grid;
  };
  const anode = electrode('anode');
  stretches.push(...separatorStretches(cell, mesh, conductor !== undefined));
  const cathode = electrode('cathode');
  const transport = conductor === undefined ? solidTransport() : liquidTransport(conductor, cell, climate);
  const width = perCell(stretches, (s) => s.thickness / s.count);
  const efficiency = perCell(stretches, (s) => s.efficiency(climate.temperature));
  const populations = [anode, cathode].flatMap((e) => e?.populations ?? []);
  return {
    cells: width.length,
    width,
    porosity: perCell(stretches, (s) => s.porosity),
    efficiency,
    position: centres(width),
    regions: regionsOf(stretches),
    anode,
    cathode,
    ...transport,
    temperature: climate.temperature,
    setTemperature(this: { temperature: number }, T) {
      if (T === this.temperature) return;
      this.temperature = T;
      if (conductor === undefined) efficiency.set(perCell(stretches, (s) => s.efficiency(T)));
      for (const property of transport.properties) property.setTemperature(T);
      for (const population of populations) population.setTemperature(T);
    },
  };
}

/** A value of every stretch, for each of its cells. */
function perCell(stretches: readonly Stretch[], value: (stretch: Stretch) => number): Float64Array {
  const out = new Float64Array(stretches.reduce((sum, s) => sum + s.count, 0));
  let first = 0;
  for (const stretch of stretches) {
    out.fill(value(stretch), first, first + stretch.count);
    first += stretch.count;
  }
  return out;
}

function regionsOf(stretches: readonly Stretch[]): CellGrid['regions'] {
  const regions: { name: string; from: number; to: number }[] = [];
  let x = 0;
  for (const { name, thickness } of stretches) {
    const last = regions[regions.length - 1];
    if (last?.name === name) last.to = x + thickness;
    else regions.push({ name, from: x, to: x + thickness });
    x += thickness;
  }
  return regions;
}

/** Where salt moves the conductivity is a function of its concentration, and the efficiency is the share of it that is left. */
function separatorStretches(cell: CheckedCell, mesh: Mesh, hasSalt: boolean): Stretch[] {
  const { separator } = cell;
  const name = 'separator';
  if (separator.kind === 'porous') {
    const { thickness, porosity, bruggeman } = separator;
    return [{ name, thickness, count: mesh.separator, porosity, efficiency: () => porosity ** bruggeman }];
  }
  const total = separator.layers.reduce((sum, l) => sum + l.thickness, 0);
  return separator.layers.map((layer) => {
    const count = Math.max(2, Math.round((mesh.separator * layer.thickness) / total));
    const { thickness, relativeDensity } = layer;
    return hasSalt
      ? { name, thickness, count, porosity: relativeDensity, efficiency: () => layerEfficiency(layer) }
      : {
          name,
          thickness,
          count,
          porosity: 1,
          efficiency: (T) => layerConductivity(layer, { ...cell, temperature: T }),
        };
  });
}

const sulfurCathode = (): NotAvailable =>
  new NotAvailable('a sulfur cathode cannot be run yet', 'its criteria are checked; `assess` lists them');

function storage(electrode: CompositeElectrode): number {
  return electrode.electrolyte?.volumeFraction ?? electrode.porosity;
}

function ionicEfficiency(electrode: CompositeElectrode, cell: CheckedCell, hasSalt: boolean): (T: number) => number {
  const { electrolyte } = electrode;
  if (electrolyte === undefined && cell.separator.kind === 'solid')
    throw new NotAvailable(
      'a composite without electrolyte has no ionic path to a solid separator',
      'add `electrolyte NAME { volume_fraction = … }` to the composite',
    );
  const share = ionicTransportEfficiency(electrode);
  if (electrolyte === undefined || (hasSalt && share > 0)) return () => share;
  const effective = (T: number): number => share * denseConductivity(electrolyte.material, { ...cell, temperature: T });
  if (!(effective(cell.temperature) > 0))
    throw new NotAvailable(
      'the composite has no ionic path: its effective ionic conductivity is zero',
      'raise the volume fraction of the electrolyte or lower that of the binder',
    );
  return effective;
}

function porousElectrode(
  role: 'anode' | 'cathode',
  electrode: CompositeElectrode,
  first: number,
  mesh: Mesh,
  cell: CheckedCell,
  climate: Climate,
  concentration: number,
): PorousElectrodeGrid {
  if (electrode.actives.length === 0)
    throw new NotAvailable(`the ${role} has no active material`, 'add `active NAME { … }` to the composite');
  const contact = contactFraction(electrode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure);
  if (!(contact > 0))
    throw new NotAvailable(
      'no active material touches the electrolyte: the contact fraction is zero',
      'give `fabrication_pressure` in the stack, or `contact_fraction` in the electrode',
    );
  const particles = particleMesh(mesh);
  const populations = electrode.actives.flatMap((active) =>
    sizeClasses(active, mesh.sizeClasses ?? defaultSizeClasses).map((size) =>
      createPopulation(active, size, electrode, { contact, concentration }, cell, particles, climate),
    ),
  );
  return {
    role,
    first,
    count: mesh[role],
    thickness: electrode.thickness,
    conductivity: effectiveElectronicConductivity(electrode),
    contact,
    doubleLayer: 0,
    spectralDoubleLayer: electrode.doubleLayerCapacitance ?? usualCapacitance,
    specificArea: populations.reduce((sum, p) => sum + p.specificArea, 0),
    populations,
  };
}

/** Sizes of particles that a spread is resolved by. */
const defaultSizeClasses = 5;

/** 8 modes resolve a particle about as well as 30 shells do. */
const shellsPerMode = 30 / 8;

function particleMesh({ particle, shells }: Mesh): ParticleMesh {
  return {
    modes: particle,
    shells: shells ?? Math.round(shellsPerMode * particle),
    alwaysShells: shells !== undefined,
  };
}

function centres(width: Float64Array): Float64Array {
  let x = 0;
  return width.map((w) => {
    const centre = x + w / 2;
    x += w;
    return centre;
  });
}
