// Electrons in the electrolyte (A15). They discharge the cell past its terminals, and where plating lifts the lithium potential
// inside the electrolyte far enough, part of them leave lithium there. States: lithium that each electrode has lost to it. A
// precipitate never comes back (ledger: isolated).

import type { CheckedCell } from '../../../model/cell.ts';
import type { Conventions } from '../../../model/conventions.ts';
import { faraday } from '../../../physics/constants.ts';
import { conventionsOf } from '../../../physics/conventions.ts';
import {
  electronicResistance,
  internalNucleation,
  isolatedShare,
  leakageBy,
  leakageByRise,
  leakageByVoltage,
} from '../../../physics/electronic-leakage.ts';
import { lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import type { CellContribution, CellMechanism, CellVariables } from '../cell-mechanism.ts';

/** Modes: the sum of the electrodes beside which lithium precipitates. */
const precipitating = { anode: 1, cathode: 2 } as const;

interface Side {
  readonly role: 'anode' | 'cathode';
  readonly localResistanceAt: (temperature: number) => number;
  readonly nucleation: number;
}

interface Leakage {
  readonly convention: Conventions['leakage'];
  /** To electrons at a temperature (K), Ω m². */
  readonly resistanceAt: (temperature: number) => number;
  readonly sides: readonly Side[];
  /** Whether the cathode is lithium too: then no voltage but the rises drive electrons. */
  readonly isSymmetric: boolean;
}

/** Undefined where no lithium touches a solid electrolyte, or a layer of unknown electronic conductivity is in between. */
export function electronicLeakage(cell: CheckedCell): CellMechanism | undefined {
  const faces = lithiumInterfaces(cell);
  if (faces.length === 0 || electronicResistance(cell, cell.temperature) === undefined) return undefined;
  const resistanceAt = (temperature: number): number => electronicResistance(cell, temperature) ?? NaN;
  const sides = faces.map(({ role, localResistanceAt, layer: { material } }) => {
    return { role, localResistanceAt, nucleation: material.nucleationOverpotential ?? internalNucleation };
  });
  const isSymmetric = sides.length === 2;
  const leakage: Leakage = { convention: conventionsOf(cell).leakage, resistanceAt, sides, isSymmetric };
  return {
    name: 'electronic_leakage',
    states: sides.map(({ role }) => ({
      name: `isolated lithium of the ${role}`,
      unit: 'mol/m^2',
      description: 'precipitated inside the electrolyte',
      initial: 0,
      scale: 1,
    })),
    columns: [
      {
        name: 'leakage_current_density',
        unit: 'A/m^2',
        description: 'electrons through the electrolyte, positive where they discharge the cell',
      },
      ...sides.map(({ role }) => ({
        name: `${role}.isolated_lithium`,
        unit: 'mol/m^2',
        description: 'lithium of the electrode that has precipitated inside the electrolyte',
      })),
    ],
    evaluate: (at, own, mode, out) => evaluate(leakage, at, own, mode, out),
    observe(own, out, at) {
      out[0] = leakAt(leakage, at);
      own.forEach((amount, k) => (out[k + 1] = amount));
    },
    modeAt: (at) =>
      sides.reduce((sum, side) => sum + (riseAt(side, at) >= side.nucleation ? precipitating[side.role] : 0), 0),
    modeEnds: (at, _own, mode) =>
      sides.reduce((most, side) => {
        const excess = riseAt(side, at) - side.nucleation;
        return Math.max(most, (mode & precipitating[side.role]) === 0 ? excess : -excess - 1e-12);
      }, -Infinity),
  };
}

/** By how much plating lifts the lithium potential in the electrolyte beside an electrode, V. */
function riseAt({ role, localResistanceAt }: Side, { current, temperature }: CellVariables): number {
  return Math.max(0, role === 'anode' ? -current : current) * localResistanceAt(temperature);
}

function riseOf(role: Side['role'], { sides }: Leakage, at: CellVariables): number {
  const side = sides.find((s) => s.role === role);
  return side === undefined ? 0 : riseAt(side, at);
}

/** Voltage that the electrons see besides the rise at the anode. */
function drivingVoltage(leakage: Leakage, at: CellVariables): number {
  if (leakage.convention === 'ohmic') return at.voltage;
  return (leakage.isSymmetric ? 0 : at.voltage) - riseOf('cathode', leakage, at);
}

/** A/m², positive where it discharges. */
function leakAt(leakage: Leakage, at: CellVariables): number {
  const { convention, resistanceAt } = leakage;
  const rise = riseOf('anode', leakage, at);
  return leakageBy(convention, resistanceAt(at.temperature), rise, drivingVoltage(leakage, at), at.temperature);
}

function evaluate(leakage: Leakage, at: CellVariables, own: Float64Array, mode: number, out: CellContribution): void {
  const { convention, resistanceAt, sides, isSymmetric } = leakage;
  const resistance = resistanceAt(at.temperature);
  const rise = riseOf('anode', leakage, at);
  out.leak = leakAt(leakage, at);
  const byDriving = leakageByVoltage(convention, resistance, drivingVoltage(leakage, at), at.temperature);
  out.leakByVoltage = convention === 'n_type' && isSymmetric ? 0 : byDriving;
  out.leakByCurrent = 0;
  for (const { role, localResistanceAt } of sides) {
    const localResistance = localResistanceAt(at.temperature);
    if (role === 'anode' && at.current < 0)
      out.leakByCurrent -= leakageByRise(convention, resistance, rise, at.temperature) * localResistance;
    if (role === 'cathode' && at.current > 0 && convention === 'n_type')
      out.leakByCurrent -= byDriving * localResistance;
  }
  sides.forEach(({ role }, k) => {
    const isAnode = role === 'anode';
    if (isAnode) {
      out.isolatedFromAnode = own[k];
      out.isolatedFromAnodeByOwn[k] = 1;
    } else {
      out.isolatedFromCathode = own[k];
      out.isolatedFromCathodeByOwn[k] = 1;
    }
    if ((mode & precipitating[role]) === 0) return;
    // Electrons that leave the electrode in question.
    const share = ((isAnode ? 1 : -1) * isolatedShare) / faraday;
    out.rate[k] = share * out.leak;
    out.rateByVoltage[k] = share * out.leakByVoltage;
    out.rateByCurrent[k] = share * out.leakByCurrent;
  });
}
