// The kind of a material: its own, else that of what it extends.

import type { Material } from '../generated/ast.ts';

/** As written, known or not; undefined where neither the material nor anything it extends has one. */
export function kindOf(node: Material, baseOf: (node: Material) => Material | undefined): string | undefined {
  const seen = new Set<Material>();
  for (let own: Material | undefined = node; own !== undefined && !seen.has(own); own = baseOf(own)) {
    if (own.kind !== undefined) return own.kind;
    seen.add(own);
  }
  return undefined;
}
