// What a run measures: the scalar result columns as functions of the state, and the tallies of charge that the state
// alone does not know (definitions, section 1). Inside, discharge is positive; columns turn the sign once, here.

import { faraday } from '../../physics/constants.ts';
import { lithiumMolarVolume, lithiumThicknessPerCharge } from '../../physics/lithium.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { chargeIndex, pressureIndex, terminalCharge, terminalCurrent, voltageIndex } from '../cells/border.ts';
import { readOwnOf, shortProgress, type Bypass } from '../cells/bypass.ts';
import { clearCellContribution } from '../mechanisms/cell-mechanism.ts';
import { createCellFields, type CellFields, type Losses } from '../cells/cell-model.ts';
import { readOwn, type LithiumInterface } from '../cells/lithium-interface.ts';
import { clearContribution } from '../mechanisms/mechanism.ts';

/** Charge passed, C/m². */
export interface Tally {
  cycle: number;
  step: number;
  /** Q at the last accepted point, and charge per direction since the cycle began. */
  charge: number;
  discharged: number;
  charged: number;
  /** Q at the start of the step, and where the current last changed sign. */
  stepStart: number;
  signChange: number;
  sign: number;
  /** ∫|I| dt since the start. */
  throughput: number;
  /** Energy given and taken since the cycle began, J/m², and the voltage at which each direction last ended, V. */
  dischargedEnergy: number;
  chargedEnergy: number;
  dischargeEnd: number;
  chargeEnd: number;
}

export interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  /** Column unit per SI unit, e.g. 1/3600 for Ah. */
  readonly perSi: number;
  /** SI value. `fields` are those of y, where they are at hand; a quantity that needs them can find them itself. */
  read(t: number, y: Float64Array, tally: Tally, fields?: CellFields): number;
}

export function createTally(): Tally {
  return {
    cycle: 0,
    step: 0,
    charge: 0,
    discharged: 0,
    charged: 0,
    stepStart: 0,
    signChange: 0,
    sign: 0,
    throughput: 0,
    dischargedEnergy: 0,
    chargedEnergy: 0,
    dischargeEnd: NaN,
    chargeEnd: NaN,
  };
}

/** What counts from the start of a cycle. */
export function openCycle(tally: Tally): void {
  tally.discharged = 0;
  tally.charged = 0;
  tally.dischargedEnergy = 0;
  tally.chargedEnergy = 0;
  tally.dischargeEnd = NaN;
  tally.chargeEnd = NaN;
}

/** Brings the tally to a new accepted point. */
export function advanceTally(tally: Tally, charge: number, current: number): void {
  const change = charge - tally.charge;
  if (change > 0) tally.discharged += change;
  else tally.charged -= change;
  tally.throughput += Math.abs(change);
  const sign = Math.sign(current);
  if (sign !== 0 && sign !== tally.sign) {
    tally.sign = sign;
    tally.signChange = tally.charge;
  }
  tally.charge = charge;
}

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

/** Between two lithium electrodes there is no energy to speak of, only losses. */
function energyQuantities(assembled: AssembledCell): Quantity[] {
  if (assembled.balance === undefined) return [];
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

/** The fields of y: those at hand, else found for the purpose. */
function fieldsFinder({ model }: AssembledCell): (y: Float64Array, atHand: CellFields | undefined) => CellFields {
  let own: CellFields | undefined;
  return (y, atHand) => {
    if (atHand !== undefined) return atHand;
    own ??= createCellFields(model);
    model.fields(y, own);
    return own;
  };
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

function quantity(name: string, unit: string, description: string, read: Quantity['read'], perSi = 1): Quantity {
  return { name, unit, description, perSi, read };
}

/** Metallic, connected lithium left on an interface, m as if dense. */
export function lithiumThickness(assembled: AssembledCell, face: LithiumInterface, y: Float64Array): number {
  const foil = foilOf(assembled, face);
  const stripped = y[assembled.model.borderOffset + face.strippedIndex];
  return foil.thickness - foil.molarVolume * (stripped / faraday + lostLithium(assembled, face, y));
}

/** Thickness of dense lithium at the start, m, and its molar volume, m³/mol. A bare collector has what it is given beforehand. */
export function foilOf(
  { cell }: AssembledCell,
  face: LithiumInterface,
): { readonly thickness: number; readonly molarVolume: number } {
  const electrode = cell[face.role];
  if (electrode.kind === 'lithium') return electrode;
  const charge = electrode.kind === 'none' ? (electrode.excessLithium ?? 0) : 0;
  return { thickness: charge * lithiumThicknessPerCharge, molarVolume: lithiumMolarVolume };
}

/** Lithium that the interface's mechanisms have taken from the metal: bound, dead or isolated, mol/m². */
export function lostLithium(assembled: AssembledCell, face: LithiumInterface, y: Float64Array): number {
  let lost = 0;
  const border = y.subarray(assembled.model.borderOffset);
  for (const instance of face.instances) {
    const { contribution } = instance;
    readOwn(instance, border);
    clearContribution(contribution);
    instance.mechanism.evaluate(face.at, instance.own, instance.mode, contribution);
    lost += contribution.boundLithium + contribution.deadLithium + contribution.isolatedLithium;
  }
  return lost + isolatedLithium(assembled, face.role, y);
}

/** Lithium of an electrode that has precipitated inside the electrolyte, mol/m². */
function isolatedLithium({ model }: AssembledCell, role: 'anode' | 'cathode', y: Float64Array): number {
  const { bypass } = model.border;
  if (bypass === undefined) return 0;
  let sum = 0;
  for (const instance of bypass.instances) {
    readOwnOf(instance, y.subarray(model.borderOffset));
    const c = instance.contribution;
    clearCellContribution(c);
    instance.mechanism.evaluate(bypass.at, instance.own, instance.mode, c);
    sum += role === 'anode' ? c.isolatedFromAnode : c.isolatedFromCathode;
  }
  return sum;
}

function interfaceQuantities(assembled: AssembledCell, face: LithiumInterface): Quantity[] {
  const fieldsOf = fieldsFinder(assembled);
  const list = [
    quantity(`${face.role}.lithium_thickness`, 'm', 'metallic, connected lithium as if dense', (_t, y) =>
      lithiumThickness(assembled, face, y),
    ),
  ];
  for (const instance of face.instances) {
    const { columns } = instance.mechanism;
    const out = new Float64Array(columns.length);
    columns.forEach((column, k) =>
      list.push(
        quantity(`${face.role}.${column.name}`, column.unit, column.description, (_t, y, _tally, fields) => {
          // Finding the fields of y leaves the interface evaluated there.
          fieldsOf(y, fields);
          readOwn(instance, y.subarray(assembled.model.borderOffset));
          instance.mechanism.observe(instance.own, out, face.at);
          return out[k];
        }),
      ),
    );
  }
  return list;
}

/** What goes past the cells, and whether it is a short. */
function bypassQuantities(assembled: AssembledCell, bypass: Bypass): Quantity[] {
  const { borderOffset } = assembled.model;
  const fieldsOf = fieldsFinder(assembled);
  const list = [
    quantity(
      'bypass_current_density',
      'A/m^2',
      'current that leaks and shorts take past the cells, positive where it discharges',
      (_t, y) => y[borderOffset + bypass.currentIndex],
    ),
  ];
  for (const instance of bypass.instances) {
    const { columns } = instance.mechanism;
    const out = new Float64Array(columns.length);
    columns.forEach((column, k) =>
      list.push(
        quantity(column.name, column.unit, column.description, (_t, y, _tally, fields) => {
          fieldsOf(y, fields);
          readOwnOf(instance, y.subarray(borderOffset));
          instance.mechanism.observe(instance.own, out, bypass.at);
          return out[k];
        }),
      ),
    );
  }
  if (bypass.instances.every(({ mechanism }) => mechanism.shortProgress === undefined)) return list;
  return [
    ...list,
    quantity('shorted', '1', 'whether lithium spans the electrolyte', (t) => (bypass.shortedAt <= t ? 1 : 0)),
    quantity(
      'time_to_short',
      's',
      'time of the short; before it, when it would come if all went on as on average so far, a century at most',
      (t, y) => timeToShort(bypass, t, y.subarray(borderOffset)),
    ),
  ];
}

/** Where nothing is on its way to a short, s. */
const century = 3.2e9;

function timeToShort(bypass: Bypass, t: number, border: Float64Array): number {
  if (bypass.shortedAt <= t) return bypass.shortedAt;
  for (const instance of bypass.instances) readOwnOf(instance, border);
  const progress = shortProgress(bypass) ?? 0;
  return progress > 0 ? Math.min(century, t / progress) : century;
}
