// Values of a cell that nobody wrote: what lowering computed or took from the schema, with where it came from.

import type { CheckedCell, Provenance } from '../../model/cell.ts';
import { printQuantity, printNumber } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import { findProperty } from '../schema/schema.ts';
import type { BlockSchema } from '../schema/property.ts';

export interface LeftOut {
  readonly name: string;
  /** In the unit of the schema. */
  readonly value: string;
  readonly provenance: Provenance;
}

/** What was filled in directly in the part at `path`, whose schema is `block`. */
export function leftOutIn(cell: CheckedCell, path: string, block: BlockSchema | undefined): readonly LeftOut[] {
  return Object.entries(cell.provenance).flatMap(([full, provenance]): LeftOut[] => {
    if (provenance.origin !== 'default' && provenance.origin !== 'computed') return [];
    const cut = full.lastIndexOf('.');
    if ((cut < 0 ? '' : full.slice(0, cut)) !== path) return [];
    const name = full.slice(cut + 1);
    const type = block === undefined ? undefined : findProperty(block, name)?.type;
    const si = numberAt(cell, full);
    if (si === undefined) return [];
    const isPlain = type?.kind !== 'quantity' || type.exponent !== undefined;
    return [{ name, value: isPlain ? printNumber(si) : printQuantity(si, knownUnit(type.unit)), provenance }];
  });
}

/** The number of the model at a canonical path, `cathode.active.NMC811.particle_radius`. */
export function numberAt(cell: CheckedCell, path: string): number | undefined {
  let at: unknown = cell;
  const segments = path.replace(/^interface\./, 'interfaces.').split('.');
  for (let i = 0; i < segments.length && at !== undefined; i++) {
    const segment = segments[i] ?? '';
    const list = listOf(at, segment);
    if (list === undefined) at = fieldOf(at, segment);
    else at = list.find((own) => nameOf(own) === segments[i + 1]) ?? (list.length === 1 ? list[0] : undefined);
    if (list?.some((own) => nameOf(own) === segments[i + 1]) === true) i++;
  }
  if (typeof at === 'number') return at;
  const value = fieldOf(fieldOf(at, 'value'), 'value');
  return typeof value === 'number' ? value : undefined;
}

/** `active` → `actives`, as the model keeps parts of which there may be several. */
function listOf(at: unknown, segment: string): readonly unknown[] | undefined {
  const layer = /^layer\[(\d+)\]$/.exec(segment)?.[1];
  if (layer !== undefined) {
    const layers = fieldOf(at, 'layers');
    return Array.isArray(layers) ? layers.slice(Number(layer) - 1, Number(layer)) : undefined;
  }
  const list = fieldOf(at, `${segment}s`);
  return Array.isArray(list) ? (list as readonly unknown[]) : undefined;
}

function fieldOf(at: unknown, name: string): unknown {
  if (typeof at !== 'object' || at === null) return undefined;
  const record = at as Readonly<Record<string, unknown>>;
  const key = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (Object.hasOwn(record, key)) return record[key];
  // A solid separator of one layer answers for it, and a phase for its material.
  const { layers, material } = record;
  if (Array.isArray(layers) && layers.length === 1) return fieldOf(layers[0], name);
  return material === undefined ? undefined : fieldOf(material, name);
}

function nameOf(own: unknown): unknown {
  return fieldOf(own, 'name');
}
