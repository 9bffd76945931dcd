// The finite-volume mesh of a cell with everything the kernels need at each place, in typed arrays.
// x runs from the anode collector; a planar lithium electrode has no extent.

import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { Mesh } from '../../model/simulation.ts';
import { surfaceFilmResistance } from '../../physics/cathode-interphase.ts';
import {
  contactFraction,
  denseConductivity,
  effectiveElectronicConductivity,
  ionicTransportEfficiency,
  layerConductivity,
} from '../../physics/composite.ts';
import { faraday } from '../../physics/constants.ts';
import { dependsOn, evaluate, evaluateDual } from '../../physics/evaluate.ts';
import { liquidTransport, solidTransport, type ElectrolyteTransport } from './electrolyte-transport.ts';
import { exchangeCurrentOf, type ExchangeCurrent } from './exchange-current.ts';
import { tableOf, tabulate, type HermiteTable } from './hermite-table.ts';
import { NotAvailable } from './not-available.ts';
import { particleModes, type ParticleModes } from './particle-modes.ts';

/** A porous electrode on the mesh: cells `first` … `first + count − 1`. */
export interface PorousElectrodeGrid {
  readonly role: 'anode' | 'cathode';
  readonly first: number;
  readonly count: number;
  readonly thickness: number;
  /** 1/m */
  readonly specificArea: number;
  /** Effective electronic conductivity, S/m. */
  readonly conductivity: number;
  /** θ, 0..1 */
  readonly contact: number;
  /** Film and coating, Ω m² of true contact. */
  readonly filmResistance: number;
  readonly maximumConcentration: number;
  /** s⁻¹: D/R²; at x = 0.5 where it depends on stoichiometry. */
  readonly diffusionRate: number;
  /** ∫ D ds/R² against s where D depends on stoichiometry; particles are then resolved by `shells`. */
  readonly diffusionIntegral: HermiteTable | undefined;
  readonly shells: number;
  /** 1/(F R c_max): stoichiometry rate per A/m² of particle surface over the modes' weights. */
  readonly fluxScale: number;
  /** Stoichiometry lost at patchy contacts per A/m² (C-CONT 7). */
  readonly constriction: number;
  readonly modes: ParticleModes;
  readonly ocp: HermiteTable;
  readonly exchange: ExchangeCurrent;
  readonly volumeFraction: number;
}

export interface CellGrid extends ElectrolyteTransport {
  readonly cells: number;
  readonly width: Float64Array;
  /** Volume fraction of the electrolyte phase that stores salt. */
  readonly porosity: Float64Array;
  /** Effective over bulk transport in the electrolyte phase. */
  readonly efficiency: Float64Array;
  readonly position: Float64Array;
  readonly regions: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly anode: PorousElectrodeGrid | undefined;
  readonly cathode: PorousElectrodeGrid | undefined;
  readonly temperature: number;
}

export function createCellGrid(cell: CheckedCell, mesh: Mesh): CellGrid {
  const columns: { width: number; porosity: number; efficiency: number }[] = [];
  const regions: { name: string; from: number; to: number }[] = [];
  let x = 0;
  const add = (name: string, thickness: number, count: number, porosity: number, efficiency: number): number => {
    const first = columns.length;
    for (let i = 0; i < count; i++) columns.push({ width: thickness / count, porosity, efficiency });
    const last = regions[regions.length - 1];
    if (last?.name === name) regions[regions.length - 1] = { ...last, to: x + thickness };
    else regions.push({ name, from: x, to: x + thickness });
    x += thickness;
    return first;
  };
  const liquid = cell.electrolyte;
  const electrode = (role: 'anode' | 'cathode'): PorousElectrodeGrid | undefined => {
    const e = cell[role];
    if (e.kind === 'none') throw anodeFree();
    if (e.kind === 'sulfur') throw sulfurCathode();
    if (e.kind === 'lithium') return undefined;
    const first = add(role, e.thickness, mesh[role], storage(e), ionicEfficiency(e, cell));
    return porousElectrode(role, e, first, mesh, cell);
  };
  const anode = electrode('anode');
  addSeparator(cell, mesh, add);
  const cathode = electrode('cathode');
  const width = Float64Array.from(columns, (c) => c.width);
  return {
    cells: columns.length,
    width,
    porosity: Float64Array.from(columns, (c) => c.porosity),
    efficiency: Float64Array.from(columns, (c) => c.efficiency),
    position: centres(width),
    regions,
    anode,
    cathode,
    ...(liquid === undefined ? solidTransport() : liquidTransport(liquid, cell)),
    temperature: cell.temperature,
  };
}

function addSeparator(
  cell: CheckedCell,
  mesh: Mesh,
  add: (name: string, thickness: number, count: number, porosity: number, efficiency: number) => number,
): void {
  const { separator } = cell;
  if (separator.kind === 'porous') {
    add(
      'separator',
      separator.thickness,
      mesh.separator,
      separator.porosity,
      separator.porosity ** separator.bruggeman,
    );
    return;
  }
  const total = separator.layers.reduce((sum, l) => sum + l.thickness, 0);
  for (const layer of separator.layers) {
    if (layer.material.transferenceNumber < 0.999)
      throw new NotAvailable(
        `\`${layer.material.name}\` conducts anions as well (transference number ${layer.material.transferenceNumber}); mixed conduction is not available yet`,
        'use a single-ion solid electrolyte or a liquid',
      );
    const count = Math.max(2, Math.round((mesh.separator * layer.thickness) / total));
    add('separator', layer.thickness, count, 1, layerConductivity(layer, cell));
  }
}

const sulfurCathode = (): NotAvailable =>
  new NotAvailable('a sulfur cathode cannot be run yet', 'its criteria are checked; `assess` lists them');

const anodeFree = (): NotAvailable =>
  new NotAvailable(
    'an anode-free cell cannot be simulated yet',
    'give the anode a thin lithium foil, e.g. `lithium { thickness = 1 um }`',
  );

function storage(electrode: CompositeElectrode): number {
  return electrode.electrolyte?.volumeFraction ?? electrode.porosity;
}

function ionicEfficiency(electrode: CompositeElectrode, cell: CheckedCell): number {
  if (electrode.electrolyte === undefined && cell.separator.kind === 'solid')
    throw new NotAvailable(
      'a composite without electrolyte has no ionic path to a solid separator',
      'add `electrolyte NAME { volume_fraction = … }` to the composite',
    );
  const share = ionicTransportEfficiency(electrode);
  if (electrode.electrolyte === undefined) return share;
  const effective = share * denseConductivity(electrode.electrolyte.material, cell);
  if (!(effective > 0))
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
): PorousElectrodeGrid {
  const [active, ...others] = electrode.actives;
  if (active === undefined || others.length > 0)
    throw new NotAvailable(
      `${role} has ${electrode.actives.length} active materials; blends cannot be simulated yet`,
      'leave one `active` in each electrode',
    );
  const at = { x: 0.5, T: cell.temperature };
  const diffusivity = evaluate(active.diffusivity, at, cell.referenceTemperature);
  const contact = contactFraction(electrode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure);
  if (!(contact > 0))
    throw new NotAvailable(
      'no active material touches the electrolyte: the contact fraction is zero',
      'give `fabrication_pressure` in the stack, or `contact_fraction` in the electrode',
    );
  const radius = active.particleRadius;
  if (active.chargeTransferCoefficient !== undefined && active.chargeTransferCoefficient !== 0.5)
    throw new NotAvailable(
      `a charge transfer coefficient of ${active.chargeTransferCoefficient} cannot be simulated yet`,
      'leave `charge_transfer_coefficient` at 0.5',
    );
  return {
    role,
    first,
    count: mesh[role],
    thickness: electrode.thickness,
    specificArea: (3 * active.volumeFraction) / radius,
    conductivity: effectiveElectronicConductivity(electrode),
    contact,
    filmResistance: surfaceFilmResistance(active, electrode),
    maximumConcentration: active.maximumConcentration,
    diffusionRate: diffusivity / radius ** 2,
    diffusionIntegral: dependsOn(active.diffusivity, 'x') ? diffusionIntegral(active, cell) : undefined,
    // The default of 8 modes resolves a particle as well as about 30 shells do.
    shells: mesh.particle <= 12 ? 30 : mesh.particle,
    fluxScale: 1 / (faraday * radius * active.maximumConcentration),
    constriction:
      (0.25 * (1 / Math.sqrt(contact) - 1) * radius) / (faraday * diffusivity * active.maximumConcentration),
    modes: particleModes(mesh.particle),
    ocp: openCircuitTable(active, cell),
    exchange: exchangeCurrentOf(active, cell, cell.electrolyte?.initialConcentration ?? 1000),
    volumeFraction: active.volumeFraction,
  };
}

/** Φ = ∫ D ds/R², by Simpson's rule on the table's own pieces. */
function diffusionIntegral(active: CompositeElectrode['actives'][number], cell: CheckedCell): HermiteTable {
  const { diffusivity, particleRadius } = active;
  const rate = (x: number): number =>
    evaluate(diffusivity, { x, T: cell.temperature }, cell.referenceTemperature) / particleRadius ** 2;
  return tableOf(diffusivity, `integral ${cell.temperature} ${cell.referenceTemperature} ${particleRadius}`, () => {
    const cells = 1024;
    let sum = 0;
    let previous = rate(0);
    return tabulate(
      (x) => {
        if (x === 0) return { value: 0, derivative: previous };
        const here = rate(x);
        sum += (previous + 4 * rate(x - 0.5 / cells) + here) / (6 * cells);
        previous = here;
        return { value: sum, derivative: here };
      },
      0,
      1,
      cells,
    );
  });
}

function openCircuitTable(active: CompositeElectrode['actives'][number], cell: CheckedCell): HermiteTable {
  const { openCircuitPotential: potential } = active;
  const { temperature: T, referenceTemperature } = cell;
  const at = (x: number): { value: number; derivative: number } =>
    evaluateDual(potential, { x, T }, 'x', referenceTemperature);
  return tableOf(potential, `${T} ${referenceTemperature}`, () => {
    // Forms with a pole at the ends are tabulated up to just before it.
    const from = Number.isFinite(at(0).value) ? 0 : 1e-6;
    const to = Number.isFinite(at(1).value) ? 1 : 1 - 1e-6;
    return tabulate(at, from, to, 1024);
  });
}

function centres(width: Float64Array): Float64Array {
  let x = 0;
  return width.map((w) => {
    const centre = x + w / 2;
    x += w;
    return centre;
  });
}
