// Plated lithium that loses its contact when it is stripped (A08), and the layer that it leaves: the layer carries current less well than
// the liquid alone, and salt has a longer way through it. States: the deposit there is to strip, (j/j_lim)² of its plating times
// it, and the dead lithium, all mol/m². Lithium of the foil itself is not counted as plated: where the deposit is used up,
// nothing dies.

import type { CheckedCell } from '../../../model/cell.ts';
import type { LithiumDeposit } from '../../../model/sei.ts';
import { faraday, gasConstant } from '../../../physics/constants.ts';
import {
  deadLayerPolarisation,
  deadLayerResistance,
  deadLayerThickness,
  deadShareSlopes,
} from '../../../physics/dead-lithium.ts';
import { lithiumThicknessPerCharge } from '../../../physics/lithium.ts';
import { limitingCurrent, saltProperties, type SaltProperties } from '../../../physics/salt-transport.ts';
import { filmAt } from '../../../physics/usual-film.ts';
import type { Contribution, InterfaceVariables, Mechanism } from '../mechanism.ts';
import { bare, depositMode, depositModeEnds, leastDeposit } from '../plated-deposit.ts';

interface DeadLayer {
  readonly deposit: LithiumDeposit;
  readonly salt: SaltProperties;
  readonly limit: number;
}

/** No more than this share of what is stripped dies: the rest must carry the current. */
const mostDead = 0.95;

/** Undefined where the electrode is no lithium in a liquid. */
export function deadLithium(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const found = filmAt(cell, role);
  const limit = limitingCurrent(cell);
  if (found === undefined || cell.electrolyte === undefined || limit === undefined) return undefined;
  const layer: DeadLayer = { deposit: found.deposit, salt: saltProperties(cell.electrolyte, cell), limit };
  const state = (name: string, description: string) => ({
    name,
    unit: 'mol/m^2',
    description,
    initial: 0,
    scale: 0.1,
  });
  return {
    name: 'dead_lithium',
    host: 'interface',
    states: [
      state('deposit', 'plated lithium that is there to strip'),
      state('deposit times depletion', '(j/j_lim)² of its plating'),
      state('dead lithium', 'without contact'),
    ],
    columns: [
      { name: 'dead_lithium', unit: 'C/m^2', description: 'plated lithium that has lost its contact, as charge' },
      { name: 'dead_layer_thickness', unit: 'm', description: 'thickness of the layer of dead lithium' },
    ],
    evaluate(at, own, mode, out) {
      advance(layer, at, own, mode, out);
      obstruct(layer, at, own, out);
    },
    observe(own, out) {
      out[0] = faraday * own[2];
      out[1] = thicknessOf(layer, own[2]);
    },
    modeAt: depositMode,
    modeEnds: depositModeEnds,
    onPlatingAfterStripping() {
      // What is plated joins the deposit that is there.
    },
  };
}

function advance(
  { deposit, limit }: DeadLayer,
  at: InterfaceVariables,
  own: Float64Array,
  mode: number,
  out: Contribution,
): void {
  const { current } = at;
  if (mode === bare) {
    for (let k = 0; k < 2; k++) {
      out.algebraic[k] = 1;
      out.rate[k] = -own[k];
      out.rateByOwn[k * 3 + k] = -1;
    }
    return;
  }
  const flow = current / faraday;
  if (!(current > 0)) {
    const depletion = (current / limit) ** 2;
    out.rate[0] = -flow;
    out.rateByCurrent[0] = -1 / faraday;
    out.rate[1] = -flow * depletion;
    out.rateByCurrent[1] = (-3 * depletion) / faraday;
    return;
  }
  const held = Math.max(own[0], leastDeposit);
  const depletion = Math.max(0, own[1]) / held;
  const byOwn = own[1] > 0 ? [own[0] > leastDeposit ? -depletion / held : 0, 1 / held] : [0, 0];
  const share = deadShareSlopes(deposit, current, at.pressure, depletion);
  const dies = Math.min(share.value, mostDead);
  const slope = share.value < mostDead ? 1 / (1 - dies) ** 2 : 0;
  // Of what leaves the deposit, `dies` stays behind: flow/(1 − dies) leaves it.
  const leaving = 1 / (1 - dies);
  const leavingByCurrent = slope * share.byStripping;
  out.rate[0] = -flow * leaving;
  out.rateByCurrent[0] = -leaving / faraday - flow * leavingByCurrent;
  out.rateByPressure[0] = -flow * slope * share.byPressure;
  out.rate[1] = -depletion * flow * leaving;
  out.rateByCurrent[1] = depletion * out.rateByCurrent[0];
  out.rateByPressure[1] = depletion * out.rateByPressure[0];
  // flow/(1 − dies) = flow + what dies.
  out.rate[2] = flow * (leaving - 1);
  out.rateByCurrent[2] = (leaving - 1) / faraday + flow * leavingByCurrent;
  out.rateByPressure[2] = -out.rateByPressure[0];
  for (let l = 0; l < 2; l++) {
    const leavingByOwn = slope * share.byDepletion * byOwn[l];
    out.rateByOwn[l] = -flow * leavingByOwn;
    out.rateByOwn[3 + l] = -flow * (byOwn[l] * leaving + depletion * leavingByOwn);
    out.rateByOwn[6 + l] = flow * leavingByOwn;
  }
}

function thicknessOf({ deposit }: DeadLayer, amount: number): number {
  return deadLayerThickness(faraday * amount, lithiumThicknessPerCharge, deposit.deadLayerPorosity);
}

/** Below this share of the salt above the layer its logarithm goes on as a straight line. */
const leastSalt = 0.02;

/** What the layer does to the current through it. */
function obstruct(layer: DeadLayer, at: InterfaceVariables, own: Float64Array, out: Contribution): void {
  const { deposit, salt } = layer;
  const thickness = thicknessOf(layer, own[2]);
  const perAmount = thicknessOf(layer, 1);
  out.deadLithium = own[2];
  out.deadLithiumByOwn[2] = 1;
  out.thickness = thickness;
  out.thicknessByOwn[2] = perAmount;
  out.poreVolume = deposit.deadLayerPorosity * thickness;
  out.poreVolumeByOwn[2] = deposit.deadLayerPorosity * perAmount;
  out.nominalResistance = deadLayerResistance(deposit, thickness, salt.conductivity);
  out.nominalResistanceByOwn[2] = deadLayerResistance(deposit, perAmount, salt.conductivity);
  // Salt at the metal over that above the layer.
  const perCurrent = deadLayerPolarisation(deposit, thickness, salt);
  const rise = (perCurrent * at.current) / at.concentration;
  const factor = ((2 * gasConstant * at.temperature) / faraday) * (1 - salt.transference) * salt.thermodynamicFactor;
  const isLeft = 1 + rise > leastSalt;
  const slope = factor / (isLeft ? 1 + rise : leastSalt);
  out.potentialShift = isLeft
    ? factor * Math.log(1 + rise)
    : factor * Math.log(leastSalt) + slope * (1 + rise - leastSalt);
  out.shiftByCurrent = (slope * perCurrent) / at.concentration;
  out.shiftByConcentration = (-slope * rise) / at.concentration;
  out.shiftByOwn[2] = (slope * deadLayerPolarisation(deposit, perAmount, salt) * at.current) / at.concentration;
}
