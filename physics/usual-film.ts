// What is assumed of the film on lithium in a liquid, and of the deposit under it, where a text gives no `sei` or `deposit`
// block: the same values as the defaults of those blocks (a test holds them together). Physics-anode A05 to A09.

import type { AnodeFreeElectrode, CheckedCell, LithiumElectrode } from '../model/cell.ts';
import type { LithiumDeposit, SolidElectrolyteInterphase } from '../model/sei.ts';

export const usualFilm: SolidElectrolyteInterphase = {
  origin: 'native',
  growthLaw: 'solvent_diffusion',
  thickness: 10e-9,
  ionicConductivity: 5e-6,
  youngsModulus: 1e9,
  poissonRatio: 0.25,
  fractureStrain: 0.05,
  nonuniformity: 0.2,
  defectSpacing: 1e-6,
  swellingRatio: 1.5,
  molarVolume: 9.585e-5,
  lithiumPerFormula: 2,
  solventConcentration: 2636,
  solventDiffusivity: 1e-19,
  reactionRate: 1e-12,
  formationPotential: 0.4,
  interstitialConcentration: 15,
  interstitialDiffusivity: 1e-20,
  electronicConductivity: 8.95e-14,
  growthActivationEnergy: 38000,
  roughness: 3,
};

export const usualDeposit: LithiumDeposit = {
  porosity: 0.5,
  packingPressure: 76e3,
  deadFraction: 0.01,
  deadRateExponent: 0.3,
  deadPressure: 150e3,
  deadLayerPorosity: 0.5,
  deadLayerTortuosity: 3,
  roughnessHeight: 0.5e-6,
};

/** Values of the two that are our estimates; the rest are typical. */
export const estimatedOfFilm: readonly (keyof SolidElectrolyteInterphase)[] = [
  'fractureStrain',
  'nonuniformity',
  'defectSpacing',
  'swellingRatio',
  'solventDiffusivity',
  'roughness',
];
export const estimatedOfDeposit: readonly (keyof LithiumDeposit)[] = [
  'porosity',
  'packingPressure',
  'deadFraction',
  'deadRateExponent',
  'deadPressure',
  'deadLayerPorosity',
  'deadLayerTortuosity',
  'roughnessHeight',
];

export interface FilmOnLithium {
  readonly role: 'anode' | 'cathode';
  readonly electrode: LithiumElectrode | AnodeFreeElectrode;
  readonly film: SolidElectrolyteInterphase;
  readonly deposit: LithiumDeposit;
}

/** Film and deposit on the anode, or on the cathode where only that is lithium; undefined without lithium in a liquid. */
export function filmOnLithium(cell: CheckedCell): FilmOnLithium | undefined {
  return filmAt(cell, 'anode') ?? filmAt(cell, 'cathode');
}

/** Film and deposit on one electrode; undefined where that is no lithium in a liquid. */
export function filmAt(cell: CheckedCell, role: 'anode' | 'cathode'): FilmOnLithium | undefined {
  const electrode = cell[role];
  if (cell.electrolyte === undefined || (electrode.kind !== 'lithium' && electrode.kind !== 'none')) return undefined;
  const { sei, deposit, filmResistance } = cell.interfaces[role];
  return { role, electrode, film: sei ?? filmOfResistance(filmResistance), deposit: deposit ?? usualDeposit };
}

/** A usual film as thick as its resistance says. */
function filmOfResistance(resistance: number | undefined): SolidElectrolyteInterphase {
  return resistance === undefined || !(resistance > 0)
    ? usualFilm
    : { ...usualFilm, thickness: resistance * usualFilm.ionicConductivity };
}
