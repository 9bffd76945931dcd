// Stack pressure from the breathing of the cell against its fixture (C-FIX):
//   P = P_0 + n Δh / (n Σ L_i/E_i + 1/k),  Δh = lithium thickness change + f_c L φ ΔV of the porous electrodes,
// with n electrode pairs stacked: each breathes and yields, the fixture yields once. Zhang et al., J. Mater. Chem. A 5,
// 9929 (2017); Doux et al., Adv. Energy Mater. 10, 1903253 (2020).

import type { ActiveMaterial, CheckedCell, CompositeElectrode, Electrode } from '../model/cell.ts';
import { arealCapacity, siteCharge, stoichiometryInBlend } from './balance.ts';
import { faraday } from './constants.ts';
import { evaluateDual, type Dual } from './evaluate.ts';
import { lithiumMolarVolume } from './lithium.ts';
import { evaluateTable } from './monotone-table.ts';
import type { StartStoichiometries } from './start-stoichiometry.ts';
import { sulfurModulus } from './sulfur.ts';

/** Share of a porous electrode's volume change that becomes thickness under in-plane constraint (our estimate). */
const thicknessShare = 1 / 3;
/** Through-thickness modulus of a polymer separator, Pa (our estimate; microporous polyolefins give 0.1 to 1 GPa). */
const porousSeparatorModulus = 0.5e9;
/** Modulus of a solid electrolyte that gives none, Pa (our estimate: sulfides, the softer class). */
const solidElectrolyteModulus = 20e9;
/** Modulus of an active material that gives none, Pa (our estimate: between graphite and layered oxides). */
const activeMaterialModulus = 100e9;

/** Thickness gained by one electrode pair since the start (m), and its derivative by charge (m per C/m²). */
export interface ThicknessChange {
  readonly value: number;
  readonly byCharge: number;
}

/** Stiffness of stack and fixture, Pa per metre of thickness that one electrode pair gains; 0 at constant pressure. */
export function stackStiffness(cell: CheckedCell): number {
  const { fixture } = cell.stack;
  if (fixture.kind === 'constant_pressure') return 0;
  const pair = electrodeCompliance(cell.anode) + electrodeCompliance(cell.cathode) + separatorCompliance(cell);
  const compliance = pair + (fixture.kind === 'spring' ? 1 / (fixture.stiffness * cell.electrodePairs) : 0);
  return compliance > 0 ? 1 / compliance : 0;
}

/** Thickness of one pair against the charge discharged since `start` (C/m²). */
export function freeThicknessChange(
  cell: CheckedCell,
  start: StartStoichiometries,
): (charge: number) => ThicknessChange {
  const anode = breathing(cell.anode, 1, start.anode, cell);
  const cathode = breathing(cell.cathode, -1, start.cathode, cell);
  return (charge) => {
    const a = anode(charge);
    const c = cathode(charge);
    return { value: a.value + c.value, byCharge: a.byCharge + c.byCharge };
  };
}

/** What a full passage of the window does to the stack pressure. */
export interface PressureSwing {
  /** Between the lowest and the highest pressure, Pa. */
  readonly swing: number;
  /** Highest pressure, Pa. */
  readonly highest: number;
}

/** Pressure while `charge` (C/m²) passes out of (`discharge` 1) or into (−1) a cell that was closed at `start`. */
export function pressureSwing(
  cell: CheckedCell,
  start: StartStoichiometries,
  charge: number,
  discharge: 1 | -1,
): PressureSwing {
  const stiffness = stackStiffness(cell);
  const change = freeThicknessChange(cell, start);
  const steps = 50;
  let low = 0;
  let high = 0;
  for (let i = 1; i <= steps; i++) {
    const pressure = stiffness * change((discharge * charge * i) / steps).value;
    low = Math.min(low, pressure);
    high = Math.max(high, pressure);
  }
  return { swing: high - low, highest: cell.stack.pressure + high };
}

function separatorCompliance(cell: CheckedCell): number {
  if (cell.separator.kind === 'porous')
    return cell.separator.thickness / (cell.separator.youngsModulus ?? porousSeparatorModulus);
  return cell.separator.layers.reduce(
    (sum, l) => sum + l.thickness / (l.material.youngsModulus ?? solidElectrolyteModulus),
    0,
  );
}

/** L/E; a composite as its solid phases in series (Reuss). */
function electrodeCompliance(electrode: Electrode): number {
  if (electrode.kind === 'lithium') return electrode.thickness / electrode.youngsModulus;
  if (electrode.kind === 'none') return 0;
  if (electrode.kind === 'sulfur') return electrode.thickness / sulfurModulus;
  const solid = electrode.electrolyte;
  const phases = electrode.actives.map((a) => ({
    share: a.volumeFraction,
    modulus: a.youngsModulus ?? activeMaterialModulus,
  }));
  if (solid !== undefined)
    phases.push({ share: solid.volumeFraction, modulus: solid.material.youngsModulus ?? solidElectrolyteModulus });
  const total = phases.reduce((sum, p) => sum + p.share, 0);
  return electrode.thickness * phases.reduce((sum, p) => sum + p.share / total / p.modulus, 0);
}

/** `sign` +1: discharge takes lithium out (anode); −1: puts it in (cathode). */
function breathing(
  electrode: Electrode,
  sign: 1 | -1,
  start: readonly number[],
  cell: CheckedCell,
): (charge: number) => ThicknessChange {
  if (electrode.kind === 'composite') return compositeBreathing(electrode, sign, start, cell);
  const volume = electrode.kind === 'lithium' ? electrode.molarVolume : lithiumMolarVolume;
  const perCharge = (-sign * volume) / faraday;
  return (charge) => ({ value: perCharge * charge, byCharge: perCharge });
}

function compositeBreathing(
  electrode: CompositeElectrode,
  sign: 1 | -1,
  start: readonly number[],
  cell: CheckedCell,
): (charge: number) => ThicknessChange {
  const [active, ...others] = electrode.actives;
  if (active === undefined || electrode.actives.every((a) => a.volumeChange === undefined)) return rigid;
  if (others.length > 0) return blendBreathing(electrode, sign, start, cell);
  const scale = thicknessShare * electrode.thickness * active.volumeFraction;
  const stoichiometryPerCharge = -sign / arealCapacity(electrode);
  const first = start[0] ?? NaN;
  const initial = expansion(active, first, cell).value;
  return (charge) => {
    const now = expansion(active, first + stoichiometryPerCharge * charge, cell);
    return { value: scale * (now.value - initial), byCharge: scale * now.derivative * stoichiometryPerCharge };
  };
}

const rigid = (): ThicknessChange => ({ value: 0, byCharge: 0 });

/** Relative volume change at stoichiometry x, with its derivative. */
function expansion({ volumeChange }: ActiveMaterial, x: number, cell: CheckedCell): Dual {
  if (volumeChange === undefined) return { value: 0, derivative: 0 };
  return evaluateDual(volumeChange, { x, T: cell.temperature }, 'x', cell.referenceTemperature);
}

/** Potentials between which a blend's thickness is tabulated, V, and how finely. */
const potentials = { from: -0.2, to: 5.2, steps: 540 };

/** A blend whose materials share their potential: its thickness against what it holds, as a table over the potential. */
function blendBreathing(
  electrode: CompositeElectrode,
  sign: 1 | -1,
  start: readonly number[],
  cell: CheckedCell,
): (charge: number) => ThicknessChange {
  const thicknessOf = (stoichiometries: readonly number[]): number =>
    electrode.actives.reduce(
      (sum, a, k) =>
        sum +
        thicknessShare * electrode.thickness * a.volumeFraction * expansion(a, stoichiometries[k] ?? NaN, cell).value,
      0,
    );
  const heldBy = (stoichiometries: readonly number[]): number =>
    electrode.actives.reduce((sum, a, k) => sum + siteCharge(electrode, a) * (stoichiometries[k] ?? NaN), 0);
  const points = new Map<number, number>();
  for (let i = potentials.steps; i >= 0; i--) {
    const potential = potentials.from + ((potentials.to - potentials.from) * i) / potentials.steps;
    const at = electrode.actives.map((a) => stoichiometryInBlend(a, potential, cell));
    points.set(heldBy(at), thicknessOf(at));
  }
  const table = { kind: 'table', argument: 'x', x: [...points.keys()], y: [...points.values()] } as const;
  const [held, initial] = [heldBy(start), thicknessOf(start)];
  return (charge) => {
    const now = evaluateTable(table, held - sign * charge);
    return { value: now.value - initial, byCharge: -sign * now.derivative };
  };
}
