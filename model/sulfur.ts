// A sulfur cathode (physics-cathode 8). SI; no model runs it yet, its rules read it.

import type { SolidElectrolyte } from './electrolyte.ts';

/** Carbon or binder of a sulfur cathode. */
export interface SulfurPhase {
  readonly name: string;
  readonly volumeFraction: number;
  readonly density?: number;
  /** Of its particles or fibres, m. */
  readonly particleRadius?: number;
}

export interface SulfurElectrode {
  readonly kind: 'sulfur';
  readonly thickness: number;
  /** Volume that no solid fills in the charged state. */
  readonly porosity: number;
  /** Sulfur per area, kg/m². */
  readonly loading: number;
  /** Share of the composite volume that sulfur fills in the charged state: loading over density and thickness. */
  readonly sulfurVolumeFraction: number;
  /** Capacity that is counted on, C/kg of sulfur. */
  readonly specificCapacity: number;
  readonly startsAs: 'sulfur' | 'lithium_sulfide';
  readonly architecture: 'composite' | 'yolk_shell';
  /** Electrolyte per sulfur, m³/kg; liquid cells. */
  readonly electrolytePerSulfur?: number;
  /** Rate constant of the shuttle, 1/s. */
  readonly shuttleConstant: number;
  /** 0: deposits cover the carbon as a film; 1: they stand off it as fingers. */
  readonly depositMorphology: number;
  /** Area of carbon per volume, 1/m. */
  readonly specificSurfaceArea: number;
  /** Exchange current density of the lower plateau, A/m² of carbon. */
  readonly exchangeCurrentDensity: number;
  /** Fall of the electrolyte's conductivity per dissolved lithium, S m²/mol. */
  readonly conductivityFall: number;
  readonly electrolyte?: { readonly material: SolidElectrolyte; readonly volumeFraction: number };
  readonly carbons: readonly SulfurPhase[];
  readonly binders: readonly SulfurPhase[];
}
