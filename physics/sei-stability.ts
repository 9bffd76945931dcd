// The film on lithium in a liquid: whether it governs where current flows (A06 after Hao, Verma & Mukherjee), and after
// how much plated charge it ruptures. Non-uniformity, defect spacing and fracture strain are our estimates.

import type { AnodeFreeElectrode, CheckedCell, LithiumElectrode } from '../model/cell.ts';
import { faraday, thermalVoltage } from './constants.ts';
import { lithiumExchangeCurrent } from './lithium-exchange.ts';
import { lithiumMolarVolume } from './lithium.ts';
import { saltProperties } from './salt-transport.ts';
import { usualFilm } from './usual-film.ts';

/** Modulus over which the strain at fracture saturates, Pa: 95 % of it is reached at 4 GPa (Liu et al., Adv. Energy Mater. 12, 2103589 (2022)). */
const saturationModulus = 1.335e9;
export interface FilmAssessment {
  /** Resistance of the film and of what lies behind it (charge transfer and electrolyte over one defect), Ω m². */
  readonly film: number;
  readonly rest: number;
  /** Charge after which the film ruptures, C/m². */
  readonly ruptureCharge: number;
  /** Conductivity above which the film no longer governs the current, S/m. */
  readonly criticalConductivity: number;
}

/** Undefined where the film or the exchange current density is not known. */
export function assessFilm(
  cell: CheckedCell,
  role: 'anode' | 'cathode',
  electrode: LithiumElectrode | AnodeFreeElectrode,
): FilmAssessment | undefined {
  const film = cell.interfaces[role].filmResistance;
  const exchange = lithiumExchangeCurrent(cell, electrode);
  if (cell.electrolyte === undefined || film === undefined || exchange === undefined || !(film > 0)) return undefined;
  const { conductivity } = saltProperties(cell.electrolyte, cell);
  const { sei } = cell.interfaces[role];
  const { defectSpacing: spacing, nonuniformity, youngsModulus, fractureStrain: stiff } = sei ?? usualFilm;
  const rest = resistanceBehindFilm(exchange, spacing, conductivity, cell.temperature);
  const thickness = sei?.thickness ?? film * usualFilm.ionicConductivity;
  const variation = currentVariation(nonuniformity, film, rest);
  const strain = fractureStrain(youngsModulus, stiff);
  return {
    film,
    rest,
    ruptureCharge: ruptureCharge(thickness, variation, strain, spacing),
    criticalConductivity: thickness / rest,
  };
}

/** Charge transfer and electrolyte over one defect, R_ct + 1/(κ k), Ω m². */
export function resistanceBehindFilm(
  exchange: number,
  spacing: number,
  conductivity: number,
  temperature: number,
): number {
  return thermalVoltage(temperature) / exchange + spacing / (2 * Math.PI * conductivity);
}

/** Relative variation of the current over a film whose resistance varies by `nonuniformity`. */
export function currentVariation(nonuniformity: number, film: number, rest: number): number {
  return (nonuniformity * film) / (film + rest);
}

/** Strain at which a film of `modulus` (Pa) breaks: a soft film breaks earlier, beyond 4 GPa little is gained. */
export function fractureStrain(modulus: number, stiff: number = usualFilm.fractureStrain): number {
  return stiff * (1 - Math.exp(-modulus / saturationModulus));
}

/** Stress (Pa) in a film along a bump that strains it alike in both directions: E/(1 − ν) · ε. */
export function filmStress(modulus: number, poissonRatio: number, strain: number): number {
  return (modulus * strain) / (1 - poissonRatio);
}

/** Current through a crack over the mean until a new film has grown there: 1 + R_film/(R_ct + 1/κk). */
export function crackFocusing(film: number, rest: number): number {
  return 1 + film / rest;
}

/** Charge (C/m²) at which a film of `thickness` (m) breaks when the local current varies by `variation`. */
export function ruptureCharge(
  thickness: number,
  variation: number,
  strain: number = fractureStrain(usualFilm.youngsModulus),
  spacing: number = usualFilm.defectSpacing,
): number {
  return (bumpAtRupture(thickness, strain, spacing) * faraday) / (lithiumMolarVolume * variation);
}

/** Height of a bump (m) over which the film breaks: membrane (πh/λ)² plus bending 2π²Lh/λ² reach `strain`. */
export function bumpAtRupture(thickness: number, strain: number, spacing: number = usualFilm.defectSpacing): number {
  const a = (Math.PI / spacing) ** 2;
  const b = (2 * Math.PI ** 2 * thickness) / spacing ** 2;
  return (-b + Math.sqrt(b * b + 4 * a * strain)) / (2 * a);
}
