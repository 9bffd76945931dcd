// How the electrolyte carries ions and salt, as tables against u = c/1000 (kmol/m³).

import type { CheckedCell } from '../../model/cell.ts';
import type { LiquidElectrolyte } from '../../model/electrolyte.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { thermalVoltage } from '../../physics/constants.ts';
import { dependsOn, evaluateDual } from '../../physics/evaluate.ts';
import { tableOf, tabulate, type HermiteTable } from './hermite-table.ts';

export interface ElectrolyteTransport {
  /** κ (S/m) and D (m²/s) of the electrolyte against u = c/1000; κ is 1 in solids, whose value is in `efficiency`. */
  readonly kappa: HermiteTable;
  readonly diffusivity: HermiteTable;
  /** t₊ at the initial concentration, and its change with u where it has one. */
  readonly transference: number;
  readonly transferenceChange: HermiteTable | undefined;
  /** 2 (1 − t₊) X RT/F against u, V. */
  readonly diffusionPotential: HermiteTable;
  readonly initialU: number;
}

const constantTable = (value: number): HermiteTable => tabulate(() => ({ value, derivative: 0 }), 0, 1, 1);

/** Single-ion conductor: no salt moves, so u stays at 1 and the conductivity is all in `efficiency`. */
export function solidTransport(): ElectrolyteTransport {
  return {
    kappa: constantTable(1),
    diffusivity: constantTable(1e-12),
    transference: 1,
    transferenceChange: undefined,
    diffusionPotential: constantTable(0),
    initialU: 1,
  };
}

export function liquidTransport(liquid: LiquidElectrolyte, cell: CheckedCell): ElectrolyteTransport {
  const T = cell.temperature;
  const initialU = liquid.initialConcentration / 1000;
  const to = Math.max(4, 3 * initialU);
  // Values and derivatives by u = c/1000.
  const at = (f: StateFunction, u: number): { value: number; derivative: number } => {
    const dual = evaluateDual(f, { c: Math.max(u, 1e-6) * 1000, T }, 'c', cell.referenceTemperature);
    return { value: dual.value, derivative: 1000 * dual.derivative };
  };
  const key = `${T} ${cell.referenceTemperature} ${to}`;
  const table = (f: StateFunction): HermiteTable => tableOf(f, key, () => tabulate((u) => at(f, u), 0, to, 512));
  const { transferenceNumber } = liquid;
  const transference = at(transferenceNumber, initialU).value;
  return {
    kappa: table(liquid.ionicConductivity),
    diffusivity: table(liquid.saltDiffusivity),
    transference,
    transferenceChange: !dependsOn(transferenceNumber, 'c')
      ? undefined
      : tabulate(
          (u) => {
            const here = at(transferenceNumber, u);
            return { value: here.value - transference, derivative: here.derivative };
          },
          0,
          to,
          512,
        ),
    diffusionPotential: diffusionPotential(liquid, cell, at, to),
    initialU,
  };
}

/** K = 2 (1 − t₊) X RT/F against u, V. */
function diffusionPotential(
  { transferenceNumber, thermodynamicFactor }: LiquidElectrolyte,
  cell: CheckedCell,
  at: (f: StateFunction, u: number) => { value: number; derivative: number },
  to: number,
): HermiteTable {
  const scale = 2 * thermalVoltage(cell.temperature);
  const value = (u: number): { value: number; derivative: number } => {
    const t = at(transferenceNumber, u);
    const x = at(thermodynamicFactor, u);
    return {
      value: scale * (1 - t.value) * x.value,
      derivative: scale * ((1 - t.value) * x.derivative - t.derivative * x.value),
    };
  };
  const isConstant = !dependsOn(transferenceNumber, 'c') && !dependsOn(thermodynamicFactor, 'c');
  return isConstant ? constantTable(value(1).value) : tabulate(value, 0, to, 512);
}
