// From a checked simulation to a cell model that can be integrated.

import type { AnodeFreeElectrode, CheckedCell, Interface, LithiumElectrode } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { balanceCell, heldAt, nominalCapacity, siteCharge, type Balance } from '../../physics/balance.ts';
import { coolingAreaOf } from '../../physics/cell-heat.ts';
import { usualCapacitance } from '../../physics/double-layer.ts';
import { heatCapacityOf } from '../../physics/heat-capacity.ts';
import { dependsOn, evaluateDual } from '../../physics/evaluate.ts';
import { exchangeCurrentOfResistance } from '../../physics/kinetics.ts';
import { contactResistance, contactResistanceByPressure } from '../../physics/lithium-contact.ts';
import { lithiumExchangeCurrent, localResistanceAt } from '../../physics/lithium-exchange.ts';
import { marcusCurrentRatio, marcusOverpotentialOf } from '../../physics/marcus-kinetics.ts';
import { stepsOf } from '../../physics/operation.ts';
import {
  givenStoichiometries,
  stoichiometriesAtSoc,
  type StartStoichiometries,
} from '../../physics/start-stoichiometry.ts';
import { cellMechanismsFor, mechanismsFor } from '../mechanisms/registry.ts';
import { withAlteredTransport } from './altered-transport.ts';
import { createBypass } from './bypass.ts';
import { createBorder, stateIndex, type HeatBalance } from './border.ts';
import { createCellGrid, type CellGrid } from './cell-grid.ts';
import type { CellModel } from './cell-model.ts';
import { createFixture } from './fixture.ts';
import { createLithiumInterface, type InterfaceLaws, type LithiumInterface } from './lithium-interface.ts';
import { NotAvailable } from './not-available.ts';
import { createPorousElectrodeModel } from './porous-electrode-model.ts';
import { requireMaterialFunctions } from './require-material-functions.ts';
import { createSingleParticleModel } from './single-particle-model.ts';

export interface AssembledCell {
  readonly cell: CheckedCell;
  readonly model: CellModel;
  /** Uniform stoichiometries at the start by active material; none where the electrode is lithium. */
  readonly start: StartStoichiometries;
  /** Undefined for Li|Li. */
  readonly balance: Balance | undefined;
  /** State of charge at the start, 0..1; undefined for Li|Li. */
  readonly startSoc: number | undefined;
  /** C of the whole cell; undefined for Li|Li. */
  readonly nominalCapacity: number | undefined;
}

/** Throws NotAvailable where the cell needs what is not built. `startsWithDischarge` decides the default start. */
export function assembleCell(simulation: CheckedSimulation, startsWithDischarge: boolean): AssembledCell {
  const { cell } = simulation;
  const outcome = balanceCell(cell);
  const balance = outcome.ok ? outcome.balance : undefined;
  requireMaterialFunctions(cell);
  const start = startStoichiometry(simulation, startsWithDischarge);
  const capacity = nominalCapacity(cell);
  const area = cell.area * cell.electrodePairs;
  const chargeScale = capacity === undefined ? 36000 : capacity / area;
  const currentScale = chargeScale / 3600;
  const heat = heatBalance(simulation);
  const climate = {
    isFixed: heat === undefined && !changesTemperature(simulation),
    temperature: cell.temperature,
    referenceTemperature: cell.referenceTemperature,
  };
  const grid = createCellGrid(simulation, climate);
  const anode = lithiumInterface('anode', simulation, grid, stateIndex);
  const behindAnode = stateIndex + unknownsOf(anode);
  const cathode = lithiumInterface('cathode', simulation, grid, behindAnode);
  const bypass = createBypass(
    cellMechanismsFor(simulation.include, cell),
    behindAnode + unknownsOf(cathode),
    cell.temperature,
  );
  const border = createBorder({
    anode,
    cathode,
    fixture: createFixture(cell, start),
    bypass,
    initialPressure: cell.stack.pressure,
    seriesResistance: cell.contactResistance * area,
    chargeScale,
    currentScale,
    heat,
    temperature: cell.temperature,
    pressureActs: cell.separator.kind === 'solid' && (anode !== undefined || cathode !== undefined),
  });
  const setTemperature = (T: number): void => {
    grid.setTemperature(T);
    if (anode !== undefined) anode.at.temperature = T;
    if (cathode !== undefined) cathode.at.temperature = T;
    if (bypass !== undefined) bypass.at.temperature = T;
  };
  const isSingle = simulation.model !== 'p2d' && (grid.anode !== undefined || grid.cathode !== undefined);
  const model = withAlteredTransport(
    isSingle
      ? createSingleParticleModel(grid, border, simulation.model === 'spme', currentScale, setTemperature)
      : createPorousElectrodeModel(grid, border, currentScale, setTemperature),
  );
  const stoichiometry = start.cathode[0] ?? NaN;
  return {
    cell,
    model,
    start,
    balance,
    startSoc: socOf(balance, start, cell, stoichiometry),
    nominalCapacity: capacity,
  };
}

/** Unknowns of a lithium interface in the border. */
function unknownsOf(face: LithiumInterface | undefined): number {
  if (face === undefined) return 0;
  return (face.layer === undefined ? 1 : 2) + face.instances.reduce((sum, i) => sum + i.own.length, 0);
}

/** True where a step of the protocol has another temperature than the cell. */
function changesTemperature({ cell, protocol }: CheckedSimulation): boolean {
  return stepsOf(protocol).some(({ step }) => step.temperature !== undefined && step.temperature !== cell.temperature);
}

/** Per area of one electrode pair; undefined where the cell is isothermal. */
function heatBalance({ cell, include }: CheckedSimulation): HeatBalance | undefined {
  const { thermal } = cell;
  const isNamed = include.includes('thermal') || include.includes('self_heating');
  if (thermal?.model !== 'lumped' && !isNamed) return undefined;
  const area = cell.area * cell.electrodePairs;
  const capacity = heatCapacityOf(cell);
  if (capacity === undefined)
    throw new NotAvailable(
      'the heat capacity of the cell is not known',
      'give `heat_capacity` in the `thermal` block, e.g. `heat_capacity = 50 J/K`',
    );
  // Without heat transfer the cell is adiabatic.
  const transfer = (thermal?.heatTransfer ?? 0) * coolingAreaOf(cell);
  const varies = thermal?.heatCapacity !== undefined && dependsOn(thermal.heatCapacity, 'T');
  return {
    capacity: varies ? (T) => (heatCapacityOf(cell, T) ?? capacity) / area : () => capacity / area,
    transfer: transfer / area,
  };
}

function socOf(
  balance: Balance | undefined,
  start: StartStoichiometries,
  cell: CheckedCell,
  first: number,
): number | undefined {
  if (balance?.cathode === undefined || cell.cathode.kind !== 'composite') return undefined;
  const { potentials } = balance;
  if (potentials === undefined) return (balance.cathode.empty - first) / (balance.cathode.empty - balance.cathode.full);
  const { cathode } = cell;
  const held = cathode.actives.reduce((sum, active, k) => sum + siteCharge(cathode, active) * start.cathode[k], 0);
  return (heldAt(cathode, potentials.cathode.empty, cell) - held) / balance.capacity;
}

function startStoichiometry(simulation: CheckedSimulation, startsWithDischarge: boolean): StartStoichiometries {
  const { cell } = simulation;
  if (cell.cathode.kind !== 'composite') return { anode: [], cathode: [] };
  const given = simulation.startSoc === undefined ? givenStoichiometries(cell) : undefined;
  if (given !== undefined) return given;
  const outcome = stoichiometriesAtSoc(cell, simulation.startSoc ?? (startsWithDischarge ? 1 : 0));
  if (!outcome.ok)
    throw new NotAvailable(
      `the start cannot be balanced: ${outcome.reason}`,
      'give `voltage_window` within what the cell can reach',
    );
  return outcome.value;
}

/** Stoichiometry at the start by electrode and material. */
export function startOf({ cell, start }: AssembledCell): (role: 'anode' | 'cathode', material: string) => number {
  return (role, material) => {
    const electrode = cell[role];
    const at = electrode.kind === 'composite' ? electrode.actives.findIndex((a) => a.name === material) : -1;
    return start[role][at] ?? NaN;
  };
}

function lithiumInterface(
  role: 'anode' | 'cathode',
  simulation: CheckedSimulation,
  grid: CellGrid,
  offset: number,
): LithiumInterface | undefined {
  const { cell } = simulation;
  const electrode = cell[role];
  if (electrode.kind !== 'lithium' && electrode.kind !== 'none') return undefined;
  const laws = cell.separator.kind === 'solid' ? solidLaws(role, cell) : liquidLaws(role, electrode, cell, grid);
  const kinetics = simulation.include.includes('lithium_kinetics') ? kineticsOf(electrode) : butlerVolmer;
  return createLithiumInterface(
    role,
    { ...laws, ...kinetics },
    electrode.kind === 'lithium' ? (electrode.chargeTransferCoefficient ?? 0.5) : 0.5,
    mechanismsFor(simulation.include, cell, role),
    offset,
    cell.temperature,
    Math.max(cell.stack.pressure, cell.stack.assemblyPressure),
    simulation.include.includes('double_layer') && laws.doubleLayerCapacitance > 0,
  );
}

type Kinetics = Pick<InterfaceLaws, 'chargeTransfer' | 'currentRatio'>;
const butlerVolmer: Kinetics = {};

/** Charge transfer after Marcus where the lithium has a reorganization energy (A01). */
function kineticsOf(electrode: LithiumElectrode | AnodeFreeElectrode): Kinetics {
  const energy = electrode.kind === 'lithium' ? electrode.reorganizationEnergy : undefined;
  if (energy === undefined) return butlerVolmer;
  return {
    chargeTransfer: (ratio, temperature, out) => marcusOverpotentialOf(ratio, energy, temperature, out),
    currentRatio: (overpotential, temperature) => marcusCurrentRatio(overpotential, energy, temperature),
  };
}

/** Li | solid electrolyte: i0 = RT/(F R_loc), contact resistance by pressure (A12, A17). */
function solidLaws(role: 'anode' | 'cathode', cell: CheckedCell): InterfaceLaws {
  const layers = cell.separator.kind === 'solid' ? cell.separator.layers : [];
  const layer = layers[role === 'anode' ? 0 : layers.length - 1];
  const face = cell.interfaces[role];
  const local = face.localResistance ?? layer?.material.localResistance;
  if (layer === undefined || local === undefined || !(local > 0))
    throw new NotAvailable(
      `the local resistance of lithium on \`${layer?.material.name ?? 'the electrolyte'}\` is not known`,
      `give \`local_resistance\` in the interface of the ${role}`,
    );
  const { material } = layer;
  const exchangeAt = (T: number) => ({
    value: exchangeCurrentOfResistance(localResistanceAt(local, material, T, cell.referenceTemperature), T),
    derivative: 0,
  });
  const { resistance } = face;
  const laws = { exchangeCurrent: (_u: number, T: number) => exchangeAt(T), doubleLayerCapacitance: layerOf(face) };
  if (resistance !== undefined) {
    const fixed = { value: Math.max(0, resistance - local), byPressure: 0 };
    return { ...laws, contactResistance: () => fixed };
  }
  return {
    ...laws,
    contactResistance: (pressure, highest) => ({
      value: contactResistance(material, pressure, highest),
      byPressure: contactResistanceByPressure(material, pressure, highest),
    }),
  };
}

const layerOf = ({ doubleLayerCapacitance }: Interface): number => doubleLayerCapacitance ?? usualCapacitance;

/** Li | liquid: the electrolyte's i0 ∝ √c unless the electrode gives its own law, and a film (A01). */
function liquidLaws(
  role: 'anode' | 'cathode',
  electrode: LithiumElectrode | AnodeFreeElectrode,
  cell: CheckedCell,
  grid: CellGrid,
): InterfaceLaws {
  const film = { value: cell.interfaces[role].filmResistance ?? 0, byPressure: 0 };
  const laws = { contactResistance: () => film, doubleLayerCapacitance: layerOf(cell.interfaces[role]) };
  const own = electrode.kind === 'lithium' ? electrode.exchangeCurrentDensity : undefined;
  if (own !== undefined) {
    // Its own law is taken as it stands, constants too.
    return {
      ...laws,
      exchangeCurrent: (u, T) => {
        const dual = evaluateDual(own, { c: 1000 * u, T }, 'c', cell.referenceTemperature);
        return { value: dual.value, derivative: 1000 * dual.derivative };
      },
    };
  }
  if (lithiumExchangeCurrent(cell, electrode) === undefined)
    throw new NotAvailable(
      'the exchange current density of lithium in this electrolyte is not known',
      'give `lithium_exchange_current_density` in the electrolyte or `exchange_current_density` in the lithium electrode',
    );
  return {
    ...laws,
    exchangeCurrent: (u, T) => {
      const value = (lithiumExchangeCurrent(cell, electrode, T) ?? NaN) * Math.sqrt(u / grid.initialU);
      return { value, derivative: (0.5 * value) / u };
    },
  };
}
