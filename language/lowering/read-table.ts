// `table { 0.0: 4.30 V  0.1: 4.21 V … }` and `table "file.csv"` to a monotone cubic table in SI.

import type { FunctionTable, StateArgument } from '../../model/state-function.ts';
import { knownUnit } from '../../quantity/unit.ts';
import type { Expression, Table } from '../generated/ast.ts';
import type { PropertySchema, QuantityKind } from '../schema/property.ts';
import { argumentMeanings } from './arguments.ts';
import { checkDimension } from './check-dimension.ts';
import { checkRange } from './check-range.ts';
import type { Scope } from './evaluate-expression.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { finding } from './messages.ts';
import { placeOf } from './parsed-file.ts';
import type { PartBlock } from './part-block.ts';
import { constantOf } from './typed-value.ts';

/** The table, or undefined with findings. The property's only declared argument is the table's. */
export function readTable(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  node: Table,
  scope: Scope,
): FunctionTable | undefined {
  const [argument, ...others] = [...scope.parameters];
  if (argument === undefined || others.length > 0) {
    const example = type.arguments?.[0] ?? 'x';
    block.context.report(
      finding(
        'structure/wrong-kind',
        'error',
        placeOf(scope.file, node),
        `a table has one argument, \`${schema.name}\` declares ${scope.parameters.size === 0 ? 'none' : String(scope.parameters.size)}`,
        {
          help: `write \`${schema.name}(${example}) = table { … }\``,
        },
      ),
    );
    return undefined;
  }
  const points =
    node.file === undefined
      ? rowsOf(block, schema, type, node, argument, scope)
      : pointsOfFile(block, type, node, node.file, scope);
  return points === undefined || !isIncreasing(block, schema, node, points, scope)
    ? undefined
    : { kind: 'table', argument, x: points.map((p) => p[0]), y: points.map((p) => p[1]) };
}

type Point = readonly [x: number, y: number];

function rowsOf(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  node: Table,
  argument: StateArgument,
  scope: Scope,
): Point[] | undefined {
  const meaning = argumentMeanings[argument];
  const argumentKind: QuantityKind = { kind: 'quantity', unit: meaning.unit };
  const argumentSchema: PropertySchema = { name: argument, type: argumentKind, documentation: meaning.meaning };
  const points: Point[] = [];
  for (const row of node.rows) {
    const x = cellOf(block, argumentSchema, argumentKind, row.position, scope);
    const y = cellOf(block, schema, type, row.result, scope);
    if (x === undefined || y === undefined) return undefined;
    points.push([x, y]);
  }
  return points;
}

function cellOf(
  block: PartBlock,
  schema: PropertySchema,
  type: QuantityKind,
  node: Expression | undefined,
  scope: Scope,
): number | undefined {
  const typed = evaluateExpression(node, scope);
  if (typed === undefined || node === undefined) return undefined;
  const checked = checkDimension(block, schema, type, typed, node, scope.file);
  if (checked === undefined || !checkRange(block, schema, type, checked, node, scope.file)) return undefined;
  return constantOf(checked);
}

/** Two columns of numbers; the second in the property's usual unit, the first in the argument's. */
function pointsOfFile(
  block: PartBlock,
  type: QuantityKind,
  node: Table,
  file: string,
  scope: Scope,
): Point[] | undefined {
  const text = block.context.environment.tables.get(`${scope.file.uri} ${file}`);
  if (text === undefined) {
    block.context.report(
      finding('names/unknown-file', 'error', placeOf(scope.file, node), `there is no file "${file}"`, {
        help: 'give the path from the folder of this file',
      }),
    );
    return undefined;
  }
  const unit = knownUnit(type.unit);
  return text.split(/\r?\n/).flatMap((line): Point[] => {
    const [x, y] = line.split(/[,;\t]/).map((cell) => (cell.trim() === '' ? NaN : Number(cell)));
    return x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)
      ? []
      : [[x, y * unit.factor + unit.offset]];
  });
}

function isIncreasing(
  block: PartBlock,
  schema: PropertySchema,
  node: Table,
  points: readonly Point[],
  scope: Scope,
): boolean {
  if (points.length < 2) {
    block.context.report(
      finding(
        'structure/table',
        'error',
        placeOf(scope.file, node),
        `the table of \`${schema.name}\` has ${points.length === 0 ? 'no rows' : 'one row'}`,
        { help: 'a table needs two rows or more' },
      ),
    );
    return false;
  }
  const index = points.findIndex((point, i) => i > 0 && point[0] <= (points[i - 1]?.[0] ?? -Infinity));
  if (index < 0) return true;
  block.context.report(
    finding(
      'structure/table',
      'error',
      placeOf(scope.file, node.rows[index] ?? node),
      `the rows of \`${schema.name}\` do not increase: ${points[index]?.[0]} follows ${points[index - 1]?.[0]}`,
      { help: 'sort the rows by their argument' },
    ),
  );
  return false;
}
