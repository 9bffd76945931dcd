// What of the library, and of an example, the charts of the guide need.

import type { CheckedCell, Interlayer } from '../model/cell.ts';
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
  /** Films between lithium and an electrolyte that take up lithium. */
  readonly films: readonly Interlayer[];
  /** Lithium on both sides of a liquid. */
  readonly liquid: CheckedCell;
  /** Whose pressures are mapped. */
  readonly mapped: CheckedSimulation;
}
