// Does a value have the dimension its property asks for? If not, the finding shows both and what is missing.

import type { Dimension } from '../../quantity/dimension.ts';
import { isDimensionless, power, product, sameDimension } from '../../quantity/dimension.ts';
import { explainMismatch } from '../../quantity/dimension-mismatch.ts';
import { describeDimension, usualUnits } from '../../quantity/print.ts';
import { fromNumber } from '../../quantity/rational.ts';
import { knownUnit, parseUnit, toSi } from '../../quantity/unit.ts';
import type { Finding, Fix } from '../finding.ts';
import type { Expression } from '../generated/ast.ts';
import type { PropertySchema, QuantityKind } from '../schema/property.ts';
import { finding, replaceFix } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import type { PartBlock } from './part-block.ts';
import type { TypedValue } from './typed-value.ts';

const avogadro = 6.02214076e23;
const molarEnergy = knownUnit('J/mol').dimension;
const energy = knownUnit('J').dimension;

/** The unit a quantity of this kind is expected in, its exponent property included. */
export function expectedUnit(
  block: PartBlock | undefined,
  type: QuantityKind,
): { readonly factor: number; readonly offset: number; readonly dimension: Dimension } {
  const unit = knownUnit(type.unit);
  if (type.exponent === undefined || block === undefined) return unit;
  const exponent = block.context.read.number(block, type.exponent.property);
  const exact = exponent === undefined ? undefined : fromNumber(exponent * type.exponent.sign);
  if (exact === undefined) return unit;
  const base = knownUnit(type.exponent.unit);
  return {
    factor: unit.factor * base.factor ** ((exponent ?? 0) * type.exponent.sign),
    offset: 0,
    dimension: product(unit.dimension, power(base.dimension, exact)),
  };
}

export function expectedDimension(block: PartBlock | undefined, type: QuantityKind): Dimension {
  return expectedUnit(block, type).dimension;
}

/** The value itself where it fits, converted where eV stands for eV per particle; undefined with a finding otherwise. */
export function checkDimension(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  value: TypedValue,
  node: Expression,
  file: ParsedFile,
): TypedValue | undefined {
  const expected = expectedDimension(block, type);
  if (sameDimension(expected, value.dimension)) {
    reportOtherRatio(block, schema, type, value, node, file);
    return value;
  }
  if (
    sameDimension(expected, molarEnergy) &&
    sameDimension(value.dimension, energy) &&
    value.expression.kind === 'number'
  ) {
    return {
      ...value,
      dimension: molarEnergy,
      expression: { kind: 'number', value: value.expression.value * avogadro },
      ...(value.unit === undefined ? {} : { unit: { ...value.unit, factor: value.unit.factor * avogadro } }),
    };
  }
  block.context.report(mismatch(schema, type, expected, value, node, file));
  return undefined;
}

/** The finding for a value of the wrong dimension. */
export function mismatch(
  schema: Pick<PropertySchema, 'name'>,
  type: Pick<QuantityKind, 'unit' | 'plausible'>,
  expected: Dimension,
  value: TypedValue,
  node: Expression,
  file: ParsedFile,
): Finding {
  const at = placeOf(file, node);
  const wanted = withArticle(describeDimension(expected));
  if (value.unit?.text === '' && isDimensionless(value.dimension)) {
    const unit = likelyUnit(type, expected, value.written);
    return finding(
      'units/missing-unit',
      'error',
      at,
      `\`${schema.name}\` is ${wanted}, but \`${textOf(node)}\` has no unit`,
      {
        help: `write the unit, e.g. \`${textOf(node)} ${unit}\``,
        fixes: [
          {
            title: `Write \`${textOf(node)} ${unit}\``,
            edits: [{ at, newText: `${textOf(node)} ${unit}` }],
            preferred: false,
          },
        ],
      },
    );
  }
  const coulomb = coulombFinding(schema, expected, value, node, file);
  if (coulomb !== undefined) return coulomb;
  const explanation = explainMismatch(expected, value.dimension, value.unit);
  const helps = [
    explanation.factor,
    explanation.unit === undefined ? undefined : `write \`${explanation.unit}\``,
  ].filter((help) => help !== undefined);
  return finding(
    'units/dimension-mismatch',
    'error',
    at,
    `\`${schema.name}\` is ${wanted}, but \`${textOf(node)}\` is ${withArticle(describeDimension(value.dimension))}`,
    {
      why: explanation.table,
      help:
        helps.length > 0
          ? helps.join(', or ')
          : `give it in ${type.unit === '' ? '% or as a plain number' : type.unit}`,
      fixes: unitFix(node, file, explanation.unit),
    },
  );
}

/** The unit that makes a bare number a usual value: `70e-6` is in m, `298` in K; else the one it is asked in. */
function likelyUnit(
  { unit, plausible }: Pick<QuantityKind, 'unit' | 'plausible'>,
  dimension: Dimension,
  number: number | undefined,
): string {
  if (unit === 'degC') return number !== undefined && number >= 200 && number <= 600 ? 'K' : unit;
  if (plausible === undefined || number === undefined || unit === '') return unit;
  const [lower, upper] = plausible.map((bound) => toSi(bound, knownUnit(unit)));
  const isUsual = (text: string): boolean => {
    const si = toSi(number, knownUnit(text));
    return lower !== undefined && upper !== undefined && si >= lower && si <= upper;
  };
  return [unit, ...usualUnits(dimension)].find(isUsual) ?? unit;
}

/** `5 C` where a charge is asked for. */
function coulombFinding(
  schema: Pick<PropertySchema, 'name'>,
  expected: Dimension,
  value: TypedValue,
  node: Expression,
  file: ParsedFile,
): Finding | undefined {
  if (value.unit === undefined || node.$type !== 'Quantity' || !/(^|[*/])[munpkM]?C($|[*/^])/.test(value.unit.text))
    return undefined;
  const mended = value.unit.text.replace(/(^|[*/])C(?=$|[*/^])/, (_, before: string) =>
    before === '/' ? '/A/s' : `${before}A*s`,
  );
  const outcome = parseUnit(mended);
  if (!outcome.ok || !sameDimension(outcome.unit.dimension, expected)) return undefined;
  const at = placeOfFeature(file, node, 'unit');
  return finding(
    'units/coulomb',
    'error',
    at,
    `\`C\` is the C-rate, so \`${textOf(node)}\` is not ${withArticle(describeDimension(expected))} for \`${schema.name}\``,
    {
      why: 'one letter has one meaning here: 1C empties the nominal capacity in one hour',
      help: `a coulomb is \`A*s\`: write \`${mended}\``,
      fixes: [replaceFix(at, mended, true)],
    },
  );
}

function unitFix(node: Expression, file: ParsedFile, unit: string | undefined): readonly Fix[] {
  if (unit === undefined || node.$type !== 'Quantity' || node.unit === undefined) return [];
  const at = placeOfFeature(file, node, 'unit');
  return [{ title: `Write \`${unit}\``, edits: [{ at, newText: unit }], preferred: false }];
}

function reportOtherRatio(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  value: TypedValue,
  node: Expression,
  file: ParsedFile,
): void {
  if (
    value.ratio === undefined ||
    type.ratio === undefined ||
    value.ratio === type.ratio ||
    value.expression.kind !== 'number'
  )
    return;
  block.context.report(
    finding(
      'units/ratios-mixed',
      'warning',
      placeOf(file, node),
      `\`${schema.name}\` is a ${type.ratio.replace(/_/g, ' ')}, but \`${textOf(node)}\` is a ${value.ratio.replace(/_/g, ' ')}`,
      {
        why: 'both are plain numbers, but they are not the same thing',
      },
    ),
  );
}

export function withArticle(text: string): string {
  if (/^(a|an) /.test(text) || /^[A-Z]/.test(text)) return text;
  return `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`;
}
