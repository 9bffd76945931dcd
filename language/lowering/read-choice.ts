// Properties that are no quantities: choices, texts, ranges, the fixture.

import type { Fixture, VoltageWindow } from '../../model/cell.ts';
import { knownUnit } from '../../quantity/unit.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import type { Argument, Expression } from '../generated/ast.ts';
import type { QuantityKind } from '../schema/property.ts';
import { blockSchema } from '../schema/schema.ts';
import { mismatch } from './check-dimension.ts';
import { checkRange } from './check-range.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { finding, notAChoice, unknownIn, wrongKind } from './messages.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import type { FoundProperty, PartBlock } from './part-block.ts';
import { findInLayers, joinPath } from './part-block.ts';
import { choiceMeant } from './other-names.ts';
import { referenceOf } from './parts.ts';
import { defaultSource, provenanceOf } from './provenance.ts';
import { readNumber } from './read-value.ts';
import { schemaOf } from './report-missing.ts';
import { scopeOf } from './scope.ts';
import { suggest } from './suggest.ts';
import { constantOf } from './typed-value.ts';

/** One of the schema's values; the default where the text has none. */
export function readChoice(block: PartBlock, name: string): string | undefined {
  const schema = schemaOf(block, name);
  if (schema.type.kind !== 'choice') throw new Error(`\`${name}\` is not a choice in the schema`);
  const found = note(block, name);
  if (found === undefined) {
    if (schema.default !== undefined)
      block.context.provenance.set(joinPath(block.path, name), defaultSource(schema.default));
    return schema.default?.text;
  }
  const written = referenceOf(found.value)?.target?.$refText;
  if (written !== undefined && schema.type.values.includes(written)) return written;
  const at = placeOf(found.file, found.value ?? found.node);
  const list = schema.type.values.join(', ');
  const text = written ?? textOf(found.value);
  // `"p2d"` and `p2d()` mean the same to who comes from a programming language.
  const bare = text.replace(/^["']|["']$|\(\)$/g, '');
  const near = schema.type.values.includes(bare)
    ? bare
    : (choiceMeant(name, bare) ?? suggest(bare, schema.type.values));
  if (text !== '')
    block.context.report(notAChoice('structure/unknown-choice', at, name, text, near, `it is one of ${list}`));
  return undefined;
}

export function readText(block: PartBlock, name: string): string | undefined {
  const found = note(block, name);
  if (found === undefined) return undefined;
  if (found.value?.$type === 'Text') return found.value.text;
  block.context.report(wrongKind(placeOf(found.file, found.value ?? found.node), name, 'a text in double quotes'));
  return undefined;
}

/** `true` or `false`. */
export function readTruth(block: PartBlock, name: string): boolean | undefined {
  const found = note(block, name);
  if (found === undefined) return undefined;
  if (found.value?.$type === 'Truth') return found.value.truth === 'true';
  block.context.report(wrongKind(placeOf(found.file, found.value ?? found.node), name, '`true` or `false`'));
  return undefined;
}

/** `2.5 V .. 4.3 V` in SI; the lower end has to be below the upper one. */
export function readRange(block: PartBlock, name: string): VoltageWindow | undefined {
  const schema = schemaOf(block, name);
  if (schema.type.kind !== 'range') throw new Error(`\`${name}\` is not a range in the schema`);
  const found = note(block, name);
  if (found?.value === undefined) return undefined;
  const { value } = found;
  if (value.$type !== 'Range') {
    block.context.report(
      wrongKind(
        placeOf(found.file, value),
        name,
        `a range such as \`${schema.type.unit === '' ? '0 .. 1' : `2.5 ${schema.type.unit} .. 4.3 ${schema.type.unit}`}\``,
      ),
    );
    return undefined;
  }
  const kind: QuantityKind = {
    kind: 'quantity',
    unit: schema.type.unit,
    ...(schema.type.hard === undefined ? {} : { hard: schema.type.hard }),
    ...(schema.type.plausible === undefined ? {} : { plausible: schema.type.plausible }),
  };
  const lower = readEnd(block, name, kind, found, value.lower);
  const upper = readEnd(block, name, kind, found, value.upper);
  if (lower === undefined || upper === undefined) return undefined;
  if (lower < upper) return { lower, upper };
  block.context.report(
    finding(
      'range/reversed',
      'error',
      placeOf(found.file, value),
      `\`${name}\` runs from ${textOf(value.lower)} to ${textOf(value.upper)}, downwards`,
      { help: `write \`${textOf(value.upper)} .. ${textOf(value.lower)}\`` },
    ),
  );
  return undefined;
}

function readEnd(
  block: PartBlock,
  name: string,
  kind: QuantityKind,
  found: FoundProperty,
  node: Expression | undefined,
): number | undefined {
  const typed = node === undefined ? undefined : evaluateExpression(node, scopeOf(block, found.file, found.members));
  if (typed === undefined || node === undefined) return undefined;
  const expected = knownUnit(kind.unit).dimension;
  if (!sameDimension(expected, typed.dimension)) {
    block.context.report(mismatch({ name }, kind, expected, typed, node, found.file));
    return undefined;
  }
  return checkRange(
    block,
    { name, type: kind, documentation: schemaOf(block, name).documentation },
    kind,
    typed,
    node,
    found.file,
  )
    ? constantOf(typed)
    : undefined;
}

/** `constant_pressure`, `fixed_gap`, `spring(stiffness = 2 MPa/um)`. */
export function readFixture(block: PartBlock): Fixture {
  const found = note(block, 'fixture');
  const value = found?.value;
  if (found === undefined || value === undefined) {
    const fallback = schemaOf(block, 'fixture').default;
    if (fallback !== undefined) block.context.provenance.set(joinPath(block.path, 'fixture'), defaultSource(fallback));
    return { kind: 'constant_pressure' };
  }
  if (value.$type === 'Call' && value.function === 'spring') return readSpring(block, found, value.arguments);
  const written = referenceOf(value)?.target?.$refText;
  if (written === 'constant_pressure' || written === 'fixed_gap') return { kind: written };
  const options = ['constant_pressure', 'fixed_gap', 'spring'];
  const name = written ?? (value.$type === 'Call' ? value.function : textOf(value));
  const help = 'it is `constant_pressure`, `fixed_gap` or `spring(stiffness = 2 MPa/um)`';
  block.context.report(
    name === 'spring'
      ? finding('structure/missing-property', 'error', placeOf(found.file, value), 'a spring has no `stiffness`', {
          help: 'write `spring(stiffness = 0.5 MPa/um)`',
        })
      : notAChoice(
          'structure/unknown-choice',
          value.$type === 'Call' ? placeOfFeature(found.file, value, 'function') : placeOf(found.file, value),
          'fixture',
          name,
          suggest(name, options),
          help,
        ),
  );
  return { kind: 'constant_pressure' };
}

function readSpring(stack: PartBlock, found: FoundProperty, given: readonly Argument[]): Fixture {
  const at = placeOf(found.file, found.value);
  const members = given.flatMap((argument) => (argument.name === undefined ? [] : [argument]));
  const known = members.find((argument) => argument.name === 'stiffness');
  for (const argument of given.filter((own) => own !== known)) {
    stack.context.report(
      unknownIn(
        'names/unknown-property',
        placeOf(found.file, argument),
        'a spring',
        'property',
        argument.name ?? textOf(argument),
        suggest(argument.name ?? '', ['stiffness']),
      ),
    );
  }
  if (known === undefined) {
    stack.context.report(
      finding('structure/missing-property', 'error', at, 'a spring has no `stiffness`', {
        help: 'write `spring(stiffness = 0.5 MPa/um)`',
      }),
    );
    return { kind: 'constant_pressure' };
  }
  const property = {
    $type: 'Property' as const,
    name: 'stiffness',
    parameters: [],
    value: known.value,
    $container: known.$container,
    $cstNode: known.$cstNode,
  };
  const block: PartBlock = {
    path: joinPath(stack.path, 'fixture'),
    title: 'the spring',
    schema: blockSchema('spring'),
    layers: [
      { members: [property as never], origin: found.origin === 'material' ? 'material' : 'text', file: found.file },
    ],
    place: at,
    context: stack.context,
  };
  const stiffness = readNumber(block, 'stiffness');
  return stiffness === undefined ? { kind: 'constant_pressure' } : { kind: 'spring', stiffness };
}

/** Finds a property and remembers where it stands and where it came from. */
function note(block: PartBlock, name: string): FoundProperty | undefined {
  const found = findInLayers(block, name);
  if (found === undefined) return undefined;
  const path = joinPath(block.path, name);
  block.context.places.set(path, placeOf(found.file, found.value ?? found.node));
  block.context.provenance.set(path, provenanceOf(block, found));
  return found;
}
