// The equations of the border, row by row, and their dense solution; `border.ts` says which unknowns they are for.

import { factorDense, solveDense } from '../linalg/dense-lu.ts';
import type { Contribution } from '../mechanisms/mechanism.ts';
import {
  chargeIndex,
  currentIndex,
  pressureIndex,
  terminalCurrent,
  voltageIndex,
  type Border,
  type CellVoltage,
} from './border.ts';
import type { Bypass } from './bypass.ts';
import type { LayerState } from './layer-state.ts';
import { leastPressure, type LithiumInterface } from './lithium-interface.ts';

/**
 * Solves the border for its corrections, after the cells were eliminated: `border.residual` becomes δb.
 * False when singular.
 */
export function solveBorder(
  border: Border,
  b: Float64Array,
  bp: Float64Array,
  alpha: number,
  cells: CellVoltage,
): boolean {
  const { size: n, matrix: m, residual: r } = border;
  assembleBorder(border, b, bp, alpha, cells);
  if (!factorDense(n, m, border.pivots)) return false;
  solveDense(n, m, border.pivots, r);
  return true;
}

/** Fills `border.matrix` and `border.residual`, after the cells were eliminated. */
export function assembleBorder(
  border: Border,
  b: Float64Array,
  bp: Float64Array,
  alpha: number,
  cells: CellVoltage,
): void {
  border.matrix.fill(0);
  chargeRow(border, b, bp, alpha);
  controlRow(border, b);
  voltageRow(border, b, cells);
  pressureRow(border, b);
  if (border.anode !== undefined) stateRows(border, border.anode, b, bp, alpha);
  if (border.cathode !== undefined) stateRows(border, border.cathode, b, bp, alpha);
  if (border.bypass !== undefined) bypassRows(border, border.bypass, b, bp, alpha);
  heatRow(border, b, bp, alpha, cells);
}

function chargeRow(
  { size: n, matrix: m, residual: r }: Border,
  b: Float64Array,
  bp: Float64Array,
  alpha: number,
): void {
  m[chargeIndex * n + chargeIndex] = alpha;
  m[chargeIndex * n + currentIndex] = -1;
  r[chargeIndex] = -(bp[chargeIndex] - b[currentIndex]);
}

function controlRow(border: Border, b: Float64Array): void {
  const { size: n, matrix: m, residual: r, control } = border;
  const row = currentIndex * n;
  const current = terminalCurrent(border, b);
  const voltage = b[voltageIndex];
  let value = 0;
  switch (control.kind) {
    case 'current':
      value = current - control.value;
      m[row + currentIndex] = 1;
      break;
    case 'voltage':
      value = voltage - control.value;
      m[row + voltageIndex] = 1;
      break;
    case 'power':
      value = current * voltage - control.value;
      m[row + currentIndex] = voltage;
      m[row + voltageIndex] = current;
      break;
    case 'resistance':
      value = voltage - current * control.value;
      m[row + voltageIndex] = 1;
      m[row + currentIndex] = -control.value;
      break;
  }
  r[currentIndex] = -value;
  if (border.bypass !== undefined) m[row + border.bypass.currentIndex] = -m[row + currentIndex];
}

function voltageRow(border: Border, b: Float64Array, cells: CellVoltage): void {
  const { size: n, matrix: m, residual: r } = border;
  const row = voltageIndex * n;
  let value = cells.value - terminalCurrent(border, b) * border.seriesResistance;
  let byCurrent = cells.byCurrent - border.seriesResistance;
  for (let k = 0; k < 2; k++) {
    const face = k === 0 ? border.anode : border.cathode;
    if (face === undefined) continue;
    // −η at the anode; +η at the cathode, whose own current is −I.
    const { overpotential } = face;
    value -= face.direction * overpotential.value;
    byCurrent -= overpotential.byCurrent;
    m[row + pressureIndex] += face.direction * overpotential.byPressure;
    face.instances.forEach((instance, n) => {
      const byState = overpotential.byState[n];
      for (let l = 0; l < byState.length; l++) m[row + instance.offset + l] += face.direction * byState[l];
    });
  }
  m[row + voltageIndex] = 1;
  m[row + currentIndex] = -(byCurrent + cells.alongCurrent);
  if (border.bypass !== undefined) m[row + border.bypass.currentIndex] = -border.seriesResistance;
  r[voltageIndex] = -(b[voltageIndex] - value) + cells.alongResidual;
}

/** The heat is that of the iterate: temperatures follow so slowly that its slopes can be left out of the matrix. */
function heatRow(border: Border, b: Float64Array, bp: Float64Array, alpha: number, cells: CellVoltage): void {
  const { size: n, heat, temperatureIndex: k } = border;
  if (heat === undefined) return;
  const released = cells.reversibleHeat - cells.equilibriumPower - terminalCurrent(border, b) * b[voltageIndex];
  const capacity = heat.capacity(b[k]);
  border.matrix[k * n + k] = capacity * alpha + heat.transfer;
  border.residual[k] = released - heat.transfer * (b[k] - border.ambientTemperature) - capacity * bp[k];
}

function pressureRow(border: Border, b: Float64Array): void {
  const { size: n, matrix: m, residual: r, fixture } = border;
  const row = pressureIndex * n;
  m[row + pressureIndex] = 1;
  if (fixture.stiffness === 0 || border.pressureOverride !== undefined) {
    r[pressureIndex] = -(b[pressureIndex] - (border.pressureOverride ?? border.initialPressure));
    return;
  }
  const free = fixture.thicknessChange(b[chargeIndex]);
  let thickness = free.value;
  m[row + chargeIndex] = -fixture.stiffness * free.byCharge;
  // Below the least pressure mechanisms see that one.
  const acts = b[pressureIndex] > leastPressure;
  for (const face of border.faces) {
    for (const instance of face.instances) {
      const c = instance.contribution;
      thickness += c.thickness - fixture.boundLithiumThickness * (c.boundLithium + c.deadLithium + c.isolatedLithium);
      if (acts) m[row + pressureIndex] -= fixture.stiffness * c.thicknessByPressure;
      for (let l = 0; l < instance.own.length; l++) {
        const lost = c.boundLithiumByOwn[l] + c.deadLithiumByOwn[l] + c.isolatedLithiumByOwn[l];
        m[row + instance.offset + l] +=
          fixture.stiffness * (fixture.boundLithiumThickness * lost - c.thicknessByOwn[l]);
      }
    }
  }
  if (border.bypass !== undefined) thickness -= isolatedThickness(border, border.bypass, row);
  const pressed = border.initialPressure + fixture.stiffness * thickness;
  if (pressed < 0 && !border.pressureActs) {
    m.fill(0, row, row + n);
    m[row + pressureIndex] = 1;
    r[pressureIndex] = -b[pressureIndex];
    return;
  }
  r[pressureIndex] = -(b[pressureIndex] - pressed);
}

/** Thickness that lithium inside the electrolyte leaves behind at the electrodes, m; its slopes go into the row of the pressure. */
function isolatedThickness({ matrix: m, fixture }: Border, bypass: Bypass, row: number): number {
  const perAmount = fixture.boundLithiumThickness;
  let sum = 0;
  for (const { contribution: c, offset, own } of bypass.instances) {
    sum += c.isolatedFromAnode + c.isolatedFromCathode;
    for (let l = 0; l < own.length; l++)
      m[row + offset + l] +=
        fixture.stiffness * perAmount * (c.isolatedFromAnodeByOwn[l] + c.isolatedFromCathodeByOwn[l]);
  }
  return perAmount * sum;
}

function stateRows(border: Border, face: LithiumInterface, b: Float64Array, bp: Float64Array, alpha: number): void {
  const { size: n, matrix: m, residual: r } = border;
  const stripped = face.strippedIndex;
  m[stripped * n + stripped] = alpha;
  m[stripped * n + currentIndex] = -face.direction;
  r[stripped] = -(bp[stripped] - face.direction * b[currentIndex]);
  if (face.layer !== undefined) layerRow(border, face.direction, face.layer);
  const follows = face.layer?.gain ?? face.at.transferSlope;
  const pressureActs = b[pressureIndex] > leastPressure;
  for (const { contribution: c, offset, own } of face.instances) {
    const states = own.length;
    for (let k = 0; k < states; k++) {
      const row = (offset + k) * n;
      const isConstraint = c.algebraic[k] === 1;
      for (let l = 0; l < states; l++) m[row + offset + l] = -c.rateByOwn[k * states + l];
      // What charge transfer takes changes with the current first; the rest of its slopes is left out.
      m[row + currentIndex] = -face.direction * (c.rateByCurrent[k] + c.rateByPotential[k] * follows);
      m[row + pressureIndex] = pressureActs ? -c.rateByPressure[k] : 0;
      addShared(face, c, k, m, row);
      if (!isConstraint) m[row + offset + k] += alpha;
      r[offset + k] = -((isConstraint ? 0 : bp[offset + k]) - c.rate[k]);
    }
  }
}

/** What the voltage has with all slopes; of these the state follows the current alone, and nothing reads it in this iteration. */
function layerRow({ size: n, matrix: m, residual: r }: Border, direction: 1 | -1, layer: LayerState): void {
  m[layer.index * n + layer.index] = 1;
  m[layer.index * n + currentIndex] = -direction * layer.gain;
  r[layer.index] = layer.change;
}

/** Slopes of state k of an instance by the states behind the contact and the replenishment that it reads. */
function addShared(face: LithiumInterface, c: Contribution, k: number, m: Float64Array, row: number): void {
  byContact(face, c.rateByContact[k], m, row);
  const slope = c.rateByReplenishment[k];
  if (slope === 0) return;
  for (const { offset, contribution } of face.instances) {
    const by = contribution.replenishmentByOwn;
    m[row + currentIndex] -= slope * face.direction * contribution.replenishmentByCurrent;
    for (let l = 0; l < by.length; l++) m[row + offset + l] -= slope * by[l];
  }
}

/**
 * Charge and current past the cells, and the states of what lets them pass: S = bypass(W, I, states), W = V + (I − S) R the voltage
 * between the electrodes.
 */
function bypassRows(border: Border, bypass: Bypass, b: Float64Array, bp: Float64Array, alpha: number): void {
  const { size: n, matrix: m, residual: r, seriesResistance: R } = border;
  const { chargeIndex: charge, currentIndex: past, flow } = bypass;
  m[charge * n + charge] = alpha;
  m[charge * n + past] = -1;
  r[charge] = -(bp[charge] - b[past]);
  const row = past * n;
  r[past] = -(b[past] - flow.value);
  m[row + past] = 1 + flow.byVoltage * R;
  m[row + voltageIndex] = -flow.byVoltage;
  m[row + currentIndex] = -(flow.byVoltage * R + flow.byCurrent);
  for (let i = 0; i < bypass.instances.length; i++) {
    const { contribution: c, offset, own } = bypass.instances[i];
    const states = own.length;
    for (let l = 0; l < states; l++) m[row + offset + l] = -flow.byState[i][l];
    for (let k = 0; k < states; k++) {
      const at = (offset + k) * n;
      for (let l = 0; l < states; l++) m[at + offset + l] = -c.rateByOwn[k * states + l];
      m[at + offset + k] += alpha;
      m[at + voltageIndex] = -c.rateByVoltage[k];
      m[at + currentIndex] = -(c.rateByCurrent[k] + c.rateByVoltage[k] * R);
      m[at + past] = c.rateByVoltage[k] * R;
      m[at + pressureIndex] = -c.rateByPressure[k];
      byContact(border.anode, c.rateByAnodeContact[k], m, at);
      byContact(border.cathode, c.rateByCathodeContact[k], m, at);
      r[offset + k] = -(bp[offset + k] - c.rate[k]);
    }
  }
}

/** Slopes in the row at `row` by the states behind the contact of `face`. */
function byContact(face: LithiumInterface | undefined, slope: number, m: Float64Array, row: number): void {
  if (face === undefined || slope === 0) return;
  m[row + pressureIndex] -= slope * face.contactSlopes.byPressure;
  face.instances.forEach(({ offset }, i) => {
    const slopes = face.contactSlopes.byState[i];
    for (let l = 0; l < slopes.length; l++) m[row + offset + l] -= slope * slopes[l];
  });
}
