// The particles of one active material and one size in a porous electrode, with their material functions as tables. A blend
// has several populations, and so has a material with a spread of sizes.

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import { surfaceFilmResistance } from '../../physics/cathode-interphase.ts';
import { faraday } from '../../physics/constants.ts';
import { dependsOn, evaluate } from '../../physics/evaluate.ts';
import { entropyAt, hasEntropy, openCircuitAt } from '../../physics/open-circuit.ts';
import type { SizeClass } from '../../physics/particle-sizes.ts';
import { exchangeCurrentOf, type ExchangeCurrent } from './exchange-current.ts';
import { constantTable, tableOf, tabulate, type HermiteTable } from './hermite-table.ts';
import { particleModes, type ParticleModes } from './particle-modes.ts';
import { dependenceOf, propertyTable, type Climate, type PropertyTable } from './property-table.ts';
import { shellModes } from './shell-modes.ts';

export interface ParticlePopulation {
  /** Name of the active material. */
  readonly name: string;
  readonly radius: number;
  /** Of the electrode, 0..1. */
  readonly volumeFraction: number;
  /** Surface of these particles per volume of the electrode, 1/m. */
  readonly specificArea: number;
  /** θ, 0..1 */
  readonly contact: number;
  /** Film and coating, Ω m² of true contact. */
  readonly filmResistance: number;
  /** Anodic charge-transfer coefficient. */
  readonly transferCoefficient: number;
  readonly maximumConcentration: number;
  /** 1/(F R c_max): stoichiometry rate per A/m² of particle surface over the modes' weights. */
  readonly fluxScale: number;
  readonly diffusion: DiffusionByModes | DiffusionOnShells;
  readonly ocp: HermiteTable;
  /** dU/dT against s, V/K; not 0 only where a run needs it. */
  readonly entropy: HermiteTable;
  readonly hasEntropy: boolean;
  readonly exchange: ExchangeCurrent;
  /** What changes with temperature beside the tables. */
  readonly present: PresentDiffusion;
  setTemperature(T: number): void;
}

/** Constant diffusivity. */
export interface DiffusionByModes {
  readonly kind: 'modes';
  readonly modes: ParticleModes;
}

/** Diffusivity that depends on stoichiometry. */
export interface DiffusionOnShells {
  readonly kind: 'shells';
  readonly shells: number;
  /** Φ = ∫ D ds (m²/s) against s. */
  readonly integral: HermiteTable;
}

export interface PresentDiffusion {
  /** D/R², 1/s; at x = 0.5 where it depends on stoichiometry. */
  rate: number;
  /** Stoichiometry lost at patchy contacts per A/m² (C-CONT 7). */
  constriction: number;
}

export interface ParticleMesh {
  /** Modes of a particle with constant diffusivity. */
  readonly modes: number;
  /** Shells of particles whose diffusivity varies; `alwaysShells` uses them for all. */
  readonly shells: number;
  readonly alwaysShells: boolean;
}

/** `contact` is θ of the electrode, `concentration` that of the salt at the start (mol/m³). */
export function createPopulation(
  active: ActiveMaterial,
  { radius, share }: SizeClass,
  electrode: CompositeElectrode,
  { contact, concentration }: { readonly contact: number; readonly concentration: number },
  cell: CheckedCell,
  mesh: ParticleMesh,
  climate: Climate,
): ParticlePopulation {
  const { maximumConcentration } = active;
  const volumeFraction = active.volumeFraction * share;
  const diffusivity = (T: number): number => evaluate(active.diffusivity, { x: 0.5, T }, cell.referenceTemperature);
  const potential = potentialTable(active, climate);
  const entropy = entropyTable(active, climate);
  const exchange = exchangeCurrentOf(active, cell, concentration, climate);
  const integral = dependsOn(active.diffusivity, 'x') ? diffusionIntegral(active, climate) : undefined;
  const tables = [potential, entropy, exchange.property, ...(integral === undefined ? [] : [integral])];
  const diffusionVaries = !climate.isFixed && dependsOn(active.diffusivity, 'T');
  const diffusionAt = (T: number): PresentDiffusion => {
    const D = diffusivity(T);
    const constriction = (0.25 * (1 / Math.sqrt(contact) - 1) * radius) / (faraday * D * maximumConcentration);
    return { rate: D / radius ** 2, constriction };
  };
  const present = diffusionAt(climate.temperature);
  return {
    name: active.name,
    radius,
    volumeFraction,
    specificArea: (3 * volumeFraction) / radius,
    contact,
    filmResistance: surfaceFilmResistance(active, electrode),
    transferCoefficient: active.chargeTransferCoefficient ?? 0.5,
    maximumConcentration,
    fluxScale: 1 / (faraday * radius * maximumConcentration),
    diffusion:
      integral === undefined
        ? { kind: 'modes', modes: mesh.alwaysShells ? shellModes(mesh.shells) : particleModes(mesh.modes) }
        : { kind: 'shells', shells: mesh.shells, integral: integral.table },
    ocp: potential.table,
    entropy: entropy.table,
    hasEntropy: !climate.isFixed && hasEntropy(active),
    exchange,
    present,
    setTemperature(T) {
      for (const table of tables) table.setTemperature(T);
      if (diffusionVaries) Object.assign(present, diffusionAt(T));
    },
  };
}

function potentialTable(active: ActiveMaterial, climate: Climate): PropertyTable {
  const { openCircuitPotential } = active;
  const { referenceTemperature } = climate;
  const at = (x: number, T: number) => openCircuitAt(active, x, T, referenceTemperature);
  // Forms with a pole at the ends are tabulated up to just before it.
  const from = Number.isFinite(at(0, climate.temperature).value) ? 0 : 1e-6;
  const to = Number.isFinite(at(1, climate.temperature).value) ? 1 : 1 - 1e-6;
  const source = active.entropyCoefficient ?? openCircuitPotential;
  return propertyTable(
    (T) =>
      tableOf(openCircuitPotential, `${T} ${referenceTemperature} ${idOf(source)}`, () =>
        tabulate((x) => at(x, T), from, to, 1024),
      ),
    hasEntropy(active) ? { kind: 'shape' } : { kind: 'none' },
    climate,
  );
}

function entropyTable(active: ActiveMaterial, climate: Climate): PropertyTable {
  const { referenceTemperature } = climate;
  return propertyTable(
    (T) =>
      climate.isFixed || !hasEntropy(active)
        ? constantTable(0)
        : tabulate((x) => entropyAt(active, Math.min(1 - 1e-4, Math.max(1e-4, x)), T, referenceTemperature), 0, 1, 256),
    { kind: 'none' },
    climate,
  );
}

/** Φ = ∫ D ds, by Simpson's rule on the table's own pieces. */
function diffusionIntegral(active: ActiveMaterial, climate: Climate): PropertyTable {
  const { diffusivity } = active;
  const { referenceTemperature } = climate;
  const make = (T: number): HermiteTable => {
    const cells = 1024;
    const at = (x: number): number => evaluate(diffusivity, { x, T }, referenceTemperature);
    let sum = 0;
    let previous = at(0);
    return tabulate(
      (x) => {
        if (x === 0) return { value: 0, derivative: previous };
        const here = at(x);
        sum += (previous + 4 * at(x - 0.5 / cells) + here) / (6 * cells);
        previous = here;
        return { value: sum, derivative: here };
      },
      0,
      1,
      cells,
    );
  };
  return propertyTable(
    (T) => tableOf(diffusivity, `integral ${T} ${referenceTemperature}`, () => make(T)),
    dependenceOf(diffusivity, climate),
    climate,
  );
}

const ids = new WeakMap<object, number>();
let issued = 0;

/** A number for an object, for keys. */
function idOf(object: object): number {
  let id = ids.get(object);
  if (id === undefined) ids.set(object, (id = ++issued));
  return id;
}
