// The checked cell: readonly SI data without a trace of syntax. Lowering (`language/lowering`) makes it,
// physics and solver read it. A property that nobody gave and that has no default is left out.
//
// Paths. Every value has a canonical path, the nesting of the text: `stack.pressure`, `anode.thickness`,
// `separator.layer[1].relative_density` (a `solid` separator is one layer and answers to `separator.…` too),
// `cathode.active.NMC811.particle_radius`, `interface.anode.flaw_length`. Findings and provenance use them.

import type { StateFunction } from './state-function.ts';

/** How well a value is known; shown to the user wherever the value is. */
export type Evidence = 'measured' | 'computed' | 'typical' | 'estimate';

/** Where a value came from. */
export interface Provenance {
  /** `text` the user's file, `material` the material's declaration, `default` the schema, `computed` a law. */
  readonly origin: 'text' | 'material' | 'default' | 'computed';
  /** Short reference, e.g. "Chen et al., J. Electrochem. Soc. 167, 080534 (2020)". */
  readonly source?: string;
  readonly evidence?: Evidence;
  /** One standard deviation, SI, where the text gives `±`. */
  readonly uncertainty?: number;
}

export interface VoltageWindow {
  readonly lower: number;
  readonly upper: number;
}

export type Fixture =
  | { readonly kind: 'constant_pressure' }
  | { readonly kind: 'fixed_gap' }
  /** stiffness in Pa/m of stack thickness */
  | { readonly kind: 'spring'; readonly stiffness: number };

export interface Stack {
  /** Pressure at assembly, Pa, compression positive. */
  readonly pressure: number;
  readonly fixture: Fixture;
  /** Pressure at which the solid electrolyte was pressed, Pa. */
  readonly fabricationPressure?: number;
  /** Pressure at which the lithium foil was pressed on, Pa. */
  readonly assemblyPressure: number;
}

/** Chemical class at lithium: what its reduction products do (physics-anode A25). */
export type InterphaseClass = 'passivating' | 'mixed_conducting' | 'kinetically_stable';
export type ElectrolyteFamily = 'sulfide' | 'halide' | 'oxide' | 'phosphate' | 'glass' | 'polymer';

export interface SolidElectrolyte {
  readonly name: string;
  readonly family: ElectrolyteFamily;
  /** Of the dense material, S/m; a function of T. */
  readonly ionicConductivity: StateFunction;
  readonly electronicConductivity?: number;
  readonly transferenceNumber: number;
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
  /** Names of what forms at 0 V, for messages. */
  readonly reductionProducts?: string;
  /** Local Li|electrolyte charge-transfer and interphase resistance R_loc, Ω m² (A12). */
  readonly localResistance?: number;
  /** Default length of the worst surface flaw, m (A12). */
  readonly flawLength?: number;
  readonly grainSize?: number;
  /** Contact resistance R_c = C P_max^−nL (P_max/P)^nU: C in Ω m² Pa^nL (A17). */
  readonly contactResistancePrefactor?: number;
  readonly contactLoadingExponent?: number;
  readonly contactUnloadingExponent?: number;
  /** Stripping: k_p in A/m²/Pa^m, m, j_d in A/m², Q_p in J/mol, void height in m, occlusion fraction (A18). */
  readonly creepReplenishment?: number;
  readonly creepReplenishmentExponent?: number;
  readonly diffusionReplenishment?: number;
  readonly replenishmentActivationEnergy?: number;
  readonly voidHeight?: number;
  readonly occlusionFraction?: number;
  /** Interphase growth constant k_p, m²/s, its conductivity S/m and the lithium it binds, mol/m³ (A25). */
  readonly interphaseGrowthConstant?: number;
  readonly interphaseConductivity?: number;
  readonly interphaseLithiumConcentration?: number;
  /** Flow stress under cold pressing H_flow, Pa (C-CONT). */
  readonly flowStress?: number;
  readonly hardness?: number;
}

export interface LiquidElectrolyte {
  readonly name: string;
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
  readonly oxidationPotential?: number;
  readonly coulombicEfficiency?: number;
}

export interface Coating {
  readonly name: string;
  readonly thickness: number;
  readonly ionicConductivity?: number;
  readonly oxidationPotential?: number;
}

export interface ActiveMaterial {
  readonly name: string;
  readonly volumeFraction: number;
  readonly particleRadius: number;
  readonly maximumConcentration: number;
  /** V against Li/Li⁺, of stoichiometry x. */
  readonly openCircuitPotential: StateFunction;
  /** m²/s, of x and T. */
  readonly diffusivity: StateFunction;
  /** A/m² of true contact, of c (salt), x (surface) and T. */
  readonly exchangeCurrentDensity: StateFunction;
  readonly electronicConductivity?: number;
  readonly density?: number;
  readonly molarMass?: number;
  readonly youngsModulus?: number;
  readonly poissonRatio?: number;
  readonly initialStoichiometry?: number;
  /** Largest stoichiometry a discharge is balanced to; left out: 1. */
  readonly largestStoichiometry?: number;
  readonly smallestStoichiometry?: number;
  /** Stoichiometry range the open-circuit potential was fitted on. */
  readonly ocpRange?: readonly [number, number];
  /** Relative volume change against the fully lithiated state, of x (C-OMEGA). */
  readonly volumeChange?: StateFunction;
  /** Derivative of the open-circuit potential with temperature, V/K, of x. */
  readonly entropyCoefficient?: StateFunction;
  readonly coating?: Coating;
}

/** Electrolyte, carbon or binder inside a composite. */
export interface CompositePhase {
  readonly name: string;
  readonly volumeFraction: number;
  readonly density?: number;
  readonly electronicConductivity?: number;
}

export interface CompositeElectrode {
  readonly kind: 'composite';
  readonly thickness: number;
  /** Volume that no solid fills: electrolyte in a liquid cell, void in a solid-state cell. */
  readonly porosity: number;
  readonly actives: readonly ActiveMaterial[];
  /** The solid electrolyte in the composite; left out in liquid cells. */
  readonly electrolyte?: {
    readonly material: SolidElectrolyte;
    readonly volumeFraction: number;
    readonly particleRadius: number;
  };
  readonly carbons: readonly CompositePhase[];
  readonly binders: readonly CompositePhase[];
  /** Bruggeman exponent of the electrolyte phase; 1.5 in liquids, 2 in pressed composites (with the binder factor). */
  readonly bruggeman: number;
  /** Effective electronic conductivity as measured on the composite, S/m; left out: computed from phases. */
  readonly effectiveElectronicConductivity?: number;
  /** Contact fraction θ of active material to electrolyte; left out: computed (C-CONT), 1 in liquids. */
  readonly contactFraction?: number;
}

export interface LithiumElectrode {
  readonly kind: 'lithium';
  readonly thickness: number;
  readonly density: number;
  readonly molarVolume: number;
  readonly youngsModulus: number;
  /** A/m²; left out: from the electrolyte. */
  readonly exchangeCurrentDensity?: StateFunction;
}

/** Anode-free: the lithium comes from the cathode. */
export interface AnodeFreeElectrode {
  readonly kind: 'none';
  readonly collector: string;
}

export type Electrode = CompositeElectrode | LithiumElectrode | AnodeFreeElectrode;

export interface SolidLayer {
  readonly material: SolidElectrolyte;
  readonly thickness: number;
  /** Solid volume fraction of the pellet; porosity is 1 − this. */
  readonly relativeDensity: number;
}

export type Separator =
  | { readonly kind: 'solid'; readonly layers: readonly SolidLayer[] }
  | { readonly kind: 'porous'; readonly thickness: number; readonly porosity: number; readonly bruggeman: number };

export interface Interlayer {
  readonly name: string;
  readonly thickness: number;
}

/** One side of the separator. Resistances in Ω m². */
export interface Interface {
  readonly flawLength?: number;
  readonly interlayer?: Interlayer;
  /** Total area-specific resistance at the assembly pressure; replaces the pressure law. */
  readonly resistance?: number;
  readonly localResistance?: number;
  /** Film resistance of lithium in a liquid, Ω m². */
  readonly filmResistance?: number;
  readonly voidHeight?: number;
  readonly occlusionFraction?: number;
  /** Radius of contact spots and of debonded discs, m (A20). */
  readonly contactRadius?: number;
}

export interface CheckedCell {
  readonly name: string;
  /** Area of one electrode pair, m². */
  readonly area: number;
  readonly electrodePairs: number;
  /** Ambient and initial temperature, K. */
  readonly temperature: number;
  /** Temperature at which properties are given, K. */
  readonly referenceTemperature: number;
  /** Nominal capacity in coulombs, as given; left out: computed by `physics/balance.ts`. */
  readonly capacity?: number;
  readonly voltageWindow?: VoltageWindow;
  readonly stack: Stack;
  readonly anode: Electrode;
  readonly separator: Separator;
  readonly cathode: Electrode;
  readonly interfaces: { readonly anode: Interface; readonly cathode: Interface };
  /** Present in liquid cells only. */
  readonly electrolyte?: LiquidElectrolyte;
  /** Series resistance of tabs and collectors, Ω of the whole cell. */
  readonly contactResistance: number;
  /** Blocks the text gives that no model uses yet (e.g. `thermal`), by path. */
  readonly unused: readonly string[];
  readonly provenance: Readonly<Record<string, Provenance>>;
}
