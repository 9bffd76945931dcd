// The border of the Newton system: what belongs to the whole cell rather than to a mesh cell.
//   Q   charge discharged since the start, C/m²        dQ/dt = I
//   I   current density of the cells, A/m², > 0 discharges: what the terminals see and what goes past the cells
//                                                       control equation
//   V   voltage                                         V = V_cells(x, I) − η_anode + η_cathode − I R
//   P   stack pressure, Pa                              fixture law, or what a press holds
//   …   per lithium interface: charge stripped from it, the overpotential that its double layer holds, the states of its mechanisms
//   …   where something goes past the cells: its charge, its current, the states of shorts and leaks (`bypass.ts`)
//   T   temperature, K, where there is a heat balance   C dT/dt = heat − h (T − T_ambient)
// The cells give V_cells with its derivatives; the border gives the rest, and closes the dense system (`border-rows.ts`).

import type { ImplicitSystem } from '../integrate/implicit-system.ts';
import { evaluateBypass, initialiseBypass, type Bypass } from './bypass.ts';
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
  /** Undefined where all current goes through the cells. */
  readonly bypass: Bypass | undefined;
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
  bypass: Bypass | undefined;
}): Border {
  const { anode, cathode, fixture, initialPressure, seriesResistance, heat, bypass } = options;
  const faces = [anode, cathode].filter((f) => f !== undefined);
  const states = faces.flatMap((f) => [
    { name: `charge stripped from the ${f.role}`, scale: options.chargeScale },
    ...(f.layer === undefined ? [] : [{ name: `overpotential of charge transfer at the ${f.role}`, scale: 1 }]),
    ...f.instances.flatMap((i) => i.mechanism.states.map((s) => ({ name: `${f.role}.${s.name}`, scale: s.scale }))),
  ]);
  const algebraic = bypass === undefined ? -1 : bypass.currentIndex;
  if (bypass !== undefined)
    states.push(
      { name: 'charge past the cells', scale: options.chargeScale },
      { name: 'current past the cells', scale: options.currentScale },
      ...bypass.instances.flatMap((i) => i.mechanism.states.map(({ name, scale }) => ({ name, scale }))),
    );
  if (heat !== undefined) states.push({ name: 'temperature', scale: temperatureScale });
  const size = stateIndex + states.length;
  return {
    size,
    anode,
    cathode,
    faces,
    fixture,
    bypass,
    differential: Uint8Array.from([1, 0, 0, 0, ...states.map((_, k) => (stateIndex + k === algebraic ? 0 : 1))]),
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
  return border.control.kind !== 'current' || border.bypass !== undefined;
}

/** What goes past the cells in `y`, whose border starts at `offset`, A/m². */
export function currentPast({ bypass }: Border, y: Float64Array, offset = 0): number {
  return bypass === undefined ? 0 : y[offset + bypass.currentIndex];
}

/** Current density at the terminals, A/m², > 0 discharges. */
export function terminalCurrent(border: Border, y: Float64Array, offset = 0): number {
  return y[offset + currentIndex] - currentPast(border, y, offset);
}

/** Charge that the terminals have discharged since the start, C/m². */
export function terminalCharge({ bypass }: Border, y: Float64Array, offset = 0): number {
  return y[offset + chargeIndex] - (bypass === undefined ? 0 : y[offset + bypass.chargeIndex]);
}

/** Heat of tabs, collectors and of what goes past the cells, W/m². */
export function heatBesideCells(border: Border, b: Float64Array): number {
  const current = terminalCurrent(border, b);
  const outside = current * current * border.seriesResistance;
  if (border.bypass === undefined) return outside;
  return outside + currentPast(border, b) * (b[voltageIndex] + current * border.seriesResistance);
}

/** Pressure, temperature and states of mechanisms as they are at first, in y, whose border starts at `offset`. */
export function initialiseBorder(border: Border, y: Float64Array, offset: number): void {
  y[offset + pressureIndex] = border.initialPressure;
  if (border.temperatureIndex >= 0) y[offset + border.temperatureIndex] = border.ambientTemperature;
  for (const face of border.faces)
    for (const { mechanism, offset: first } of face.instances)
      mechanism.states.forEach((state, k) => (y[offset + first + k] = state.initial));
  if (border.bypass !== undefined) initialiseBypass(border.bypass, y, offset);
}

/** Sets the controlled unknown in y, whose border starts at `offset`. */
export function presetBorder(border: Border, y: Float64Array, offset: number): void {
  const { control } = border;
  if (control.kind === 'current') y[offset + currentIndex] = control.value + currentPast(border, y, offset);
  if (control.kind === 'voltage') y[offset + voltageIndex] = control.value;
}

/** Evaluates both interfaces at the border values `b`; `u` are the electrolyte concentrations at them (kmol/m³). */
export function evaluateInterfaces(border: Border, b: Float64Array, uAnode: number, uCathode: number): void {
  if (border.anode !== undefined) evaluateInterface(border.anode, b, b[currentIndex], b[pressureIndex], uAnode);
  if (border.cathode !== undefined) evaluateInterface(border.cathode, b, b[currentIndex], b[pressureIndex], uCathode);
  if (border.bypass !== undefined) {
    const voltage = b[voltageIndex] + terminalCurrent(border, b) * border.seriesResistance;
    evaluateBypass(border.bypass, border, b, b[currentIndex], voltage, b[pressureIndex]);
  }
}
