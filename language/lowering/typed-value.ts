// A value with its dimension: an expression in SI numbers that is known to be of one kind.

import type { Expression } from '../../model/state-function.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { dimensionless } from '../../quantity/dimension.ts';
import type { Unit } from '../../quantity/unit.ts';
import type { RatioKind } from '../schema/property.ts';

export interface TypedValue {
  readonly dimension: Dimension;
  /** In SI. */
  readonly expression: Expression;
  /** Unit of a plain quantity, as written. */
  readonly unit?: Unit;
  /** The number of a plain quantity, as written. */
  readonly written?: number;
  /** One standard deviation, SI. */
  readonly deviation?: number;
  /** A point on a temperature scale: not to be added or multiplied. */
  readonly affine?: true;
  readonly ratio?: RatioKind;
}

export function numberValue(value: number, dimension: Dimension = dimensionless): TypedValue {
  return { dimension, expression: { kind: 'number', value } };
}

/** The number of a value that depends on nothing; undefined otherwise. */
export function constantOf(value: TypedValue): number | undefined {
  return value.expression.kind === 'number' ? value.expression.value : undefined;
}

/** −a, folded where a is a number. */
export function negated(operand: Expression): Expression {
  return operand.kind === 'number' ? { kind: 'number', value: -operand.value } : { kind: 'negate', operand };
}

/** a ∘ b, folded where both are numbers. */
export function combined(operator: '+' | '-' | '*' | '/' | '^', left: Expression, right: Expression): Expression {
  if (left.kind === 'number' && right.kind === 'number') {
    return { kind: 'number', value: calculate(operator, left.value, right.value) };
  }
  if (operator === '*' && right.kind === 'number' && right.value === 1) return left;
  if (operator === '*' && left.kind === 'number' && left.value === 1) return right;
  if (operator === '/' && right.kind === 'number' && right.value === 1) return left;
  return { kind: 'binary', operator, left, right };
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return a ** b;
  }
}
