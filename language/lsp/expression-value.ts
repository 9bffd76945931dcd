// The value an expression has at the reference state: what hover shows of a function or a formula.

import { evaluate, type StateValues } from '../../physics/evaluate.ts';
import type { StateArgument } from '../../model/state-function.ts';
import { dimensionless, sameDimension, type Dimension } from '../../quantity/dimension.ts';
import { printNumber, printQuantity, usualUnits } from '../../quantity/print.ts';
import { knownUnit, unitless, type Unit } from '../../quantity/unit.ts';
import type { Expression, Member, Value } from '../generated/ast.ts';
import { argumentMeanings, isArgument } from '../lowering/arguments.ts';
import { evaluateExpression } from '../lowering/evaluate-expression.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { readNumber } from '../lowering/read-value.ts';
import { scopeOf } from '../lowering/scope.ts';
import { findProperty } from '../schema/schema.ts';

/** `0.0029 S/m at x = 0.5, T = 298.15 K`; undefined where it has no value. */
export function expressionValue(
  node: Expression,
  block: PartBlock,
  file: ParsedFile,
  home: readonly Member[],
  parameters: readonly string[],
  unit?: Unit,
): string | undefined {
  const used = parameters.filter(isArgument);
  const typed = evaluateExpression(node, scopeOf(block, file, home, new Set(used)));
  if (typed === undefined) return undefined;
  const state = stateOf(block, used);
  const value = evaluate({ value: { kind: 'expression', body: typed.expression } }, state);
  if (!Number.isFinite(value)) return undefined;
  const shown =
    unit !== undefined && sameDimension(unit.dimension, typed.dimension) ? unit : usualUnit(typed.dimension);
  return `${printQuantity(value, shown)}${atState(used, state)}`;
}

/** The value of a property that the text gives as a function, at the reference state. */
export function functionValue(
  value: Value | undefined,
  block: PartBlock,
  name: string,
  file: ParsedFile,
  home: readonly Member[],
  parameters: readonly string[],
): string | undefined {
  const type = findProperty(block.schema, name)?.type;
  const unit = type?.kind === 'quantity' && type.exponent === undefined ? knownUnit(type.unit) : undefined;
  if (value === undefined || value.$type === 'Range') return undefined;
  if (value.$type === 'Arrhenius') return functionValue(value.value, block, name, file, home, parameters);
  return expressionValue(value, block, file, home, parameters, unit);
}

/** Half-filled, at the reference temperature, with the salt the electrolyte starts with. */
function stateOf(block: PartBlock, used: readonly StateArgument[]): StateValues {
  const { root } = block.context;
  const read = (own: PartBlock | undefined, name: string): number | undefined =>
    own === undefined || findProperty(own.schema, name)?.type.kind !== 'quantity' ? undefined : readNumber(own, name);
  const all: Required<StateValues> = {
    x: read(block, 'initial_stoichiometry') ?? 0.5,
    c: read(block, 'initial_concentration') ?? 1000,
    T: read(root, 'reference_temperature') ?? 298.15,
    sigma_h: 0,
    t: 0,
  };
  return Object.fromEntries(used.map((name) => [name, all[name]]));
}

function atState(used: readonly StateArgument[], state: StateValues): string {
  const parts = used.map((name) => {
    const { unit } = argumentMeanings[name];
    return `${name} = ${printNumber(state[name] ?? NaN, 5)}${unit === '' ? '' : ` ${unit}`}`;
  });
  return parts.length === 0 ? '' : ` at ${parts.join(', ')}`;
}

function usualUnit(dimension: Dimension): Unit {
  if (sameDimension(dimension, dimensionless)) return unitless;
  return knownUnit(usualUnits(dimension)[0] ?? '');
}
