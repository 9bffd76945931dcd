// A map of stack pressure for the terminal and as rows of a table.

import Papa from 'papaparse';
import { acrossWords, mapTitle, ownWindowWords, zoneWords } from '../charts/pressure-map-words.ts';
import { printNumber } from '../charts/display-unit.ts';
import { pressureZones, type PressureColumn, type PressureMap, type PressureZone } from '../model/pressure-map.ts';
import { besideHead } from './render-result.ts';

/** Lines and letters of a map on a terminal. */
const height = 19;
const width = 48;

/** Letters over pressure and current or temperature, `@` where the cell is, and what they mean. */
export function renderPressureMap(map: PressureMap): string {
  const columns = spread(map);
  const rows = Array.from({ length: height }, (_, k) => pressureAt(map, 1 - k / (height - 1)));
  const ownRow = nearest(rows, map.own.pressure);
  const ownColumn = nearest(
    columns.map((c) => c.across),
    map.own.across,
  );
  const lines = rows.map((pressure, r) => {
    const label = r % 3 === 0 ? printNumber(pressure / 1e6, 2) : '';
    const letters = columns.map((column, c) =>
      r === ownRow && c === ownColumn ? '@' : zoneWords[zoneIn(column, pressure)].letter,
    );
    return `${label.padStart(8)} │ ${letters.join('')}`;
  });
  const shown = new Set(map.columns.flatMap((c) => c.stretches.map((s) => s.zone)));
  const legend = pressureZones.filter((z) => shown.has(z)).map((z) => `${zoneWords[z].letter} ${zoneWords[z].label}`);
  return [
    `${map.cell}, ${map.simulation}: ${lowerFirst(mapTitle(map))}`,
    `${'MPa'.padStart(8)} │`,
    ...lines,
    `${' '.repeat(9)}└${'─'.repeat(width + 1)}`,
    axisLine(columns, map),
    ...[...legend, '@ this cell'].reduce<string[]>(inLines, ['']).map((line) => ` ${line}`),
    besideHead('  ', ownWindowWords(map), width + 26),
  ].join('\n');
}

/** Fills lines of about the width of the map. */
function inLines(lines: string[], word: string): string[] {
  const last = lines.at(-1) ?? '';
  return last.length + word.length > width + 20 ? [...lines, `  ${word}`] : [...lines.slice(0, -1), `${last}  ${word}`];
}

function spread({ columns }: PressureMap): PressureColumn[] {
  return Array.from({ length: width }, (_, k) => columns[Math.round((k * (columns.length - 1)) / (width - 1))]).filter(
    (column) => column !== undefined,
  );
}

function pressureAt({ lowest, highest }: PressureMap, share: number): number {
  return lowest * (highest / lowest) ** share;
}

function zoneIn({ stretches }: PressureColumn, pressure: number): PressureZone {
  return (stretches.find(({ to }) => pressure <= to) ?? stretches.at(-1))?.zone ?? 'works';
}

/** Index of the value that is nearest in ratio. */
function nearest(values: readonly number[], wanted: number): number {
  const distances = values.map((value) => Math.abs(Math.log(value / wanted)));
  return distances.indexOf(Math.min(...distances));
}

/** Five values under the map, the last with its unit. */
function axisLine(columns: readonly PressureColumn[], { against }: PressureMap): string {
  const places = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * (columns.length - 1)));
  const line = places.reduce((text, place, k) => {
    const words = acrossWords(against, columns[place]?.across ?? NaN);
    const shown = k === places.length - 1 ? words : words.replace(/ .*$/, '');
    return text.padEnd(11 + place) + shown;
  }, '');
  return line;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** One row a stretch of pressure with the same fate. */
export function pressureMapCsv(map: PressureMap): string {
  const across = map.against === 'current' ? 'current_density_mA_per_cm2' : 'temperature_degC';
  const rows = map.columns.flatMap((column) =>
    column.stretches.map(({ zone, from, to }) => ({
      [across]: map.against === 'current' ? column.across / 10 : column.across - 273.15,
      from_MPa: from / 1e6,
      to_MPa: to / 1e6,
      zone,
      contact_needs_MPa: column.needed / 1e6,
      allowed_MPa: Number.isFinite(column.allowed) ? column.allowed / 1e6 : '',
    })),
  );
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}
