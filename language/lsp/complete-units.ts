// Units behind a number: those of the dimension that is asked for, the usual ones first; the others marked as such.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { dimensionKey, isDimensionless } from '../../quantity/dimension.ts';
import { describeDimension, prettyUnit, usualUnits } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import { plainUnits, unitSymbols } from '../../quantity/units.ts';
import { findColumn } from '../schema/columns.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked, replacing } from './completion-item.ts';
import { resolvePath } from '../lowering/resolve-path.ts';
import { findProperty } from '../schema/schema.ts';
import { factorToSi } from './unit-card.ts';

const numberBefore = /(?:^|[^\w.])(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)? ?((?:[A-Za-zµΩ%°Å][\w*/^()µΩ°-]*)?)$/;

/** Undefined where no unit can stand. */
export function completeUnits(place: CompletionPlace): CompletionItem[] | undefined {
  const typed = numberBefore.exec(place.before)?.[1];
  if (typed === undefined || /[A-Za-z]\/\d+ ?$/.test(place.before)) return undefined;
  if (/\b(?:repeat|every|sample|seed|cycle|steps)\s+\d+ ?\w*$/.test(place.before)) return undefined;
  const range = place.rangeBefore(typed.length);
  const wanted = wantedUnits(place);
  const keys = new Set(wanted.map((unit) => dimensionKey(knownUnit(unit).dimension)));
  const first = [...new Set(wanted.flatMap((unit) => [unit, ...usual(unit)]))].filter((unit) => unit !== '');
  const same = symbolsOf(keys).filter((unit) => !first.includes(unit));
  const spoken = [...new Set(wanted.map((unit) => describeDimension(knownUnit(unit).dimension)))].join(' or ');
  const others = plainUnits()
    .map((own) => own.symbol)
    .filter((unit) => !keys.has(dimensionKey(knownUnit(unit).dimension)) && !first.includes(unit));
  return [
    ...ranked(
      first.map((unit) => unitItem(unit)),
      0,
    ).map((own, i) => (i === 0 ? { ...own, preselect: true } : own)),
    ...ranked(
      same.map((unit) => unitItem(unit)),
      1,
    ),
    ...ranked(
      others.map((unit) => unitItem(unit, wanted.length === 0 ? undefined : spoken)),
      2,
    ),
  ].map((own) => replacing(own, range));
}

/** `um` as it is typed, with how it is printed and its factor to SI. */
function unitItem(unit: string, wanted?: string): CompletionItem {
  const known = knownUnit(unit);
  const pretty = prettyUnit(unit);
  const own = describeDimension(known.dimension);
  return {
    ...item(unit, CompletionItemKind.Unit, wanted === undefined ? own : `${own}, not ${wanted}`),
    labelDetails: { description: wanted === undefined ? factorToSi(known) : `${own}, not ${wanted}` },
    filterText: [unit, pretty].filter((text, i, all) => all.indexOf(text) === i).join(' '),
  };
}

function usual(unit: string): readonly string[] {
  const { dimension } = knownUnit(unit);
  if (isDimensionless(dimension)) return ['%', 'ppm'];
  return usualUnits(dimension).filter((own) => dimensionKey(knownUnit(own).dimension) === dimensionKey(dimension));
}

const known = new Map<string, readonly string[]>();

/** Plain and prefixed symbols of these dimensions; both codings of µ are one. */
function symbolsOf(keys: ReadonlySet<string>): readonly string[] {
  return [...keys].flatMap((key) => {
    let symbols = known.get(key);
    if (symbols === undefined) {
      symbols = [...unitSymbols()].filter(
        (symbol) => !/^[yzafhdT](?=[A-Zmsgel])/.test(symbol) && dimensionKey(knownUnit(symbol).dimension) === key,
      );
      known.set(key, symbols);
    }
    return symbols;
  });
}

const rates = ['C', 'mA/cm^2', 'A', 'mA', 'W', 'W/kg', 'ohm'];
const ends = ['V', 'C', 'mA/cm^2', 'mA', 'mAh', 'mAh/cm^2', '%', 'h', 'min', 'degC', 'MPa'];

/** Units that may stand here, the best first; empty where nothing is known. */
function wantedUnits(place: CompletionPlace): readonly string[] {
  const { statement, property } = place;
  const compared = /([A-Za-z_][\w.]*)\s*\)?(?:\s+of\s+cycle\s+\d+)?\s*[<>=!]=?\s*[^<>=]*$/.exec(statement)?.[1];
  const isProtocol = place.block.$type === 'Protocol';
  if (isProtocol) {
    const word = /(?:^|\s)(at|until|or|for|temperature|every|from|to|when)\s+[^\s]*\s?[^\s]*$/.exec(statement)?.[1];
    if (compared !== undefined && findColumn(compared) !== undefined) return columnUnits(compared);
    if (word === 'at') return /\bhold\b/.test(statement) ? ['V'] : /\bpress\b/.test(statement) ? ['MPa'] : rates;
    if (word === 'for' || word === 'every') return ['min', 'h', 's'];
    if (word === 'temperature') return ['degC'];
    if (word === 'from' || word === 'to') return ['Hz', 'kHz', 'MHz', 'mHz'];
    return ends;
  }
  if (/^\s*start\b/.test(statement)) return ['%'];
  if (/^\s*(?:expect|stop)\b/.test(statement) && compared !== undefined) return columnUnits(compared);
  if (/^\s*plot\b/.test(statement)) return ['h', 'min', 's'];
  const path = /^\s*(?:with|vary)\s+([\w.[\]]+)\s*=/.exec(statement)?.[1];
  if (path !== undefined) return pathUnits(place, path);
  if (/^\s*vary\s+rate\s+of\b/.test(statement)) return rates;
  if (/\barrhenius\s+\S*\s?\S*$/.test(statement)) return ['kJ/mol', 'eV'];
  return unitsOfType(property?.type);
}

function columnUnits(name: string): readonly string[] {
  const column = findColumn(name);
  if (column === undefined) return [];
  return column.charge === true ? ['mAh', 'Ah', 'mAh/cm^2', 'mAh/g', '%'] : unitsOf(column.unit);
}

function pathUnits(place: CompletionPlace, path: string): readonly string[] {
  const root = place.cell();
  const outcome = root === undefined ? undefined : resolvePath(root, path.split('.'));
  return outcome?.ok === true ? unitsOfType(findProperty(outcome.block.schema, outcome.property)?.type) : [];
}

function unitsOfType(type: { readonly kind: string; readonly unit?: string } | undefined): readonly string[] {
  if (type?.kind === 'fixture') return ['MPa/um'];
  return type?.kind === 'quantity' || type?.kind === 'range' ? unitsOf(type.unit ?? '') : [];
}

function unitsOf(unit: string): readonly string[] {
  return unit === '' ? ['%'] : [unit];
}
