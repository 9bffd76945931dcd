// The interphase between lithium and a solid electrolyte grows, adds its resistance to the true contact and binds lithium of
// the electrode (A25). State: its advance θ, L² where diffusion alone limits it, whose rate is finite at L = 0. On a bare collector it
// grows only while there is lithium: there the second state is what has been plated.

import type { CheckedCell } from '../../../model/cell.ts';
import { faraday } from '../../../physics/constants.ts';
import {
  interphaseAdvanceRate,
  interphaseLithium,
  interphasePassage,
  interphaseResistance,
  interphaseThicknessAt,
  interphaseThicknessByAdvance,
} from '../../../physics/interphase.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../mechanism.ts';

/** Lithium that half the reaction needs, mol/m²: less than a layer of atoms. */
const trace = 1e-5;

/** Undefined where the electrode is not lithium, or a collector for it, on a solid electrolyte with a growth constant. */
export function interphaseGrowth(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const face = lithiumInterfaces(cell).find((own) => own.role === role);
  const material = face?.layer.material;
  if (face === undefined || material?.interphaseGrowthConstant === undefined) return undefined;
  const { electrode } = face;
  const isFoil = electrode.kind === 'lithium';
  const advance = {
    name: 'advance of the interphase',
    unit: 'm^2',
    description: 'L² + 2 (k_p/k_r) L',
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
    states: isFoil ? [advance] : [advance, plated],
    columns: [
      { name: 'interphase_thickness', unit: 'm', description: 'thickness of the interphase on lithium' },
      { name: 'interphase_resistance', unit: 'ohm*m^2', description: 'its ionic resistance per true contact' },
    ],
    evaluate(at, own, _mode, out) {
      const thickness = interphaseThicknessAt(material, own[0]);
      const byAdvance = interphaseThicknessByAdvance(material, thickness);
      const open = interphaseAdvanceRate(material, at.temperature);
      const passage = interphasePassage(material, thickness);
      out.rate[0] = open * passage.value;
      out.rateByOwn[0] = open * passage.byThickness * byAdvance;
      out.contactResistance = interphaseResistance(material, thickness);
      out.contactResistanceByOwn[0] = interphaseResistance(material, byAdvance);
      out.boundLithium = interphaseLithium(material, thickness);
      out.boundLithiumByOwn[0] = interphaseLithium(material, byAdvance);
      if (!isFoil) limitToMetal(at, own, out);
    },
    observe(own, out) {
      const thickness = interphaseThicknessAt(material, own[0]);
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

/** On a collector the reaction takes what metal there is; the contribution is that of a foil so far. */
function limitToMetal(at: InterfaceVariables, own: Float64Array, out: Contribution): void {
  out.rate[1] = -at.current / faraday;
  out.rateByCurrent[1] = -1 / faraday;
  const metal = Math.max(0, own[1] - out.boundLithium);
  const share = metal / (metal + trace);
  const unlimited = out.rate[0];
  out.rate[0] = unlimited * share;
  if (metal === 0) return;
  const byMetal = (unlimited * trace) / (metal + trace) ** 2;
  out.rateByOwn[1] = byMetal;
  out.rateByOwn[0] = out.rateByOwn[0] * share - byMetal * out.boundLithiumByOwn[0];
}
