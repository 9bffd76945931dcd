// What is computed from the properties of a cell, and from which: the one table behind "Used by" in hover and the call
// hierarchy. It says what depends on what; the formulas themselves stand in `physics/`.

import { separatorQuantities } from './derived-at-separator.ts';
import { cellQuantities } from './derived-in-cells.ts';
import type { DerivedQuantity } from './derived-quantity.ts';
import type { BlockSchema } from './property.ts';
export const derivedQuantities: readonly DerivedQuantity[] = [...cellQuantities, ...separatorQuantities];

/** Where a material's own properties are used: the blocks of a cell that take them. */
const usedAs: Readonly<Record<string, readonly string[]>> = {
  active: ['active_component'],
  metal: ['lithium'],
  solid_electrolyte: ['solid', 'layer', 'electrolyte_component'],
  liquid_electrolyte: ['electrolyte'],
  polymer_electrolyte: ['solid', 'layer', 'electrolyte_component', 'electrolyte'],
  carbon: ['inert_component'],
  binder: ['inert_component'],
  inert: ['inert_component'],
  coating: ['coating'],
};

/** What is computed directly from a property of this block, a material's block included; of a cell of one kind. */
export function derivedFrom(
  block: BlockSchema,
  property: string,
  cells?: 'liquid' | 'solid',
): readonly DerivedQuantity[] {
  const paths = new Set([block.name, ...(usedAs[block.name] ?? [])].map((name) => `${name}.${property}`));
  return derivedQuantities.filter(
    (own) =>
      own.inputs.some((input) => paths.has(input)) &&
      (cells === undefined || own.cells === undefined || own.cells === cells),
  );
}

/** What is computed from a derived quantity. */
export function derivedFromQuantity(key: string): readonly DerivedQuantity[] {
  return derivedQuantities.filter((own) => own.from.includes(key));
}

export function findDerived(key: string): DerivedQuantity | undefined {
  return derivedQuantities.find((own) => own.key === key);
}
