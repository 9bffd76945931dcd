// Transport of salt in a liquid or a polymer (A02): how much current diffusion can feed, and whether κ and D agree.

import type { CheckedCell } from '../model/cell.ts';
import type { LiquidElectrolyte } from '../model/electrolyte.ts';
import { ionicTransportEfficiency, layerEfficiency } from './composite.ts';
import { faraday, gasConstant } from './constants.ts';
import { evaluate } from './evaluate.ts';
import { saltConductor } from './salt-conductor.ts';

/** Properties of the electrolyte at its initial concentration and the cell's temperature, SI. */
export interface SaltProperties {
  readonly concentration: number;
  readonly conductivity: number;
  readonly diffusivity: number;
  readonly transference: number;
  readonly thermodynamicFactor: number;
}

export function saltProperties(electrolyte: LiquidElectrolyte, cell: CheckedCell): SaltProperties {
  const at = { c: electrolyte.initialConcentration, T: cell.temperature };
  const value = (f: LiquidElectrolyte['ionicConductivity']): number => evaluate(f, at, cell.referenceTemperature);
  return {
    concentration: electrolyte.initialConcentration,
    conductivity: value(electrolyte.ionicConductivity),
    diffusivity: value(electrolyte.saltDiffusivity),
    transference: value(electrolyte.transferenceNumber),
    thermodynamicFactor: value(electrolyte.thermodynamicFactor),
  };
}

/** What salt has to cross between the electrodes: pores of a separator, or layers of one solid whose anions move (a polymer). */
export interface SaltPath {
  readonly electrolyte: LiquidElectrolyte;
  /** m */
  readonly thickness: number;
  /** Share of it that holds salt. */
  readonly porosity: number;
  /** Effective over bulk diffusivity. */
  readonly efficiency: number;
}

/** Undefined where lithium ions alone move, or salt would have to pass from one electrolyte to another. */
export function saltPath(cell: CheckedCell): SaltPath | undefined {
  const { separator } = cell;
  const salt = saltConductor(cell);
  if (!salt.ok || salt.conductor === undefined) return undefined;
  if (separator.kind === 'porous') {
    const { thickness, porosity, bruggeman } = separator;
    return { electrolyte: salt.conductor, thickness, porosity, efficiency: porosity ** bruggeman };
  }
  // The only electrolyte whose salt moves: all layers are of it.
  const { layers } = separator;
  const thickness = layers.reduce((sum, layer) => sum + layer.thickness, 0);
  const resistance = layers.reduce((sum, layer) => sum + layer.thickness / layerEfficiency(layer), 0);
  const held = layers.reduce((sum, layer) => sum + layer.thickness * layer.relativeDensity, 0);
  return {
    electrolyte: salt.conductor,
    thickness,
    porosity: held / thickness,
    efficiency: thickness / resistance,
  };
}

/**
 * Limiting current of the cell, A/m²: 4 F D c0 / [(1 − t₊)(L_n/B_n + 2 L_s/B_s + L_p/B_p)], B = ε^b, with reaction spread
 * evenly in porous electrodes and L = 0 for lithium. Between two lithium electrodes it is 2 F D_eff c0/[(1 − t₊) L].
 */
export function limitingCurrent(cell: CheckedCell): number | undefined {
  const between = saltPath(cell);
  if (between === undefined) return undefined;
  const salt = saltProperties(between.electrolyte, cell);
  const path = (electrode: CheckedCell['anode']): number =>
    electrode.kind === 'composite' ? electrode.thickness / ionicTransportEfficiency(electrode) : 0;
  const length = path(cell.anode) + (2 * between.thickness) / between.efficiency + path(cell.cathode);
  return (4 * faraday * salt.diffusivity * salt.concentration) / ((1 - salt.transference) * length);
}

/** Steady concentrations at the two lithium electrodes (mol/m³, plating first) and the voltage between them (V), at a share of the limiting current. */
export function steadyPolarisation(
  salt: SaltProperties,
  share: number,
  temperature: number,
): { readonly plating: number; readonly stripping: number; readonly voltage: number } {
  const plating = salt.concentration * (1 - share);
  const stripping = salt.concentration * (1 + share);
  const factor = ((2 * gasConstant * temperature) / faraday) * (1 - salt.transference) * salt.thermodynamicFactor;
  return { plating, stripping, voltage: factor * Math.log(stripping / plating) };
}

/** Diffusivity that conductivity implies for a dilute binary salt, m²/s: 2 t₊(1 − t₊) χ κ R T/(F² c). */
export function nernstEinsteinDiffusivity(salt: SaltProperties, temperature: number): number {
  const { transference: t, thermodynamicFactor, conductivity, concentration } = salt;
  return (
    (2 * t * (1 - t) * thermodynamicFactor * conductivity * gasConstant * temperature) / (faraday ** 2 * concentration)
  );
}

/** Time until salt is used up at the plating electrode of a lithium | lithium cell, s; undefined below the limit. */
export function depletionTime(
  current: number,
  limit: number,
  diffusivity: number,
  porosity: number,
  thickness: number,
): number | undefined {
  if (!(current > limit)) return undefined;
  const target = limit / (2 * current);
  const deficit = (t: number): number => {
    let sum = 0;
    for (let n = 1; n < 400; n += 2)
      sum += Math.exp((-n * n * Math.PI ** 2 * diffusivity * t) / (porosity * thickness ** 2)) / n ** 2;
    return 0.5 - (4 / Math.PI ** 2) * sum;
  };
  let low = 0;
  let high = (porosity * thickness ** 2) / diffusivity;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (deficit(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
