// The units the language knows, each as a factor to SI and a dimension.

import type { Dimension } from './dimension.ts';
import { dimension, dimensionless, power, product, quotient } from './dimension.ts';
import { rational } from './rational.ts';

/** A unit: `SI = value × factor + offset`. */
export interface UnitDefinition {
  readonly symbol: string;
  readonly factor: number;
  /** Non-zero for degC only. */
  readonly offset: number;
  readonly dimension: Dimension;
  readonly documentation: string;
}

interface Entry {
  readonly symbol: string;
  readonly factor: number;
  readonly dimension: Dimension;
  readonly documentation: string;
  readonly offset?: number;
  readonly prefixes?: boolean;
}

const mass = dimension({ Mass: 1 });
const length = dimension({ Length: 1 });
const time = dimension({ Time: 1 });
const current = dimension({ Current: 1 });
const temperature = dimension({ Temperature: 1 });
const amount = dimension({ Amount: 1 });
const charge = product(current, time);
const force = dimension({ Mass: 1, Length: 1, Time: -2 });
const pressure = quotient(force, power(length, rational(2)));
const energy = product(force, length);
const watt = quotient(energy, time);
const volt = quotient(watt, current);
const ohm = quotient(volt, current);
const volume = power(length, rational(3));
const concentration = quotient(amount, volume);

const entries: readonly Entry[] = [
  { symbol: 'm', factor: 1, dimension: length, prefixes: true, documentation: 'metre' },
  { symbol: 'g', factor: 1e-3, dimension: mass, prefixes: true, documentation: 'gram' },
  { symbol: 't', factor: 1e3, dimension: mass, documentation: 'tonne' },
  { symbol: 's', factor: 1, dimension: time, prefixes: true, documentation: 'second' },
  { symbol: 'min', factor: 60, dimension: time, documentation: 'minute' },
  { symbol: 'h', factor: 3600, dimension: time, documentation: 'hour' },
  { symbol: 'd', factor: 86400, dimension: time, documentation: 'day' },
  { symbol: 'yr', factor: 31557600, dimension: time, documentation: 'Julian year, 365.25 d' },
  { symbol: 'A', factor: 1, dimension: current, prefixes: true, documentation: 'ampere' },
  { symbol: 'K', factor: 1, dimension: temperature, prefixes: true, documentation: 'kelvin' },
  {
    symbol: 'degC',
    factor: 1,
    offset: 273.15,
    dimension: temperature,
    documentation: 'degree Celsius, a point on a scale',
  },
  {
    symbol: '°C',
    factor: 1,
    offset: 273.15,
    dimension: temperature,
    documentation: 'degree Celsius, a point on a scale',
  },
  { symbol: 'mol', factor: 1, dimension: amount, prefixes: true, documentation: 'mole' },
  { symbol: 'cd', factor: 1, dimension: dimension({ Luminosity: 1 }), documentation: 'candela' },
  { symbol: 'Hz', factor: 1, dimension: power(time, rational(-1)), prefixes: true, documentation: 'hertz' },
  { symbol: 'N', factor: 1, dimension: force, prefixes: true, documentation: 'newton' },
  { symbol: 'Pa', factor: 1, dimension: pressure, prefixes: true, documentation: 'pascal' },
  { symbol: 'bar', factor: 1e5, dimension: pressure, prefixes: true, documentation: 'bar' },
  { symbol: 'atm', factor: 101325, dimension: pressure, documentation: 'standard atmosphere' },
  { symbol: 'J', factor: 1, dimension: energy, prefixes: true, documentation: 'joule' },
  {
    symbol: 'eV',
    factor: 1.602176634e-19,
    dimension: energy,
    prefixes: true,
    documentation: 'electronvolt; per mole where an activation energy is asked for',
  },
  { symbol: 'W', factor: 1, dimension: watt, prefixes: true, documentation: 'watt' },
  { symbol: 'Wh', factor: 3600, dimension: energy, prefixes: true, documentation: 'watt-hour' },
  { symbol: 'Ah', factor: 3600, dimension: charge, prefixes: true, documentation: 'ampere-hour' },
  { symbol: 'V', factor: 1, dimension: volt, prefixes: true, documentation: 'volt' },
  { symbol: 'ohm', factor: 1, dimension: ohm, prefixes: true, documentation: 'ohm' },
  { symbol: 'Ω', factor: 1, dimension: ohm, prefixes: true, documentation: 'ohm' },
  { symbol: 'S', factor: 1, dimension: power(ohm, rational(-1)), prefixes: true, documentation: 'siemens' },
  { symbol: 'F', factor: 1, dimension: quotient(charge, volt), prefixes: true, documentation: 'farad' },
  { symbol: 'L', factor: 1e-3, dimension: volume, prefixes: true, documentation: 'litre' },
  { symbol: 'l', factor: 1e-3, dimension: volume, prefixes: true, documentation: 'litre' },
  { symbol: 'M', factor: 1e3, dimension: concentration, documentation: 'mole per litre' },
  { symbol: 'mM', factor: 1, dimension: concentration, documentation: 'millimole per litre' },
  { symbol: 'angstrom', factor: 1e-10, dimension: length, documentation: 'ångström' },
  { symbol: 'Å', factor: 1e-10, dimension: length, documentation: 'ångström' },
  { symbol: '%', factor: 0.01, dimension: dimensionless, documentation: 'per cent' },
  { symbol: 'ppm', factor: 1e-6, dimension: dimensionless, documentation: 'parts per million' },
  { symbol: 'rad', factor: 1, dimension: dimensionless, documentation: 'radian' },
  {
    symbol: 'C',
    factor: 1 / 3600,
    dimension: power(time, rational(-1)),
    documentation: 'C-rate: nominal capacities per hour',
  },
];

const prefixes: readonly (readonly [string, number])[] = [
  ['y', 1e-24],
  ['z', 1e-21],
  ['a', 1e-18],
  ['f', 1e-15],
  ['p', 1e-12],
  ['n', 1e-9],
  ['u', 1e-6],
  ['µ', 1e-6],
  ['m', 1e-3],
  ['c', 1e-2],
  ['d', 1e-1],
  ['h', 1e2],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
];

const definitions: ReadonlyMap<string, UnitDefinition> = buildDefinitions();

/** The unit with this symbol, prefix included; both codings of µ, Ω and Å are understood. */
export function findUnit(symbol: string): UnitDefinition | undefined {
  return definitions.get(normalise(symbol));
}

/** Every symbol without its prefixed forms, for completion and the unit list. */
export function plainUnits(): readonly UnitDefinition[] {
  return entries.map((entry) => definitions.get(entry.symbol)).filter((unit) => unit !== undefined);
}

/** Every symbol that is understood, prefixed forms included. */
export function unitSymbols(): Iterable<string> {
  return definitions.keys();
}

function normalise(symbol: string): string {
  return symbol.replace('\u03bc', 'µ').replace('\u2126', 'Ω').replace('\u212b', 'Å');
}

function buildDefinitions(): ReadonlyMap<string, UnitDefinition> {
  const map = new Map<string, UnitDefinition>();
  for (const { symbol, factor, dimension: own, documentation, offset } of entries) {
    map.set(symbol, { symbol, factor, offset: offset ?? 0, dimension: own, documentation });
  }
  for (const entry of entries.filter((candidate) => candidate.prefixes === true)) {
    for (const [prefix, scale] of prefixes) {
      const symbol = prefix + entry.symbol;
      if (map.has(symbol)) continue;
      map.set(symbol, {
        symbol,
        factor: scaled(entry.factor, scale),
        offset: 0,
        dimension: entry.dimension,
        documentation: `${prefix}-${entry.documentation}`,
      });
    }
  }
  return map;
}

/** Product rounded to the nearest short decimal, so that 1e-3 × 1e3 is 1 and µg is 1e-9. */
function scaled(factor: number, scale: number): number {
  return Number((factor * scale).toPrecision(15));
}
