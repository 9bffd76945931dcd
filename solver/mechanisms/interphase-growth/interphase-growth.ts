// The interphase between lithium and a solid electrolyte grows by diffusion through itself, adds its resistance to the
// true contact and binds lithium of the electrode (A25). State: L², whose rate is finite at L = 0.

import type { CheckedCell } from '../../../model/cell.ts';
import {
  interphaseLithium,
  interphaseResistance,
  interphaseResistanceBySquare,
  squaredThicknessRate,
} from '../../../physics/interphase.ts';
import { layerAtLithium } from '../layer-at-lithium.ts';
import type { Mechanism } from '../mechanism.ts';

/** Below this thickness (m) the slope of L by L² is bounded: it only steers Newton's method. */
const thinnest = 1e-12;

/** Undefined where the electrode is not lithium on a solid electrolyte with a growth constant. */
export function interphaseGrowth(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const material = layerAtLithium(cell, role)?.material;
  if (material?.interphaseGrowthConstant === undefined) return undefined;
  const thicknessOf = (own: Float64Array): number => Math.sqrt(Math.max(0, own[0]));
  return {
    name: 'interphase_growth',
    host: 'interface',
    states: [
      {
        name: 'squared interphase thickness',
        unit: 'm^2',
        description: 'L²',
        initial: 0,
        scale: 1e-17,
      },
    ],
    columns: [
      { name: 'interphase_thickness', unit: 'm', description: 'thickness of the interphase on lithium' },
      { name: 'interphase_resistance', unit: 'ohm*m^2', description: 'its ionic resistance per true contact' },
    ],
    evaluate(_at, own, _mode, out) {
      const thickness = thicknessOf(own);
      const bySquare = 0.5 / Math.max(thickness, thinnest);
      out.rate[0] = squaredThicknessRate(material);
      out.contactResistance = interphaseResistance(material, thickness);
      out.contactResistanceByOwn[0] = interphaseResistanceBySquare(material, thickness, thinnest);
      out.boundLithium = interphaseLithium(material, thickness);
      out.boundLithiumByOwn[0] = interphaseLithium(material, bySquare);
    },
    observe(own, out) {
      const thickness = thicknessOf(own);
      out[0] = thickness;
      out[1] = interphaseResistance(material, thickness);
    },
    modeAt: () => 0,
    modeEnds: () => -1,
    onPlatingAfterStripping() {
      // Growth does not care which way the current flows.
    },
  };
}
