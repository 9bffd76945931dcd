// Stack pressure from the breathing of the cell against its fixture (C-FIX):
//   P = P_0 + Δh / (Σ L_i/E_i + 1/k),  Δh = lithium thickness change + f_c L φ ΔV of the porous electrodes.

import type { CheckedCell, CompositeElectrode, Electrode } from '../../model/cell.ts';
import { faraday } from '../../physics/constants.ts';
import { evaluateDual } from '../../physics/evaluate.ts';
import { arealCapacity } from '../../physics/balance.ts';

/** Share of a porous electrode's volume change that becomes thickness under in-plane constraint (our estimate). */
const thicknessShare = 1 / 3;

export interface Fixture {
  /** Pa per metre of thickness; 0 at constant pressure. */
  readonly stiffness: number;
  /** Thickness gained since the start (m) when `charge` C/m² have been discharged, and its derivative by charge. */
  thicknessChange(charge: number): { readonly value: number; readonly byCharge: number };
  /** m per mol/m² of lithium bound in an interphase. */
  readonly boundLithiumThickness: number;
}

/** `stoichiometry` are the uniform start values of the porous electrodes. */
export function createFixture(cell: CheckedCell, stoichiometry: { anode: number; cathode: number }): Fixture {
  const stiffness = stackStiffness(cell);
  const parts = [
    breathing(cell.anode, 1, stoichiometry.anode, cell),
    breathing(cell.cathode, -1, stoichiometry.cathode, cell),
  ];
  const lithium = [cell.anode, cell.cathode].find((e) => e.kind === 'lithium');
  return {
    stiffness,
    boundLithiumThickness: lithium?.kind === 'lithium' ? lithium.molarVolume : 0,
    thicknessChange(charge) {
      let value = 0;
      let byCharge = 0;
      for (const part of parts) {
        const p = part(charge);
        value += p.value;
        byCharge += p.byCharge;
      }
      return { value, byCharge };
    },
  };
}

function stackStiffness(cell: CheckedCell): number {
  const { fixture } = cell.stack;
  if (fixture.kind === 'constant_pressure') return 0;
  const compliance =
    electrodeCompliance(cell.anode) +
    electrodeCompliance(cell.cathode) +
    separatorCompliance(cell) +
    (fixture.kind === 'spring' ? 1 / fixture.stiffness : 0);
  return compliance > 0 ? 1 / compliance : 0;
}

function separatorCompliance(cell: CheckedCell): number {
  if (cell.separator.kind === 'porous') return cell.separator.thickness / 0.5e9;
  return cell.separator.layers.reduce((sum, l) => sum + l.thickness / (l.material.youngsModulus ?? 20e9), 0);
}

/** L/E; a composite as its solid phases in series (Reuss). */
function electrodeCompliance(electrode: Electrode): number {
  if (electrode.kind === 'lithium') return electrode.thickness / electrode.youngsModulus;
  if (electrode.kind === 'none') return 0;
  const solid = electrode.electrolyte;
  const phases = electrode.actives.map((a) => ({ share: a.volumeFraction, modulus: a.youngsModulus ?? 100e9 }));
  if (solid !== undefined) phases.push({ share: solid.volumeFraction, modulus: solid.material.youngsModulus ?? 20e9 });
  const total = phases.reduce((sum, p) => sum + p.share, 0);
  return electrode.thickness * phases.reduce((sum, p) => sum + p.share / total / p.modulus, 0);
}

type Breathing = (charge: number) => { value: number; byCharge: number };

/** `sign` +1: discharge takes lithium out (anode); −1: puts it in (cathode). */
function breathing(electrode: Electrode, sign: 1 | -1, start: number, cell: CheckedCell): Breathing {
  if (electrode.kind === 'lithium') {
    const perCharge = (-sign * electrode.molarVolume) / faraday;
    return (charge) => ({ value: perCharge * charge, byCharge: perCharge });
  }
  if (electrode.kind === 'none') return () => ({ value: 0, byCharge: 0 });
  return compositeBreathing(electrode, sign, start, cell);
}

function compositeBreathing(electrode: CompositeElectrode, sign: 1 | -1, start: number, cell: CheckedCell): Breathing {
  const active = electrode.actives[0];
  const { volumeChange } = active;
  if (volumeChange === undefined) return () => ({ value: 0, byCharge: 0 });
  const scale = thicknessShare * electrode.thickness * active.volumeFraction;
  const stoichiometryPerCharge = -sign / arealCapacity(electrode);
  const change = (x: number): { value: number; derivative: number } =>
    evaluateDual(volumeChange, { x, T: cell.temperature }, 'x', cell.referenceTemperature);
  const initial = change(start).value;
  return (charge) => {
    const now = change(start + stoichiometryPerCharge * charge);
    return { value: scale * (now.value - initial), byCharge: scale * now.derivative * stoichiometryPerCharge };
  };
}
