// How the electrolyte carries ions and salt, as tables against u = c/1000 (kmol/m³).

import type { CheckedCell } from '../../model/cell.ts';
import type { LiquidElectrolyte } from '../../model/electrolyte.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { thermalVoltage } from '../../physics/constants.ts';
import { dependsOn, evaluateDual } from '../../physics/evaluate.ts';
import { constantTable, tableOf, tabulate, type HermiteTable } from './hermite-table.ts';
import { dependenceOf, propertyTable, type Climate, type PropertyTable } from './property-table.ts';

export interface ElectrolyteTransport {
  /** κ (S/m) and D (m²/s) of the electrolyte against u = c/1000; κ is 1 in solids, whose value is in `efficiency`. */
  readonly kappa: HermiteTable;
  readonly diffusivity: HermiteTable;
  /** t₊ at the initial state, and its change with u where it changes. */
  readonly transference: number;
  readonly transferenceChange: HermiteTable | undefined;
  /** 2 (1 − t₊) X RT/F against u, V. */
  readonly diffusionPotential: HermiteTable;
  readonly initialU: number;
  readonly properties: readonly PropertyTable[];
}

/** Single-ion conductor: no salt moves, so u stays at 1 and the conductivity is all in `efficiency`. */
export function solidTransport(): ElectrolyteTransport {
  return {
    kappa: constantTable(1),
    diffusivity: constantTable(1e-12),
    transference: 1,
    transferenceChange: undefined,
    diffusionPotential: constantTable(0),
    initialU: 1,
    properties: [],
  };
}

export function liquidTransport(liquid: LiquidElectrolyte, cell: CheckedCell, climate: Climate): ElectrolyteTransport {
  const initialU = liquid.initialConcentration / 1000;
  const to = Math.max(4, 3 * initialU);
  // Values and derivatives by u = c/1000.
  const at = (f: StateFunction, u: number, T: number): { value: number; derivative: number } => {
    const dual = evaluateDual(f, { c: Math.max(u, 1e-6) * 1000, T }, 'c', cell.referenceTemperature);
    return { value: dual.value, derivative: 1000 * dual.derivative };
  };
  const table = (f: StateFunction): PropertyTable =>
    propertyTable(
      (T) => tableOf(f, `${T} ${cell.referenceTemperature} ${to}`, () => tabulate((u) => at(f, u, T), 0, to, 512)),
      dependenceOf(f, climate),
      climate,
    );
  const { transferenceNumber } = liquid;
  const transference = at(transferenceNumber, initialU, climate.temperature).value;
  const changeAt = (u: number, T: number): { value: number; derivative: number } => {
    const here = at(transferenceNumber, u, T);
    return { value: here.value - transference, derivative: here.derivative };
  };
  const changes = dependsOn(transferenceNumber, 'c') || (!climate.isFixed && dependsOn(transferenceNumber, 'T'));
  const change = changes
    ? propertyTable((T) => tabulate((u) => changeAt(u, T), 0, to, 512), { kind: 'shape' }, climate)
    : undefined;
  const kappa = table(liquid.ionicConductivity);
  const diffusivity = table(liquid.saltDiffusivity);
  const potential = diffusionPotential(liquid, at, to, climate);
  return {
    kappa: kappa.table,
    diffusivity: diffusivity.table,
    transference,
    transferenceChange: change?.table,
    diffusionPotential: potential.table,
    initialU,
    properties: [kappa, diffusivity, potential, ...(change === undefined ? [] : [change])],
  };
}

/** K = 2 (1 − t₊) X RT/F against u, V. */
function diffusionPotential(
  { transferenceNumber, thermodynamicFactor }: LiquidElectrolyte,
  at: (f: StateFunction, u: number, T: number) => { value: number; derivative: number },
  to: number,
  climate: Climate,
): PropertyTable {
  const value = (u: number, T: number): { value: number; derivative: number } => {
    const scale = 2 * thermalVoltage(T);
    const t = at(transferenceNumber, u, T);
    const x = at(thermodynamicFactor, u, T);
    return {
      value: scale * (1 - t.value) * x.value,
      derivative: scale * ((1 - t.value) * x.derivative - t.derivative * x.value),
    };
  };
  const functions = [transferenceNumber, thermodynamicFactor];
  const isConstant = !functions.some((f) => dependsOn(f, 'c'));
  return propertyTable(
    (T) => (isConstant ? constantTable(value(1, T).value) : tabulate((u) => value(u, T), 0, to, 512)),
    functions.some((f) => dependsOn(f, 'T')) ? { kind: 'shape' } : { kind: 'factor', factor: (T) => T },
    climate,
  );
}
