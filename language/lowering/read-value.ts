// Reads one property of a part: the nearest value, checked for kind, dimension and range, with provenance and place.

import type { StateArgument, StateFunction } from '../../model/state-function.ts';
import { knownUnit, toSi } from '../../quantity/unit.ts';
import type { Expression, Value } from '../generated/ast.ts';
import type { DefaultValue, PropertySchema, QuantityKind } from '../schema/property.ts';
import { findProperty } from '../schema/schema.ts';
import { isArgument } from './arguments.ts';
import { checkDimension, expectedDimension } from './check-dimension.ts';
import { checkRange } from './check-range.ts';
import { reportFarFromMaterial } from './far-from-material.ts';
import type { Scope } from './evaluate-expression.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { readTable } from './read-table.ts';
import { finding, wrongKind } from './messages.ts';
import { placeOf, textOf } from './parsed-file.ts';
import type { FoundProperty, PartBlock } from './part-block.ts';
import { findInLayers, joinPath } from './part-block.ts';
import { defaultSource, provenanceOf } from './provenance.ts';
import { reportMissing, schemaOf } from './report-missing.ts';
import { scopeOf } from './scope.ts';
import type { TypedValue } from './typed-value.ts';
import { constantOf } from './typed-value.ts';

/** A plain number in SI. `fallback` beats the schema's default. */
export function readNumber(block: PartBlock, name: string, fallback?: DefaultValue): number | undefined {
  const result = readFunction(block, name, fallback);
  return result?.value.kind === 'constant' ? result.value.value : undefined;
}

/** A property that may depend on state. */
export function readFunction(block: PartBlock, name: string, fallback?: DefaultValue): StateFunction | undefined {
  const schema = schemaOf(block, name);
  if (schema.type.kind !== 'quantity') throw new Error(`\`${name}\` is not a quantity in the schema`);
  const found = findInLayers(block, name);
  if (found === undefined) return readDefault(block, schema, schema.type, fallback ?? schema.default);
  const path = joinPath(block.path, name);
  block.context.places.set(path, placeOf(found.file, found.value ?? found.node));
  const value = block.context.active.has(found.node) ? undefined : evaluateFound(block, schema, schema.type, found);
  if (value === undefined) return undefined;
  block.context.provenance.set(path, provenanceOf(block, found, value.deviation));
  if (found.origin === 'text' && value.function.value.kind === 'constant')
    reportFarFromMaterial(
      block,
      name,
      schema.type,
      { ...found, si: value.function.value.value },
      materialsOwn(block, name),
    );
  return value.function;
}

/** What the material says of a property that the cell's text gives another value; undefined where it says nothing or a function. */
function materialsOwn(block: PartBlock, name: string): number | undefined {
  const layers = block.layers.filter((layer) => layer.origin === 'material');
  if (layers.length === 0 || layers.length === block.layers.length) return undefined;
  const context = {
    ...block.context,
    overrides: new Map(),
    provenance: new Map(),
    places: new Map(),
    report: () => undefined,
  };
  const own: PartBlock = { ...block, layers, context };
  return findInLayers(own, name) === undefined ? undefined : readNumber(own, name);
}

/** A required number; where it is missing a finding says so once. */
export function requireNumber(block: PartBlock, name: string): number | undefined {
  reportMissing(block, name);
  return readNumber(block, name);
}

/** A required function; where it is missing a finding says so once. */
export function requireFunction(block: PartBlock, name: string): StateFunction | undefined {
  reportMissing(block, name);
  return readFunction(block, name);
}

/** The typed value of another property, for expressions that name it. */
export function readTyped(block: PartBlock, name: string): TypedValue | undefined {
  const schema = findProperty(block.schema, name);
  if (schema?.type.kind !== 'quantity') return undefined;
  const value = readFunction(block, name);
  if (value === undefined) return undefined;
  const dimension = expectedDimension(block, schema.type);
  const ratio = schema.type.ratio === undefined ? {} : { ratio: schema.type.ratio };
  if (value.activationEnergy !== undefined || value.value.kind === 'table') return undefined;
  if (value.value.kind === 'constant')
    return { dimension, expression: { kind: 'number', value: value.value.value }, ...ratio };
  return { dimension, expression: value.value.body, ...ratio };
}

interface Evaluated {
  readonly function: StateFunction;
  readonly deviation?: number;
}

function evaluateFound(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  found: FoundProperty,
): Evaluated | undefined {
  const { context } = block;
  context.active.add(found.node);
  try {
    const scope = scopeOf(block, found.file, found.members, parametersOf(block, schema, type, found));
    return evaluateValue(block, schema, type, found, found.value, scope);
  } finally {
    context.active.delete(found.node);
  }
}

function evaluateValue(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  found: FoundProperty,
  value: Value | undefined,
  scope: Scope,
): Evaluated | undefined {
  if (value === undefined) return undefined;
  if (value.$type === 'Arrhenius') {
    const base = evaluateValue(block, schema, type, found, value.value, scope);
    const energy = activationEnergy(block, schema, type, value.activationEnergy, scope);
    return base === undefined || energy === undefined
      ? base
      : { ...base, function: { ...base.function, activationEnergy: energy } };
  }
  if (value.$type === 'Table') {
    const table = readTable(block, schema, type, value, scope);
    return table === undefined ? undefined : { function: { value: table } };
  }
  if (
    value.$type === 'Range' ||
    value.$type === 'List' ||
    value.$type === 'Text' ||
    value.$type === 'Truth' ||
    value.$type === 'Comparison'
  ) {
    block.context.report(
      wrongKind(
        placeOf(found.file, value),
        schema.name,
        `one value${type.unit === '' ? '' : ` in ${type.unit}`}, not \`${textOf(value)}\``,
      ),
    );
    return undefined;
  }
  const typed = evaluateExpression(value, scope);
  if (typed === undefined) return undefined;
  const checked = checkDimension(block, schema, type, typed, value, found.file);
  if (checked === undefined) return undefined;
  const number = constantOf(checked);
  if (number === undefined) return { function: { value: { kind: 'expression', body: checked.expression } } };
  if (!checkRange(block, schema, type, checked, value, found.file)) return undefined;
  return {
    function: { value: { kind: 'constant', value: number } },
    ...(checked.deviation === undefined ? {} : { deviation: checked.deviation }),
  };
}

/** The arguments the text declares, checked against those the schema allows. */
function parametersOf(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  found: FoundProperty,
): ReadonlySet<StateArgument> {
  const allowed = type.arguments ?? [];
  const accepted = new Set<StateArgument>();
  for (const name of found.parameters) {
    if (isArgument(name) && allowed.includes(name)) {
      accepted.add(name);
      continue;
    }
    const list = allowed.map((own) => `\`${own}\``).join(', ');
    block.context.report(
      finding(
        'names/unknown-argument',
        'error',
        placeOf(found.file, found.node),
        `\`${schema.name}\` does not depend on \`${name}\``,
        {
          help: allowed.length === 0 ? `write \`${schema.name} = …\` without arguments` : `it may depend on ${list}`,
        },
      ),
    );
  }
  return accepted;
}

function activationEnergy(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  node: Expression,
  scope: Scope,
): number | undefined {
  if (type.arguments?.includes('T') !== true) {
    block.context.report(
      finding(
        'structure/wrong-kind',
        'error',
        placeOf(scope.file, node),
        `\`${schema.name}\` does not depend on temperature, so it takes no \`arrhenius\``,
      ),
    );
    return undefined;
  }
  const energy: QuantityKind = { kind: 'quantity', unit: 'kJ/mol', hard: [-50, 120], plausible: [0, 100] };
  const own: PropertySchema = { name: 'activation energy', type: energy, documentation: 'Activation energy.' };
  const typed = evaluateExpression(node, scope);
  const checked = typed === undefined ? undefined : checkDimension(block, own, energy, typed, node, scope.file);
  if (checked === undefined || !checkRange(block, own, energy, checked, node, scope.file)) return undefined;
  return constantOf(checked);
}

function readDefault(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  fallback: DefaultValue | undefined,
): StateFunction | undefined {
  if (fallback === undefined) return undefined;
  const value = numberFromText(fallback.text, type.unit);
  block.context.provenance.set(joinPath(block.path, schema.name), defaultSource(fallback));
  return { value: { kind: 'constant', value } };
}

/** The SI value of a default such as `25 MPa`. */
export function numberFromText(text: string, unit: string): number {
  const match = /^(-?[\d.]+(?:e[+-]?\d+)?)\s*(.*)$/.exec(text);
  if (match === null) throw new Error(`\`${text}\` is not a default for ${unit}`);
  const own = knownUnit(match[2] ?? '');
  return toSi(Number(match[1]), own);
}
