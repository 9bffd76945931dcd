// The checked cell: readonly SI data without a trace of syntax. Lowering (`language/lowering`) makes it,
// physics and solver read it. A property that nobody gave and that has no default is left out.
//
// Paths. Every value has a canonical path, the nesting of the text: `stack.pressure`, `anode.thickness`,
// `separator.layer[1].relative_density` (a `solid` separator is one layer and answers to `separator.…` too),
// `cathode.active.NMC811.particle_radius`, `interface.anode.flaw_length`. Findings and provenance use them.

import type { ActiveComposition, ActiveMechanics } from './active-properties.ts';
import type {
  CathodeInterphase,
  CompositeContact,
  CompositeTransport,
  CurrentCollector,
} from './composite-properties.ts';
import type { Conventions } from './conventions.ts';
import type { LiquidElectrolyte, SolidElectrolyte, ValidTemperatures } from './electrolyte.ts';
import type { LithiumDeposit, SolidElectrolyteInterphase } from './sei.ts';
import type { StateFunction } from './state-function.ts';
import type { SulfurElectrode } from './sulfur.ts';

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
  /** Name of the cell it stands in, where that is one that this cell extends. */
  readonly inherited?: string;
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

export interface Coating {
  readonly name: string;
  readonly thickness: number;
  readonly ionicConductivity?: number;
  readonly electronicConductivity?: number;
  readonly oxidationPotential?: number;
  readonly reductionPotential?: number;
  /** Rate of the interphase's formation with the coating over without it (C-CEI). */
  readonly blockingFactor?: number;
  readonly density?: number;
  readonly youngsModulus?: number;
  readonly poissonRatio?: number;
}

export interface ActiveMaterial extends ActiveComposition, ActiveMechanics {
  readonly name: string;
  readonly validTemperatures?: ValidTemperatures;
  readonly volumeFraction: number;
  readonly particleRadius: number;
  readonly maximumConcentration: number;
  /** V against Li/Li⁺, of stoichiometry x. */
  readonly openCircuitPotential: StateFunction;
  /** m²/s, of x and T. */
  readonly diffusivity: StateFunction;
  /** A/m² of true contact, of c (salt), x (surface) and T. */
  readonly exchangeCurrentDensity: StateFunction;
  /** α_a of the charge transfer; left out: ½. */
  readonly chargeTransferCoefficient?: number;
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
  /** Relative volume change against the fully lithiated state, of x (C-OMEGA); from Ω where no curve is given. */
  readonly volumeChange?: StateFunction;
  /** Derivative of the open-circuit potential with temperature, V/K, of x. */
  readonly entropyCoefficient?: StateFunction;
  readonly coating?: Coating;
}

/** Electrolyte, carbon or binder inside a composite. */
export interface CompositePhase {
  readonly name: string;
  readonly volumeFraction: number;
  /** Of its particles or fibres, m. */
  readonly particleRadius?: number;
  readonly density?: number;
  readonly electronicConductivity?: number;
  readonly youngsModulus?: number;
  readonly poissonRatio?: number;
  readonly specificHeatCapacity?: number;
  readonly thermalConductivity?: number;
}

export interface CompositeElectrode extends CompositeTransport, CompositeContact, CathodeInterphase {
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
  /** Unevenness of the current along its face and the length over which it repeats, m (A28). */
  readonly heterogeneity?: number;
  readonly heterogeneityWavelength?: number;
}

export interface LithiumElectrode {
  readonly kind: 'lithium';
  readonly thickness: number;
  readonly density: number;
  readonly molarVolume: number;
  readonly youngsModulus: number;
  /** A/m²; left out: from the electrolyte. */
  readonly exchangeCurrentDensity?: StateFunction;
  /** Anodic charge-transfer coefficient; left out: 0.5. */
  readonly chargeTransferCoefficient?: number;
  /** Of charge transfer after Marcus, J per particle; left out: Butler–Volmer. */
  readonly reorganizationEnergy?: number;
  readonly collector?: CurrentCollector;
  /** Of the metal, where the text gives another than the one the laws are written for (A16). */
  readonly shearModulus?: number;
  readonly bulkModulus?: number;
  readonly poissonRatio?: number;
  readonly yieldStrength?: number;
  /** Power-law creep ε̇ = A σⁿ exp(−Q/RT): n, A at 25 °C in 1/(s Paⁿ), Q in J/mol. */
  readonly creepExponent?: number;
  readonly creepPrefactor?: number;
  readonly creepActivationEnergy?: number;
  readonly selfDiffusivity?: number;
  readonly surfaceEnergy?: number;
  readonly meltingPoint?: number;
}

/** Anode-free: the lithium comes from the cathode, but for what `excessLithium` (C/m²) brings. */
export interface AnodeFreeElectrode {
  readonly kind: 'none';
  readonly collector: CurrentCollector;
  readonly excessLithium?: number;
}

export type Electrode = CompositeElectrode | LithiumElectrode | AnodeFreeElectrode | SulfurElectrode;

export interface SolidLayer {
  readonly material: SolidElectrolyte;
  readonly thickness: number;
  /** Solid volume fraction of the pellet; porosity is 1 − this. */
  readonly relativeDensity: number;
}

export type Separator =
  | { readonly kind: 'solid'; readonly layers: readonly SolidLayer[] }
  | {
      readonly kind: 'porous';
      readonly thickness: number;
      readonly porosity: number;
      readonly bruggeman: number;
      /** Elastic modulus under compression and the pressure at which it collapses, Pa (A09). */
      readonly youngsModulus?: number;
      readonly compressiveStrength?: number;
    };

/** A film between lithium and electrolyte (A23). */
export interface Interlayer {
  readonly name: string;
  readonly thickness: number;
  readonly molarVolume?: number;
  readonly lithiumPerFormula?: number;
  readonly nucleationOverpotential?: number;
  readonly diffusivity?: number;
  readonly oxidationPotential?: number;
  /** Share of the lithium taken up that comes back. */
  readonly coulombicEfficiency?: number;
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
  /** Of lithium's double layer per area of true contact, F/m². */
  readonly doubleLayerCapacitance?: number;
  readonly voidHeight?: number;
  readonly occlusionFraction?: number;
  /** Radius of contact spots and of debonded discs, m (A20). */
  readonly contactRadius?: number;
  /** Film and deposit of lithium in a liquid; the film's resistance is thickness over conductivity where it is not given. */
  readonly sei?: SolidElectrolyteInterphase;
  readonly deposit?: LithiumDeposit;
}

/** Heat balance of the whole cell. */
export interface Thermal {
  readonly model: 'isothermal' | 'lumped';
  /** W/(m² K), J/K (of T), m², K, W/(m K), m. */
  readonly heatTransfer?: number;
  readonly heatCapacity?: StateFunction;
  readonly coolingArea?: number;
  readonly ambientTemperature?: number;
  readonly thermalConductivity?: number;
  readonly thickness?: number;
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
  readonly thermal?: Thermal;
  /** Left out: the usual ones (`physics/conventions.ts`). */
  readonly conventions?: Conventions;
  readonly provenance: Readonly<Record<string, Provenance>>;
}
