// The zones of a pressure map and what it says about the user's cell, in words.

import type { PressureMap, PressureZone } from '../model/pressure-map.ts';
import { printNumber } from './display-unit.ts';

export interface ZoneWords {
  /** One letter for tables of text. */
  readonly letter: string;
  readonly label: string;
  /** Of the user's cell: "the cell … ". */
  readonly sentence: string;
}

export const zoneWords: Readonly<Record<PressureZone, ZoneWords>> = {
  works: { letter: '·', label: 'works', sentence: 'works' },
  resistive: { letter: 'r', label: 'contact takes over 50 mV', sentence: 'loses more than 50 mV at a contact' },
  voids: { letter: 'v', label: 'voids while stripping', sentence: 'forms voids while stripping' },
  short_lived: { letter: 'l', label: 'shorts before its life', sentence: 'shorts before the life that is asked for' },
  contact_lost: { letter: 'o', label: 'over half of contact lost', sentence: 'loses more than half of its contact' },
  cracks_after_strip: {
    letter: 'f',
    label: 'cracks after stripping',
    sentence: 'cracks when it is plated on what contact stripping leaves',
  },
  cracks: { letter: 'c', label: 'plating cracks a flaw', sentence: 'is plated fast enough to crack a flaw' },
  shorts: { letter: 's', label: 'lithium pressed through', sentence: 'has lithium pressed through at once' },
};

export function megapascal(pressure: number): string {
  return `${printNumber(pressure / 1e6, 3)} MPa`;
}

/** `0.4 mA/cm²` or `25 °C`, of either axis. */
export function acrossWords(kind: PressureMap['against'], value: number): string {
  return kind === 'current' ? `${printNumber(value / 10, 3)} mA/cm²` : `${printNumber(value - 273.15, 3)} °C`;
}

export function mapTitle({ against, kept }: PressureMap): string {
  return against === 'current'
    ? `Stack pressure against current at ${acrossWords('temperature', kept)}`
    : `Stack pressure against temperature at ${acrossWords('current', kept)}`;
}

/** "at 0.4 mA/cm² contact needs 4.32 MPa and 75 MPa press lithium through (estimate); at 5 MPa the cell works". */
export function ownWindowWords(map: PressureMap): string {
  const { own, against, life, isLifeAsked } = map;
  const column = ownColumn(map);
  if (column === undefined) return '';
  const { needed, neededSpread, allowed, lives } = column;
  const spread =
    neededSpread[0] < needed && needed < neededSpread[1]
      ? ` (${megapascal(neededSpread[0])} to ${megapascal(neededSpread[1])} within a factor two of the critical current)`
      : '';
  const hours = `${printNumber(life / 3600, 3)} h`;
  const upper = !Number.isFinite(allowed)
    ? 'nothing presses lithium through closed pores'
    : allowed <= 0
      ? `no pressure lets it live ${hours}`
      : isLifeAsked && lives <= allowed
        ? `${hours} of life allow ${megapascal(allowed)}`
        : `${megapascal(allowed)} press lithium through at once`;
  const compared = isLifeAsked || !Number.isFinite(lives) ? '' : `; ${comparedLife(lives, hours)}`;
  const isEmpty = allowed <= 0 || needed > allowed * (1 + 1e-9);
  return `at ${acrossWords(against, own.across)} contact needs ${megapascal(needed)}${spread}, ${upper}${compared} (estimates): ${isEmpty ? 'no pressure does both' : `at ${megapascal(own.pressure)} the cell ${zoneWords[own.zone].sentence}`}`;
}

function comparedLife(lives: number, hours: string): string {
  return lives <= 0 ? `no pressure would let it live ${hours}` : `${hours} of life would allow ${megapascal(lives)}`;
}

/** The column at the user's place. */
export function ownColumn({ columns, own }: PressureMap): PressureMap['columns'][number] | undefined {
  return columns.find(({ across }) => across === own.across);
}
