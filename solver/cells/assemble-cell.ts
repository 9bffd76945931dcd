// From a checked simulation to a cell model that can be integrated.

import type { CheckedCell, LithiumElectrode } from '../../model/cell.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { balanceCell, nominalCapacity, type Balance } from '../../physics/balance.ts';
import { evaluateDual } from '../../physics/evaluate.ts';
import { exchangeCurrentOfResistance } from '../../physics/kinetics.ts';
import { contactResistance, contactResistanceByPressure } from '../../physics/lithium-contact.ts';
import { mechanismsFor } from '../mechanisms/registry.ts';
import { createBorder, stateIndex } from './border.ts';
import { createCellGrid, type CellGrid } from './cell-grid.ts';
import type { CellModel } from './cell-model.ts';
import { createFixture } from './fixture.ts';
import { createLithiumInterface, type InterfaceLaws, type LithiumInterface } from './lithium-interface.ts';
import { NotAvailable } from './not-available.ts';
import { createPorousElectrodeModel } from './porous-electrode-model.ts';
import { createSingleParticleModel } from './single-particle-model.ts';

export interface AssembledCell {
  readonly cell: CheckedCell;
  readonly model: CellModel;
  /** Uniform stoichiometries at the start, NaN where the electrode is lithium. */
  readonly start: { readonly anode: number; readonly cathode: number };
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
  const start = startStoichiometry(simulation, balance, startsWithDischarge, outcome.ok ? '' : outcome.reason);
  const capacity = nominalCapacity(cell);
  const area = cell.area * cell.electrodePairs;
  const chargeScale = capacity === undefined ? 36000 : capacity / area;
  const currentScale = chargeScale / 3600;
  const grid = createCellGrid(cell, simulation.mesh);
  const anode = lithiumInterface('anode', simulation, grid, stateIndex);
  const used = anode === undefined ? 0 : 1 + anode.instances.reduce((sum, i) => sum + i.own.length, 0);
  const cathode = lithiumInterface('cathode', simulation, grid, stateIndex + used);
  const border = createBorder({
    anode,
    cathode,
    fixture: createFixture(cell, start),
    initialPressure: cell.stack.pressure,
    seriesResistance: cell.contactResistance * area,
    chargeScale,
    currentScale,
  });
  const model =
    simulation.model === 'p2d' || (grid.anode === undefined && grid.cathode === undefined)
      ? createPorousElectrodeModel(grid, border, currentScale)
      : createSingleParticleModel(grid, border, simulation.model === 'spme');
  return { cell, model, start, balance, startSoc: socOf(balance, start.cathode), nominalCapacity: capacity };
}

function socOf(balance: Balance | undefined, stoichiometry: number): number | undefined {
  const limits = balance?.cathode;
  return limits === undefined ? undefined : (limits.empty - stoichiometry) / (limits.empty - limits.full);
}

function startStoichiometry(
  simulation: CheckedSimulation,
  balance: Balance | undefined,
  startsWithDischarge: boolean,
  reason: string,
): { anode: number; cathode: number } {
  const { cell } = simulation;
  const own = (role: 'anode' | 'cathode'): number | undefined => {
    const electrode = cell[role];
    return electrode.kind === 'composite' ? electrode.actives[0]?.initialStoichiometry : undefined;
  };
  if (cell.cathode.kind !== 'composite') return { anode: NaN, cathode: NaN };
  const given = own('cathode');
  const anodeGiven = cell.anode.kind === 'composite' ? own('anode') : NaN;
  if (simulation.startSoc === undefined && given !== undefined && anodeGiven !== undefined)
    return { anode: anodeGiven, cathode: given };
  if (balance?.cathode === undefined)
    throw new NotAvailable(
      `the start cannot be balanced: ${reason}`,
      'give `voltage_window` within what the cell can reach',
    );
  const soc = simulation.startSoc ?? (startsWithDischarge ? 1 : 0);
  const at = (limits: { empty: number; full: number }): number => limits.empty + soc * (limits.full - limits.empty);
  return { anode: balance.anode === undefined ? NaN : at(balance.anode), cathode: at(balance.cathode) };
}

function lithiumInterface(
  role: 'anode' | 'cathode',
  simulation: CheckedSimulation,
  grid: CellGrid,
  offset: number,
): LithiumInterface | undefined {
  const { cell } = simulation;
  const electrode = cell[role];
  if (electrode.kind !== 'lithium') return undefined;
  const laws = cell.separator.kind === 'solid' ? solidLaws(role, cell) : liquidLaws(role, electrode, cell, grid);
  return createLithiumInterface(
    role,
    laws,
    mechanismsFor(simulation.include, cell, role),
    offset,
    cell.temperature,
    Math.max(cell.stack.pressure, cell.stack.assemblyPressure),
  );
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
  const exchange = { value: exchangeCurrentOfResistance(local, cell.temperature), derivative: 0 };
  const { resistance } = face;
  if (resistance !== undefined) {
    const fixed = { value: Math.max(0, resistance - local), byPressure: 0 };
    return { exchangeCurrent: () => exchange, contactResistance: () => fixed };
  }
  const { material } = layer;
  return {
    exchangeCurrent: () => exchange,
    contactResistance: (pressure, highest) => ({
      value: contactResistance(material, pressure, highest),
      byPressure: contactResistanceByPressure(material, pressure, highest),
    }),
  };
}

/** Li | liquid: the electrolyte's i0 ∝ √c unless the electrode gives its own law, and a film (A01). */
function liquidLaws(
  role: 'anode' | 'cathode',
  electrode: LithiumElectrode,
  cell: CheckedCell,
  grid: CellGrid,
): InterfaceLaws {
  const film = { value: cell.interfaces[role].filmResistance ?? 0, byPressure: 0 };
  const own = electrode.exchangeCurrentDensity;
  if (own !== undefined) {
    // Its own law is taken as it stands, constants too.
    return {
      contactResistance: () => film,
      exchangeCurrent: (u) => {
        const dual = evaluateDual(own, { c: 1000 * u, T: cell.temperature }, 'c', cell.referenceTemperature);
        return { value: dual.value, derivative: 1000 * dual.derivative };
      },
    };
  }
  const reference = cell.electrolyte?.lithiumExchangeCurrentDensity;
  if (reference === undefined)
    throw new NotAvailable(
      'the exchange current density of lithium in this electrolyte is not known',
      'give `lithium_exchange_current_density` in the electrolyte or `exchange_current_density` in the lithium electrode',
    );
  return {
    contactResistance: () => film,
    exchangeCurrent: (u) => {
      const value = reference * Math.sqrt(u / grid.initialU);
      return { value, derivative: (0.5 * value) / u };
    },
  };
}
