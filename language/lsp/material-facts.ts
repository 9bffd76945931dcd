// What a material is in a few numbers, for hover and completion: evaluated as lowering would, once per declaration.

import { evaluate } from '../../physics/evaluate.ts';
import { standardTemperature } from '../../physics/constants.ts';
import { specificCapacity } from '../../physics/specific-capacity.ts';
import { printQuantity } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { StateFunction } from '../../model/state-function.ts';
import type { Material, Source } from '../generated/ast.ts';
import type { Environment } from '../lowering/environment.ts';
import { materialKindOf } from '../lowering/material-layers.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { findInLayers } from '../lowering/part-block.ts';
import { evidenceOf, sourceText } from '../lowering/provenance.ts';
import { readRange, readText } from '../lowering/read-choice.ts';
import { readFunction } from '../lowering/read-value.ts';
import { findProperty } from '../schema/schema.ts';
import { materialBlock } from './part-at.ts';
import { sparkline } from './sparkline.ts';

export interface MaterialFacts {
  /** As after `material NAME :`. */
  readonly kind: string;
  readonly description: string;
  readonly validity: string;
  /** Capacity, density, window, conductivity: name and value, as far as they are known. */
  readonly rows: readonly (readonly [name: string, value: string])[];
  /** Open-circuit potential over stoichiometry, as a line of text. */
  readonly curve?: string;
  /** Each once, with the word that says how well the values are known. */
  readonly sources: readonly string[];
}

const known = new WeakMap<Material, MaterialFacts>();

/** Undefined where the kind of the material is not known. */
export function materialFacts(node: Material, file: ParsedFile, environment: Environment): MaterialFacts | undefined {
  const remembered = known.get(node);
  if (remembered !== undefined) return remembered;
  const block = materialBlock(node, file, environment);
  if (block === undefined) return undefined;
  const facts: MaterialFacts = {
    kind: materialKindOf(block.context, node) ?? block.schema.name,
    description: textIn(block, 'description'),
    validity: textIn(block, 'validity'),
    rows: rowsOf(block),
    ...curveOf(block),
    sources: sourcesOf(block, environment),
  };
  // What extends a material of another file may change with it: only library materials stay as they are.
  if (node.base === undefined) known.set(node, facts);
  return facts;
}

function textIn(block: PartBlock, name: string): string {
  return findProperty(block.schema, name) === undefined ? '' : (readText(block, name) ?? '');
}

function rowsOf(block: PartBlock): MaterialFacts['rows'] {
  const density = numberIn(block, 'density');
  const concentration = numberIn(block, 'maximum_concentration');
  const capacity =
    density === undefined || concentration === undefined ? undefined : specificCapacity(concentration, density);
  const rows: (readonly [string, string | undefined])[] = [
    ['capacity', capacity === undefined ? undefined : printQuantity(capacity, knownUnit('mAh/g'), 3)],
    ['density', density === undefined ? undefined : printQuantity(density, knownUnit('g/cm^3'), 3)],
    ['potential', potentialsOf(block)],
    ['stability', stabilityOf(block)],
    ['ionic conductivity', printed(block, 'ionic_conductivity', 'mS/cm')],
    ['electronic conductivity', printed(block, 'electronic_conductivity', 'S/m')],
    ['salt', printed(block, 'initial_concentration', 'mol/L')],
    ["Young's modulus", printed(block, 'youngs_modulus', 'GPa')],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** Open-circuit potentials at the ends of what was measured. */
function potentialsOf(block: PartBlock): string | undefined {
  const curve = potential(block);
  if (curve === undefined) return undefined;
  const ends = [curve.at(curve.to), curve.at(curve.from)];
  return ends.every(Number.isFinite) ? `${ends.map((v) => printed2(v)).join(' to ')} V vs Li/Li⁺` : undefined;
}

function curveOf(block: PartBlock): Pick<MaterialFacts, 'curve'> {
  const curve = potential(block);
  const line = curve === undefined ? '' : sparkline(curve.at, curve.from, curve.to);
  return curve === undefined || line === '' ? {} : { curve: `${line}  x = ${curve.from} to ${curve.to}` };
}

function potential(block: PartBlock): { at: (x: number) => number; from: number; to: number } | undefined {
  const f = functionIn(block, 'open_circuit_potential');
  if (f === undefined) return undefined;
  const given = readRange(block, 'ocp_range');
  const ends = f.value.kind === 'table' ? ([f.value.x[0] ?? 0, f.value.x.at(-1) ?? 1] as const) : undefined;
  // Fitted curves run off at the very ends.
  const [from, to] = given === undefined ? (ends ?? [0.05, 0.95]) : [given.lower, given.upper];
  return { at: (x) => evaluate(f, { x, T: standardTemperature }), from: rounded(from), to: rounded(to) };
}

function stabilityOf(block: PartBlock): string | undefined {
  const [low, high] = [numberIn(block, 'reduction_potential'), numberIn(block, 'oxidation_potential')];
  if (low === undefined && high === undefined) return undefined;
  return `${low === undefined ? '?' : printed2(low)} to ${high === undefined ? '?' : printed2(high)} V vs Li/Li⁺`;
}

/** A value at 25 °C and the material's own concentration, in a unit people use. */
function printed(block: PartBlock, name: string, unit: string): string | undefined {
  const f = functionIn(block, name);
  if (f === undefined) return undefined;
  const c = numberIn(block, 'initial_concentration');
  const value = evaluate(f, { T: standardTemperature, x: 0.5, ...(c === undefined ? {} : { c }) });
  return Number.isFinite(value) ? printQuantity(value, knownUnit(unit), 3) : undefined;
}

function numberIn(block: PartBlock, name: string): number | undefined {
  const f = functionIn(block, name);
  return f?.value.kind === 'constant' ? f.value.value : undefined;
}

/** A property that the text gives; a default is no fact of the material. */
function functionIn(block: PartBlock, name: string): StateFunction | undefined {
  const isGiven = findProperty(block.schema, name)?.type.kind === 'quantity' && findInLayers(block, name) !== undefined;
  return isGiven ? readFunction(block, name) : undefined;
}

function sourcesOf(block: PartBlock, environment: Environment): readonly string[] {
  const found = new Set<Source>();
  for (const layer of block.layers) {
    for (const member of layer.members) {
      const key = member.$type === 'Property' ? member.source?.$refText : undefined;
      const source = key === undefined ? undefined : environment.find('Source', key, layer.file)?.node;
      if (source !== undefined) found.add(source);
    }
  }
  // What can be looked up comes first.
  const sources = [...found].sort((a, b) => Number(b.doi !== undefined) - Number(a.doi !== undefined));
  return sources.map((source) => `${evidenceOf(source)}: ${sourceText(source)}`);
}

function printed2(volts: number): string {
  return String(Number(volts.toFixed(2)));
}

function rounded(x: number): number {
  return Number(x.toPrecision(3));
}
