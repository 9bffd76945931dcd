// Names of declarations, which a half-typed one has not, whatever its type says.

interface Named {
  readonly name?: string;
}

/** The name, empty where there is none yet. */
export function declaredName(node: Named): string {
  return node.name ?? '';
}

/** How messages call it: `cell \`pouch\`` or `the cell`. */
export function titleOf(kind: string, node: Named): string {
  const name = declaredName(node);
  return name === '' ? `the ${kind}` : `${kind} \`${name}\``;
}
