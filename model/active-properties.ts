// What is known of an active material beside what a discharge needs: its chemistry, and how it deforms and breaks. All
// SI; a property that nobody gave and that has no default is left out.

/** Chemical family; criteria that hold for one class of hosts only ask for it. */
export type ActiveFamily =
  | 'layered_oxide'
  | 'cobalt_oxide'
  | 'nickel_cobalt_aluminium'
  | 'spinel'
  | 'olivine'
  | 'titanate'
  | 'graphite'
  | 'hard_carbon'
  | 'silicon'
  | 'tin'
  | 'germanium';

export interface ActiveComposition {
  readonly formula?: string;
  readonly family?: ActiveFamily;
  /** Shares of the transition metals (aluminium counted), 0..1. */
  readonly nickelContent?: number;
  readonly cobaltContent?: number;
  readonly manganeseContent?: number;
  /** C/kg; 1 mAh/g is 3600 C/kg. */
  readonly theoreticalCapacity?: number;
  readonly practicalCapacity?: number;
  readonly microstructure?: 'single_crystal' | 'polycrystal';
  readonly crystallinity?: 'crystalline' | 'amorphous';
  /** Radius of the grains that a polycrystalline particle is made of, m. */
  readonly primaryParticleRadius?: number;
  /** Standard deviation of the particle radii over their mean. */
  readonly particleSizeSpread?: number;
  /** D of this material as a single crystal over D as a polycrystal (C-SXPX). */
  readonly singleCrystalDiffusivityRatio?: number;
  /** Share of the surface whose facets are open to lithium, and D along c over D in the layers (C-ORI). */
  readonly openFacetShare?: number;
  readonly axialDiffusivityRatio?: number;
  /** J/kg/K and W/m/K. */
  readonly specificHeatCapacity?: number;
  readonly thermalConductivity?: number;
}

export interface ActiveMechanics {
  /** Volume per mole of inserted lithium Ω, m³/mol. */
  readonly partialMolarVolume?: number;
  /** Share α_D of Ω by which hydrostatic stress moves the diffusivity, 0..1 (C-SDD). */
  readonly diffusivityStressFactor?: number;
  /** K_Ic, Pa m^½, and G_c, J/m². */
  readonly fractureToughness?: number;
  readonly fractureEnergy?: number;
  /** K_Ic of the grain boundaries over that of the grains. */
  readonly grainBoundaryToughnessRatio?: number;
  readonly tensileStrength?: number;
  readonly grainBoundaryStrength?: number;
  /** Largest difference of strain between the c and the a axis in the window (C-ORI). */
  readonly latticeStrainMismatch?: number;
  readonly yieldStrength?: number;
  readonly creepExponent?: number;
  /** Time in which a stress of 10 MPa relaxes, s (C-SN). */
  readonly creepRelaxationTime?: number;
  /** Cracks of the fresh surface: length and width in m, number per m². */
  readonly initialCrackLength?: number;
  readonly initialCrackWidth?: number;
  readonly crackDensity?: number;
  /** Factor b of K = b σ √(π l). */
  readonly crackGeometryFactor?: number;
  /** Crack growth at a stress intensity of 1 MPa √m, m/s: dl/dt = C (K/1 MPa √m)^m. */
  readonly parisConstant?: number;
  readonly parisExponent?: number;
  /** Stress intensity below which no crack grows, over K_Ic. */
  readonly fatigueThresholdRatio?: number;
  /** Share of a polycrystal that cracks cut off in the long run, and cycles to 63 % of it (C-SXPX). */
  readonly crackedInactiveFraction?: number;
  readonly crackingCycles?: number;
  /** Loss of active material dε/dt = −β (σ/σ_crit)^m: σ_crit in Pa, β in 1/s. */
  readonly criticalStress?: number;
  readonly activeMaterialLossRate?: number;
  readonly activeMaterialLossExponent?: number;
  /** Two-phase lithiation of alloys (C-ARREST): E of the lithiated shell, front speed in m/s, activation volume in m³/mol. */
  readonly lithiatedYoungsModulus?: number;
  readonly reactionFrontSpeed?: number;
  readonly reactionFrontActivationVolume?: number;
}
