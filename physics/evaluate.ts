// Values and derivatives of functions of state.

import type { Expression, FunctionName, StateArgument, StateFunction } from '../model/state-function.ts';
import { arrhenius, gasConstant, standardTemperature } from './constants.ts';
import { evaluateTable } from './monotone-table.ts';

/** Arguments by name; those a function does not use may be left out. */
export type StateValues = Partial<Record<StateArgument, number>>;

/** Value of `f` at `at`. A missing argument gives NaN, never a guess. `referenceTemperature` is for `arrhenius`. */
export function evaluate(
  f: StateFunction,
  at: StateValues,
  referenceTemperature: number = standardTemperature,
): number {
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

/** True where the function without its Arrhenius factor depends on temperature. */
export function isTemperatureDependentBody(f: StateFunction): boolean {
  return dependsOn({ value: f.value }, 'T');
}

function evaluateBase(f: StateFunction, at: StateValues, by: StateArgument): Dual {
  switch (f.value.kind) {
    case 'constant':
      return { value: f.value.value, derivative: 0 };
    case 'table': {
      const point = evaluateTable(f.value, at[f.value.argument] ?? NaN);
      return { value: point.value, derivative: by === f.value.argument ? point.derivative : 0 };
    }
    case 'expression': {
      const value = differentiate(f.value.body, at, by);
      return { value, derivative: slope };
    }
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

/** Derivative that belongs to the value `differentiate` returned last: no allocation per node, tables are made of this. */
let slope = 0;

function differentiate(e: Expression, at: StateValues, by: StateArgument): number {
  switch (e.kind) {
    case 'number':
      slope = 0;
      return e.value;
    case 'argument':
      slope = e.name === by ? 1 : 0;
      return at[e.name] ?? NaN;
    case 'negate': {
      const a = differentiate(e.operand, at, by);
      slope = -slope;
      return -a;
    }
    case 'binary': {
      const a = differentiate(e.left, at, by);
      const da = slope;
      const b = differentiate(e.right, at, by);
      return combine(e.operator, a, da, b, slope);
    }
    case 'call':
      if (e.function === 'min' || e.function === 'max') return extreme(e.function, e.arguments, at, by);
      return call(e.function, differentiate(e.arguments[0] ?? nothing, at, by));
  }
}

const nothing: Expression = { kind: 'number', value: NaN };

function combine(operator: '+' | '-' | '*' | '/' | '^', a: number, da: number, b: number, db: number): number {
  switch (operator) {
    case '+':
      slope = da + db;
      return a + b;
    case '-':
      slope = da - db;
      return a - b;
    case '*':
      slope = da * b + a * db;
      return a * b;
    case '/':
      slope = (da - (a / b) * db) / b;
      return a / b;
    case '^': {
      const value = Math.pow(a, b);
      slope = (da === 0 ? 0 : b * Math.pow(a, b - 1) * da) + (db === 0 ? 0 : value * Math.log(a) * db);
      return value;
    }
  }
}

function extreme(name: 'min' | 'max', args: readonly Expression[], at: StateValues, by: StateArgument): number {
  let best = NaN;
  let bestSlope = NaN;
  for (const argument of args) {
    const value = differentiate(argument, at, by);
    if (!Number.isNaN(best) && (name === 'min' ? value >= best : value <= best)) continue;
    best = value;
    bestSlope = slope;
  }
  slope = bestSlope;
  return best;
}

/** Value of a function of one argument `a` with derivative `slope`; the chain rule is applied to `slope`. */
function call(name: Exclude<FunctionName, 'min' | 'max'>, a: number): number {
  const chain = (value: number, own: number): number => {
    slope = slope === 0 ? 0 : slope * own;
    return value;
  };
  switch (name) {
    case 'exp': {
      const value = Math.exp(a);
      return chain(value, value);
    }
    case 'log':
      return chain(Math.log(a), 1 / a);
    case 'sqrt': {
      const value = Math.sqrt(a);
      return chain(value, 0.5 / value);
    }
    case 'sinh':
      return chain(Math.sinh(a), Math.cosh(a));
    case 'cosh':
      return chain(Math.cosh(a), Math.sinh(a));
    case 'tanh': {
      const value = Math.tanh(a);
      return chain(value, 1 - value * value);
    }
    case 'asinh':
      return chain(Math.asinh(a), 1 / Math.sqrt(1 + a * a));
    case 'abs':
      return chain(Math.abs(a), Math.sign(a));
  }
}
