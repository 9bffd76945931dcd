// The film on lithium in a liquid: whether it governs where current flows (A06 after Hao, Verma & Mukherjee), and after
// how much plated charge it ruptures. Non-uniformity, defect spacing and fracture strain are our estimates.

import type { CheckedCell, LithiumElectrode } from '../model/cell.ts';
import { faraday, thermalVoltage } from './constants.ts';
import { evaluate } from './evaluate.ts';
import { lithiumMolarVolume } from './lithium.ts';
import { saltProperties } from './salt-transport.ts';

/** Spacing of defects of the film, m. */
const defectSpacing = 1e-6;
/** Relative variation of the film's resistance. */
const nonUniformity = 0.2;
/** Strain at which a film of 1 GPa breaks. */
const fractureStrain = 0.05 * (1 - Math.exp(-1 / 1.335));
/** Conductivity of a film of unknown make, S/m: gives its thickness from its resistance. */
const filmConductivity = 5e-6;

export interface FilmAssessment {
  /** Resistance of the film and of what lies behind it (charge transfer and electrolyte over one defect), Ω m². */
  readonly film: number;
  readonly rest: number;
  /** Charge after which the film ruptures, C/m². */
  readonly ruptureCharge: number;
}

/** Undefined where the film or the exchange current density is not known. */
export function assessFilm(
  cell: CheckedCell,
  role: 'anode' | 'cathode',
  electrode: LithiumElectrode,
): FilmAssessment | undefined {
  const film = cell.interfaces[role].filmResistance;
  const exchange = exchangeCurrent(cell, electrode);
  if (cell.electrolyte === undefined || film === undefined || exchange === undefined || !(film > 0)) return undefined;
  const { conductivity } = saltProperties(cell.electrolyte, cell);
  const rest = thermalVoltage(cell.temperature) / exchange + defectSpacing / (2 * Math.PI * conductivity);
  return { film, rest, ruptureCharge: ruptureCharge(film * filmConductivity, (nonUniformity * film) / (film + rest)) };
}

/** Charge (C/m²) at which a film of `thickness` (m) breaks when the local current varies by `variation`. */
export function ruptureCharge(thickness: number, variation: number, strain: number = fractureStrain): number {
  return (bumpAtRupture(thickness, strain) * faraday) / (lithiumMolarVolume * variation);
}

/** Height of a bump (m) over which the film breaks: membrane (πh/λ)² plus bending 2π²Lh/λ² reach `strain`. */
export function bumpAtRupture(thickness: number, strain: number): number {
  const a = (Math.PI / defectSpacing) ** 2;
  const b = (2 * Math.PI ** 2 * thickness) / defectSpacing ** 2;
  return (-b + Math.sqrt(b * b + 4 * a * strain)) / (2 * a);
}

function exchangeCurrent(cell: CheckedCell, electrode: LithiumElectrode): number | undefined {
  const own = electrode.exchangeCurrentDensity;
  if (own === undefined) return cell.electrolyte?.lithiumExchangeCurrentDensity;
  return evaluate(
    own,
    { c: cell.electrolyte?.initialConcentration ?? NaN, T: cell.temperature },
    cell.referenceTemperature,
  );
}
