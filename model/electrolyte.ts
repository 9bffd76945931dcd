// Electrolytes of the checked cell, solid and liquid. SI; a property that nobody gave and that has no default is left out.

import type { StateFunction } from './state-function.ts';

/** Chemical class at lithium: what its reduction products do (physics-anode A25). */
export type InterphaseClass = 'passivating' | 'mixed_conducting' | 'kinetically_stable';
export type Microstructure = 'polycrystal' | 'single_crystal' | 'glass' | 'film';
export type ElectrolyteFamily = 'sulfide' | 'halide' | 'oxide' | 'phosphate' | 'glass' | 'polymer' | 'other';

/** Temperatures between which the values of a material hold, K; left out where it does not say. */
export type ValidTemperatures = readonly [lowest: number, highest: number];

export interface SolidElectrolyte {
  readonly name: string;
  /** Chemical formula, e.g. `Li6PS5Cl`. */
  readonly formula?: string;
  readonly validTemperatures?: ValidTemperatures;
  readonly family: ElectrolyteFamily;
  /** Of the dense material, S/m; a function of T. */
  readonly ionicConductivity: StateFunction;
  readonly electronicConductivity?: number;
  /** J/mol */
  readonly electronicActivationEnergy?: number;
  readonly transferenceNumber: number;
  /** Of a conductor whose anions move as well: salt concentration (mol/m³), diffusivity (m²/s), thermodynamic factor. */
  readonly initialConcentration?: number;
  readonly saltDiffusivity?: StateFunction;
  readonly thermodynamicFactor?: StateFunction;
  readonly density?: number;
  readonly youngsModulus?: number;
  readonly shearModulus?: number;
  readonly poissonRatio?: number;
  readonly fractureToughness?: number;
  readonly molarVolume?: number;
  /** Volts against Li/Li⁺. */
  readonly reductionPotential?: number;
  readonly oxidationPotential?: number;
  readonly interphaseClass?: InterphaseClass;
  /** Energy of decomposition against lithium, J per atom, and relative volume gained by it (A26). */
  readonly decompositionEnergy?: number;
  readonly reactionStrain?: number;
  /** Volume gain of the first step of its reduction alone, and the electrons per formula unit that it takes (A26). */
  readonly reductionStepStrain?: number;
  readonly reductionStepElectrons?: number;
  /** Names of what forms at 0 V, for messages. */
  readonly reductionProducts?: string;
  /** Local Li|electrolyte charge-transfer and interphase resistance R_loc, Ω m² (A12). */
  readonly localResistance?: number;
  /** Default length of the worst surface flaw, m (A12). */
  readonly flawLength?: number;
  readonly grainSize?: number;
  readonly microstructure?: Microstructure;
  /** Conductivity of a grain boundary over that of a grain, its width in m, its modulus over the grain's (A14). */
  readonly grainBoundaryConductivityRatio?: number;
  readonly grainBoundaryWidth?: number;
  readonly grainBoundaryModulusRatio?: number;
  /** Weibull modulus of the flaws (A12). */
  readonly weibullModulus?: number;
  /** Partial molar volume of Li⁺ in it over the molar volume of lithium (A10). */
  readonly molarVolumeRatio?: number;
  /** Overpotential at which lithium nucleates inside it, V (A15). */
  readonly nucleationOverpotential?: number;
  /** Of the charge transfer behind the local resistance, J/mol. */
  readonly localResistanceActivationEnergy?: number;
  /** Contact resistance R_c = C P_max^−nL (P_max/P)^nU: C in Ω m² Pa^nL (A17). */
  readonly contactResistancePrefactor?: number;
  readonly contactLoadingExponent?: number;
  readonly contactUnloadingExponent?: number;
  /** Stripping: k_p in A/m²/Pa^m, m, j_d in A/m², Q_p in J/mol, void height in m, occlusion fraction (A18). */
  readonly creepReplenishment?: number;
  readonly creepReplenishmentExponent?: number;
  /** Exponent of the contact fraction in it; left out: 1 − m. */
  readonly creepReplenishmentContactExponent?: number;
  readonly diffusionReplenishment?: number;
  readonly replenishmentActivationEnergy?: number;
  readonly voidHeight?: number;
  readonly occlusionFraction?: number;
  /** Interphase (A25): growth constant k_p, m²/s, its activation energy, J/mol, rate k_r of the reaction at its front, m/s, thickness L_p at which it closes itself, m. */
  readonly interphaseGrowthConstant?: number;
  readonly interphaseGrowthActivationEnergy?: number;
  readonly interphaseReactionRate?: number;
  readonly interphasePassivationLength?: number;
  /** Its conductivity, S/m, and the lithium it binds, mol/m³. */
  readonly interphaseConductivity?: number;
  readonly interphaseLithiumConcentration?: number;
  /** Flow stress under cold pressing H_flow, Pa (C-CONT). */
  readonly flowStress?: number;
  readonly hardness?: number;
  /** Heckel's law ln[1/(1 − ρ)] = K P + B of cold pressing: K in 1/Pa, B (A22). */
  readonly densificationConstant?: number;
  readonly densificationOffset?: number;
}

export interface LiquidElectrolyte {
  readonly name: string;
  /** Given where it is no liquid but a polymer that fills the pores. */
  readonly family?: ElectrolyteFamily;
  readonly validTemperatures?: ValidTemperatures;
  readonly initialConcentration: number;
  readonly ionicConductivity: StateFunction;
  readonly saltDiffusivity: StateFunction;
  readonly transferenceNumber: StateFunction;
  readonly thermodynamicFactor: StateFunction;
  readonly density?: number;
  /** kg per coulomb of nominal capacity; from `amount = 3 g/Ah`. */
  readonly amount?: number;
  /** Exchange current density of lithium in this electrolyte, A/m² at `initialConcentration`. */
  readonly lithiumExchangeCurrentDensity?: number;
  /** Its activation energy, J/mol, about the reference temperature of the cell; left out: it does not change with temperature. */
  readonly lithiumExchangeActivationEnergy?: number;
  readonly reductionPotential?: number;
  readonly oxidationPotential?: number;
  readonly coulombicEfficiency?: number;
  /** Dynamic viscosity, Pa s. */
  readonly viscosity?: number;
  readonly solvent?: SolventFamily;
}

export type SolventFamily = 'carbonate' | 'ether' | 'fluorinated_ether' | 'ionic_liquid' | 'sulfone' | 'other';
