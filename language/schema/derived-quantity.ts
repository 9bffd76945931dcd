// A quantity that is computed from the properties of a cell.

export interface DerivedQuantity {
  /** Stable, `snake_case`. */
  readonly key: string;
  /** As a sentence names it. */
  readonly name: string;
  /** Unit it is usually read in; empty for a plain number. */
  readonly unit: string;
  /** In words, with the names of the inputs. */
  readonly formula: string;
  /** Properties it is computed from: `block.property`, blocks as in the schema. */
  readonly inputs: readonly string[];
  /** Keys of derived quantities it is computed from. */
  readonly from: readonly string[];
  /** Codes of the rules that judge it. */
  readonly rules: readonly string[];
  /** Left out: it exists in every cell. */
  readonly cells?: 'liquid' | 'solid';
}

/** A property of the solid electrolyte wherever lithium touches it. */
export function both(property: string): readonly string[] {
  return [`solid.${property}`, `layer.${property}`];
}

interface Dependencies {
  readonly formula: string;
  readonly cells?: 'liquid' | 'solid';
  readonly inputs?: readonly string[];
  readonly from?: readonly string[];
  readonly rules?: readonly string[];
}

export function derived(key: string, name: string, unit: string, dependencies: Dependencies): DerivedQuantity {
  return { key, name, unit, inputs: [], from: [], rules: [], ...dependencies };
}
