// The interphase between lithium and a solid electrolyte grows by diffusion through itself, adds its resistance to the
// true contact and binds lithium of the electrode (A25). State: L², whose rate is finite at L = 0. On a bare collector it grows only
// while there is lithium: there the second state is what has been plated.

import type { CheckedCell } from '../../../model/cell.ts';
import type { SolidElectrolyte } from '../../../model/electrolyte.ts';
import { faraday } from '../../../physics/constants.ts';
import {
  interphaseLithium,
  interphaseResistance,
  interphaseResistanceBySquare,
  squaredThicknessRate,
} from '../../../physics/interphase.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../mechanism.ts';

/** Below this thickness (m) the slope of L by L² is bounded: it only steers Newton's method. */
const thinnest = 1e-12;
/** Lithium that half the reaction needs, mol/m²: less than a layer of atoms. */
const trace = 1e-5;

/** Undefined where the electrode is not lithium, or a collector for it, on a solid electrolyte with a growth constant. */
export function interphaseGrowth(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  const material = face?.layer.material;
  if (face === undefined || material?.interphaseGrowthConstant === undefined) return undefined;
  const { electrode } = face;
  const isFoil = electrode.kind === 'lithium';
  const square = {
    name: 'squared interphase thickness',
    unit: 'm^2',
    description: 'L²',
    initial: 0,
    scale: 1e-17,
  };
  const plated = {
    name: 'lithium plated on the collector',
    unit: 'mol/m^2',
    description: 'what the interphase has bound of it included',
    initial: isFoil ? 0 : (electrode.excessLithium ?? 0) / faraday,
    scale: 0.1,
  };
  return {
    name: 'interphase_growth',
    host: 'interface',
    states: isFoil ? [square] : [square, plated],
    columns: [
      { name: 'interphase_thickness', unit: 'm', description: 'thickness of the interphase on lithium' },
      { name: 'interphase_resistance', unit: 'ohm*m^2', description: 'its ionic resistance per true contact' },
    ],
    evaluate(at, own, _mode, out) {
      const thickness = thicknessOf(own);
      const bySquare = 0.5 / Math.max(thickness, thinnest);
      out.rate[0] = squaredThicknessRate(material);
      out.contactResistance = interphaseResistance(material, thickness);
      out.contactResistanceByOwn[0] = interphaseResistanceBySquare(material, thickness, thinnest);
      out.boundLithium = interphaseLithium(material, thickness);
      out.boundLithiumByOwn[0] = interphaseLithium(material, bySquare);
      if (!isFoil) limitToMetal(material, at, own, out);
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

function thicknessOf(own: Float64Array): number {
  return Math.sqrt(Math.max(0, own[0]));
}

/** On a collector the reaction takes what metal there is; the contribution is that of a foil so far. */
function limitToMetal(material: SolidElectrolyte, at: InterfaceVariables, own: Float64Array, out: Contribution): void {
  out.rate[1] = -at.current / faraday;
  out.rateByCurrent[1] = -1 / faraday;
  const metal = Math.max(0, own[1] - out.boundLithium);
  out.rate[0] = squaredThicknessRate(material) * (metal / (metal + trace));
  if (metal === 0) return;
  const byMetal = (squaredThicknessRate(material) * trace) / (metal + trace) ** 2;
  out.rateByOwn[1] = byMetal;
  out.rateByOwn[0] = -byMetal * out.boundLithiumByOwn[0];
}
