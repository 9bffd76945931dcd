// What is known of a composite electrode beside its phases: its transport exponents, its contacts between active material
// and electrolyte, and the interphase that grows there. All SI; a property that nobody gave and that has no default is
// left out.

/** A foil that carries the current. */
export interface CurrentCollector {
  readonly name: string;
  readonly thickness?: number;
  readonly density?: number;
  readonly electronicConductivity?: number;
  readonly specificHeatCapacity?: number;
  readonly thermalConductivity?: number;
  /** Overpotential at which lithium nucleates on the bare foil, V (A04). */
  readonly nucleationOverpotential?: number;
}

export interface CompositeTransport {
  /** τ of κ_eff = κ φ/τ; replaces the Bruggeman exponent. */
  readonly tortuosity?: number;
  /** Exponent of the active material's volume fraction where it carries the electrons itself; left out: 1.5. */
  readonly electronicBruggeman?: number;
  /** F per m² of active surface. */
  readonly doubleLayerCapacitance?: number;
  /** Areal capacity as given, C/m². */
  readonly capacityLoading?: number;
  readonly collector?: CurrentCollector;
}

/** Contact of active material and solid electrolyte (C-CONT, C-CONF, C-DELAM, C-FADE). */
export interface CompositeContact {
  /** Root-mean-square slope h′ of the surfaces in contact. */
  readonly surfaceSlope?: number;
  readonly contactGeometry?: 'distributed' | 'one_sided';
  /** K; left out: pressed, not sintered. */
  readonly sinteringTemperature?: number;
  /** G_c, J/m², the spread of local values over it, and the strength s_max, Pa. */
  readonly interfaceToughness?: number;
  readonly interfaceToughnessSpread?: number;
  readonly interfaceStrength?: number;
  /** Share of the stack pressure's concentration at the particles that holds the interface shut, 1..1.5. */
  readonly pressureConcentration?: number;
  readonly debondingLaw?: 'population' | 'cohesive';
  /** Matrix that a particle pushes against: infinite, or its own share of the electrode. */
  readonly confinement?: 'infinite' | 'shell';
  /** θ_r: contact left on a debonded particle. χ_d: share of debonded particles without an ionic path. */
  readonly residualContactFraction?: number;
  readonly isolatedFraction?: number;
  /** h_r: toughness of an interface that was pressed shut again over the fresh one. */
  readonly healedToughnessRatio?: number;
  readonly matrixRelaxation?: 'off' | 'rate_independent' | 'creep';
  /** p_y, Pa; left out: from the hardness of the electrolyte. */
  readonly matrixYieldPressure?: number;
  readonly matrixRelaxationTime?: number;
  readonly matrixRelaxationExponent?: number;
  /** Slow loss of contact: k_m per cycle, θ_∞/θ_0 and the void fraction it ends at. */
  readonly contactLossRate?: number;
  readonly finalContactRatio?: number;
  readonly finalVoidFraction?: number;
}

/** Interphase between active material and electrolyte (C-CEI). Resistances in Ω m² of active surface. */
export interface CathodeInterphase {
  readonly interphaseResistance?: number;
  /** Growth per square root of cycles, Ω m². */
  readonly interphaseResistanceGrowth?: number;
  /** Current density i_0c of its formation at the oxidation limit, A/m². */
  readonly interphaseCurrentDensity?: number;
  readonly interphaseConductivity?: number;
  readonly interphaseMolarVolume?: number;
  /** Thickness d_t from which diffusion governs its growth, m. */
  readonly interphaseTransitionThickness?: number;
}
