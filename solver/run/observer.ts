// What a run measures: the scalar result columns as functions of the state (definitions, section 1). Inside, discharge is positive;
// columns turn the sign once, here.

import { storesEnergy } from '../../physics/stored-energy.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { chargeIndex, pressureIndex, terminalCharge, terminalCurrent, voltageIndex } from '../cells/border.ts';
import type { Losses } from '../cells/cell-model.ts';
import { bypassQuantities, interfaceQuantities } from './mechanism-quantities.ts';
import { fieldsFinder, quantity, type Quantity } from './quantity.ts';
import type { Tally } from './tally.ts';

/** All scalar quantities of this cell, time first. */
export function quantitiesOf(assembled: AssembledCell): readonly Quantity[] {
  const { border, grid } = assembled.model;
  const faces = [border.anode, border.cathode].filter((f) => f !== undefined);
  const composites = [grid.anode, grid.cathode].filter((e) => e !== undefined && e.contact < 1);
  return [
    quantity('time', 's', 'time since the start of the run', (t) => t),
    quantity('cycle', '1', 'pass of the outermost repeat', (_t, _y, tally) => tally.cycle),
    quantity('step', '1', 'step of the protocol as executed, from 1', (_t, _y, tally) => tally.step),
    ...terminalQuantities(assembled),
    ...chargeQuantities(assembled),
    ...energyQuantities(assembled),
    ...stateQuantities(assembled),
    ...lossQuantities(assembled),
    ...(border.heat === undefined ? [] : heatQuantities(assembled)),
    ...faces.flatMap((face) => interfaceQuantities(assembled, face)),
    ...(border.bypass === undefined ? [] : bypassQuantities(assembled, border.bypass)),
    ...composites.flatMap((e) =>
      e === undefined
        ? []
        : [
            quantity(
              `${e.role}.contact_fraction`,
              '1',
              'share of the active surface that touches the electrolyte',
              () => e.contact,
            ),
          ],
    ),
  ];
}

/** Values of the border by their place in it. */
function borderReader({ model }: AssembledCell): (index: number) => (y: Float64Array) => number {
  return (index) => (y) => y[model.borderOffset + index];
}

/** Charge that has passed the terminals. */
function terminalChargeReader({ model }: AssembledCell): (y: Float64Array) => number {
  return (y) => terminalCharge(model.border, y, model.borderOffset);
}

function terminalQuantities(assembled: AssembledCell): Quantity[] {
  const area = assembled.cell.area * assembled.cell.electrodePairs;
  const voltage = borderReader(assembled)(voltageIndex);
  const { border, borderOffset } = assembled.model;
  const current = (y: Float64Array): number => terminalCurrent(border, y, borderOffset);
  return [
    quantity('voltage', 'V', 'cathode minus anode collector', (_t, y) => voltage(y)),
    quantity('current', 'A', 'of the whole cell, positive on charge', (_t, y) => unsigned(-current(y) * area)),
    quantity('current_density', 'A/m^2', 'per area of one electrode pair, positive on charge', (_t, y) =>
      unsigned(-current(y)),
    ),
    quantity('power', 'W', 'electric power of the whole cell, positive on charge', (_t, y) =>
      unsigned(-current(y) * voltage(y) * area),
    ),
  ];
}

function chargeQuantities(assembled: AssembledCell): Quantity[] {
  const area = assembled.cell.area * assembled.cell.electrodePairs;
  const charge = terminalChargeReader(assembled);
  const perHour = 1 / 3600;
  const passed = (y: Float64Array, tally: Tally, direction: 1 | -1): number =>
    area * ((direction > 0 ? tally.discharged : tally.charged) + Math.max(0, direction * (charge(y) - tally.charge)));
  const of = (name: string, description: string, read: (y: Float64Array, tally: Tally) => number): Quantity =>
    quantity(name, 'Ah', description, (_t, y, tally) => read(y, tally), perHour);
  return [
    of('discharge_capacity', 'charge passed on discharge since the cycle began', (y, tally) => passed(y, tally, 1)),
    of('charge_capacity', 'charge passed on charge since the cycle began', (y, tally) => passed(y, tally, -1)),
    of(
      'capacity',
      'charge passed since the current last changed sign',
      (y, tally) => area * Math.abs(charge(y) - tally.signChange),
    ),
  ];
}

/** Between two electrodes of the same couple there is no energy to speak of, only losses. */
function energyQuantities(assembled: AssembledCell): Quantity[] {
  if (!storesEnergy(assembled.cell)) return [];
  const area = assembled.cell.area * assembled.cell.electrodePairs;
  const charge = terminalChargeReader(assembled);
  const voltage = borderReader(assembled)(voltageIndex);
  /** Since the last accepted point the voltage is taken as it is now. */
  const passed = (y: Float64Array, tally: Tally, direction: 1 | -1): number =>
    area *
    ((direction > 0 ? tally.dischargedEnergy : tally.chargedEnergy) +
      voltage(y) * Math.max(0, direction * (charge(y) - tally.charge)));
  return [
    quantity(
      'discharge_energy',
      'Wh',
      'energy given on discharge since the cycle began',
      (_t, y, tally) => passed(y, tally, 1),
      1 / 3600,
    ),
    quantity(
      'charge_energy',
      'Wh',
      'energy taken on charge since the cycle began',
      (_t, y, tally) => passed(y, tally, -1),
      1 / 3600,
    ),
  ];
}

function stateQuantities(assembled: AssembledCell): Quantity[] {
  const { model, startSoc, balance } = assembled;
  const { temperatureIndex } = model.border;
  const at = borderReader(assembled);
  const charge = at(chargeIndex);
  const voltage = at(voltageIndex);
  const pressure = at(pressureIndex);
  const fieldsOf = fieldsFinder(assembled);
  const list = [
    quantity('temperature', 'K', 'cell temperature', (_t, y) =>
      temperatureIndex < 0 ? model.grid.temperature : y[model.borderOffset + temperatureIndex],
    ),
    quantity('ambient_temperature', 'K', 'temperature of the surroundings', () => model.border.ambientTemperature),
    quantity('stack.pressure', 'Pa', 'pressure on the stack', (_t, y) => pressure(y)),
    quantity(
      'ocv',
      'V',
      'open-circuit voltage at the mean stoichiometries',
      (_t, y, _tally, fields) => fieldsOf(y, fields).openCircuitVoltage,
    ),
    quantity('overpotential', 'V', 'distance of the voltage from the open-circuit voltage', (_t, y, _tally, fields) =>
      Math.abs(voltage(y) - fieldsOf(y, fields).openCircuitVoltage),
    ),
  ];
  if (startSoc !== undefined && balance !== undefined)
    list.push(quantity('soc', '1', 'state of charge', (_t, y) => startSoc - charge(y) / balance.capacity));
  return list;
}

const lossNames: readonly (readonly [key: keyof Losses, name: string, description: string])[] = [
  ['anodeReaction', 'anode.reaction_overpotential', 'charge transfer and films of the anode'],
  ['anodeDiffusion', 'anode.diffusion_overpotential', 'surface against mean of the particles of the anode'],
  ['electrolyteOhmic', 'electrolyte.ohmic_overpotential', 'resistance of the electrolyte'],
  ['electrolyteConcentration', 'electrolyte.concentration_overpotential', 'differences of salt concentration'],
  ['solidOhmic', 'solid.ohmic_overpotential', 'electronic resistance of the electrodes'],
  ['contact', 'contact_overpotential', 'contacts of lithium, tabs and collectors'],
  ['cathodeReaction', 'cathode.reaction_overpotential', 'charge transfer and films of the cathode'],
  ['cathodeDiffusion', 'cathode.diffusion_overpotential', 'surface against mean of the particles of the cathode'],
];

/** What a heat balance is made of. */
function heatQuantities(assembled: AssembledCell): Quantity[] {
  const area = assembled.cell.area * assembled.cell.electrodePairs;
  const fieldsOf = fieldsFinder(assembled);
  const of = (name: string, description: string, key: 'reactionHeat' | 'ohmicHeat' | 'reversibleHeat'): Quantity =>
    quantity(name, 'W', description, (_t, y, _tally, fields) => unsigned(fieldsOf(y, fields)[key] * area));
  return [
    of('reaction_heat', 'heat of charge transfer and films', 'reactionHeat'),
    of('ohmic_heat', 'heat of currents in electrolyte, electrodes and contacts', 'ohmicHeat'),
    of('reversible_heat', 'heat of the entropies of reaction, T dU/dT', 'reversibleHeat'),
  ];
}

/** Voltage that each part of the cell takes on discharge and adds on charge; together the open-circuit voltage less the voltage. */
function lossQuantities(assembled: AssembledCell): Quantity[] {
  const fieldsOf = fieldsFinder(assembled);
  return lossNames.map(([key, name, description]) =>
    quantity(name, 'V', `${description}: taken of the voltage on discharge`, (_t, y, _tally, fields) =>
      unsigned(fieldsOf(y, fields).losses[key]),
    ),
  );
}

/** −0 reads as 0. */
const unsigned = (value: number): number => (value === 0 ? 0 : value);
