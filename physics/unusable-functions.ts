// Whether the functions of materials give what a model can be formed of: open-circuit potentials that are numbers, and transport and
// kinetics that are positive, where the cell goes. Diffusivities and conductivities below zero would separate what mixes (second law).

import type { ActiveMaterial, CheckedCell } from '../model/cell.ts';
import type { LiquidElectrolyte } from '../model/electrolyte.ts';
import type { StateFunction } from '../model/state-function.ts';
import { balanceCell, type Balance } from './balance.ts';
import { evaluate } from './evaluate.ts';
import { openCircuitAt } from './open-circuit.ts';
import { saltConductor } from './salt-conductor.ts';

export interface UnusableFunction {
  /** Of the material: of the electrode whose it is; left out: of the electrolyte. */
  readonly role?: 'anode' | 'cathode';
  readonly material: string;
  /** Name in the text. */
  readonly property: string;
  /** What it is at the first place, and over which share of which range: a sentence that begins with the property. */
  readonly reason: string;
  readonly help: string;
}

const known = new WeakMap<CheckedCell, readonly UnusableFunction[]>();

/** Found once a cell: editor and runs ask for the same one. */
export function unusableFunctions(cell: CheckedCell): readonly UnusableFunction[] {
  let found = known.get(cell);
  if (found === undefined) known.set(cell, (found = findUnusable(cell)));
  return found;
}

function findUnusable(cell: CheckedCell): readonly UnusableFunction[] {
  const outcome = balanceCell(cell);
  const balance = outcome.ok ? outcome.balance : undefined;
  const ofActives = (['anode', 'cathode'] as const).flatMap((role) => {
    const electrode = cell[role];
    if (electrode.kind !== 'composite') return [];
    // The materials of a blend share potentials, not stoichiometries.
    const window = electrode.actives.length === 1 ? balance?.[role] : undefined;
    return electrode.actives.flatMap((active) =>
      ofActive(active, cell, window).map((found) => ({ role, material: active.name, ...found })),
    );
  });
  const salt = saltConductor(cell);
  const conductor = salt.ok ? salt.conductor : undefined;
  if (conductor === undefined) return ofActives;
  return [...ofActives, ...ofElectrolyte(conductor, cell).map((found) => ({ material: conductor.name, ...found }))];
}

type Found = Pick<UnusableFunction, 'property' | 'reason' | 'help'>;

/** Salt concentration where the cell has no liquid, mol/m³. */
const usualConcentration = 1000;

function ofActive(active: ActiveMaterial, cell: CheckedCell, window: Balance['cathode']): readonly Found[] {
  const { temperature: T, referenceTemperature: reference } = cell;
  const c = cell.electrolyte?.initialConcentration ?? usualConcentration;
  const { diffusivity, exchangeCurrentDensity } = active;
  const values = stoichiometriesOf(active, window);
  // Fits may leave their range where no one knows whether the cell goes there: then only what is wrong everywhere counts.
  const fewest = window === undefined ? places : 1;
  const on = (demand: Demand, at: (x: number) => number, least = fewest): readonly Found[] =>
    judge(active.name, demand, stoichiometry, values, at, least);
  return [
    ...on(aNumber('open_circuit_potential', 'V'), (x) => openCircuitAt(active, x, T, reference).value, 1),
    ...on(positive('diffusivity', 'm²/s'), (x) => evaluate(diffusivity, { x, T }, reference)),
    ...on(positive('exchange_current_density', 'A/m²'), (x) =>
      evaluate(exchangeCurrentDensity, { c, x, T }, reference),
    ),
  ];
}

/** Concentrations that any current brings about, as multiples of the one at rest (estimate). */
const [mostDiluted, mostConcentrated] = [0.5, 1.5];

function ofElectrolyte(electrolyte: LiquidElectrolyte, cell: CheckedCell): readonly Found[] {
  const { name, initialConcentration: rest, ionicConductivity, saltDiffusivity } = electrolyte;
  const { temperature: T, referenceTemperature: reference } = cell;
  const values = spread(mostDiluted * rest, mostConcentrated * rest);
  const on = (demand: Demand, f: StateFunction): readonly Found[] =>
    judge(name, demand, concentration, values, (c) => evaluate(f, { c, T }, reference), 1);
  return [
    ...on(positive('ionic_conductivity', 'S/m'), ionicConductivity),
    ...on(positive('salt_diffusivity', 'm²/s'), saltDiffusivity),
    ...on(positive('thermodynamic_factor', ''), electrolyte.thermodynamicFactor),
    ...on(atMostOne('transference_number'), electrolyte.transferenceNumber),
  ];
}

/** What a property has to be. */
interface Demand {
  readonly property: string;
  readonly unit: string;
  readonly isRight: (value: number) => boolean;
  readonly lack: string;
  readonly wanted: string;
}

const aNumber = (property: string, unit: string): Demand => ({
  property,
  unit,
  isRight: Number.isFinite,
  lack: 'not a number',
  wanted: 'a number',
});
const positive = (property: string, unit: string): Demand => ({
  property,
  unit,
  isRight: (value) => Number.isFinite(value) && value > 0,
  lack: 'not positive',
  wanted: 'positive',
});
/** Below zero where lithium moves in complexes, but anions cannot carry less than nothing. */
const atMostOne = (property: string): Demand => ({
  property,
  unit: '',
  isRight: (value) => Number.isFinite(value) && value <= 1,
  lack: 'no number up to 1',
  wanted: 'at most 1',
});

/** What a property is followed over. */
interface Axis {
  readonly symbol: string;
  readonly unit: string;
  readonly plural: string;
}
const stoichiometry: Axis = { symbol: 'x', unit: '', plural: 'stoichiometries' };
const concentration: Axis = { symbol: 'c', unit: ' mol/m³', plural: 'concentrations' };

function judge(
  material: string,
  { property, unit, isRight, lack, wanted }: Demand,
  axis: Axis,
  places: readonly number[],
  at: (place: number) => number,
  fewest: number,
): readonly Found[] {
  const wrong = places.map((place) => ({ place, value: at(place) })).filter(({ value }) => !isRight(value));
  const [first] = wrong;
  if (first === undefined || wrong.length < fewest) return [];
  const label = property.replaceAll('_', ' ').replace('open circuit', 'open-circuit');
  const shown = Number.isFinite(first.value) ? `${first.value.toPrecision(3)} ${unit}`.trim() : 'not a number';
  const share = ((100 * wrong.length) / places.length).toFixed(0);
  const [from, to] = [places[0], places.at(-1)].map((end) => rounded(end ?? NaN));
  return [
    {
      property,
      reason: `the ${label} of \`${material}\` is ${shown} at ${axis.symbol} = ${rounded(first.place)}${axis.unit}; over ${share} % of the ${axis.plural} from ${from} to ${to}${axis.unit} it is ${lack}`,
      help: `correct \`${property}\` of \`${material}\` so that it is ${wanted} there`,
    },
  ];
}

function rounded(value: number): string {
  return Math.abs(value) < 100 ? value.toPrecision(3) : String(Number(value.toPrecision(3)));
}

const places = 101;

/** Inside the window; without one, inside what the potential is known for, away from the poles at its ends. */
function stoichiometriesOf({ ocpRange = [0, 1] }: ActiveMaterial, window: Balance['cathode']): readonly number[] {
  return window === undefined
    ? spread(Math.max(0.05, ocpRange[0]), Math.min(0.95, ocpRange[1]))
    : spread(Math.min(window.empty, window.full), Math.max(window.empty, window.full));
}

function spread(from: number, to: number): readonly number[] {
  return Array.from({ length: places }, (_, k) => from + ((to - from) * (k + 0.5)) / places);
}
