/** `{ name: value }`, or nothing where there is no value: optional fields are left out, never undefined. */
export function given<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}
