// Results as expressions name them, and limits they are compared with: `min(anode.contact_fraction) > 60 %`.

import type { Comparison as ComparisonOperator, LimitBasis } from '../../model/protocol.ts';
import type { ResultQuantity } from '../../model/simulation.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { isDimensionless, sameDimension } from '../../quantity/dimension.ts';
import { describeDimension } from '../../quantity/print.ts';
import { knownUnit, unitless } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Expression, Reference } from '../generated/ast.ts';
import type { ColumnSchema } from '../schema/columns.ts';
import { columnNames, findColumn, fullColumnName } from '../schema/columns.ts';
import { mismatch, withArticle } from './check-dimension.ts';
import type { Scope } from './evaluate-expression.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { finding, unknownName } from './messages.ts';
import { resultMeant } from './other-names.ts';
import type { ParsedFile } from './parsed-file.ts';
import { placeOf, textOf } from './parsed-file.ts';
import { suggest } from './suggest.ts';
import { constantOf } from './typed-value.ts';

/** A limit in SI and how it relates to its column. */
export interface Limit {
  readonly column: string;
  readonly comparison: ComparisonOperator;
  readonly value: number | boolean;
  readonly basis: LimitBasis;
  readonly unit: string;
  readonly unitFactor: number;
  readonly unitOffset: number;
  readonly quantity: ResultQuantity;
}

/** A scope without properties: what stands in protocols and simulations. */
export function plainScope(file: ParsedFile, report: (found: Finding) => void): Scope {
  return {
    file,
    parameters: new Set(),
    findLet: () => undefined,
    readPath(path, node) {
      const near = suggest(path.join('.'), ['C', ...columnNames()]);
      report(unknownName('names/unknown-name', placeOf(file, node), 'value', path.join('.'), near));
      return undefined;
    },
    guard: (_node, _at, compute) => compute(),
    report,
  };
}

/** Name of the column a reference stands for, dots included. */
export function columnName(node: Reference): string {
  return [node.target?.$refText ?? '', ...node.path.map((segment) => segment.name)].join('.');
}

/** The column an expression names; an unknown one is reported. */
export function readColumn(
  node: Expression | undefined,
  file: ParsedFile,
  report: (found: Finding) => void,
): (ColumnSchema & { readonly full: string }) | undefined {
  if (node === undefined) return undefined;
  if (node.$type !== 'Reference') {
    report(
      finding('structure/wrong-kind', 'error', placeOf(file, node), `\`${textOf(node)}\` is not the name of a result`, {
        help: 'name a column such as `voltage`',
      }),
    );
    return undefined;
  }
  const name = columnName(node);
  const column = findColumn(name);
  const index = node.index ?? node.path.find((segment) => segment.index !== undefined)?.index;
  if (index !== undefined) {
    report(
      finding('structure/wrong-kind', 'error', placeOf(file, node), `a result has no index as in \`${textOf(node)}\``, {
        help: `write \`${name} of cycle ${index}\` for the value of one cycle`,
      }),
    );
    return undefined;
  }
  if (column !== undefined) return { ...column, full: fullColumnName(name) };
  report(
    unknownName(
      'names/unknown-column',
      placeOf(file, node),
      'result',
      name,
      resultMeant(name) ?? suggest(name, columnNames()),
      'results are named as in `voltage`, `stack.pressure`, `anode.contact_fraction`',
    ),
  );
  return undefined;
}

/** `min(x)`, `max(x)`, `x of cycle 3`, `x`. */
export function readResultQuantity(
  node: Expression | undefined,
  file: ParsedFile,
  report: (found: Finding) => void,
): (ResultQuantity & { readonly schema: ColumnSchema }) | undefined {
  if (node?.$type === 'OfCycle') {
    const inner = readResultQuantity(node.quantity, file, report);
    const cycle = node.cycle as number | undefined;
    return inner === undefined ? undefined : { ...inner, ...(cycle === undefined ? {} : { cycle }) };
  }
  if (node?.$type === 'Call' && (node.function === 'min' || node.function === 'max')) {
    const column = readColumn(node.arguments[0]?.value, file, report);
    return column === undefined ? undefined : { column: column.full, reduce: node.function, schema: column };
  }
  const column = readColumn(node, file, report);
  return column === undefined ? undefined : { column: column.full, reduce: 'last', schema: column };
}

/** A comparison of a result with a limit; undefined with findings where it is none. */
export function readLimit(
  node: Expression | undefined,
  file: ParsedFile,
  report: (found: Finding) => void,
): Limit | undefined {
  if (node?.$type !== 'Comparison') {
    if (node !== undefined)
      report(
        finding('structure/wrong-kind', 'error', placeOf(file, node), `\`${textOf(node)}\` compares nothing`, {
          help: 'write a comparison such as `voltage > 3 V`',
        }),
      );
    return undefined;
  }
  const quantity = readResultQuantity(node.left, file, report);
  if (quantity === undefined) return undefined;
  const { schema, ...plain } = quantity;
  if (node.right?.$type === 'Truth')
    return truthLimit(node.right.truth === 'true', schema, plain, node.operator, node, file, report);
  const typed = evaluateExpression(node.right, plainScope(file, report));
  if (typed === undefined) return undefined;
  // A charge may be compared with a share of the nominal one, but `> 3` is more likely a forgotten unit than 300 %.
  const isBare = schema.charge === true && typed.unit?.text === '';
  const basis = isBare ? undefined : basisOf(schema, typed.dimension);
  if (basis === undefined) {
    const unit = schema.unit === '' ? '' : schema.unit;
    report(
      mismatch(
        { name: plain.column },
        { unit },
        unit === '' ? unitless.dimension : knownUnit(unit).dimension,
        typed,
        node.right,
        file,
      ),
    );
    return undefined;
  }
  const value = constantOf(typed);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const shown = typed.unit ?? (schema.unit === '' ? unitless : knownUnit(schema.unit));
  return {
    column: plain.column,
    comparison: node.operator,
    value,
    basis,
    unit: shown.text,
    unitFactor: shown.factor,
    unitOffset: shown.offset,
    quantity: plain,
  };
}

function truthLimit(
  value: boolean,
  schema: ColumnSchema,
  quantity: ResultQuantity,
  comparison: ComparisonOperator,
  node: Expression,
  file: ParsedFile,
  report: (found: Finding) => void,
): Limit | undefined {
  if (schema.truth === true)
    return {
      column: quantity.column,
      comparison,
      value,
      basis: 'absolute',
      unit: '',
      unitFactor: 1,
      unitOffset: 0,
      quantity,
    };
  report(
    finding(
      'structure/wrong-kind',
      'error',
      placeOf(file, node),
      `\`${quantity.column}\` is ${withArticle(describeDimension(columnDimension(schema)))}, not true or false`,
    ),
  );
  return undefined;
}

export function columnDimension(schema: ColumnSchema): Dimension {
  return schema.unit === '' ? unitless.dimension : knownUnit(schema.unit).dimension;
}

const perArea = knownUnit('mAh/cm^2').dimension;
const perMass = knownUnit('mAh/g').dimension;

/** How a limit of this dimension relates to the column; undefined where it does not. */
export function basisOf(schema: ColumnSchema, dimension: Dimension): LimitBasis | undefined {
  if (sameDimension(columnDimension(schema), dimension)) return 'absolute';
  if (schema.charge === true) {
    if (sameDimension(dimension, perArea)) return 'per_area';
    if (sameDimension(dimension, perMass)) return 'per_mass';
    if (isDimensionless(dimension)) return 'relative';
  }
  if (schema.name === 'current') {
    if (sameDimension(dimension, knownUnit('A/m^2').dimension)) return 'per_area';
    if (sameDimension(dimension, knownUnit('C').dimension)) return 'c_rate';
  }
  return undefined;
}
