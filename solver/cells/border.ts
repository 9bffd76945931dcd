// The border of the Newton system: what belongs to the whole cell rather than to a mesh cell.
//   Q   charge discharged since the start, C/m²        dQ/dt = I
//   I   current density, A/m², > 0 discharges           control equation
//   V   voltage                                         V = V_cells(x, I) − η_anode + η_cathode − I R
//   P   stack pressure, Pa                              fixture law, or what a press holds
//   …   per lithium interface: charge stripped from it, then the states of its mechanisms
//   T   temperature, K, where there is a heat balance   C dT/dt = heat − h (T − T_ambient)
// The cells give V_cells with its derivatives; the border gives the rest, and closes the dense system.

import { factorDense, solveDense } from '../linalg/dense-lu.ts';
import type { ImplicitSystem } from '../integrate/implicit-system.ts';
import type { Fixture } from './fixture.ts';
import { evaluateInterface, type LithiumInterface } from './lithium-interface.ts';

/** What the protocol holds fixed. Current density A/m² (> 0 discharges), V, W/m², Ω m². */
export type Control =
  | { readonly kind: 'current'; readonly value: number }
  | { readonly kind: 'voltage'; readonly value: number }
  | { readonly kind: 'power'; readonly value: number }
  | { readonly kind: 'resistance'; readonly value: number };

export const chargeIndex = 0;
export const currentIndex = 1;
export const voltageIndex = 2;
export const pressureIndex = 3;
/** Where the states of the lithium interfaces begin. */
export const stateIndex = 4;

/** The cells' part of the voltage and of the heat at the present iterate. */
export interface CellVoltage {
  value: number;
  byCurrent: number;
  /** dV_cells · (solution for the residual) and · (solution for the current column). */
  alongResidual: number;
  alongCurrent: number;
  /** Work against the open-circuit potentials Σ a j U h and reversible heat Σ a j T dU/dT h, W/m². */
  equilibriumPower: number;
  reversibleHeat: number;
}

/** Lumped heat balance per area of one electrode pair. */
export interface HeatBalance {
  /** J/(m² K) at temperature T, K. */
  capacity(T: number): number;
  /** W/(m² K) */
  readonly transfer: number;
}

type Origins = Pick<ImplicitSystem, 'origins'>;

export interface Border {
  readonly size: number;
  readonly anode: LithiumInterface | undefined;
  readonly cathode: LithiumInterface | undefined;
  /** Both interfaces, as far as they are. */
  readonly faces: readonly LithiumInterface[];
  readonly fixture: Fixture;
  readonly differential: Uint8Array;
  readonly scale: Float64Array;
  readonly names: readonly string[];
  control: Control;
  /** Series resistance of tabs and collectors, Ω m². */
  readonly seriesResistance: number;
  readonly initialPressure: number;
  /** Whether a law of this cell reads the pressure; where none does a stack may come loose in its fixture. */
  readonly pressureActs: boolean;
  /** What presses the stack instead of the fixture, Pa. */
  pressureOverride: number | undefined;
  /** Undefined where the cell keeps the temperature of its surroundings. */
  readonly heat: HeatBalance | undefined;
  /** Temperature of the surroundings, K. */
  ambientTemperature: number;
  /** Where the temperature is among the border's unknowns; −1 where it is none. */
  readonly temperatureIndex: number;
  readonly matrix: Float64Array;
  readonly residual: Float64Array;
  readonly pivots: Int32Array;
}

export function createBorder(options: {
  anode: LithiumInterface | undefined;
  cathode: LithiumInterface | undefined;
  fixture: Fixture;
  initialPressure: number;
  seriesResistance: number;
  chargeScale: number;
  currentScale: number;
  heat: HeatBalance | undefined;
  temperature: number;
  pressureActs: boolean;
}): Border {
  const { anode, cathode, fixture, initialPressure, seriesResistance, heat } = options;
  const faces = [anode, cathode].filter((f) => f !== undefined);
  const states = faces.flatMap((f) => [
    { name: `charge stripped from the ${f.role}`, scale: options.chargeScale },
    ...f.instances.flatMap((i) => i.mechanism.states.map((s) => ({ name: `${f.role}.${s.name}`, scale: s.scale }))),
  ]);
  if (heat !== undefined) states.push({ name: 'temperature', scale: temperatureScale });
  const size = stateIndex + states.length;
  return {
    size,
    anode,
    cathode,
    faces,
    fixture,
    differential: Uint8Array.from([1, 0, 0, 0, ...states.map(() => 1)]),
    scale: Float64Array.from([options.chargeScale, options.currentScale, 1, 1e6, ...states.map((s) => s.scale)]),
    names: ['charge passed', 'current', 'voltage', 'stack pressure', ...states.map((s) => s.name)],
    control: { kind: 'current', value: 0 },
    seriesResistance,
    initialPressure,
    pressureActs: options.pressureActs,
    pressureOverride: undefined,
    heat,
    ambientTemperature: options.temperature,
    temperatureIndex: heat === undefined ? -1 : size - 1,
    matrix: new Float64Array(size * size),
    residual: new Float64Array(size),
    pivots: new Int32Array(size),
  };
}

/** Resolves a millikelvin at the usual tolerance: conductivities of solids change by a twentieth in a kelvin. */
const temperatureScale = 1000;

/** The temperature counts from where it is at first, in y, whose border starts at `offset`. */
export function originsOf({ temperatureIndex: k, ambientTemperature: value }: Border, offset: number): Origins {
  return k < 0 ? {} : { origins: [{ index: offset + k, value }] };
}

/** True where the current is an unknown that the cells see, so that they must carry its column. */
export function currentIsUnknown(border: Border): boolean {
  return border.control.kind !== 'current';
}

/** Pressure, temperature and states of mechanisms as they are at first, in y, whose border starts at `offset`. */
export function initialiseBorder(border: Border, y: Float64Array, offset: number): void {
  y[offset + pressureIndex] = border.initialPressure;
  if (border.temperatureIndex >= 0) y[offset + border.temperatureIndex] = border.ambientTemperature;
  for (const face of border.faces)
    for (const { mechanism, offset: first } of face.instances)
      mechanism.states.forEach((state, k) => (y[offset + first + k] = state.initial));
}

/** Sets the controlled unknown in y, whose border starts at `offset`. */
export function presetBorder({ control }: Border, y: Float64Array, offset: number): void {
  if (control.kind === 'current') y[offset + currentIndex] = control.value;
  if (control.kind === 'voltage') y[offset + voltageIndex] = control.value;
}

/** Evaluates both interfaces at the border values `b`; `u` are the electrolyte concentrations at them (kmol/m³). */
export function evaluateInterfaces(border: Border, b: Float64Array, uAnode: number, uCathode: number): void {
  if (border.anode !== undefined) evaluateInterface(border.anode, b, b[currentIndex], b[pressureIndex], uAnode);
  if (border.cathode !== undefined) evaluateInterface(border.cathode, b, b[currentIndex], b[pressureIndex], uCathode);
}

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

function controlRow({ size: n, matrix: m, residual: r, control }: Border, b: Float64Array): void {
  const row = currentIndex * n;
  const current = b[currentIndex];
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
}

function voltageRow(border: Border, b: Float64Array, cells: CellVoltage): void {
  const { size: n, matrix: m, residual: r } = border;
  const row = voltageIndex * n;
  let value = cells.value - b[currentIndex] * border.seriesResistance;
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
  r[voltageIndex] = -(b[voltageIndex] - value) + cells.alongResidual;
}

/** The heat is that of the iterate: temperatures follow so slowly that its slopes can be left out of the matrix. */
function heatRow(border: Border, b: Float64Array, bp: Float64Array, alpha: number, cells: CellVoltage): void {
  const { size: n, heat, temperatureIndex: k } = border;
  if (heat === undefined) return;
  const released = cells.reversibleHeat - cells.equilibriumPower - b[currentIndex] * b[voltageIndex];
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
  for (const face of border.faces) {
    for (const instance of face.instances) {
      const c = instance.contribution;
      thickness += c.thickness - fixture.boundLithiumThickness * (c.boundLithium + c.deadLithium + c.isolatedLithium);
      m[row + pressureIndex] -= fixture.stiffness * c.thicknessByPressure;
      for (let l = 0; l < instance.own.length; l++) {
        const lost = c.boundLithiumByOwn[l] + c.deadLithiumByOwn[l] + c.isolatedLithiumByOwn[l];
        m[row + instance.offset + l] +=
          fixture.stiffness * (fixture.boundLithiumThickness * lost - c.thicknessByOwn[l]);
      }
    }
  }
  const pressed = border.initialPressure + fixture.stiffness * thickness;
  if (pressed < 0 && !border.pressureActs) {
    m.fill(0, row, row + n);
    m[row + pressureIndex] = 1;
    r[pressureIndex] = -b[pressureIndex];
    return;
  }
  r[pressureIndex] = -(b[pressureIndex] - pressed);
}

function stateRows(border: Border, face: LithiumInterface, b: Float64Array, bp: Float64Array, alpha: number): void {
  const { size: n, matrix: m, residual: r } = border;
  const stripped = face.strippedIndex;
  m[stripped * n + stripped] = alpha;
  m[stripped * n + currentIndex] = -face.direction;
  r[stripped] = -(bp[stripped] - face.direction * b[currentIndex]);
  const { overpotential } = face;
  for (const { contribution: c, offset, own } of face.instances) {
    const states = own.length;
    for (let k = 0; k < states; k++) {
      const row = (offset + k) * n;
      const isConstraint = c.algebraic[k] === 1;
      for (let l = 0; l < states; l++) m[row + offset + l] = -c.rateByOwn[k * states + l];
      m[row + currentIndex] = -face.direction * c.rateByCurrent[k];
      m[row + pressureIndex] = -c.rateByPressure[k];
      const by = c.rateByPotential[k];
      if (by !== 0) {
        m[row + currentIndex] -= by * face.direction * overpotential.byCurrent;
        m[row + pressureIndex] -= by * overpotential.byPressure;
        face.instances.forEach(({ offset: other }, i) => {
          const byState = overpotential.byState[i];
          for (let l = 0; l < byState.length; l++) m[row + other + l] -= by * byState[l];
        });
      }
      if (!isConstraint) m[row + offset + k] += alpha;
      r[offset + k] = -((isConstraint ? 0 : bp[offset + k]) - c.rate[k]);
    }
  }
}
