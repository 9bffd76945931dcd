// The map of stack pressure as a figure: zones as areas, limits as curves, the user's cell as a point.

import { pressureZones, type PressureMap, type PressureZone } from '../model/pressure-map.ts';
import type { Figure, FigureArea, FigureAxis, FigureSeries } from './figure.ts';
import { mapTitle, ownWindowWords, zoneWords } from './pressure-map-words.ts';
import { printNumber } from './display-unit.ts';

/** Place among the zones of the theme, from best to worst; a cell that works is green. */
const colourOf = (zone: PressureZone): number => pressureZones.indexOf(zone);

export function pressureMapFigure(map: PressureMap): Figure {
  const { own, columns } = map;
  const shown = (across: number): number => shownAcross(map, across);
  return {
    id: `pressure-${map.against}`,
    group: 'map',
    title: mapTitle(map),
    x: acrossAxis(map, shown(columns[0]?.across ?? 1), shown(columns.at(-1)?.across ?? 2)),
    y: {
      title: 'Stack pressure',
      unit: 'MPa',
      domain: [map.lowest / 1e6, map.highest / 1e6],
      isLogarithmic: true,
      tickFormat: '~g',
    },
    series: limits(map),
    areas: pressureZones.flatMap((zone) => areasOf(map, zone)),
    marks: [{ label: 'this cell', x: shown(own.across), y: own.pressure / 1e6 }],
    summary: `${mapTitle(map)}: ${ownWindowWords(map)}.`,
    bands: [],
    rules: [],
  };
}

function shownAcross({ against }: PressureMap, across: number): number {
  return against === 'current' ? across / 10 : across - 273.15;
}

function acrossAxis({ against }: PressureMap, from: number, to: number): FigureAxis {
  return against === 'current'
    ? {
        title: 'Largest current density',
        unit: 'mA/cm²',
        domain: [from, to],
        isLogarithmic: true,
        tickFormat: '~g',
      }
    : { title: 'Temperature', unit: '°C', domain: [from, to] };
}

/** How far the critical stripping current may be off. */
const spreadLabel = 'a factor two either way';

/** Least pressure for contact with its spread, and largest for the life, asked for or not. */
function limits(map: PressureMap): FigureSeries[] {
  const { columns, life, isLifeAsked, lowest, highest } = map;
  const curve = (label: string, of: (c: PressureMap['columns'][number]) => number, isGhost: boolean): FigureSeries => {
    const inside = columns.filter((c) => of(c) >= lowest && of(c) <= highest);
    return {
      label,
      x: inside.map((c) => shownAcross(map, c.across)),
      y: inside.map((c) => of(c) / 1e6),
      ...(isGhost ? { isGhost } : {}),
    };
  };
  const hasSpread = columns.some((c) => c.neededSpread[0] < c.neededSpread[1]);
  const hours = `${printNumber(life / 3600, 3)} h of life`;
  return [
    curve('contact needs', (c) => c.needed, false),
    ...(hasSpread
      ? [curve(spreadLabel, (c) => c.neededSpread[0], true), curve(spreadLabel, (c) => c.neededSpread[1], true)]
      : []),
    curve(`${hours} ${isLifeAsked ? 'allow' : 'would allow'}`, (c) => c.lives, false),
  ].filter((s) => s.x.length > 1);
}

/** An area that grows column by column. */
interface GrowingArea {
  readonly x: number[];
  readonly low: number[];
  readonly high: number[];
}

/**
 * A zone as areas: the k-th stretch of a column goes on where the next column has a k-th stretch of it too. One that begins
 * or ends comes to a point in the column beside it, so that nothing stays blank between.
 */
function areasOf(map: PressureMap, zone: PressureZone): FigureArea[] {
  const open: GrowingArea[] = [];
  const done: GrowingArea[] = [];
  const add = (area: GrowingArea, across: number, low: number, high: number): void => {
    area.x.push(shownAcross(map, across));
    area.low.push(low / 1e6);
    area.high.push(high / 1e6);
  };
  map.columns.forEach((column, i) => {
    const own = column.stretches.filter((s) => s.zone === zone);
    for (const area of open.splice(own.length)) {
      const point = pointIn(column, area.low.at(-1) ?? NaN, area.high.at(-1) ?? NaN);
      add(area, column.across, point, point);
      done.push(area);
    }
    own.forEach(({ from, to }, k) => {
      const isNew = open[k] === undefined;
      const area = (open[k] ??= { x: [], low: [], high: [] });
      const before = map.columns[i - 1];
      if (isNew && before !== undefined) {
        const point = pointIn(before, from / 1e6, to / 1e6);
        add(area, before.across, point, point);
      }
      add(area, column.across, from, to);
    });
  });
  return [...done, ...open]
    .filter((area) => area.x.length > 1)
    .map((area) => {
      const { label } = zoneWords[zone];
      return { label, colour: colourOf(zone), ...area, ...nameOf(area, label, map) };
    });
}

/** The end of a stretch of `column` that is nearest to the middle of `low` to `high` (MPa), Pa. */
function pointIn(column: PressureMap['columns'][number], low: number, high: number): number {
  const middle = Math.sqrt(low * high) * 1e6;
  const ends = column.stretches.map((s) => s.from).concat(column.stretches.at(-1)?.to ?? []);
  const distance = (end: number): number => Math.abs(Math.log(end / middle));
  return ends.reduce((best, end) => (distance(end) < distance(best) ? end : best), ends[0] ?? middle);
}

/** Share of the pressure axis (in decades) that a name needs, and share of the width that a letter takes. */
const roomForName = 0.08;
const widthOfLetter = 0.016;

/** Where the area is tallest over the whole width of its name, if it is tall enough there. */
function nameOf({ x, low, high }: Pick<FigureArea, 'x' | 'low' | 'high'>, label: string, map: PressureMap): object {
  const half = Math.ceil((label.length * widthOfLetter * map.columns.length) / 2);
  let best = { share: roomForName, place: {} };
  for (let k = half; k + half < x.length; k++) {
    const bottom = Math.max(...low.slice(k - half, k + half + 1));
    const top = Math.min(...high.slice(k - half, k + half + 1));
    const share = Math.log(top / bottom) / Math.log(map.highest / map.lowest);
    if (share > best.share) best = { share, place: { name: { x: x[k], y: Math.sqrt(bottom * top) } } };
  }
  return best.place;
}
