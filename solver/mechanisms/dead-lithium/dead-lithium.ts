// Plated lithium that loses its contact when it is stripped (A08), and the layer that it leaves: the layer carries current less well than
// the liquid alone, and salt has a longer way through it. States: the deposit there is to strip (mol/m²), the mean (j/j_lim)² of its
// plating, and the dead lithium (mol/m²). Lithium of the foil itself is not counted as plated: where the deposit is used up,
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
import type { Contribution, InterfaceVariables, Mechanism, StateDescription } from '../mechanism.ts';
import { bare, depositMode, depositModeEnds } from '../plated-deposit.ts';

interface DeadLayer {
  readonly deposit: LithiumDeposit;
  readonly salt: SaltProperties;
  readonly limit: number;
}

/** Deposit (mol/m², a tenth of a nanometre) over which the mean depletion of a new one settles. */
const fewest = 1e-5;
/** No more than this share of what is stripped dies: the rest must carry the current. */
const mostDead = 0.95;

/** Undefined where the electrode is no lithium in a liquid. */
export function deadLithium(cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism | undefined {
  const found = filmAt(cell, role);
  const limit = limitingCurrent(cell);
  if (found === undefined || cell.electrolyte === undefined || limit === undefined) return undefined;
  const layer: DeadLayer = { deposit: found.deposit, salt: saltProperties(cell.electrolyte, cell), limit };
  const amount = (name: string, description: string): StateDescription => ({
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
      amount('deposit', 'plated lithium that is there to strip'),
      { name: 'depletion', unit: '1', description: 'mean (j/j_lim)² of its plating', initial: 0, scale: 1 },
      amount('dead lithium', 'without contact'),
    ],
    columns: [
      { name: 'dead_lithium', unit: 'A*s/m^2', description: 'plated lithium that has lost its contact, as charge' },
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
    out.algebraic[0] = 1;
    out.rate[0] = -own[0];
    out.rateByOwn[0] = -1;
    return;
  }
  const flow = current / faraday;
  if (!(current > 0)) {
    const held = Math.max(0, own[0]) + fewest;
    const depletion = (current / limit) ** 2;
    out.rate[0] = -flow;
    out.rateByCurrent[0] = -1 / faraday;
    out.rate[1] = (-flow * (depletion - own[1])) / held;
    out.rateByOwn[3] = own[0] > 0 ? -out.rate[1] / held : 0;
    out.rateByOwn[4] = flow / held;
    out.rateByCurrent[1] = -(3 * depletion - own[1]) / (faraday * held);
    return;
  }
  const share = deadShareSlopes(deposit, current, at.pressure, Math.max(0, own[1]));
  const dies = Math.min(share.value, mostDead);
  const slope = share.value < mostDead ? 1 / (1 - dies) ** 2 : 0;
  // Of what leaves the deposit, `dies` stays behind: flow/(1 − dies) leaves it, which is flow and what dies.
  const leaving = 1 / (1 - dies);
  const byCurrent = flow * slope * share.byStripping;
  const byPressure = flow * slope * share.byPressure;
  const byDepletion = own[1] > 0 ? flow * slope * share.byDepletion : 0;
  out.rate[0] = -flow * leaving;
  out.rateByCurrent[0] = -leaving / faraday - byCurrent;
  out.rateByPressure[0] = -byPressure;
  out.rateByOwn[1] = -byDepletion;
  out.rate[2] = flow * (leaving - 1);
  out.rateByCurrent[2] = (leaving - 1) / faraday + byCurrent;
  out.rateByPressure[2] = byPressure;
  out.rateByOwn[7] = byDepletion;
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
