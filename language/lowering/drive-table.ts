// A drive cycle's file: a column of time and one of what is followed, by their headings. Units stand in the heading, as
// `time_s`, `Current / mA`, `I [A]`, `t (s)`, or as the Battery Data Format writes them, `test_time_second`.

import Papa from 'papaparse';
import type { DriveQuantity } from '../../model/protocol.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import type { Unit } from '../../quantity/unit.ts';
import { knownUnit, parseUnit } from '../../quantity/unit.ts';

export interface DriveTable {
  readonly quantity: DriveQuantity;
  /** Heading of the column that is followed. */
  readonly heading: string;
  /** s from the first row. */
  readonly times: readonly number[];
  /** SI, signs as in the file. */
  readonly values: readonly number[];
}

export type DriveOutcome =
  | { readonly ok: true; readonly table: DriveTable }
  /** What is wrong with the file, to be said behind its name. */
  | { readonly ok: false; readonly message: string; readonly help: string };

const quantities: readonly (readonly [DriveQuantity, Unit])[] = [
  ['current', knownUnit('A')],
  ['current_density', knownUnit('A/m^2')],
  ['c_rate', knownUnit('C')],
  ['power', knownUnit('W')],
  ['specific_power', knownUnit('W/kg')],
  ['voltage', knownUnit('V')],
];
export const driveQuantities: readonly DriveQuantity[] = quantities.map(([name]) => name);

/** Headings without their unit, in small letters with `_` between words. */
const headings: Readonly<Record<string, readonly string[]>> = {
  time: ['time', 't', 'test_time', 'elapsed_time', 'total_time', 'step_time'],
  current: ['current', 'i', 'current_density', 'j', 'c_rate', 'crate', 'rate'],
  power: ['power', 'p', 'specific_power'],
  voltage: ['voltage', 'u', 'v', 'e', 'ecell', 'ewe', 'cell_voltage'],
};
/** Spelled-out units of the Battery Data Format and of cyclers. */
const unitWords: Readonly<Record<string, string>> = {
  second: 's',
  seconds: 's',
  sec: 's',
  minute: 'min',
  minutes: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  ampere: 'A',
  amps: 'A',
  milliampere: 'mA',
  volt: 'V',
  volts: 'V',
  millivolt: 'mV',
  watt: 'W',
  watts: 'W',
};

/** Reads the text of a file; `wanted` picks one of several columns. */
export function readDriveTable(text: string, wanted: DriveQuantity | undefined): DriveOutcome {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: delimiterOf(text) });
  const head = data.findIndex((row) => !isBlank(row));
  const names = data[head];
  if (names === undefined)
    return problem('is empty', 'its first line names the columns, e.g. `time_s,current_A`; numbers follow');
  const found = columnsOf(names, wanted);
  return 'message' in found ? found : rowsOf(data, head + 1, found);
}

/** By the first line that says something: numbers may have a decimal comma. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 50).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  return [';', '\t'].find((own) => head.includes(own)) ?? ',';
}

interface Columns {
  readonly time: Column;
  readonly value: Column & { readonly quantity: DriveQuantity };
}
interface Column {
  readonly index: number;
  readonly heading: string;
  readonly unit: Unit;
}

function columnsOf(
  names: readonly string[],
  wanted: DriveQuantity | undefined,
): Columns | (DriveOutcome & { ok: false }) {
  const read = names.map((name, index) => ({ index, heading: name.trim(), ...readHeading(name.trim()) }));
  const time = read.find((own) => own.group === 'time');
  if (time === undefined)
    return read.every(({ heading }) => Number.isFinite(Number(heading)))
      ? problem('has no line that names its columns', 'begin it with one, e.g. `time_s,current_A`')
      : problem(`has no column of time among ${list(names)}`, 'name one `time_s`');
  const values = read.filter((own) => own.group !== undefined && own.group !== 'time');
  if (values.length === 0)
    return problem(
      `has no column to follow among ${list(names)}`,
      'name one by what it is and its unit: `current_A`, `current_density_mA/cm^2`, `c_rate`, `power_W`, `voltage_V`',
    );
  const timeUnit = unitOf(time.unit, time.heading);
  if (typeof timeUnit === 'string') return problem(timeUnit, 'write the unit into the heading: `time_s`');
  if (!sameDimension(timeUnit.dimension, knownUnit('s').dimension))
    return problem(`gives its time in \`${time.unit}\``, 'give it in s, min or h');
  const known = values.map((own) => ({ ...own, ...quantityOf(own) }));
  const usable = driveQuantities.flatMap((name) => known.filter((own) => own.quantity === name));
  const value = wanted === undefined ? usable[0] : usable.find((own) => own.quantity === wanted);
  if (value?.quantity === undefined || value.read === undefined) {
    const bad = known.find((own) => own.quantity === undefined);
    return wanted === undefined && bad !== undefined
      ? problem(bad.trouble, 'write the unit into the heading: `current_A`, `current_mA`, `power_W`, `voltage_V`')
      : problem(
          `has no column of ${wanted ?? 'current'} among ${list(names)}`,
          'leave `by` out, or name another column',
        );
  }
  return {
    time: { index: time.index, heading: time.heading, unit: timeUnit },
    value: { index: value.index, heading: value.heading, unit: value.read, quantity: value.quantity },
  };
}

interface Heading {
  /** `time`, `current`, `power`, `voltage`; left out where it is none of them. */
  readonly group?: string;
  /** As written, empty where there is none. */
  readonly unit: string;
}

function readHeading(text: string): Heading {
  const parts =
    /^(.+?)\s*\[([^\]]*)\]$/.exec(text) ?? /^(.+?)\s*\(([^)]*)\)$/.exec(text) ?? /^([^/]+?)\s*\/\s*(.+)$/.exec(text);
  const group = parts === null ? undefined : groupOf(plainName(parts[1] ?? ''));
  if (parts !== null && group !== undefined) return { group, unit: (parts[2] ?? '').trim() };
  const name = plainName(text);
  const [own, length] = Object.entries(headings)
    .flatMap(([key, all]) => all.map((one) => [key, one] as const))
    .filter(([, one]) => name === one || name.startsWith(`${one}_`))
    .reduce<readonly [string | undefined, number]>(
      (best, [key, one]) => (one.length > best[1] ? [key, one.length] : best),
      [undefined, 0],
    );
  return own === undefined
    ? { unit: '' }
    : {
        group: own,
        unit: text
          .replace(/[<>]/g, '')
          .slice(length + 1)
          .trim(),
      };
}

/** `<I>`, `Test Time`, `C-rate` as `i`, `test_time`, `c_rate`; as long as the text without its brackets. */
function plainName(text: string): string {
  return text.replace(/[<>]/g, '').trim().toLowerCase().replace(/[\s-]/g, '_');
}

function groupOf(name: string): string | undefined {
  return Object.entries(headings).find(([, all]) => all.includes(name))?.[0];
}

/** The unit, or what is wrong with it. */
function unitOf(written: string, heading: string): Unit | string {
  if (written === '') return `names no unit in its heading \`${heading}\``;
  const plain = (unitWords[written.toLowerCase()] ?? written)
    .replace(/\.(?=\w)|\s+(?=[A-Za-z])/g, '*')
    .replace(/([A-Za-zµμ])(-?\d)/g, '$1^$2')
    .replace(/_(?=[A-Za-z])/g, '/');
  const outcome = parseUnit(plain);
  return outcome.ok ? outcome.unit : `has the unknown unit \`${written}\` in its heading \`${heading}\``;
}

function quantityOf(column: Heading & { readonly heading: string }): {
  readonly quantity?: DriveQuantity;
  readonly read?: Unit;
  readonly trouble: string;
} {
  const isRate = column.unit === '' && /^c_?rate$/.test(plainName(column.heading));
  const unit = isRate ? knownUnit('C') : unitOf(column.unit, column.heading);
  if (typeof unit === 'string') return { trouble: unit };
  const quantity = quantities.find(([, own]) => sameDimension(own.dimension, unit.dimension))?.[0];
  return quantity === undefined
    ? { trouble: `gives \`${column.heading}\` in \`${column.unit}\`, which is no current, power or voltage` }
    : { quantity, read: unit, trouble: '' };
}

function rowsOf(data: readonly string[][], from: number, { time, value }: Columns): DriveOutcome {
  const times: number[] = [];
  const values: number[] = [];
  for (let row = from; row < data.length; row++) {
    const cells = data[row] ?? [];
    if (isBlank(cells)) continue;
    const t = numberOf(cells[time.index]);
    const v = numberOf(cells[value.index]);
    if (t === undefined || v === undefined)
      return problem(
        `has no number for \`${(t === undefined ? time : value).heading}\` in line ${row + 1}: "${cells.join(', ').slice(0, 40)}"`,
        'give a number in every line, or take the line out',
      );
    const seconds = t * time.unit.factor;
    const before = times.at(-1);
    if (before !== undefined && !(seconds > before))
      return problem(
        `does not go on in time in line ${row + 1}: ${t} follows ${before / time.unit.factor}`,
        'time increases from line to line; where a value jumps, let a short time pass, or write `stepwise`',
      );
    times.push(seconds);
    values.push(v * value.unit.factor + value.unit.offset);
  }
  const first = times[0];
  if (first === undefined || times.length < 2)
    return problem(
      times.length === 0 ? 'has no rows' : 'has one row',
      'give two rows or more: the value is followed between them',
    );
  return {
    ok: true,
    table: { quantity: value.quantity, heading: value.heading, times: times.map((t) => t - first), values },
  };
}

/** Comments and empty lines. */
function isBlank(row: readonly string[]): boolean {
  return row[0]?.trimStart().startsWith('#') === true || row.every((cell) => cell.trim() === '');
}

/** A number, with a decimal comma too. */
function numberOf(cell: string | undefined): number | undefined {
  const text = cell?.trim() ?? '';
  if (text === '') return undefined;
  const value = Number(/^[-+]?\d+,\d+(?:[eE][-+]?\d+)?$/.test(text) ? text.replace(',', '.') : text);
  return Number.isFinite(value) ? value : undefined;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `\`${name.trim()}\``);
  return names.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

function problem(
  message: string,
  help: string,
): { readonly ok: false; readonly message: string; readonly help: string } {
  return { ok: false, message, help };
}
