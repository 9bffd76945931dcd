// Expressions to SI: every operation checks dimensions, constants fold away, names become arguments or numbers.

import type { FunctionName, StateArgument } from '../../model/state-function.ts';
import { dimensionless, isDimensionless, power, product, quotient, sameDimension } from '../../quantity/dimension.ts';
import { fromNumber, rational } from '../../quantity/rational.ts';
import { explainMismatch } from '../../quantity/dimension-mismatch.ts';
import type { AstNode } from 'langium';
import { toSi } from '../../quantity/unit.ts';
import type { Finding } from '../finding.ts';
import type { Binary, Call, Expression, Let, Reference } from '../generated/ast.ts';
import { argumentDimension } from './arguments.ts';
import { evaluateQuantity } from './evaluate-quantity.ts';
import { finding, unknownName } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';
import { describeValue, isLinear, reportMixedRatios, sharedRatio } from './operands.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import { suggest } from './suggest.ts';
import type { TypedValue } from './typed-value.ts';
import { combined, constantOf, negated, numberValue } from './typed-value.ts';
import { constants } from './constants.ts';

/** What the names in an expression mean. */
export interface Scope {
  readonly file: ParsedFile;
  /** Arguments of the function the expression is the body of. */
  readonly parameters: ReadonlySet<StateArgument>;
  /** A `let` of the surrounding bodies. */
  findLet(name: string): { readonly node: Let; readonly scope: Scope } | undefined;
  /** Another property in scope, or a dotted path of the cell. */
  readPath(path: readonly string[], node: Reference): TypedValue | undefined;
  /** Runs `compute` unless `node` is already being evaluated; a circle is reported at `at`. */
  guard<T>(node: AstNode, at: AstNode, compute: () => T): T | undefined;
  readonly report: (found: Finding) => void;
}

/** The typed value of an expression; undefined where it has none, and a finding has said why. */
export function evaluateExpression(node: Expression | undefined, scope: Scope): TypedValue | undefined {
  switch (node?.$type) {
    case 'Quantity':
      return evaluateQuantity(node, scope.file, scope.report);
    case 'Group':
      return evaluateExpression(node.inner, scope);
    case 'Negation':
      return evaluateNegation(node.operand, scope);
    case 'Binary':
      return evaluateBinary(node, scope);
    case 'Call':
      return evaluateCall(node, scope);
    case 'Reference':
      return evaluateReference(node, scope);
    case undefined:
      return undefined;
    default:
      scope.report(
        finding('structure/wrong-kind', 'error', placeOf(scope.file, node), `\`${textOf(node)}\` is not a number`),
      );
      return undefined;
  }
}

function evaluateNegation(operand: Expression | undefined, scope: Scope): TypedValue | undefined {
  const value = evaluateExpression(operand, scope);
  if (value?.unit !== undefined && value.written !== undefined && operand?.$type === 'Quantity') {
    // The sign belongs to the number: `-20 degC` is a point on the scale like any other.
    return {
      ...value,
      written: -value.written,
      expression: { kind: 'number', value: toSi(-value.written, value.unit) },
    };
  }
  if (value === undefined || operand === undefined || !isLinear(value, operand, scope)) return undefined;
  return {
    ...value,
    expression: negated(value.expression),
    ...(value.written === undefined ? {} : { written: -value.written }),
  };
}

function evaluateBinary(node: Binary, scope: Scope): TypedValue | undefined {
  const left = evaluateExpression(node.left, scope);
  const right = evaluateExpression(node.right, scope);
  if (left === undefined || right === undefined) return undefined;
  if (!isLinear(left, node.left, scope) || !isLinear(right, node.right, scope)) return undefined;
  const expression = combined(node.operator, left.expression, right.expression);
  switch (node.operator) {
    case '*':
      return { dimension: product(left.dimension, right.dimension), expression };
    case '/':
      return { dimension: quotient(left.dimension, right.dimension), expression };
    case '^':
      return evaluatePower(node, left, right, scope);
    default:
      return agree(node, left, right, scope)
        ? { dimension: left.dimension, expression, ...sharedRatio(left, right) }
        : undefined;
  }
}

function evaluatePower(node: Binary, left: TypedValue, right: TypedValue, scope: Scope): TypedValue | undefined {
  const at = placeOf(scope.file, node.right);
  if (!isDimensionless(right.dimension)) {
    scope.report(
      finding(
        'units/dimension-mismatch',
        'error',
        at,
        `an exponent is a plain number, but \`${textOf(node.right)}\` is ${describeValue(right)}`,
      ),
    );
    return undefined;
  }
  const expression = combined('^', left.expression, right.expression);
  if (isDimensionless(left.dimension)) return { dimension: dimensionless, expression };
  const exponent = constantOf(right);
  const exact = exponent === undefined ? undefined : fromNumber(exponent);
  if (exact === undefined) {
    scope.report(
      finding(
        'units/dimension-mismatch',
        'error',
        at,
        `\`${textOf(node.left)}\` is ${describeValue(left)}, so its exponent has to be a fixed number`,
      ),
    );
    return undefined;
  }
  return { dimension: power(left.dimension, exact), expression };
}

/** Sums need like dimensions; the message names both sides and what is missing. */
function agree(node: Binary, left: TypedValue, right: TypedValue, scope: Scope): boolean {
  if (sameDimension(left.dimension, right.dimension)) {
    reportMixedRatios(node, left, right, scope);
    return true;
  }
  const explanation = explainMismatch(left.dimension, right.dimension, right.unit);
  const verb = node.operator === '+' ? 'added to' : 'subtracted from';
  scope.report(
    finding(
      'units/dimension-mismatch',
      'error',
      placeOf(scope.file, node),
      `\`${textOf(node.right)}\` is ${describeValue(right)} and cannot be ${verb} \`${textOf(node.left)}\`, ${describeValue(left)}`,
      {
        why: explanation.table,
        ...(explanation.factor === undefined ? {} : { help: `${explanation.factor} on the right` }),
      },
    ),
  );
  return false;
}

const plainFunctions: ReadonlySet<string> = new Set(['exp', 'log', 'sinh', 'cosh', 'tanh', 'asinh']);
const keepingFunctions: ReadonlySet<string> = new Set(['abs', 'min', 'max']);

function evaluateCall(node: Call, scope: Scope): TypedValue | undefined {
  const name = node.function as string | undefined;
  if (name === undefined) return undefined;
  if (!plainFunctions.has(name) && !keepingFunctions.has(name) && name !== 'sqrt') {
    scope.report(
      unknownName(
        'names/unknown-function',
        placeOfFeature(scope.file, node, 'function'),
        'function',
        name,
        suggest(name, [...plainFunctions, ...keepingFunctions, 'sqrt']),
      ),
    );
    return undefined;
  }
  const values = node.arguments.map((argument) => evaluateExpression(argument.value, scope));
  const first = values[0];
  if (values.some((value) => value === undefined) || first === undefined) return undefined;
  const wanted = name === 'min' || name === 'max' ? [2, 8] : [1, 1];
  if (values.length < (wanted[0] ?? 1) || values.length > (wanted[1] ?? 1)) {
    scope.report(
      finding(
        'structure/wrong-kind',
        'error',
        placeOf(scope.file, node),
        `\`${name}\` takes ${wanted[1] === 1 ? 'one argument' : 'two or more arguments'}, not ${values.length}`,
      ),
    );
    return undefined;
  }
  const arguments_ = values.flatMap((value) => (value === undefined ? [] : [value]));
  if (!argumentsFit(node, name, arguments_, scope)) return undefined;
  const expression = call(name as FunctionName, arguments_);
  if (name === 'sqrt') return { dimension: power(first.dimension, rational(1, 2)), expression };
  return { dimension: keepingFunctions.has(name) ? first.dimension : dimensionless, expression };
}

function argumentsFit(node: Call, name: string, values: readonly TypedValue[], scope: Scope): boolean {
  return values.every((value, i) => {
    const argument = node.arguments[i]?.value;
    if (argument !== undefined && !isLinear(value, argument, scope)) return false;
    if (plainFunctions.has(name) && !isDimensionless(value.dimension)) {
      scope.report(
        finding(
          'units/dimension-mismatch',
          'error',
          placeOf(scope.file, argument),
          `\`${name}\` takes a plain number, but \`${textOf(argument)}\` is ${describeValue(value)}`,
          {
            help: `divide \`${textOf(argument)}\` by a reference of the same kind, e.g. \`c / (1 mol/L)\``,
          },
        ),
      );
      return false;
    }
    const first = values[0];
    if (first !== undefined && !plainFunctions.has(name) && !sameDimension(value.dimension, first.dimension)) {
      scope.report(
        finding(
          'units/dimension-mismatch',
          'error',
          placeOf(scope.file, argument),
          `\`${name}\` compares ${describeValue(first)} with ${describeValue(value)}`,
        ),
      );
      return false;
    }
    return true;
  });
}

function call(name: FunctionName, values: readonly TypedValue[]): TypedValue['expression'] {
  const numbers = values.map(constantOf);
  if (numbers.every((number) => number !== undefined))
    return { kind: 'number', value: Math[name](...(numbers as [number])) };
  return { kind: 'call', function: name, arguments: values.map((value) => value.expression) };
}

function evaluateReference(node: Reference, scope: Scope): TypedValue | undefined {
  const name = node.target?.$refText;
  if (name === undefined || name === '') return undefined;
  const path = [
    name,
    ...node.path.map((segment) => segment.name + (segment.index === undefined ? '' : `[${segment.index}]`)),
  ];
  if (path.length === 1) {
    if (scope.parameters.has(name as StateArgument)) {
      const argument = name as StateArgument;
      return {
        dimension: argumentDimension(argument),
        expression: { kind: 'argument', name: argument },
        ...(argument === 'x' ? { ratio: 'stoichiometry' as const } : {}),
      };
    }
    const local = scope.findLet(name);
    if (local !== undefined) {
      return scope.guard(local.node, node, () =>
        evaluateExpression(local.node.value, { ...local.scope, parameters: scope.parameters }),
      );
    }
    const constant = constants.get(name);
    if (constant !== undefined) return numberValue(constant.value, constant.dimension);
  }
  return scope.readPath(path, node);
}
