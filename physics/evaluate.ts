// Values and derivatives of functions of state.

import type { Expression, StateArgument, StateFunction } from '../model/state-function.ts';
import { arrhenius, gasConstant, standardTemperature } from './constants.ts';
import { evaluateTable } from './monotone-table.ts';

/** Arguments by name; those a function does not use may be left out. */
export type StateValues = Partial<Record<StateArgument, number>>;

/** Value of `f` at `at`. A missing argument gives NaN, never a guess. `referenceTemperature` is for `arrhenius`. */
export function evaluate(f: StateFunction, at: StateValues, referenceTemperature: number = standardTemperature): number {
  return evaluateDual(f, at, 'x', referenceTemperature).value;
}

/** A value with its derivative with respect to one argument. */
export interface Dual {
  readonly value: number;
  readonly derivative: number;
}

/** Value and ∂f/∂`by` at `at`, by forward differentiation of the expression (exact, no differences). */
export function evaluateDual(
  f: StateFunction,
  at: StateValues,
  by: StateArgument,
  referenceTemperature: number = standardTemperature,
): Dual {
  const base = evaluateBase(f, at, by);
  if (f.activationEnergy === undefined) return base;
  const temperature = at.T ?? referenceTemperature;
  const factor = arrhenius(f.activationEnergy, temperature, referenceTemperature);
  const own = by === 'T' ? (base.value * factor * f.activationEnergy) / (gasConstant * temperature ** 2) : 0;
  return { value: base.value * factor, derivative: base.derivative * factor + own };
}

/** True where the function, Arrhenius factor included, depends on `argument`. */
export function dependsOn(f: StateFunction, argument: StateArgument): boolean {
  if (argument === 'T' && f.activationEnergy !== undefined) return true;
  if (f.value.kind === 'constant') return false;
  if (f.value.kind === 'table') return f.value.argument === argument;
  return mentions(f.value.body, argument);
}

function evaluateBase(f: StateFunction, at: StateValues, by: StateArgument): Dual {
  switch (f.value.kind) {
    case 'constant':
      return { value: f.value.value, derivative: 0 };
    case 'table': {
      const point = evaluateTable(f.value, at[f.value.argument] ?? NaN);
      return { value: point.value, derivative: by === f.value.argument ? point.derivative : 0 };
    }
    case 'expression':
      return differentiate(f.value.body, at, by);
  }
}

function mentions(e: Expression, argument: StateArgument): boolean {
  switch (e.kind) {
    case 'number':
      return false;
    case 'argument':
      return e.name === argument;
    case 'negate':
      return mentions(e.operand, argument);
    case 'binary':
      return mentions(e.left, argument) || mentions(e.right, argument);
    case 'call':
      return e.arguments.some((a) => mentions(a, argument));
  }
}

function differentiate(e: Expression, at: StateValues, by: StateArgument): Dual {
  switch (e.kind) {
    case 'number':
      return { value: e.value, derivative: 0 };
    case 'argument':
      return { value: at[e.name] ?? NaN, derivative: e.name === by ? 1 : 0 };
    case 'negate': {
      const a = differentiate(e.operand, at, by);
      return { value: -a.value, derivative: -a.derivative };
    }
    case 'binary':
      return differentiateBinary(e.operator, differentiate(e.left, at, by), differentiate(e.right, at, by));
    case 'call':
      return differentiateCall(
        e.function,
        e.arguments.map((a) => differentiate(a, at, by)),
      );
  }
}

function differentiateBinary(operator: '+' | '-' | '*' | '/' | '^', a: Dual, b: Dual): Dual {
  switch (operator) {
    case '+':
      return { value: a.value + b.value, derivative: a.derivative + b.derivative };
    case '-':
      return { value: a.value - b.value, derivative: a.derivative - b.derivative };
    case '*':
      return { value: a.value * b.value, derivative: a.derivative * b.value + a.value * b.derivative };
    case '/':
      return {
        value: a.value / b.value,
        derivative: (a.derivative - (a.value / b.value) * b.derivative) / b.value,
      };
    case '^': {
      const value = Math.pow(a.value, b.value);
      const byBase = a.derivative === 0 ? 0 : b.value * Math.pow(a.value, b.value - 1) * a.derivative;
      const byExponent = b.derivative === 0 ? 0 : value * Math.log(a.value) * b.derivative;
      return { value, derivative: byBase + byExponent };
    }
  }
}

function differentiateCall(name: string, args: readonly Dual[]): Dual {
  const a = args[0] ?? { value: NaN, derivative: NaN };
  const chain = (value: number, slope: number): Dual => ({
    value,
    derivative: a.derivative === 0 ? 0 : slope * a.derivative,
  });
  switch (name) {
    case 'exp': {
      const value = Math.exp(a.value);
      return chain(value, value);
    }
    case 'log':
      return chain(Math.log(a.value), 1 / a.value);
    case 'sqrt': {
      const value = Math.sqrt(a.value);
      return chain(value, 0.5 / value);
    }
    case 'sinh':
      return chain(Math.sinh(a.value), Math.cosh(a.value));
    case 'cosh':
      return chain(Math.cosh(a.value), Math.sinh(a.value));
    case 'tanh': {
      const value = Math.tanh(a.value);
      return chain(value, 1 - value * value);
    }
    case 'asinh':
      return chain(Math.asinh(a.value), 1 / Math.sqrt(1 + a.value * a.value));
    case 'abs':
      return chain(Math.abs(a.value), Math.sign(a.value));
    case 'min':
      return args.reduce((best, next) => (next.value < best.value ? next : best));
    case 'max':
      return args.reduce((best, next) => (next.value > best.value ? next : best));
    default:
      return { value: NaN, derivative: NaN };
  }
}
