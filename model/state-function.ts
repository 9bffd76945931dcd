// Functions of state as plain data: they cross the worker boundary and are evaluated, with derivatives, in
// `physics/evaluate.ts`. All numbers are SI.

/** What a property may depend on: stoichiometry (1), salt concentration (mol/m³), temperature (K), hydrostatic stress (Pa), time (s). */
export type StateArgument = 'x' | 'c' | 'T' | 'sigma_h' | 't';

/** The functions an expression may call. */
export type FunctionName = 'exp' | 'log' | 'sqrt' | 'sinh' | 'cosh' | 'tanh' | 'asinh' | 'abs' | 'min' | 'max';

/** An expression in SI numbers; units were checked and folded away before. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'argument'; readonly name: StateArgument }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/' | '^';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly arguments: readonly Expression[] };

/** A monotone cubic table; outside `[x[0], x[n-1]]` it is continued linearly and reported as extrapolated. */
export interface FunctionTable {
  readonly kind: 'table';
  readonly argument: StateArgument;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A property that may depend on state. `arrhenius` multiplies by exp[(E/R)(1/T_ref − 1/T)]; T_ref is the cell's. */
export interface StateFunction {
  readonly value:
    | { readonly kind: 'constant'; readonly value: number }
    | { readonly kind: 'expression'; readonly body: Expression }
    | FunctionTable;
  /** Activation energy, J/mol. */
  readonly activationEnergy?: number;
}
