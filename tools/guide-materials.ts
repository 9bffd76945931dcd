// What of the library, and of an example, the charts of the guide need.

import type { SolidElectrolyte } from '../model/electrolyte.ts';
import type { CheckedSimulation } from '../model/simulation.ts';

export interface GuideMaterials {
  readonly argyrodite: SolidElectrolyte;
  readonly garnet: SolidElectrolyte;
  readonly thiophosphate: SolidElectrolyte;
  readonly halide: SolidElectrolyte;
  readonly phosphate: SolidElectrolyte;
  readonly oxynitride: SolidElectrolyte;
  readonly polymer: SolidElectrolyte;
  readonly films: readonly GuideFilm[];
  /** Whose pressures are mapped. */
  readonly mapped: CheckedSimulation;
}

/** A film between lithium and the electrolyte that takes up lithium. */
export interface GuideFilm {
  readonly name: string;
  readonly molarVolume?: number;
  readonly lithiumPerFormula?: number;
}
