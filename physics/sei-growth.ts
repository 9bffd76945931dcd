// Growth of the film on lithium in a liquid (A05): dL/dt = |j| V/(z F) under five laws of what has to move through it,
//   solvent diffusion     j = F c_s D_s/L               (Single, Latz & Horstmann, ChemSusChem 11, 1950 (2018))
//   reaction + diffusion  j = F c_s/(1/k_s + L/D_s)      (Yang et al., J. Power Sources 360, 28 (2017))
//   interstitials         j = F c_i D_i e^(−Fφ/RT)/L     (Single, Latz & Horstmann 2018)
//   electron migration    j = κ_e U/L                    (Single, Latz & Horstmann 2018)
//   tunnelling            j = j_t e^(−L/λ)               (Li et al., J. Electrochem. Soc. 162, A858 (2015))
// all times exp[−(E/R)(1/T − 1/298.15 K)]. φ is the potential of the metal against the electrolyte, V.

import type { SolidElectrolyteInterphase } from '../model/sei.ts';
import { arrhenius, faraday, standardTemperature, thermalVoltage } from './constants.ts';

/** Transfer coefficient of the reduction (typical). */
const transferCoefficient = 0.5;

/** Current density of growth at `thickness` (m), A/m² of real area; undefined where the law lacks a value. */
export function growthCurrent(
  film: SolidElectrolyteInterphase,
  thickness: number,
  temperature: number,
  potential = 0,
): number | undefined {
  const factor = arrhenius(film.growthActivationEnergy, temperature, standardTemperature);
  if (film.growthLaw === 'tunnelling') {
    const { tunnellingLength: length, tunnellingCurrentDensity: current } = film;
    return length === undefined || current === undefined ? undefined : factor * current * Math.exp(-thickness / length);
  }
  if (film.growthLaw === 'reaction') {
    const resistance = 1 / reactionVelocity(film, temperature, potential) + thickness / film.solventDiffusivity;
    return (factor * faraday * film.solventConcentration) / resistance;
  }
  return (factor * parabolicConductance(film, temperature, potential)) / thickness;
}

/** dL/dt (m/s) at `thickness` with its slopes by thickness and potential. */
export interface FilmGrowth {
  readonly rate: number;
  readonly byThickness: number;
  readonly byPotential: number;
}

/** Growth of the film at `thickness` (m); undefined where the law lacks a value. */
export function filmGrowth(
  film: SolidElectrolyteInterphase,
  thickness: number,
  temperature: number,
  potential: number,
): FilmGrowth | undefined {
  const current = growthCurrent(film, thickness, temperature, potential);
  if (current === undefined) return undefined;
  const rate = (current * film.molarVolume) / (film.lithiumPerFormula * faraday);
  const thermal = thermalVoltage(temperature);
  switch (film.growthLaw) {
    case 'tunnelling':
      return { rate, byThickness: -rate / (film.tunnellingLength ?? NaN), byPotential: 0 };
    case 'reaction': {
      const reaction = 1 / reactionVelocity(film, temperature, potential);
      const resistance = reaction + thickness / film.solventDiffusivity;
      return {
        rate,
        byThickness: -rate / (film.solventDiffusivity * resistance),
        byPotential: ((-rate * reaction) / resistance) * (transferCoefficient / thermal),
      };
    }
    default:
      return {
        rate,
        byThickness: -rate / thickness,
        byPotential: film.growthLaw === 'interstitial' ? -rate / thermal : 0,
      };
  }
}

/** Thickness after `time` (s) from that of the film, m; undefined where the law lacks a value. */
export function filmThicknessAfter(
  film: SolidElectrolyteInterphase,
  time: number,
  temperature: number,
  potential = 0,
): number | undefined {
  const { thickness: initial, growthLaw } = film;
  const factor = arrhenius(film.growthActivationEnergy, temperature, standardTemperature);
  const perCharge = film.molarVolume / (film.lithiumPerFormula * faraday);
  if (growthLaw === 'tunnelling') {
    const { tunnellingLength: length, tunnellingCurrentDensity: current } = film;
    if (length === undefined || current === undefined) return undefined;
    const rate = factor * perCharge * current;
    return initial + length * Math.log1p(((rate * time) / length) * Math.exp(-initial / length));
  }
  if (growthLaw === 'reaction') {
    // L²/2D + L/k_s grows evenly in time.
    const velocity = reactionVelocity(film, temperature, potential);
    const { solventDiffusivity: diffusivity } = film;
    const grown = factor * perCharge * faraday * film.solventConcentration * time;
    const sum = initial ** 2 / (2 * diffusivity) + initial / velocity + grown;
    const lag = diffusivity / velocity;
    return Math.sqrt(lag ** 2 + 2 * diffusivity * sum) - lag;
  }
  return Math.sqrt(initial ** 2 + 2 * factor * perCharge * parabolicConductance(film, temperature, potential) * time);
}

/** Time in which bare metal is covered again by a film as thick as that of `film`, s: reaction alone limits it. */
export function repassivationTime(film: SolidElectrolyteInterphase, temperature: number): number {
  const flux = film.solventConcentration * reactionVelocity(film, temperature, 0);
  const factor = arrhenius(film.growthActivationEnergy, temperature, standardTemperature);
  return (film.thickness * film.lithiumPerFormula) / (film.molarVolume * flux * factor);
}

/** Charge bound in a layer of film, C per m² of real area. */
export function chargeOfFilm(film: SolidElectrolyteInterphase, thickness: number): number {
  return (film.lithiumPerFormula * faraday * thickness) / film.molarVolume;
}

/** j L of the laws in which the film itself is the resistance, A/m. */
function parabolicConductance(film: SolidElectrolyteInterphase, temperature: number, potential: number): number {
  if (film.growthLaw === 'interstitial')
    return (
      faraday *
      film.interstitialConcentration *
      film.interstitialDiffusivity *
      Math.exp(-potential / thermalVoltage(temperature))
    );
  if (film.growthLaw === 'electron_migration') return film.electronicConductivity * film.formationPotential;
  return faraday * film.solventConcentration * film.solventDiffusivity;
}

/** k_s = k exp[−α F(φ − U)/RT], m/s. */
function reactionVelocity(film: SolidElectrolyteInterphase, temperature: number, potential: number): number {
  const drive = (transferCoefficient * (film.formationPotential - potential)) / thermalVoltage(temperature);
  return film.reactionRate * Math.exp(drive);
}
