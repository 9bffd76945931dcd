// The solid electrolyte interphase on lithium in a liquid, and the deposit under it, as a text gives them (physics-anode
// A05 to A09). SI; a property that nobody gave and that has no default is left out.

/** Laws of growth: what has to move through the film for it to grow. */
export type SeiGrowthLaw = 'solvent_diffusion' | 'reaction' | 'interstitial' | 'electron_migration' | 'tunnelling';

export interface SolidElectrolyteInterphase {
  /** As formed by the electrolyte, or put there on purpose. */
  readonly origin: 'native' | 'artificial';
  readonly growthLaw: SeiGrowthLaw;
  readonly thickness: number;
  readonly ionicConductivity: number;
  readonly youngsModulus: number;
  readonly poissonRatio: number;
  /** Strain at which a stiff film breaks. */
  readonly fractureStrain: number;
  /** Relative variation of its resistance along the surface. */
  readonly nonuniformity: number;
  /** Distance between its weak spots, m. */
  readonly defectSpacing: number;
  /** Wet over dry thickness. */
  readonly swellingRatio: number;
  /** m³ per mole of film, and moles of lithium in it. */
  readonly molarVolume: number;
  readonly lithiumPerFormula: number;
  readonly solventConcentration: number;
  readonly solventDiffusivity: number;
  /** Rate constant of the reaction at the metal, m/s, and the potential below which it runs, V. */
  readonly reactionRate: number;
  readonly formationPotential: number;
  readonly interstitialConcentration: number;
  readonly interstitialDiffusivity: number;
  readonly electronicConductivity: number;
  readonly tunnellingLength?: number;
  readonly tunnellingCurrentDensity?: number;
  readonly growthActivationEnergy: number;
  /** Real over geometric area of the lithium under it. */
  readonly roughness: number;
}

/** Plated lithium in a liquid. Charges and fractions per charge plated. */
export interface LithiumDeposit {
  readonly porosity: number;
  /** Pressure over which the porosity falls by e, Pa. */
  readonly packingPressure: number;
  readonly deadFraction: number;
  readonly deadRateExponent: number;
  readonly deadPressure: number;
  readonly deadLayerPorosity: number;
  readonly deadLayerTortuosity: number;
  readonly roughnessHeight: number;
}
